import type { PixelBounds } from './find-pictures.ts';

/** Words, a drawing, a straight line, or an outline that is none of these, in whole pixels. */
export interface FoundInk extends PixelBounds {
  kind: 'text' | 'drawing' | 'line' | 'outline' | 'cross';
  /** The ground that most of it lies on. */
  ground: number;
  colour: readonly number[];
  pixels: Int32Array;
  /** Of words: px of the letters, 100..900, letters, lines. */
  size: number;
  weight: number;
  letters: number;
  lines: number;
}
