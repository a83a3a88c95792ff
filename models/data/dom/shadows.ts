import type { Effect, RGBA } from '@figma/rest-api-spec';
import { colorOf } from './css-color.ts';
import { lengthOf, splitList } from './css-values.ts';
import { round } from './box.ts';

/** One layer of a box-shadow or text-shadow; px. */
export interface Shadow {
  readonly color: RGBA;
  readonly x: number;
  readonly y: number;
  readonly blur: number;
  readonly spread: number;
  readonly inset: boolean;
}

/** The layers that can be seen, topmost first. @param scale px of the page per px of the style */
export function shadowsOf(css: string, scale: number): Shadow[] {
  if (css === 'none' || css === '') return [];
  return splitList(css).flatMap((layer) => {
    const words = splitList(layer, ' ');
    const lengths = words
      .filter((word) => /^-?[\d.]+(e-?\d+)?(px)?$/.test(word))
      .map((word) => lengthOf(word, 0) * scale);
    const [x = 0, y = 0, blur = 0, spread = 0] = lengths;
    const color = colorOf(words.find((word) => !/^-?[\d.]/.test(word) && word !== 'inset') ?? 'black');
    const seen = color.a > 0.004 && (x !== 0 || y !== 0 || blur > 0 || spread !== 0);
    return seen ? [{ color, x, y, blur, spread, inset: words.includes('inset') }] : [];
  });
}

/** Figma lists effects from the bottom up. */
export const shadowEffects = (shadows: readonly Shadow[]): Effect[] =>
  [...shadows].reverse().map(({ color, x, y, blur, spread, inset }) => ({
    type: inset ? 'INNER_SHADOW' : 'DROP_SHADOW',
    visible: true,
    blendMode: 'NORMAL',
    color,
    offset: { x: round(x), y: round(y) },
    radius: round(blur),
    spread: round(spread),
    ...(!inset && { showShadowBehindNode: false }),
  })) as Effect[];

/** Blurs and shadows of `filter` and `backdrop-filter`. CSS gives a blur's deviation, Figma twice that. */
export function filterEffects(filter: string, backdrop: string, scale: number): Effect[] {
  const blur = (css: string): number => 2 * scale * parseFloat(/blur\(([\d.]+)px\)/.exec(css)?.[1] ?? '0');
  const drops = [...filter.matchAll(/drop-shadow\(((?:[^()]|\([^()]*\))*)\)/g)].flatMap(([, css]) =>
    shadowsOf(css ?? '', scale),
  );
  const effects = shadowEffects(drops.map((drop) => ({ ...drop, blur: drop.blur * 2 })));
  if (blur(filter) > 0)
    effects.push({ type: 'LAYER_BLUR', visible: true, radius: round(blur(filter)) } as Effect);
  if (blur(backdrop) > 0)
    effects.push({ type: 'BACKGROUND_BLUR', visible: true, radius: round(blur(backdrop)) } as Effect);
  return effects;
}
