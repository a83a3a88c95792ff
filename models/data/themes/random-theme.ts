import { BLACK, mix, toCss } from '../color';
import type { Random } from '../random';
import type { Grounds, Theme } from '../tokens';
import { barTokens, heroTokens, navTokens } from './area-tokens';
import { buttonTokens, fieldTokens, secondaryTokens, selectedTokens } from './control-tokens';
import { gradient } from './gradient';
import { groundTokens } from './ground-tokens';
import { palette, type Palette } from './palette';

/** A theme whose roles are decided one by one: a bar need not be primary, a hero need not look like a button. */
export function randomTheme(random: Random): Theme {
  const p = palette(random);
  const grounds = randomGrounds(random, p);
  return {
    name: `random-${Math.floor(random.next() * 1e9).toString(36)}`,
    kit: 'random',
    dark: p.dark,
    grounds,
    chart: [toCss(random.chance(0.8) ? p.primary : p.second), toCss(p.second), toCss(p.third)],
    pictures: random.chance(0.1) ? 'gradient' : 'photo',
    heroPhoto: random.chance(0.12),
    sketchy: false,
  };
}

function randomGrounds(random: Random, p: Palette): Grounds {
  const radius = random.pick([0, 0, 3, 4, 6, 8, 8, 12, 16, 20]);
  const controlRadius = random.weighted({ same: 5, pill: 3, small: 1 });
  const control = { same: Math.min(radius, 14), pill: 999, small: 4 }[controlRadius];
  const borders = random.weighted({ none: 4, thin: 5, thick: 2 });
  const width = { none: 0, thin: 1, thick: random.pick([2, 2, 3]) }[borders];
  const line = borders === 'thick' && random.chance(0.6) ? p.ink : p.line;
  const shadows = random.weighted({ none: 4, soft: 4, hard: borders === 'thick' ? 3 : 0.5 });
  const shade = (depth: number): string =>
    ({
      none: 'none',
      soft: `0 ${depth}px ${depth * 3}px ${toCss({ ...BLACK, a: p.dark ? 0.5 : 0.16 })}`,
      hard: `${depth + 1}px ${depth + 1}px 0 ${toCss(borders === 'thick' ? line : mix(p.page, p.ink, 0.5))}`,
    })[shadows];
  const bordered = width > 0 ? { border: line, borderWidth: width } : {};
  const ends = radius === 0 ? 0 : 999;
  const framed = width > 1 ? bordered : {};
  const inks = {
    text: p.ink,
    caption: p.soft,
    icon: random.chance(0.3) ? p.primary : p.ink,
    ...(random.chance(0.12) ? { heading: p.primary } : {}),
  };
  const grounds: Grounds = {
    page: groundTokens(p.page, {
      ...inks,
      ...(random.chance(0.08) ? { background: gradient(random, p.page, mix(p.page, p.primary, 0.16)) } : {}),
    }),
    bar: barTokens(random, p, inks, shade(2), width > 0),
    nav: navTokens(random, p, inks),
    surface: groundTokens(p.surface, { ...inks, ...bordered, radius, shadow: shade(random.pick([1, 2, 4])) }),
    hero: heroTokens(random, p, inks, random.chance(0.3) ? radius : 0),
    button: buttonTokens(random, p, control, bordered, shade(1)),
    'button-secondary': secondaryTokens(random, p, control, width),
    field: fieldTokens(random, p, inks, Math.min(control, 24), line),
    chip: groundTokens(
      random.pick([p.tint, mix(p.surface, p.ink, 0.1), mix(p.surface, p.second, 0.25), p.second]),
      { radius: random.chance(0.6) ? 999 : Math.min(radius, 8), ...framed },
    ),
    toggle: groundTokens(mix(p.surface, p.ink, random.between(0.15, 0.35)), {
      radius: radius === 0 && random.chance(0.6) ? 0 : 999,
      ...framed,
    }),
    'toggle-on': groundTokens(random.chance(0.75) ? p.primary : p.second, { radius: 999, ...framed }),
    progress: groundTokens(mix(p.surface, p.ink, random.between(0.08, 0.18)), { radius: ends }),
    'progress-fill': groundTokens(random.chance(0.7) ? p.primary : p.second, { radius: ends }),
    divider: groundTokens(line),
    picture: groundTokens(p.tint, { radius: random.chance(0.6) ? radius : 0 }),
    avatar: groundTokens(random.pick([p.tint, p.second, p.primary, mix(p.surface, p.ink, 0.15)]), {
      radius: 999,
      ...framed,
    }),
    selected: selectedTokens(random, p, control),
  };
  return radius === 0
    ? { ...grounds, 'toggle-on': { ...grounds['toggle-on'], radius: grounds.toggle.radius } }
    : grounds;
}
