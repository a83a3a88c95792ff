import type { Geometry } from '../geometry/plan-geometry.ts';
import { extendTensor, tensorToRaster } from '../image/tensors.ts';
import { isMatchOnGpu, type Found } from '../match/match-on-gpu.ts';
import type { Correspondence } from '../match/match.ts';
import type { FloatTensor } from '../ort/ort.ts';
import type { Card } from '../pack/card.ts';
import type { Drawn } from './drawn.ts';
import type { Aligned } from './encoded.ts';

/** The warp and its confidence on the encoders' padded grid, [1, V, h, w] and [1, 1, h, w]. */
export function padWarp(
  { cells, grid }: Geometry,
  found: Correspondence,
): { warped: FloatTensor; confidence: FloatTensor } {
  const certain: FloatTensor = { dims: [1, 1, cells.height, cells.width], data: found.confidence };
  return {
    warped: extendTensor(onCells(cells, found.warped), grid),
    confidence: extendTensor(certain, grid),
  };
}

/** A match as the result tells it. */
export function correspondenceOf(
  { warpedColour }: Card,
  { source, exemplars }: Aligned,
  found: Found,
): Pick<Drawn, 'warp' | 'matches'> {
  const { cells } = source.prepared.geometry;
  const { index, weight, confidence, k } = found;
  const warp = isMatchOnGpu(found)
    ? tensorToRaster(onCells(cells, found.colours), [0, 1, 2], cells)
    : tensorToRaster(onCells(cells, found.warped), warpedColour, cells);
  const sizes = exemplars.map(({ geometry }) => geometry.cells);
  return { warp, matches: { source: cells, exemplars: sizes, k, index, weight, confidence } };
}

/** [C, R] -> [1, C, h, w] on the source's own cells. */
function onCells({ width, height }: Geometry['cells'], data: Float32Array): FloatTensor {
  return { dims: [1, data.length / (width * height), height, width], data };
}
