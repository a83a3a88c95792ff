import { coverage } from '../segment/find-edges.ts';
import type { Stroke } from '../segment/find-strokes.ts';
import type { Segmentation } from '../segment/segmentation.ts';

/** The share of each of a stroke's pixels that it covers in the source, 0..1. */
export function coverOf(
  { source, grounds: { owner, colour } }: Segmentation,
  { pixels, colour: own }: Pick<Stroke, 'pixels' | 'colour'>,
): Float32Array {
  const ink = Float32Array.from(own);
  const cover = new Float32Array(pixels.length);
  pixels.forEach((i, s) => {
    const share = coverage(source.data, i, colour, owner[i]!, ink, 0);
    cover[s] = Math.min(1, Math.max(0, share));
  });
  return cover;
}
