import type { Size } from '../../geometry/plan-geometry.ts';
import type { FloatTensor } from '../../ort/ort.ts';
import type { Card } from '../../pack/card.ts';
import { cityBlock, encodeDistance } from './distance.ts';
import { refuseUnless, stack, type Given } from './given.ts';
import { labelCondition } from './label-condition.ts';
import { greyOf, linesOf } from './lines.ts';

/**
 * Lines and the distance to them, of the pixels; the face edge model's are borders of a mask's parts. -> [1, C, H, W] at `size`.
 * Throws ConditionMissing, ModelCorrupt.
 */
export function lineCondition(card: Card, given: Given, size: Size): FloatTensor {
  if (card.channels.includes('edge:parts')) return labelCondition(card, given, size);
  const lines = linesOf(greyOf(given.image.data), size.width, size.height);
  const planes = card.channels.map((name) => {
    refuseUnless(name === 'edge:lines' || name === 'distance:lines');
    if (name === 'edge:lines') return Float32Array.from(lines);
    return encodeDistance(cityBlock(lines, size.width, size.height));
  });
  return stack(card, size, planes);
}
