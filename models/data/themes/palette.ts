import { type Color, WHITE, mix, oklch } from '../color';
import type { Random } from '../random';

export interface Palette {
  readonly dark: boolean;
  readonly page: Color;
  readonly surface: Color;
  readonly ink: Color;
  readonly soft: Color;
  readonly line: Color;
  readonly primary: Color;
  readonly second: Color;
  readonly third: Color;
  readonly tint: Color;
}

export function palette(random: Random): Palette {
  const dark = random.chance(0.38);
  const hue = random.between(0, 360);
  const far = hue + random.pick([25, -30, 60, 120, 150, 180, 210]);
  const chroma = random.weighted({ calm: 2, middle: 3, vivid: 4, grey: 1 });
  const c = { calm: 0.08, middle: 0.13, vivid: 0.2, grey: 0.01 }[chroma];
  const neutralHue = random.chance(0.6) ? hue : random.between(0, 360);
  const tinted = random.weighted({ none: 4, little: 4, strong: 2 });
  const n = { none: 0, little: random.between(0.005, 0.02), strong: random.between(0.03, 0.075) }[tinted];
  const darkPage = random.between(0.13, 0.3);
  const lightPage = random.chance(0.4) ? 1 : random.between(tinted === 'strong' ? 0.84 : 0.93, 0.985);
  const page = oklch(dark ? darkPage : lightPage, n, neutralHue);
  const lift = random.pick([0, 0.03, 0.05, 0.08]);
  const surface = dark
    ? oklch(darkPage + lift, n * 0.9, neutralHue)
    : random.chance(0.75)
      ? WHITE
      : oklch(Math.max(0.86, lightPage - lift * 0.7), n, neutralHue);
  const ink = dark
    ? oklch(random.between(0.88, 1), n * 0.4, neutralHue)
    : oklch(random.between(0.12, 0.34), Math.min(0.08, n * 2), neutralHue);
  const lightness = dark ? random.between(0.5, 0.82) : random.between(0.38, 0.8);
  const primary = random.chance(0.07) ? ink : oklch(lightness, c, hue);
  return {
    dark,
    page,
    surface,
    ink,
    soft: mix(ink, page, random.between(0.28, 0.45)),
    line: mix(page, ink, random.pick([0.1, 0.15, 0.22, 0.9])),
    primary,
    second: oklch(random.between(0.45, 0.8), c, far),
    third: oklch(random.between(0.5, 0.85), c * 0.8, hue + random.pick([-60, 90, 200])),
    tint: mix(surface, primary, random.between(0.1, 0.24)),
  };
}
