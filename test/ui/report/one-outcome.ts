import type { Card } from '../../../models/runtime/pack/card.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import type { Pair } from '../../../ui/state/pair.ts';
import type { Outcome } from '../../../ui/state/outcome.ts';
import { card as small } from '../harness/one-pixel-run.ts';

const file = { bytes: 1, sha256: '0123456789abcdef'.repeat(4) };

/** A card as the report reads it. */
export const card: Card = {
  ...small,
  title: 'Wireframe to interface',
  domain: 'wireframe',
  files: { 'encode_exemplar.onnx': file, 'encode_source.onnx': file, 'synthesise.onnx': file },
};

const pixel: Raster = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

/** A finished run of a pair; of its evidence nothing is told, so it has none. */
export function outcomeOf(pair: Pair): Outcome {
  return {
    run: 1,
    pair,
    before: pixel,
    result: pixel,
    warp: pixel,
    progress: {
      stage: 'place',
      fraction: 0,
      milliseconds: { prepare: 41, align: 318, match: 262, synthesise: 584 },
    },
  } as Outcome;
}
