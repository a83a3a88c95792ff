import type { JSX } from 'preact';
import { batchPairs } from '../batch/batch-pairs.ts';
import { PlaceAsChoice } from '../layers/place-as.tsx';
import { missingOf } from '../layers/layers-state.ts';
import type { CurrentModel } from '../model/current-model.ts';
import { ModelSection } from '../model/model-section.tsx';
import type { Reporter } from '../report/reporter.ts';
import { ReportNote } from '../report/report-note.tsx';
import type { Session } from '../session/session.ts';
import { DropZone } from '../shelf/drop-zone.tsx';
import type { Store } from '../state/store.ts';
import { texts } from './texts.ts';
import { ResizeGrip } from '../widgets/resize-grip.tsx';
import { Actions } from './actions.tsx';
import { Body } from './body.tsx';
import { layoutOf } from './layout-of.ts';
import { StatusBar } from './status-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useStore } from './use-store.ts';

export interface PanelProps {
  store: Store;
  session: Session;
  model: CurrentModel;
  reporter: Reporter;
}

/** The whole panel, redrawn from the store's state. */
export function Panel({ store, session, model, reporter }: PanelProps): JSX.Element {
  const state = useStore(store);
  useShortcuts(store, session);
  const { phase, selection, shelf } = state;
  const layout = layoutOf(state);
  const { outcome, as } = layout;
  return (
    <main class="panel" data-phase={phase.name} tabIndex={-1}>
      <h1 class="unseen">{texts.title}</h1>
      <Body layout={layout} state={state} store={store} session={session} model={model} reporter={reporter} />
      {as !== null && (
        <PlaceAsChoice
          chosen={as}
          missing={outcome === null ? 'layers' : missingOf(outcome)}
          disabled={phase.name === 'applying'}
          onChoose={(chosen) => store.send({ type: 'layers', event: { type: 'as', as: chosen } })}
        />
      )}
      <Actions
        phase={phase}
        frames={selection === null ? 0 : batchPairs(selection).length}
        onRestyle={() => void session.restyle()}
        onCancel={session.cancel}
        onApply={() => void session.apply()}
        onDiscard={() => store.send({ type: 'discarded' })}
      />
      <ModelSection current={model} />
      <ReportNote reporter={reporter} />
      <StatusBar engine={state.engine} progress={outcome?.progress ?? null} reporter={reporter} />
      <DropZone
        dragging={shelf.dragging}
        onFile={(file) => void session.shelf.add(file)}
        onDragging={(on) => store.send({ type: 'shelf', event: { type: 'dragging', on } })}
      />
      <ResizeGrip onResize={(width, height) => void session.resize(width, height)} />
    </main>
  );
}
