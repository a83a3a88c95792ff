import { type Color, toCss } from '../../color.ts';
import type { Wireframe } from '../wireframe.ts';
import { type ThingPaint, choosePaints } from './choose-paint.ts';
import { InlineStyles } from './inline-style.ts';
import { type Thing, survey } from './survey.ts';

const taken = new WeakMap<Element, InlineStyles>();

/**
 * Takes the page's paint away and puts the wireframe's in its place; no box moves. The elements keep their `data-node`.
 * @throws Error when the root's paint is already taken away
 */
export function takePaintAway(root: Element, wireframe: Wireframe): void {
  if (taken.has(root))
    throw new Error('The paint is already taken away: put it back before another wireframe.');
  const styles = new InlineStyles();
  taken.set(root, styles);
  styles.sheet('*,*::before,*::after{transition:none!important;animation:none!important}');
  const things = survey(root);
  const paints = choosePaints(things, wireframe);
  styles.set(document.documentElement, { background: toCss(wireframe.page) });
  for (const [thing, paint] of paints) styles.set(thing.element, boxStyles(thing, paint, wireframe));
}

/** Puts everything back as it was before {@link takePaintAway}; nothing when nothing was taken. */
export function putPaintBack(root: Element): void {
  taken.get(root)?.back();
  taken.delete(root);
}

function boxStyles(thing: Thing, paint: ThingPaint, wireframe: Wireframe): Record<string, string> {
  const ink = toCss(paint.ink);
  return {
    'background-color': paint.fill ? toCss(paint.fill) : 'transparent',
    'background-image': 'none',
    'border-color': paint.border ? toCss(paint.border) : 'transparent',
    'border-image': 'none',
    'box-shadow': shadowOf(thing, paint, wireframe),
    outline: 'none',
    color: ink,
    '-webkit-text-fill-color': ink,
    'text-shadow': 'none',
    'text-decoration-color': ink,
    'mix-blend-mode': 'normal',
  };
}

function shadowOf({ shadowed, kind }: Thing, { ring }: ThingPaint, { shadows }: Wireframe): string {
  const parts = [
    ...(ring ? [`inset 0 0 0 ${ring.width}px ${toCss(ring.color)}`] : []),
    ...(shadowed && shadows && kind !== 'icon' ? ['0 2px 6px rgba(0, 0, 0, 0.25)'] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'none';
}

export type { Color };
