import { contrast, luminance, over, parseCss, readable, rotateHue, toCss, WHITE, type Color } from '../color';
import type { ProbedKit } from '../kits/kit-probe';
import type { Probe } from '../dom/read-probes.ts';
import type { Random } from '../random';
import { GROUNDS, type Ground, type Grounds, type GroundTokens, type Theme } from '../tokens';
import { solidOf } from './ground-tokens';

/** Keeps the kit's own ink unless it cannot be seen at all on this ground. */
function inkOn(solid: Color, wished: string | undefined, fallback: string): string {
  const color = parseCss(wished ?? fallback) ?? WHITE;
  const seen = over(color, solid);
  return toCss(contrast(seen, solid) < 2 ? readable(seen, solid, 4.5) : seen);
}

function tokensOf(probe: Probe, page: Color): GroundTokens {
  const solid = solidOf(probe.background, page);
  const text = inkOn(solid, probe.text, probe.color);
  const soft = over({ ...(parseCss(text) ?? WHITE), a: 0.7 }, solid);
  return {
    background: probe.background,
    border: probe.border,
    borderWidth: probe.borderWidth,
    edge: probe.edge,
    radius: probe.radius,
    shadow: probe.shadow,
    heading: inkOn(solid, probe.heading, text),
    text,
    caption: inkOn(solid, probe.caption, toCss(soft)),
    icon: text,
  };
}

/** A theme with the look of a kit; where the kit offers variants of a role (three navbars, say) one is drawn. */
export function kitTheme({ kit, name, probes }: ProbedKit, random: Random): Theme {
  const variants = (role: string): Probe[] =>
    probes.filter(({ probe }) => probe === role || probe.startsWith(`${role}:`));
  const one = (role: string): Probe => random.pick(variants(role));
  const page = solidOf(one('page').background, WHITE);
  const surface = tokensOf(one('surface'), page);
  const read = (ground: Ground): GroundTokens => {
    if (ground === 'picture')
      return { ...surface, shadow: 'none', borderWidth: 0, radius: random.chance(0.5) ? surface.radius : 0 };
    const probe = one(ground);
    const tokens = tokensOf(probe, page);
    if (ground === 'divider')
      return { ...tokens, background: probe.border, borderWidth: 0, shadow: 'none', radius: 0 };
    if (ground === 'hero' || ground === 'bar' || ground === 'nav') return { ...tokens, radius: 0 };
    return ground === 'avatar' ? { ...tokens, radius: 999 } : tokens;
  };
  const grounds = Object.fromEntries(
    GROUNDS.map((ground) => [ground, ground === 'surface' ? surface : read(ground)]),
  ) as Grounds;
  const chart = [grounds.button.background, one('chart:b').background, one('chart:c').background].map(
    (color) => toCss(solidOf(color, page)),
  );
  const lightness = luminance(page);
  return {
    name,
    kit,
    dark: lightness < 0.2,
    grounds,
    chart: chart as [string, string, string],
    pictures: random.chance(0.1) ? 'gradient' : 'photo',
    heroPhoto: random.chance(0.06),
    sketchy: false,
  };
}

/** The same theme with all hues rotated: a brand colour the kit was never shipped with. */
export function rotateTheme(theme: Theme, degrees: number): Theme {
  const turn = (text: string): string =>
    text.replace(/rgba?\([^)]*\)/g, (color) => toCss(rotateHue(parseCss(color) ?? WHITE, degrees)));
  const entries = Object.entries(theme.grounds).map(([ground, tokens]) => [
    ground,
    Object.fromEntries(
      Object.entries(tokens).map(([key, value]) => [key, typeof value === 'string' ? turn(value) : value]),
    ),
  ]);
  return {
    ...theme,
    name: `${theme.name}+hue${degrees}`,
    grounds: Object.fromEntries(entries) as Grounds,
    chart: theme.chart.map(turn) as [string, string, string],
  };
}
