import { contrast, keepContrast } from '../image/keep-contrast.ts';
import { perChannel, type Rgb } from '../image/rgb.ts';
import { coverage } from '../segment/find-edges.ts';

/** Largest less smallest channel from which words are coloured and no mere shade, 0..255. */
const COLOURED = 40;

/** A part of a text in another colour than the rest. All colours 0..255. */
export interface Segment {
  /** In the source: its own, that of the rest, and that of the ground. */
  colour: Rgb;
  main: Rgb;
  ground: Rgb;
  height: number;
}

/**
 * What a segment becomes where the rest of the text becomes `ink` on `ground`: a coloured one stays itself (a link, a sum), a shade stays as much
 * paler as it was; either as readable as it was, up to what WCAG asks.
 */
export function segmentInk({ colour, main, ground, height }: Segment, ink: Rgb, on: Rgb): Rgb {
  const isColoured = Math.max(...colour) - Math.min(...colour) >= COLOURED;
  const share = coverage(
    Float32Array.from(colour),
    0,
    Float32Array.from(ground),
    0,
    Float32Array.from(main),
    0,
  );
  const shade = Math.min(1, Math.max(0, share));
  const taken = isColoured ? colour : perChannel((c) => on[c]! + shade * (ink[c]! - on[c]!));
  return keepContrast(taken, on, contrast(colour, ground), height);
}
