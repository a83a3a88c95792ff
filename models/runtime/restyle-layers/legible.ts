import { contrast, keepContrast } from '../image/keep-contrast.ts';
import { WHITE, type Colour } from '../layers/paint.ts';
import { over, toColour, toRgb, type Rgb } from '../layers/paint-colours.ts';
import type { PatchPaint } from '../layers/patch.ts';

/** Height of capitals in font sizes. */
const CAPITALS = 0.73;
/** Icons need what large letters need (WCAG 2.2, 1.4.11). */
export const ICON_HEIGHT = 24;

/** The grounds below one ink, in the source and as they become, at several places of it. */
export interface Grounds {
  before: readonly Colour[];
  after: readonly Colour[];
}

export interface Legible {
  colour: Colour;
  /** WCAG contrast ratio that the colour had, and has now; absent where it could stay. */
  moved?: { from: number; to: number };
}

export const letterHeight = (fontSize: number): number => CAPITALS * fontSize;

/** Ink that lets more through than it covers is a tint of its ground. */
const TINT = 0.5;

/**
 * A translucent ink on its new grounds: it stays where it still stands out as it did, or turns from black to white or back. null for an ink that
 * covers.
 */
export function legibleTint(paint: PatchPaint, { before, after }: Grounds): PatchPaint | null {
  if (paint.type !== 'SOLID' || (paint.opacity ?? 1) >= TINT) return null;
  const standsOut = (color: Colour, grounds: readonly Colour[]): number =>
    Math.min(
      ...grounds.map((ground) => leastContrast(over({ ...color, a: paint.opacity ?? 1 }, ground), [ground])),
    );
  const needed = OWN * standsOut(paint.color, before);
  const ends = [paint.color, WHITE, { r: 0, g: 0, b: 0 }];
  const color = ends.find((end) => standsOut(end, after) >= needed) ?? paint.color;
  return color === paint.color ? paint : { type: 'SOLID', color, opacity: paint.opacity ?? 1 };
}

/** The smallest contrast of a colour with several. */
export const leastContrast = (colour: Colour, grounds: readonly Colour[]): number =>
  Math.min(...grounds.map((ground) => contrast(toRgb(colour), toRgb(ground))));

/** Share of its own contrast that an ink must keep where that is below WCAG's minimum: a tenth less is not seen. */
const OWN = 0.9;

/** The contrast that an ink must keep: what it had in the source, up to what WCAG asks. height: of its letters, pixels. */
export function neededContrast(own: Colour, { before }: Grounds, height: number): number {
  return Math.min(OWN * leastContrast(own, before), height >= 17 ? 3 : 4.5);
}

/** An ink as readable on its new grounds as it was, up to WCAG's minimum: keep-contrast.ts on the worst of the grounds. */
export function legible(ink: Colour, own: Colour, grounds: Grounds, height: number): Legible {
  const worst = (colour: Colour): Rgb =>
    toRgb(grounds.after.reduce((a, b) => (leastContrast(colour, [b]) < leastContrast(colour, [a]) ? b : a)));
  const before = leastContrast(ink, grounds.after);
  const source = OWN * leastContrast(own, grounds.before);
  let moved = keepContrast(toRgb(ink), worst(ink), source, height);
  // Moving away from one ground may come near another.
  moved = keepContrast(moved, worst(toColour(moved)), source, height);
  const colour = toColour(moved);
  const unchanged = toRgb(ink).every((value, c) => Math.abs(value - moved[c]!) < 0.75);
  return unchanged
    ? { colour: ink }
    : { colour, moved: { from: before, to: leastContrast(colour, grounds.after) } };
}
