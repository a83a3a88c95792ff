import { type Color, contrast, over, toCss } from '../../color.ts';
import type { Wireframe } from '../wireframe.ts';
import { apart, type ThingPaint } from './choose-paint.ts';
import { meanOfGradient, readColor } from './css-color.ts';
import { inkedImage } from './repaint-drawings.ts';
import type { Thing } from './survey.ts';

const EDGES = ['top', 'right', 'bottom', 'left'] as const;

/** A sheet that gives what `::before` and `::after` paint the greys of their element. Elements are named by `data-node`. */
export function pseudoSheet(
  paints: ReadonlyMap<Thing, ThingPaint & { under: Color }>,
  wireframe: Wireframe,
): string {
  const rules: string[] = [];
  for (const [thing, paint] of paints) {
    const id = thing.element.getAttribute('data-node');
    if (id === null) continue;
    for (const side of ['::before', '::after'] as const) {
      const computed = getComputedStyle(thing.element, side);
      if (computed.content === 'none' || computed.content === 'normal' || computed.display === 'none')
        continue;
      rules.push(`[data-node="${id}"]${side}{${declare(thing, paint, computed, wireframe)}}`);
    }
  }
  return rules.join('');
}

function declare(
  thing: Thing,
  paint: ThingPaint & { under: Color },
  computed: CSSStyleDeclaration,
  wireframe: Wireframe,
): string {
  const ink = toCss(paint.ink);
  const small = Math.max(parseFloat(computed.width) || 0, parseFloat(computed.height) || 0) <= 24;
  const edges = EDGES.map((edge) => {
    const clear = readColor(computed.getPropertyValue(`border-${edge}-color`)).a < 0.03;
    return [`border-${edge}-color`, clear ? 'transparent' : small ? ink : toCss(wireframe.line)] as const;
  });
  const styles: (readonly [string, string])[] = [
    ['color', ink],
    ['-webkit-text-fill-color', ink],
    ['background-color', fillOf(thing, paint.under, computed, wireframe)],
    ['background-image', inkedImage(computed.backgroundImage, paint.ink) ?? 'none'],
    ['box-shadow', 'none'],
    ['text-shadow', 'none'],
    ...edges,
  ];
  return styles.map(([name, value]) => `${name}:${value}!important`).join(';');
}

function fillOf(thing: Thing, under: Color, computed: CSSStyleDeclaration, wireframe: Wireframe): string {
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

/** What browsers paint themselves inside native controls. */
export function nativeSheet({ tones, line, page }: Wireframe): string {
  const [soft, middle, strong] = tones.map(toCss) as [string, string, string];
  const paint = (selectors: readonly string[], fill: string): string =>
    selectors
      .map(
        (one) =>
          `${one}{background:${fill}!important;border-color:${toCss(line)}!important;box-shadow:none!important}`,
      )
      .join('');
  return [
    '*,*::before,*::after{transition:none!important;animation:none!important}',
    '::marker{color:inherit!important}',
    paint(['::-webkit-progress-bar', '::-webkit-meter-bar', '::-webkit-slider-runnable-track'], soft),
    paint(
      [
        '::-webkit-progress-value',
        '::-webkit-meter-optimum-value',
        '::-webkit-meter-suboptimum-value',
        '::-webkit-meter-even-less-good-value',
        '::-webkit-slider-thumb',
      ],
      contrastsMore(tones[2], page) ? strong : middle,
    ),
    paint(['::file-selector-button'], middle),
  ].join('');
}

const contrastsMore = (color: Color, page: Color): boolean => contrast(color, page) >= 1.2;
