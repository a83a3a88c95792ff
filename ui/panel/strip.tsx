import type { JSX } from 'preact';
import { HistoryStrip } from '../history/history-strip.tsx';
import type { Session } from '../session/session.ts';
import { outcomeOf } from '../state/phase.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** The results of this session; settings of one are worth reusing where another wireframe is selected. */
export function Strip({
  state,
  store,
  session,
}: {
  state: State;
  store: Store;
  session: Session;
}): JSX.Element {
  const reviewed = outcomeOf(state.phase);
  const selected = state.selection?.source ?? null;
  return (
    <HistoryStrip
      history={state.history}
      shown={reviewed?.run ?? null}
      live={state.live}
      reusable={reviewed !== null && selected !== null && selected.id !== reviewed.pair.source.id}
      onReview={(run) => store.send({ type: 'reviewed', run })}
      onReuse={(run) => void session.reuse(run)}
      onDelete={(run) => store.send({ type: 'history', event: { type: 'deleted', run } })}
      onVariations={() => void session.variations()}
      onLive={session.toggleLive}
    />
  );
}
