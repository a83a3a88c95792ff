import { isInk } from '../../runtime/elements/likes.ts';
import type { PageElement } from '../../runtime/elements/page-element.ts';

/** What the training compares of two elements; lengths in px, colours 0..1. */
export const STYLE = [
  'fill r',
  'fill g',
  'fill b',
  'filled',
  'stroke r',
  'stroke g',
  'stroke b',
  'stroke width',
  'stroke sides',
  'radius',
  'half side',
  'shadow',
  'gradient',
  'picture',
  'letter size',
  'letter weight',
  'below r',
  'below g',
  'below b',
  'ink',
] as const;

/** The style of an element in the order of STYLE. */
export function styleVector({ kind, box, style, below, type }: PageElement): number[] {
  const stroke = style.stroke?.colour ?? below;
  return [
    ...[style.fill.r, style.fill.g, style.fill.b, Number(style.filled)],
    ...[stroke.r, stroke.g, stroke.b, style.stroke?.width ?? 0],
    style.stroke ? style.stroke.sides.filter(Boolean).length / 4 : 0,
    ...[style.radius, Math.min(box.width, box.height) / 2, style.shadow, Number(style.gradient)],
    Number(kind === 'picture'),
    ...[type?.size ?? 0, type?.weight ?? 0],
    ...[below.r, below.g, below.b],
    Number(isInk({ kind })),
  ];
}
