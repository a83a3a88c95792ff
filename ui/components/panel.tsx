import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { isControl, keyDown, keyUp } from '../shortcuts.ts';
import type { CurrentModel } from '../model/current-model.ts';
import { ModelSection } from '../model/model-section.tsx';
import type { Session } from '../session.ts';
import type { State } from '../state.ts';
import type { Store } from '../store.ts';
import { Knobs } from '../steer/knobs.tsx';
import { knobsOf } from '../steer/steering-state.ts';
import { texts } from '../texts.ts';
import { Actions } from './actions.tsx';
import { isListed, possibleAs, sourceLayersOf } from '../layers/layers-state.ts';
import { Messages } from './messages.tsx';
import { PlaceAsChoice } from './place-as.tsx';
import { Preview } from './preview.tsx';
import { ResizeGrip } from './resize-grip.tsx';
import { Slots } from './slots.tsx';
import { StageStrip } from './stage-strip.tsx';
import { StatusBar } from './status-bar.tsx';

/** The whole panel, redrawn from the store's state. */
export function Panel({
  store,
  session,
  model,
}: {
  store: Store;
  session: Session;
  model: CurrentModel;
}): JSX.Element {
  const state = useStore(store);
  useShortcuts(store, session);
  const { phase } = state;
  const outcome = phase.name === 'review' || phase.name === 'applying' ? phase.outcome : null;
  /** Ask why and Steer need the room, and show both frames themselves. */
  const asking = outcome !== null && (state.view === 'why' || state.view === 'steer');
  const as = outcome === null ? 'picture' : possibleAs(state.layers.as, sourceLayersOf(outcome) !== null);
  /** So does the checklist of layers. */
  const listing = outcome !== null && state.view === 'result' && isListed(as);
  const roomy = asking || listing;
  const standard = session.card.sharpness;
  const progress = phase.name === 'running' ? phase.progress : (outcome?.progress ?? null);
  return (
    <main class="panel" data-phase={phase.name}>
      <h1 class="unseen">{texts.title}</h1>
      <div class="body">
        {!roomy && <Slots state={state} onSwap={() => store.send({ type: 'swapped' })} />}
        <Messages state={state} onDismiss={() => store.send({ type: 'dismissed' })} />
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
        {progress && !roomy && <StageStrip progress={progress} running={phase.name !== 'review'} />}
        {outcome === null ? (
          <div class="preview-stage vacant">{texts.previewVacant}</div>
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
            onView={(view) => store.send({ type: 'view', view })}
            onCompare={(on) => store.send({ type: 'comparing', on })}
            onWhy={(event) => store.send({ type: 'why', event })}
            onLayers={(event) => store.send({ type: 'layers', event })}
            onPlan={() => void session.plan()}
          />
        )}
      </div>
      {outcome !== null && (
        <PlaceAsChoice
          chosen={as}
          hasLayers={sourceLayersOf(outcome) !== null}
          disabled={phase.name === 'applying'}
          onChoose={(chosen) => store.send({ type: 'layers', event: { type: 'as', as: chosen } })}
        />
      )}
      <Actions
        phase={phase}
        onRestyle={() => void session.restyle()}
        onCancel={session.cancel}
        onApply={() => void session.apply()}
        onDiscard={() => store.send({ type: 'discarded' })}
      />
      <ModelSection current={model} />
      <StatusBar engine={state.engine} progress={outcome?.progress ?? null} />
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
