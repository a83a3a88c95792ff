import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { History } from '../history/history.ts';
import { SideBySide } from '../history/side-by-side.tsx';
import type { Outcome, View } from '../state/state.ts';
import { texts, viewNames } from '../texts.ts';
import type { PlaceAs } from '../../plugin/protocol.ts';
import { isListed, type Layers, type LayersEvent } from '../layers/layers-state.ts';
import { Icon } from '../widgets/icons.tsx';
import { LayersView } from '../layers/layers-view.tsx';
import { RasterCanvas } from '../widgets/raster-canvas.tsx';
import { Tabs } from './tabs.tsx';
import { SteerView } from '../steer/steer-view.tsx';
import type { SteerEvent } from '../steer/steer.ts';
import type { SteeringState } from '../steer/steering-state.ts';
import { WhyView } from '../why/why-view.tsx';
import type { Why, WhyEvent } from '../why/probe.ts';

export interface PreviewProps {
  outcome: Outcome;
  strength: number;
  view: View;
  comparing: boolean;
  why: Why;
  steer: SteeringState;
  onSteer(event: SteerEvent): void;
  as: PlaceAs;
  layers: Layers;
  history: History;
  onBeside(what: number | 'before' | null): void;
  onView(view: View): void;
  onCompare(on: boolean): void;
  onWhy(event: WhyEvent): void;
  onLayers(event: LayersEvent): void;
  onPlan(): void;
}

/**
 * The result before it touches the canvas. Strength is the opacity of the full restyle over the source, which is the same blend
 * that Apply computes. Takes the focus when it appears, so that Enter and Space work at once.
 */
export function Preview({
  outcome,
  strength,
  view,
  comparing,
  why,
  steer,
  onSteer,
  as,
  layers,
  history,
  onBeside,
  onView,
  onCompare,
  onWhy,
  onLayers,
  onPlan,
}: PreviewProps): JSX.Element {
  const shown = comparing && view !== 'why' && view !== 'steer' ? 'before' : view;
  const beside = history.beside !== null;
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A result of live mode must not take the keys from the canvas.
    if (document.hasFocus()) stage.current?.focus({ preventScroll: true });
  }, [outcome.run]);
  return (
    <section class="preview" aria-label={texts.views}>
      <div class="preview-bar">
        <Tabs
          names={viewNames}
          chosen={view}
          controls="preview-stage"
          label={texts.views}
          onChoose={onView}
        />
        <div class="preview-tools">
          <button
            class="icon-button"
            aria-pressed={beside}
            aria-label={texts.sideBySide}
            title={texts.sideBySide}
            onClick={() => onBeside(beside ? null : 'before')}
          >
            <Icon name="columns" />
          </button>
          <button
            class="icon-button"
            aria-pressed={comparing}
            aria-label={texts.compare}
            title={texts.compare}
            onClick={() => onCompare(!comparing)}
          >
            <Icon name="compare" />
          </button>
        </div>
      </div>
      <div
        class="preview-stage"
        id="preview-stage"
        role="tabpanel"
        aria-label={viewNames[shown]}
        tabIndex={0}
        ref={stage}
        data-shown={shown}
        aria-busy={steer.refining !== null}
      >
        {steer.refining !== null && (
          <div class="refining" role="progressbar" aria-label={texts.updating}>
            <div style={`transform: scaleX(${0.1 + 0.9 * steer.refining})`} />
          </div>
        )}
        {shown === 'why' ? (
          <WhyView outcome={outcome} strength={strength} comparing={comparing} why={why} onWhy={onWhy} />
        ) : shown === 'steer' ? (
          <SteerView
            outcome={outcome}
            strength={strength}
            comparing={comparing}
            steer={steer}
            onSteer={onSteer}
          />
        ) : shown === 'result' && beside ? (
          <SideBySide outcome={outcome} strength={strength} history={history} onBeside={onBeside} />
        ) : shown === 'result' && isListed(as) ? (
          <LayersView
            outcome={outcome}
            as={as}
            strength={strength}
            layers={layers}
            onLayers={onLayers}
            onPlan={onPlan}
          />
        ) : (
          <>
            <RasterCanvas raster={outcome.before} opacity={1} />
            {shown === 'result' && <RasterCanvas raster={outcome.result} opacity={strength} />}
            {shown === 'warp' && <RasterCanvas raster={outcome.warp} opacity={1} cells />}
            {comparing && <span class="badge">{viewNames.before}</span>}
          </>
        )}
      </div>
    </section>
  );
}
