import type { JSX } from 'preact';
import { Variations } from '../history/variations.tsx';
import type { Session } from '../session/session.ts';
import { ShelfView } from '../shelf/shelf-view.tsx';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { vacantText } from '../batch/texts.ts';
import { texts } from './texts.ts';
import { FirstLook } from './first-look.tsx';
import type { Middle } from './layout-of.ts';
import { Preview } from './preview.tsx';

export interface MiddleProps {
  middle: Middle;
  state: State;
  store: Store;
  session: Session;
}

/** The one thing that the panel is about at the moment. */
export function MiddleView({ middle, state, store, session }: MiddleProps): JSX.Element {
  const { series, shelf } = state;
  switch (middle.name) {
    case 'shelf':
      return (
        <ShelfView
          shelf={shelf}
          onFile={(file) => void session.shelf.add(file)}
          onChoose={(hash) => void session.shelf.choose(hash)}
          onRemove={(hash) => void session.shelf.remove(hash)}
        />
      );
    case 'firstLook':
      return <FirstLook picture={middle.picture} />;
    case 'vacant':
      return (
        <div class="preview-stage vacant">{series === null ? texts.previewVacant : vacantText(series)}</div>
      );
    case 'variations':
      return (
        <Variations
          entries={middle.entries}
          shown={middle.shown}
          onChoose={(run) => store.send({ type: 'reviewed', run })}
        />
      );
    case 'preview':
      return (
        <Preview outcome={middle.outcome} as={middle.as} state={state} store={store} session={session} />
      );
  }
}
