import { coverage } from '../segment/find-edges.ts';
import type { Border } from '../votes/border-votes.ts';
import type { Stroke } from '../segment/find-strokes.ts';
import type { Regions } from '../segment/regions.ts';
import type { PaintedGrounds } from './paint-grounds.ts';

/** What strokes are painted on, and from; colours 0..255, interleaved, [H * W * 3]. */
export interface Canvas {
  width: number;
  height: number;
  source: Float32Array;
  network: Float32Array;
  grounds: Regions;
  painted: PaintedGrounds;
  /** 1 where the user chose the colour. [H * W] */
  decided: Uint8Array | undefined;
  /** What the exemplars say of the grounds' borders. [count], or empty without an exemplar. */
  borders: readonly Border[];
  /** The picture so far; painting changes it in place. */
  colour: Float32Array;
}

/** The share of each of a stroke's pixels that it covers in the source, 0..1. */
export function coverOf({ source, grounds }: Canvas, { pixels, colour }: Stroke): Float32Array {
  const { owner } = grounds;
  const own = Float32Array.from(colour);
  const cover = new Float32Array(pixels.length);
  for (let s = 0; s < pixels.length; s++) {
    const t = coverage(source, pixels[s]!, grounds.colour, owner[pixels[s]!]!, own, 0);
    cover[s] = t < 0 ? 0 : t > 1 ? 1 : t;
  }
  return cover;
}
