import type { JSX } from 'preact';
import { SideBySide } from '../history/side-by-side.tsx';
import { isListed } from '../layers/layers-state.ts';
import { LayersView } from '../layers/layers-view.tsx';
import { RasterCanvas } from '../widgets/raster-canvas.tsx';
import { viewNames } from './texts.ts';
import type { ViewProps } from './view-props.ts';

/**
 * Result, warp or source. Strength is the opacity of the full restyle over the source, which is the same blend that Apply computes. A result
 * may stand beside another picture, or as the list of its layers.
 */
export function Pictures({ shown, outcome, as, state, store, session }: ViewProps): JSX.Element {
  const { strength, history, layers, comparing } = state;
  if (shown === 'result' && history.beside !== null) {
    return (
      <SideBySide
        outcome={outcome}
        strength={strength}
        history={history}
        onBeside={(what) => store.send({ type: 'history', event: { type: 'beside', what } })}
      />
    );
  }
  if (shown === 'result' && isListed(as)) {
    return (
      <LayersView
        outcome={outcome}
        as={as}
        strength={strength}
        layers={layers}
        onLayers={(event) => store.send({ type: 'layers', event })}
        onPlan={() => void session.plan()}
      />
    );
  }
  return (
    <>
      <RasterCanvas raster={outcome.before} opacity={1} />
      {shown === 'result' && <RasterCanvas raster={outcome.result} opacity={strength} />}
      {shown === 'warp' && outcome.warp && <RasterCanvas raster={outcome.warp} opacity={1} cells />}
      {comparing && <span class="badge">{viewNames.before}</span>}
    </>
  );
}
