import type { Size } from '../../geometry/plan-geometry.ts';
import type { FloatTensor } from '../../ort/ort.ts';
import type { Card } from '../../pack/card.ts';
import { colourKey } from './colour-key.ts';
import { FACE_PARTS, faceEdges } from './face-edges.ts';
import { missing, refuseUnless, stack, type Given } from './given.ts';
import { oneHot, readLabels } from './labels.ts';
import { greyOf } from './lines.ts';
import { maskClasses } from './mask-classes.ts';
import { maskOf } from './mask-of.ts';

/** Channels of the released face edge model, whose label map is CelebA-HQ's. */
const FACE_CHANNELS = 2 + FACE_PARTS.length;

/**
 * One-hot labels, or the face planes made of labels and, where it is known, the photo. -> [1, C, H, W] at `size`.
 * Throws ConditionMissing without a mask, ModelCorrupt.
 */
export function labelCondition(card: Card, given: Given, size: Size): FloatTensor {
  const classes = maskClasses(card);
  const mask = maskOf(given, classes);
  if (!mask) throw missing(given, 'a mask');
  const labels = readLabels(mask.image, colourKey(classes, mask.layers, given.legend), size);
  if (card.channels.includes('edge:parts')) {
    refuseUnless(card.channels.length === FACE_CHANNELS);
    const photo = mask.image === given.raster ? null : greyOf(given.image.data);
    return stack(card, size, [faceEdges(labels, photo, size)]);
  }
  refuseUnless(classes.length === card.channels.length);
  return oneHot(labels, classes.length, size);
}
