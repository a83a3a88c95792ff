import type { Rgb } from '../../image/rgb.ts';
import type { Corners } from './box-outline.ts';
import type { FlatParts } from './flat-parts.ts';
import type { Hull } from './hulls.ts';

/** A box as its own flat pixels show it, before its border and what holds it are known. Right and bottom are exclusive. */
export interface FoundBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
  corners: Corners;
  /** 0..255. */
  colour: Rgb;
  gradient: boolean;
  /** Its own parts; none of a box of which only the outline is known. */
  parts: readonly number[];
  hull: Hull;
  /** Of a box found by its outline, which its bounds hold. */
  ring?: { colour: Rgb; width: number };
}

export const wide = ({ left, right }: Pick<FoundBox, 'left' | 'right'>): number => right - left;
export const high = ({ top, bottom }: Pick<FoundBox, 'top' | 'bottom'>): number => bottom - top;

export const colourOf = ({ colour }: Pick<FlatParts, 'colour'>, part: number): Rgb => [
  colour[3 * part]!,
  colour[3 * part + 1]!,
  colour[3 * part + 2]!,
];

/** The largest difference in any channel, 0..255. */
export const apart = (a: Rgb, b: Rgb): number =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
