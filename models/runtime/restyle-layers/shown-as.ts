import { apart, type Colour } from '../layers/paint.ts';
import { middleOver, over } from '../layers/paint-colours.ts';
import { isGradient, type PatchPaint } from '../layers/patch.ts';
import { inkFills, paintsOf } from '../layers/styled-node.ts';
import type { Taken } from './taking.ts';

/** Indistinguishable but for rounding; the plan's colours may have been measured in 8 bits. */
const SAME = 1.5 / 255;

/** Paints that a layer takes. like: id of the exemplar's layer that has them so. */
export interface TakenPaints {
  paints: PatchPaint[];
  like?: string;
}

/** Where paints will be seen: over a colour, through the opacity of the layer and of all that hold it. */
export interface Seen {
  ground: Colour;
  opacity: number;
}

const CHANNELS = ['r', 'g', 'b'] as const;
const isSame = (a: Colour, b: Colour): boolean => apart(a, b) <= SAME;

/**
 * Paints that show a colour. Those of the exemplar's layer as they stand there, bound variables included, where they show it here too; its gradient
 * made opaque where it is translucent; else the colour alone. offered: the layer's paints, none where it has none to give.
 */
export function shownAs(
  colour: Colour,
  taken: Taken | null,
  offered: readonly PatchPaint[],
  at: Seen,
): TakenPaints {
  const layer = taken?.layer;
  if (taken && layer && offered.length > 0) {
    if (isSame(middleOver(offered, at.ground, at.opacity), colour))
      return { paints: [...offered], like: layer.node.id };
    const gradient = offered.find(isGradient);
    const below = { ground: taken.element.below, opacity: layer.opacity };
    if (gradient) return { paints: [opaque(gradient, below, at)] };
  }
  return { paints: [{ type: 'SOLID', color: through(colour, at) }] };
}

/** The paints of an exemplar's element by which it shows its `style.fill`; none where it has no layer or shows an image. */
export function fillOf({ element: { kind }, layer }: Taken): PatchPaint[] {
  if (!layer) return [];
  const { node } = layer;
  const fills = node.type === 'TEXT' ? (inkFills(node)[0] ?? []) : paintsOf(node.fills);
  // A line and a drawing may be drawn by their strokes alone.
  const drawn =
    fills.length === 0 && (kind === 'line' || kind === 'drawing') ? paintsOf(node.strokes) : fills;
  return drawn.some(({ type }) => type === 'IMAGE') ? [] : drawn;
}

/** The colour that a translucent layer needs to be seen as another one, as far as it comes on the way there from its ground. */
export function through(colour: Colour, { ground, opacity }: Seen): Colour {
  if (opacity >= 1) return colour;
  const wanted = (1 - opacity) / opacity;
  const reach = CHANNELS.map((c) => {
    const away = colour[c] - ground[c];
    return away === 0 ? wanted : ((away > 0 ? 1 : 0) - colour[c]) / away;
  });
  const further = Math.max(0, Math.min(wanted, ...reach));
  const channel = (c: 'r' | 'g' | 'b'): number => colour[c] + further * (colour[c] - ground[c]);
  return { r: channel('r'), g: channel('g'), b: channel('b') };
}

function opaque(paint: PatchPaint, below: Seen, at: Seen): PatchPaint {
  if (!('gradientStops' in paint)) return paint;
  const { type, gradientStops, gradientTransform, opacity = 1 } = paint;
  const stops = gradientStops.map(({ position, color }) => {
    const seen = over({ ...color, a: color.a * opacity * below.opacity }, below.ground);
    return { position, color: { ...through(seen, at), a: 1 } };
  });
  return { type, gradientStops: stops, gradientTransform };
}
