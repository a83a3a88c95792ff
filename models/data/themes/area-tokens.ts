import { BLACK, type Color, mix } from '../color';
import type { Random } from '../random';
import type { Grounds } from '../tokens';
import { gradient } from './gradient';
import { groundTokens } from './ground-tokens';
import type { Palette } from './palette';

export interface Inks {
  readonly text: Color;
  readonly caption: Color;
  readonly icon: Color;
}

export function barTokens(
  random: Random,
  p: Palette,
  inks: Inks,
  shadow: string,
  bordered: boolean,
): Grounds['bar'] {
  const edge =
    bordered || random.chance(0.4) ? { border: p.line, borderWidth: 1, edge: 'bottom' as const } : {};
  const kinds = {
    surface: () => groundTokens(p.surface, { ...inks, ...edge, shadow }),
    page: () => groundTokens(p.page, { ...inks, ...edge }),
    primary: () => groundTokens(p.primary, { shadow }),
    dark: () => groundTokens(p.dark ? mix(p.page, BLACK, 0.5) : mix(p.ink, BLACK, 0.2), { shadow }),
    gradient: () =>
      groundTokens(mix(p.primary, p.second, 0.5), { background: gradient(random, p.primary, p.second) }),
    tint: () => groundTokens(p.tint, { ...inks, ...edge }),
  };
  return kinds[random.weighted({ surface: 5, page: 2, primary: 4, dark: 2, gradient: 1.5, tint: 2 })]();
}

export function navTokens(random: Random, p: Palette, inks: Inks): Grounds['nav'] {
  const edge = random.chance(0.5) ? { border: p.line, borderWidth: 1, edge: 'top' as const } : {};
  const kinds = {
    surface: () => groundTokens(p.surface, { ...inks, ...edge }),
    page: () => groundTokens(mix(p.page, p.ink, 0.04), { ...inks, ...edge }),
    dark: () => groundTokens(p.dark ? mix(p.page, BLACK, 0.4) : mix(p.ink, p.primary, 0.15)),
    primary: () => groundTokens(p.primary),
    tint: () => groundTokens(p.tint, inks),
  };
  return kinds[random.weighted({ surface: 5, page: 2, dark: 2, primary: 1, tint: 2 })]();
}

export function heroTokens(random: Random, p: Palette, inks: Inks, radius: number): Grounds['hero'] {
  const kinds = {
    primary: () => groundTokens(p.primary, { radius }),
    tint: () => groundTokens(p.tint, { ...inks, radius }),
    gradient: () =>
      groundTokens(mix(p.primary, p.second, 0.5), {
        background: gradient(random, p.primary, mix(p.primary, p.second, 0.8)),
        radius,
      }),
    surface: () => groundTokens(p.surface, { ...inks, radius }),
    second: () => groundTokens(p.second, { radius }),
    dark: () => groundTokens(mix(p.dark ? p.page : p.ink, BLACK, 0.3), { radius }),
  };
  return kinds[random.weighted({ primary: 4, tint: 3, gradient: 3, surface: 2, second: 2, dark: 1 })]();
}
