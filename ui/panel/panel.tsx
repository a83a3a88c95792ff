import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { FrameRef } from '../../plugin/protocol.ts';
import { batchPairs } from '../batch/batch-pairs.ts';
import { SeriesReport } from '../batch/series-report.tsx';
import { entryOfRun, type History } from '../history/history.ts';
import { HistoryStrip } from '../history/history-strip.tsx';
import { Variations } from '../history/variations.tsx';
import { isStale } from '../live/live.ts';
import { StaleMark } from '../live/stale-mark.tsx';
import { samePair, type Pair } from '../state/pair.ts';
import { DomainSection } from '../domain/domain-section.tsx';
import { domains } from '../domain/domains.tsx';
import { DropZone } from '../shelf/drop-zone.tsx';
import { ShelfView } from '../shelf/shelf-view.tsx';
import { isControl, keyDown, keyUp } from './shortcuts.ts';
import type { CurrentModel } from '../model/current-model.ts';
import { ModelSection } from '../model/model-section.tsx';
import type { Reporter } from '../report/reporter.ts';
import { ReportNote } from '../report/report-note.tsx';
import type { Session } from '../session/session.ts';
import type { Outcome, State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { Knobs } from '../steer/knobs.tsx';
import { knobsOf } from '../steer/steering-state.ts';
import { texts, vacantText } from '../texts.ts';
import { Actions } from './actions.tsx';
import { isListed, possibleAs, sourceLayersOf } from '../layers/layers-state.ts';
import { FirstLook } from './first-look.tsx';
import { Messages } from './messages.tsx';
import { PlaceAsChoice } from '../layers/place-as.tsx';
import { Preview } from './preview.tsx';
import { ResizeGrip } from '../widgets/resize-grip.tsx';
import { Slots } from './slots.tsx';
import { StageStrip } from './stage-strip.tsx';
import { StatusBar } from './status-bar.tsx';

/** The whole panel, redrawn from the store's state. */
export function Panel({
  store,
  session,
  model,
  reporter,
}: {
  store: Store;
  session: Session;
  model: CurrentModel;
  reporter: Reporter;
}): JSX.Element {
  const state = useStore(store);
  useShortcuts(store, session);
  const { phase } = state;
  const { history, series, shelf } = state;
  const reviewed = phase.name === 'review' || phase.name === 'applying' ? phase.outcome : null;
  // In live mode the last result stays in view while the next one is made.
  const outcome = reviewed ?? (state.live && phase.name === 'running' ? lastOf(history, phase.pair) : null);
  const choosing =
    reviewed === null ? [] : (history.choosing ?? []).flatMap((run) => entryOfRun(history, run) ?? []);
  const idle = reviewed === null && phase.name !== 'running';
  const single = outcome !== null && choosing.length < 2;
  /** Ask why and Steer need the room, and show both frames themselves. */
  const asking = single && (state.view === 'why' || state.view === 'steer');
  const as = outcome === null ? 'picture' : possibleAs(state.layers.as, sourceLayersOf(outcome) !== null);
  /** So does the checklist of layers. */
  const listing = single && state.view === 'result' && isListed(as) && history.beside === null;
  const roomy = asking || listing;
  /** Pictures beside each other need it as well; the strip of results stays, to choose from. */
  const beside = choosing.length > 1 || (single && state.view === 'result' && history.beside !== null);
  const standard = session.card.sharpness;
  const progress = phase.name === 'running' ? phase.progress : (outcome?.progress ?? null);
  const domain = <DomainSection state={state} store={store} session={session} model={model} />;
  return (
    <main class="panel" data-phase={phase.name} tabIndex={-1}>
      <h1 class="unseen">{texts.title}</h1>
      <div class="body">
        {!roomy && !beside && (
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
        {isStale(state) && !(state.live && phase.name === 'running') && (
          <StaleMark
            exemplar={outcome !== null && !state.changed.includes(outcome.pair.source.id)}
            onRestyle={() => void session.rerun()}
          />
        )}
        {idle && domain}
        {!asking && (
          <Knobs
            {...knobsOf(state, standard)}
            strength={state.strength}
            standardSharpness={standard}
            fullSize={fullSize(state, session.card.outputSize)}
            onStrength={(value) => store.send({ type: 'strength', value })}
            onSharpness={(value) =>
              store.send({ type: 'steer', event: { type: 'sharpness', value, standard } })
            }
            onSize={(value) => store.send({ type: 'steer', event: { type: 'size', value } })}
          />
        )}
        {progress && !roomy && !beside && (
          <StageStrip progress={progress} running={phase.name !== 'review'} />
        )}
        {idle ? (
          <ShelfView
            shelf={shelf}
            onFile={(file) => void session.shelf.add(file)}
            onChoose={(hash) => void session.shelf.choose(hash)}
            onRemove={(hash) => void session.shelf.remove(hash)}
          />
        ) : outcome === null && phase.name === 'running' && phase.firstLook ? (
          <FirstLook picture={phase.firstLook} />
        ) : outcome === null ? (
          <div class="preview-stage vacant">{series === null ? texts.previewVacant : vacantText(series)}</div>
        ) : choosing.length > 1 ? (
          <Variations
            entries={choosing}
            shown={outcome.run}
            onChoose={(run) => store.send({ type: 'reviewed', run })}
          />
        ) : (
          <Preview
            outcome={outcome}
            strength={state.strength}
            view={state.view}
            comparing={state.comparing}
            why={state.why}
            steer={state.steer}
            onSteer={(event) => store.send({ type: 'steer', event })}
            as={as}
            layers={state.layers}
            history={history}
            onBeside={(what) => store.send({ type: 'history', event: { type: 'beside', what } })}
            onView={(view) => store.send({ type: 'view', view })}
            onCompare={(on) => store.send({ type: 'comparing', on })}
            onWhy={(event) => store.send({ type: 'why', event })}
            onLayers={(event) => store.send({ type: 'layers', event })}
            onPlan={() => void session.plan()}
          />
        )}
        {single && !roomy && domain}
        {history.entries.length > 0 && (phase.name !== 'running' || state.live) && !roomy && (
          <HistoryStrip
            history={history}
            shown={reviewed?.run ?? null}
            live={state.live}
            reusable={reviewed !== null && isOther(state.selection?.source ?? null, reviewed.pair.source)}
            onReview={(run) => store.send({ type: 'reviewed', run })}
            onReuse={(run) => void session.reuse(run)}
            onDelete={(run) => store.send({ type: 'history', event: { type: 'deleted', run } })}
            onVariations={() => void session.variations()}
            onLive={session.toggleLive}
          />
        )}
      </div>
      {reviewed !== null && (
        <PlaceAsChoice
          chosen={as}
          hasLayers={sourceLayersOf(reviewed) !== null}
          disabled={phase.name === 'applying'}
          onChoose={(chosen) => store.send({ type: 'layers', event: { type: 'as', as: chosen } })}
        />
      )}
      <Actions
        phase={phase}
        frames={state.selection === null ? 0 : batchPairs(state.selection).length}
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

/** Longest side in pixels of the picture that a source is read as; null without a source. */
function fullSize({ phase, selection }: State, limit: number): number | null {
  if (phase.name === 'review' || phase.name === 'applying')
    return Math.max(phase.outcome.before.width, phase.outcome.before.height);
  const source = phase.name === 'running' ? phase.pair.source : (selection?.source ?? null);
  return source === null ? null : Math.min(limit, Math.max(source.width, source.height));
}

/** The newest result of that pair. */
function lastOf(history: History, pair: Pair): Outcome | null {
  return history.entries.find((entry) => samePair(entry.outcome.pair, pair))?.outcome ?? null;
}

function isOther(selected: FrameRef | null, source: FrameRef): boolean {
  return selected !== null && selected.id !== source.id;
}

function useStore(store: Store): State {
  const [state, setState] = useState(store.read());
  useEffect(() => {
    setState(store.read());
    return store.subscribe(() => setState(store.read()));
  }, [store]);
  return state;
}

function useShortcuts(store: Store, session: Session): void {
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (keyDown(event, isControl(event.target), store, session)) event.preventDefault();
    };
    const up = (event: KeyboardEvent): void => keyUp(event, isControl(event.target), store);
    const blur = (): void => store.send({ type: 'comparing', on: false });
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', blur);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', blur);
    };
  }, [store, session]);
}
