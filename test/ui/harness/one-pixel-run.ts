import { exemplarGrids, sourceGrid } from '../../../models/runtime/geometry/grid.ts';
import type { Card } from '../../../models/runtime/pack/card.ts';
import type { Matches, Raster } from '../../../models/runtime/types.ts';
import type { RestyleResult } from '../../../models/runtime/restyle-result.ts';

/** As much of a model card as a session reads. */
export const card = {
  channels: [] as string[],
  id: 'wireframe',
  sharpness: 80,
  stride: 16,
  gridStride: 4,
  workingSize: 512,
  outputSize: 1024,
  exemplarCondition: false,
} as Card;

/** The correspondence of one source cell with one exemplar cell. */
export const matches: Matches = {
  source: { width: 1, height: 1 },
  exemplars: [{ width: 1, height: 1 }],
  k: 1,
  index: Int32Array.of(0),
  weight: Float32Array.of(1),
  confidence: Float32Array.of(0.98),
};

/** One cell over each picture. */
export const grids: RestyleResult['grids'] = {
  source: sourceGrid({ width: 1, height: 1 }, card),
  exemplars: exemplarGrids([{ width: 1, height: 1 }], card),
};

/** What an engine gives back for frames of one pixel. */
export function resultOf(image: Raster, warp: Raster): RestyleResult {
  return {
    image,
    cells: { warp, matches },
    grids,
    plan: null,
    milliseconds: { prepare: 1, align: 2, match: 3, synthesise: 4 },
  };
}
