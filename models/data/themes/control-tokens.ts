import { BLACK, type Color, WHITE, contrast, mix, over, toCss } from '../color';
import type { Random } from '../random';
import type { Grounds } from '../tokens';
import type { Inks } from './area-tokens';
import { CLEAR, groundTokens } from './ground-tokens';
import type { Palette } from './palette';

export function buttonTokens(
  random: Random,
  p: Palette,
  radius: number,
  bordered: object,
  shadow: string,
): Grounds['button'] {
  const fill = random.chance(0.85) ? p.primary : p.second;
  const sheen = random.chance(0.12)
    ? {
        background: `linear-gradient(180deg, ${toCss(mix(fill, WHITE, 0.18))}, ${toCss(mix(fill, BLACK, 0.1))})`,
      }
    : {};
  const white = contrast(WHITE, fill) > 3.2 && random.chance(0.8);
  const tokens = groundTokens(fill, {
    radius,
    shadow: random.chance(0.5) ? shadow : 'none',
    ...(random.chance(0.4) ? bordered : {}),
    ...sheen,
  });
  return white
    ? {
        ...tokens,
        heading: toCss(WHITE),
        text: toCss(WHITE),
        icon: toCss(WHITE),
        caption: toCss(over({ ...WHITE, a: 0.85 }, fill)),
      }
    : tokens;
}

export function secondaryTokens(
  random: Random,
  p: Palette,
  radius: number,
  width: number,
): Grounds['button-secondary'] {
  const kinds = {
    outlined: () =>
      groundTokens(p.surface, {
        background: random.chance(0.5) ? toCss(p.surface) : CLEAR,
        border: p.primary,
        borderWidth: Math.max(1, width),
        radius,
        text: p.primary,
      }),
    neutral: () =>
      groundTokens(p.surface, { border: p.line, borderWidth: Math.max(1, width), radius, text: p.ink }),
    tonal: () => groundTokens(p.tint, { radius, text: p.primary }),
    grey: () => groundTokens(mix(p.surface, p.ink, 0.12), { radius, text: p.ink }),
    second: () => groundTokens(p.second, { radius }),
    dark: () => groundTokens(p.ink, { radius }),
  };
  return kinds[random.weighted({ outlined: 4, neutral: 3, tonal: 3, grey: 3, second: 1, dark: 1 })]();
}

export function fieldTokens(
  random: Random,
  p: Palette,
  inks: Inks,
  radius: number,
  line: Color,
): Grounds['field'] {
  const kinds = {
    outlined: () =>
      groundTokens(p.surface, { ...inks, border: line, borderWidth: random.pick([1, 1, 2]), radius }),
    filled: () => groundTokens(mix(p.surface, p.ink, 0.07), { ...inks, radius }),
    underlined: () =>
      groundTokens(mix(p.surface, p.ink, 0.05), {
        ...inks,
        border: p.primary,
        borderWidth: 2,
        edge: 'bottom',
      }),
    white: () =>
      groundTokens(p.dark ? mix(p.surface, BLACK, 0.35) : WHITE, { ...inks, border: line, radius }),
  };
  return kinds[random.weighted({ outlined: 5, filled: 4, underlined: 1, white: 2 })]();
}

export function selectedTokens(random: Random, p: Palette, radius: number): Grounds['selected'] {
  const small = Math.min(radius, 12);
  const kinds = {
    tint: () => groundTokens(p.tint, { radius: small, text: p.primary }),
    primary: () => groundTokens(p.primary, { radius: small }),
    underline: () =>
      groundTokens(p.surface, { border: p.primary, borderWidth: 3, edge: 'bottom', text: p.primary }),
    grey: () => groundTokens(mix(p.surface, p.ink, 0.1), { radius: small, text: p.ink }),
  };
  return kinds[random.weighted({ tint: 4, primary: 3, underline: 2, grey: 2 })]();
}
