import type { Paint } from '@figma/rest-api-spec';
import type { RestNode } from '../trees/rest-node.ts';
import { boxOf, round, type Box } from './box.ts';
import { colorOf, solid, solids } from './css-color.ts';
import type { Shadow } from './shadows.ts';

type Strokes = Pick<
  RestNode,
  'strokes' | 'strokeWeight' | 'individualStrokeWeights' | 'strokeAlign' | 'strokeDashes'
>;

/** What of a box's edges Figma has as one stroke, and what is left. */
export interface Edges {
  readonly strokes: Strokes;
  /** Sides in other colours: boxes with one fill. */
  readonly bars: readonly { readonly box: Box; readonly fill: Paint }[];
  /** Inset shadows that fill the whole box: they lie over its fills. */
  readonly floods?: readonly Paint[];
  /** Shadows that are no edges. */
  readonly shadows: readonly Shadow[];
}

interface Side {
  readonly at: number;
  readonly width: number;
  readonly color: string;
  readonly style: string;
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const WEIGHTS = ['top', 'right', 'bottom', 'left'] as const;

/** The border's sides that can be seen. */
export const sidesOf = (style: CSSStyleDeclaration, scale: number): Side[] =>
  SIDES.map((side, at) => ({
    at,
    style: style[`border${side}Style`],
    width: parseFloat(style[`border${side}Width`]) * scale,
    color: style[`border${side}Color`],
  })).filter(
    (side) =>
      side.width > 0 && side.style !== 'none' && side.style !== 'hidden' && colorOf(side.color).a > 0.004,
  );

/** Borders, rings made of shadows (even inset or outer spread without blur, or inset on one side) and outlines, in that order of who gets the stroke. */
export function edgesOf(
  style: CSSStyleDeclaration,
  box: Box,
  shadows: readonly Shadow[],
  scale: number,
): Edges {
  const flood = shadows.filter((shadow) => isFlood(shadow, box));
  if (flood.length > 0) {
    const rest = edgesOf(
      style,
      box,
      shadows.filter((shadow) => !flood.includes(shadow)),
      scale,
    );
    return { ...rest, floods: flood.map(({ color }) => solid(color)).reverse() };
  }
  const sides = sidesOf(style, scale);
  if (sides.length > 0)
    return { ...ofBorder(sides, box), shadows: [...outlineShadows(style, scale), ...shadows] };
  const outline = outlineOf(style, scale);
  if (outline) return { strokes: outline, bars: [], shadows };
  const at = shadows.findIndex((shadow) => ringOf(shadow) !== null);
  const ring = shadows[at] && ringOf(shadows[at]);
  if (!ring) return { strokes: {}, bars: [], shadows };
  return { strokes: ring, bars: [], shadows: shadows.filter((_, other) => other !== at) };
}

function ofBorder(sides: readonly Side[], box: Box): Pick<Edges, 'strokes' | 'bars'> {
  const [first] = sides;
  if (!first) return { strokes: {}, bars: [] };
  const like = (side: Side): Side[] => sides.filter(({ color }) => color === side.color);
  const main = sides.reduce((best, side) => (like(side).length > like(best).length ? side : best), first);
  const weights = [0, 0, 0, 0];
  for (const side of like(main)) weights[side.at] = round(side.width);
  return {
    strokes: strokesOf(main.color, weights, main.style),
    bars: sides.filter(({ color }) => color !== main.color).map((side) => barOf(side, box)),
  };
}

function strokesOf(color: string, weights: readonly number[], line: string): Strokes {
  const weight = Math.max(...weights);
  const dash = line === 'dashed' ? [2 * weight, weight] : line === 'dotted' ? [weight, weight] : null;
  return {
    strokes: solids(color),
    strokeWeight: weight,
    strokeAlign: 'INSIDE',
    ...(weights.some((side) => side !== weight) && {
      individualStrokeWeights: Object.fromEntries(
        WEIGHTS.map((name, at) => [name, weights[at] ?? 0]),
      ) as unknown as NonNullable<RestNode['individualStrokeWeights']>,
    }),
    ...(dash && { strokeDashes: dash }),
  };
}

function barOf({ at, width, color }: Side, box: Box): { box: Box; fill: Paint } {
  const upright = at === 1 || at === 3;
  const x = at === 1 ? box.x + box.width - width : box.x;
  const y = at === 2 ? box.y + box.height - width : box.y;
  return {
    box: boxOf(x, y, upright ? width : box.width, upright ? box.height : width),
    fill: solid(colorOf(color)),
  };
}

const isFlood = ({ inset, spread, blur }: Shadow, { width, height }: Box): boolean =>
  inset && blur === 0 && spread >= Math.min(width, height) / 2;

/** A shadow that looks like a stroke. */
function ringOf({ color, x, y, blur, spread, inset }: Shadow): Strokes | null {
  if (blur > 0) return null;
  const ring = { strokes: [solid(color)], strokeAlign: inset ? ('INSIDE' as const) : ('OUTSIDE' as const) };
  if (x === 0 && y === 0) return spread > 0 ? { ...ring, strokeWeight: round(spread) } : null;
  if (!inset || spread !== 0 || (x !== 0 && y !== 0)) return null;
  const weights = [Math.max(0, y), Math.max(0, -x), Math.max(0, -y), Math.max(0, x)];
  const { strokes, strokeWeight, strokeAlign, individualStrokeWeights } = strokesOf(
    'black',
    weights,
    'solid',
  );
  return { strokeWeight, strokeAlign, individualStrokeWeights, ...(strokes && { strokes: ring.strokes }) };
}

function outlineOf(style: CSSStyleDeclaration, scale: number): Strokes | null {
  const width = parseFloat(style.outlineWidth) * scale;
  if (style.outlineStyle === 'none' || !(width > 0) || colorOf(style.outlineColor).a <= 0.004) return null;
  const inside = parseFloat(style.outlineOffset) * scale <= -width + 0.01;
  return {
    strokes: solids(style.outlineColor),
    strokeWeight: round(width),
    strokeAlign: inside ? 'INSIDE' : 'OUTSIDE',
  };
}

/** Around a border there is no room for a second stroke: an outline is then a shadow of its spread. */
function outlineShadows(style: CSSStyleDeclaration, scale: number): Shadow[] {
  if (!outlineOf(style, scale)) return [];
  const reach = (parseFloat(style.outlineWidth) + Math.max(0, parseFloat(style.outlineOffset))) * scale;
  return [{ color: colorOf(style.outlineColor), x: 0, y: 0, blur: 0, spread: reach, inset: false }];
}
