import { isInk } from '../elements/likes.ts';
import type { ElementStyle, PageElement } from '../elements/page-element.ts';
import { apart } from '../layers/paint.ts';

/** Share of half of its shorter side from which a shape is round to its ends, whatever its size (as the measure has it). */
export const ROUND = 0.9;
/** Largest difference in a channel of what counts as one colour, as the measure has it. */
export const SAME_COLOUR = 8 / 255;
/** Px and share of the radius within which corners are alike. */
const RADIUS = { px: 2, share: 0.15 };
/** Px and share of the width within which strokes are alike. */
const STROKE = { px: 0.5, share: 0.25 };
/** Difference within which shadows are alike. */
const SHADOW = 0.15;
/** Rounding of single precision, in which the network was trained. */
const EPSILON = 1e-6;

export const halfSide = ({ box }: Pick<PageElement, 'box'>): number => Math.min(box.width, box.height) / 2;

export const isRound = (element: PageElement): boolean => element.style.radius >= ROUND * halfSide(element);

const isSameColour = (a: ElementStyle['fill'], b: ElementStyle['fill']): boolean =>
  apart(a, b) <= SAME_COLOUR + EPSILON;

/**
 * Whether taking an exemplar's element is right where another of them is meant: the same to the eye, by the rule by which results are measured.
 * Of ink the colour alone counts, and corners only where an edge shows them. What has no fill shows, wherever it is taken, what lies below.
 */
export function isAlike(meant: PageElement, taken: PageElement): boolean {
  const [a, b] = [meant.style, taken.style];
  const [picture, other] = [meant.kind === 'picture', taken.kind === 'picture'];
  const fill =
    (picture && other) ||
    (picture === other &&
      a.gradient === b.gradient &&
      isSameColour(a.fill, taken.style.filled ? b.fill : meant.below));
  if (!fill || isInk(meant)) return fill;
  return hasSameStroke(a, b) && hasSameCorners(meant, taken) && Math.abs(a.shadow - b.shadow) <= SHADOW;
}

function hasSameStroke({ stroke }: ElementStyle, { stroke: other }: ElementStyle): boolean {
  if (stroke === null || other === null) return stroke === other;
  const sides = (sides: readonly boolean[]): number => sides.filter(Boolean).length;
  return (
    isSameColour(stroke.colour, other.colour) &&
    Math.abs(stroke.width - other.width) <= Math.max(STROKE.px, STROKE.share * stroke.width) &&
    sides(stroke.sides) === sides(other.sides)
  );
}

function hasSameCorners(meant: PageElement, taken: PageElement): boolean {
  const { style, below } = meant;
  const edged =
    !isSameColour(style.fill, below) || meant.kind === 'picture' || style.stroke !== null || style.shadow > 0;
  if (!edged || (isRound(meant) && isRound(taken))) return true;
  const radius = Math.min(taken.style.radius, halfSide(meant));
  return Math.abs(style.radius - radius) <= Math.max(RADIUS.px, RADIUS.share * style.radius);
}

/** What an element looks like in the style of an exemplar's: ink takes ink alone, what is round to its ends stays so, a line is no box. */
export function takenAs(own: PageElement, taken: PageElement): ElementStyle {
  const { fill, filled, gradient, stroke, shadow, reach, radius } = taken.style;
  const paint = filled ? { fill, filled, gradient } : { fill: own.below, filled, gradient: false };
  if (isInk(own)) return { ...own.style, ...paint, filled: true, fill };
  if (own.parent < 0) return { ...own.style, ...paint, filled: true };
  if (own.kind === 'line') return { ...own.style, fill: filled ? fill : (stroke?.colour ?? fill), gradient };
  const half = halfSide(own);
  return {
    ...paint,
    stroke,
    shadow,
    ...(reach !== undefined && { reach }),
    radius: isRound(taken) ? half : Math.min(radius, half),
  };
}
