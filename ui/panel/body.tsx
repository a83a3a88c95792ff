import type { JSX } from 'preact';
import { SeriesReport } from '../batch/series-report.tsx';
import { DomainSection } from '../domain/domain-section.tsx';
import { StaleMark } from '../live/stale-mark.tsx';
import type { CurrentModel } from '../model/current-model.ts';
import type { Reporter } from '../report/reporter.ts';
import type { Session } from '../session/session.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { domains } from '../domain/domains.tsx';
import { KnobsOfState } from './knobs-of-state.tsx';
import type { Layout } from './layout-of.ts';
import { Messages } from './messages.tsx';
import { MiddleView } from './middle-view.tsx';
import { Slots } from './slots.tsx';
import { StageStrip } from './stage-strip.tsx';
import { Strip } from './strip.tsx';

export interface BodyProps {
  layout: Layout;
  state: State;
  store: Store;
  session: Session;
  model: CurrentModel;
  reporter: Reporter;
}

/** All that may scroll: everything between the title and the one place to press. */
export function Body({ layout, state, store, session, model, reporter }: BodyProps): JSX.Element {
  const { phase, series, changed } = state;
  const { outcome } = layout;
  const domain = <DomainSection state={state} store={store} session={session} model={model} />;
  return (
    <div class="body">
      {layout.slots && (
        <Slots
          state={state}
          source={domains[session.card.domain].role}
          onSwap={() => store.send({ type: 'swapped' })}
          onClear={() => store.send({ type: 'shelf', event: { type: 'cleared' } })}
        />
      )}
      {series !== null && (
        <SeriesReport
          series={series}
          reporter={reporter}
          onDismiss={() => store.send({ type: 'series', event: { type: 'dismissed' } })}
        />
      )}
      <Messages
        state={state}
        reporter={reporter}
        onDismiss={() => store.send({ type: 'dismissed' })}
        onFrame={() => void session.frameSelection()}
      />
      {layout.stale && (
        <StaleMark
          exemplar={outcome !== null && !changed.includes(outcome.pair.source.id)}
          onRestyle={() => void session.rerun()}
        />
      )}
      {layout.domain === 'above' && domain}
      {layout.knobs && <KnobsOfState state={state} store={store} card={session.card} />}
      {layout.stages && <StageStrip progress={layout.stages} running={phase.name !== 'review'} />}
      <MiddleView middle={layout.middle} state={state} store={store} session={session} />
      {layout.domain === 'below' && domain}
      {layout.strip && <Strip state={state} store={store} session={session} />}
    </div>
  );
}
