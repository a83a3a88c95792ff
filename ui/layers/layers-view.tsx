import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Decision } from '../../models/runtime/restyle-layers/decision.ts';
import {
  decisionsFor,
  keysOf,
  sourceLayersOf,
  type Layers,
  type LayersEvent,
  type Listed,
} from './layers-state.ts';
import type { Outcome } from '../state/outcome.ts';
import { checklistText, texts } from './texts.ts';
import { DecisionRow } from './decision-row.tsx';
import { LayersCanvas } from './layers-canvas.tsx';
import { RasterCanvas } from '../widgets/raster-canvas.tsx';

export interface LayersViewProps {
  outcome: Outcome;
  as: Listed;
  strength: number;
  layers: Layers;
  onLayers(event: LayersEvent): void;
  /** Asked once for every outcome and way of placing whose decisions are not made. */
  onPlan(): void;
}

/** The result as layers: what it will look like, and every change with its reason, to be ticked off. */
export function LayersView({
  outcome,
  as,
  strength,
  layers,
  onLayers,
  onPlan,
}: LayersViewProps): JSX.Element {
  const { before, result, evidence } = outcome;
  const sourceLayers = sourceLayersOf(outcome);
  const decisions = decisionsFor(layers, outcome, as);
  useEffect(onPlan, [outcome, as]);
  const exemplars = useMemo(() => evidence.exemplars.map(({ image }) => image), [evidence]);
  const lit = decisions?.find(({ id }) => id === layers.lit) ?? null;
  const portrait = before.height > 1.2 * before.width;
  return (
    <div class="layers" data-portrait={portrait}>
      <div class="layers-picture" style={`aspect-ratio: ${before.width} / ${before.height}`}>
        {as === 'layers' && decisions !== null && sourceLayers !== null ? (
          <LayersCanvas
            root={sourceLayers}
            source={before}
            exemplars={exemplars}
            decisions={decisions}
            off={layers.off}
            strength={strength}
          />
        ) : (
          <>
            <RasterCanvas raster={before} opacity={1} />
            <RasterCanvas raster={result} opacity={strength} />
          </>
        )}
        {lit && <Lit decision={lit} />}
      </div>
      {decisions === null ? (
        <p class="layers-wait" role="status">
          {texts.planning}
        </p>
      ) : (
        <Checklist decisions={decisions} layers={layers} whole={strength >= 1} onLayers={onLayers} />
      )}
    </div>
  );
}

function Checklist({
  decisions,
  layers: { off, lit },
  whole,
  onLayers,
}: {
  decisions: readonly Decision[];
  layers: Layers;
  whole: boolean;
  onLayers(event: LayersEvent): void;
}): JSX.Element {
  const keys = useMemo(() => keysOf(decisions), [decisions]);
  const ticked = keys.filter((key) => !off.has(key)).length;
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = ticked > 0 && ticked < keys.length;
  }, [ticked, keys.length]);
  const tick = (changed: readonly string[], on: boolean): void =>
    onLayers({ type: 'ticked', keys: changed, on });
  return (
    <div class="checklist">
      <label class="decision-name checklist-all">
        <input
          type="checkbox"
          ref={all}
          checked={ticked === keys.length}
          disabled={keys.length === 0}
          onChange={({ currentTarget }) => tick(keys, currentTarget.checked)}
        />
        <span>{checklistText(ticked, keys.length)}</span>
      </label>
      <ul class="decisions" aria-label={texts.changes}>
        {decisions.map((decision) => (
          <DecisionRow
            key={decision.id}
            decision={decision}
            off={off}
            lit={lit === decision.id}
            whole={whole}
            onTick={tick}
            onPoint={(id) => onLayers({ type: 'pointed', decision: id })}
          />
        ))}
      </ul>
    </div>
  );
}

/** Outlines of a decision's layers over the picture. */
function Lit({ decision }: { decision: Decision }): JSX.Element {
  return (
    <>
      {decision.layers.map(({ id, part: { x, y, width, height } }) => (
        <span
          key={id}
          class="layers-lit"
          style={`left: ${100 * x}%; top: ${100 * y}%; width: ${100 * width}%; height: ${100 * height}%`}
        />
      ))}
    </>
  );
}
