import type { LayerNode, LayerPaint } from '../types.ts';

/** Red, green and blue, 0..1. */
export interface Colour {
  r: number;
  g: number;
  b: number;
}

export const WHITE: Colour = { r: 1, g: 1, b: 1 };

/** What of a node's fills or strokes is seen. */
export function shown(paints: readonly LayerPaint[] | undefined): LayerPaint[] {
  return (paints ?? []).filter((paint) => paint.visible !== false && paint.opacity !== 0);
}

export const hasFill = (node: LayerNode): boolean => shown(node.fills).length > 0;
export const hasStroke = (node: LayerNode): boolean => shown(node.strokes).length > 0;
export const hasImage = (node: LayerNode): boolean =>
  shown(node.fills).some(({ type }) => type === 'IMAGE' || type === 'VIDEO');

/** The colour of the topmost opaque solid fill; undefined for gradients, pictures, glass and bare layers. */
export function fillColour(node: LayerNode): Colour | undefined {
  const top = shown(node.fills).at(-1);
  if (!top?.color || top.type !== 'SOLID') return undefined;
  return (top.opacity ?? 1) * (top.color.a ?? 1) >= 0.5 ? top.color : undefined;
}

export const luminance = ({ r, g, b }: Colour): number => 0.299 * r + 0.587 * g + 0.114 * b;
export const saturation = ({ r, g, b }: Colour): number => Math.max(r, g, b) - Math.min(r, g, b);

/** Largest difference of two colours in a channel, 0..1. */
export const apart = (a: Colour, b: Colour): number =>
  Math.max(Math.abs(a.r - b.r), Math.abs(a.g - b.g), Math.abs(a.b - b.b));

/** Indistinguishable but for rounding. */
export const isSameColour = (a: Colour, b: Colour): boolean => apart(a, b) < 0.01;
