import { contrast, keepContrast } from '../finish/keep-contrast.ts';
import type { Colour } from '../layers/paint.ts';
import { toColour, toRgb, type Rgb } from './colours.ts';

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
