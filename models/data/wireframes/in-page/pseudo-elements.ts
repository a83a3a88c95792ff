import { type Color, contrast, over, toCss } from '../../color.ts';
import type { Wireframe } from '../wireframe.ts';
import { apart, type ThingPaint } from './choose-paint.ts';
import { meanOfGradient, readColor } from './css-color.ts';
import type { InlineStyles } from './inline-style.ts';
import type { PagePaint } from './page-paint.ts';
import { inkedImage } from './repaint-drawings.ts';
import type { Thing } from './survey.ts';

const EDGES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** A sheet that gives what `::before` and `::after` paint the greys of their element. */
export function pseudoSheet(
  styles: InlineStyles,
  paints: ReadonlyMap<Thing, ThingPaint & { under: Color }>,
  wireframe: Wireframe,
): string {
  const rules: string[] = [];
  for (const [thing, paint] of paints) {
    for (const side of ['before', 'after'] as const) {
      const computed = thing[side];
      if (!computed) continue;
      rules.push(`${styles.selector(thing.element)}::${side}{${declare(thing, paint, computed, wireframe)}}`);
    }
  }
  return rules.join('');
}

function declare(
  thing: Thing,
  paint: ThingPaint & { under: Color },
  computed: PagePaint,
  wireframe: Wireframe,
): string {
  const ink = toCss(paint.ink);
  const small = Math.max(parseFloat(computed.width) || 0, parseFloat(computed.height) || 0) <= 24;
  const edges = EDGES.map((edge) => {
    const clear = readColor(computed[`border${edge}Color`]).a < 0.03;
    return [
      `border-${edge.toLowerCase()}-color`,
      clear ? 'transparent' : small ? ink : toCss(wireframe.line),
    ] as const;
  });
  const declared: (readonly [string, string])[] = [
    ['color', ink],
    ['-webkit-text-fill-color', ink],
    ['background-color', fillOf(thing, paint.under, computed, wireframe)],
    ['background-image', inkedImage(computed.backgroundImage, paint.ink) ?? 'none'],
    ['box-shadow', pixelArt(computed) ? computed.boxShadow.replace(/[a-z]+\([^)]*\)/g, ink) : 'none'],
    ['text-shadow', 'none'],
    ...edges,
  ];
  return declared.map(([name, value]) => `${name}:${value}!important`).join(';');
}

/** Marks are drawn by shadows of a box of a pixel or two. */
const pixelArt = ({ width, height }: PagePaint): boolean =>
  Math.max(parseFloat(width) || 0, parseFloat(height) || 0) <= 4;

function fillOf(thing: Thing, under: Color, computed: PagePaint, wireframe: Wireframe): string {
  const masked = computed.maskImage !== 'none';
  const own = meanOfGradient(computed.backgroundImage) ?? readColor(computed.backgroundColor);
  if (own.a < 0.03) return 'transparent';
  const [width, height] = [parseFloat(computed.width) || 0, parseFloat(computed.height) || 0];
  const ratio = contrast(over(own, thing.fill), thing.fill);
  if (masked) return toCss(wireframe.ink);
  if (width >= thing.box.width * 0.9 && height >= thing.box.height * 0.9) return 'transparent';
  if (ratio < 1.2) return toCss(under);
  const [soft, middle, strong] = wireframe.tones;
  if (Math.min(width, height) < 4)
    return toCss(apart(ratio > 3 ? wireframe.ink : wireframe.line, under, wireframe));
  return toCss(apart(ratio > 2.6 ? strong : ratio > 1.5 ? middle : soft, under, wireframe));
}

/** The parts that browsers draw inside gauges and sliders, in tones that can be told from what they lie on. */
export function nativeSheet(
  styles: InlineStyles,
  paints: ReadonlyMap<Thing, ThingPaint>,
  wireframe: Wireframe,
): string {
  const { tones, line } = wireframe;
  const rules = ['::marker{color:inherit!important}'];
  const paint = (element: Element, parts: readonly string[], fill: Color): void => {
    const rule = `background:${toCss(fill)}!important;border-color:${toCss(line)}!important;box-shadow:none!important`;
    for (const part of parts) rules.push(`${styles.selector(element)}::${part}{${rule}}`);
  };
  for (const [{ element, computed }, { under, fill }] of paints) {
    if (element.tagName === 'PROGRESS' || element.tagName === 'METER') {
      paint(element, ['-webkit-progress-bar', '-webkit-meter-bar'], fill ?? under);
      paint(element, VALUES, apart(tones[2], under, wireframe));
    } else if (
      element instanceof HTMLInputElement &&
      element.type === 'range' &&
      computed.appearance === 'none'
    ) {
      paint(element, ['-webkit-slider-runnable-track'], apart(tones[0], under, wireframe));
      paint(element, ['-webkit-slider-thumb'], apart(tones[2], under, wireframe));
    } else if (element instanceof HTMLInputElement && element.type === 'file')
      paint(element, ['file-selector-button'], apart(tones[1], under, wireframe));
  }
  return rules.join('');
}

const VALUES = ['', 'optimum-', 'suboptimum-', 'even-less-good-'].map((level) =>
  level === '' ? '-webkit-progress-value' : `-webkit-meter-${level}value`,
);
