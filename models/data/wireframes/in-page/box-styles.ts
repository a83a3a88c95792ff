import { type Color, contrast, toCss } from '../../color.ts';
import type { Wireframe } from '../wireframe.ts';
import type { ThingPaint } from './choose-paint.ts';
import { readColor } from './css-color.ts';
import { inkedImage } from './repaint-drawings.ts';
import type { Thing } from './survey.ts';

const EDGES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** Inline styles that give an element its wireframe's paint. None of them has a size. */
export function boxStyles(thing: Thing, paint: ThingPaint, wireframe: Wireframe): Record<string, string> {
  const { computed, kind, element } = thing;
  const ink = toCss(paint.ink);
  const masked = kind === 'icon' && computed.maskImage !== 'none';
  return {
    'background-color': masked ? ink : paint.fill ? toCss(paint.fill) : 'transparent',
    'background-image': inkedImage(computed.backgroundImage, paint.ink) ?? 'none',
    ...borderStyles(thing, paint),
    'border-image-source': 'none',
    'box-shadow': shadowOf(thing, paint, wireframe),
    outline: 'none',
    color: ink,
    '-webkit-text-fill-color': ink,
    'text-shadow': 'none',
    'text-decoration-color': ink,
    'accent-color': toCss(accentOn(wireframe, paint.under)),
    'mix-blend-mode': 'normal',
    ...(computed.filter === 'none' ? {} : { filter: 'opacity(1)' }),
    ...(computed.backdropFilter === 'none' ? {} : { 'backdrop-filter': 'opacity(1)' }),
    ...radiusOf(thing, wireframe),
    ...(element instanceof HTMLImageElement && kind === 'icon' ? { filter: 'grayscale(1)' } : {}),
  };
}

/** Browsers draw a light tick on a dark accent: the strongest tone serves when it is told from its ground. */
function accentOn({ accent, tones, ink }: Wireframe, under: Color): Color {
  return [accent, tones[2]].find((tone) => tone && contrast(tone, under) >= 1.2) ?? ink;
}

/** Edges that the page leaves clear stay so: tabs keep room for a line, triangles are made of clear edges. */
function borderStyles({ computed, box }: Thing, paint: ThingPaint): Record<string, string> {
  const arrow = Math.max(box.width, box.height) <= 20 && parseFloat(computed.width) === 0;
  return Object.fromEntries(
    EDGES.map((edge) => {
      const clear = readColor(computed[`border${edge}Color`]).a < 0.03;
      const color = arrow ? paint.ink : paint.border;
      return [`border-${edge.toLowerCase()}-color`, clear || !color ? 'transparent' : toCss(color)];
    }),
  );
}

function shadowOf({ shadowed, kind }: Thing, { ring }: ThingPaint, { shadows }: Wireframe): string {
  const parts = [
    ...(ring ? [`inset 0 0 0 ${ring.width}px ${toCss(ring.color)}`] : []),
    ...(shadowed && shadows && kind !== 'icon' ? ['0 2px 6px rgba(0, 0, 0, 0.25)'] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'none';
}

/** Discs stay discs; every other box takes the wireframe's corners. */
export function radiusOf(
  { kind, box, computed, touches }: Thing,
  { radii }: Wireframe,
): Record<string, string> {
  if (radii === 'kept' || kind === 'plain' || kind === 'line') return {};
  const isDisc =
    Math.abs(box.width - box.height) < 2 && parseFloat(computed.borderTopLeftRadius) >= box.width * 0.45;
  if (isDisc || (kind === 'region' && box.x < 1)) return {};
  if (computed.display.startsWith('table') || touches) return {};
  if (radii === 'square') return { 'border-radius': '0' };
  if (radii === 'round') return { 'border-radius': kind === 'control' ? '999px' : '20px' };
  return { 'border-radius': `${radii}px` };
}
