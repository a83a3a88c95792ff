import { type Color, mix } from './color';
import type { Random } from './random';
import { groundTokens } from './themes/ground-tokens';
import type { Grounds, Paint } from './tokens';
import { type Greys, STYLES, WIREFRAME_STYLES } from './wireframe-styles';

/** The paint of a wireframe: greys (bluish in a blueprint), roles told apart by fill and outline only. */
export function wireframePaint(name: string, random: Random): Paint {
  const style = STYLES[name]?.(random);
  if (!style)
    throw new RangeError(`There is no wireframe style ${name}: use one of ${WIREFRAME_STYLES.join(', ')}.`);
  const grounds = wireframeGrounds(style, random);
  const series = [0.6, 0.35, 0.2].map((amount) => mix(style.surface, style.ink, amount));
  const css = ({ r, g, b }: Color): string => `rgb(${Math.round(r)}, ${Math.round(g)}, ${Math.round(b)})`;
  return {
    grounds,
    chart: series.map(css) as [string, string, string],
    pictures: random.pick(style.pictures),
    heroPhoto: false,
    sketchy: style.sketchy ?? false,
  };
}

function wireframeGrounds(style: Greys, random: Random): Grounds {
  const tone = (amount: number): Color => mix(style.surface, style.ink, amount);
  const [soft, middle, strong] = style.fills.map(tone) as [Color, Color, Color];
  const round = random.chance(0.3) ? 999 : style.radius;
  const outlined = { border: style.line, borderWidth: style.borderWidth };
  const bordered = style.borderWidth > 0 ? outlined : {};
  const ink = { text: style.ink, caption: mix(style.ink, style.page, 0.3) };
  const box = (fill: Color, radius = style.radius): Grounds['page'] =>
    groundTokens(fill, { ...ink, ...bordered, radius });
  const control = (fill: Color, radius: number): Grounds['page'] =>
    groundTokens(fill, { ...bordered, radius, text: style.ink });
  const bar = random.chance(0.25) ? middle : random.chance(0.5) ? soft : style.surface;
  const hero = random.chance(0.6) ? soft : middle;
  const primary = style.hollow
    ? groundTokens(style.surface, { border: style.ink, borderWidth: 2, radius: round })
    : control(strong, round);
  const selected = style.hollow
    ? groundTokens(style.surface, { border: style.ink, borderWidth: 2, edge: 'bottom', text: style.ink })
    : control(middle, style.radius);
  return {
    page: groundTokens(style.page, ink),
    bar: groundTokens(bar, { ...ink, ...bordered, edge: 'bottom' }),
    nav: groundTokens(random.chance(0.5) ? soft : style.surface, { ...ink, ...bordered, edge: 'top' }),
    surface: box(style.surface),
    hero: box(hero, 0),
    button: primary,
    'button-secondary':
      random.chance(0.5) || style.hollow
        ? groundTokens(style.surface, {
            border: style.line,
            borderWidth: Math.max(1, style.borderWidth),
            radius: round,
            text: style.ink,
          })
        : control(middle, round),
    field: groundTokens(random.chance(0.5) ? style.surface : soft, {
      ...ink,
      border: style.line,
      borderWidth: Math.max(1, style.borderWidth),
      radius: style.radius,
    }),
    chip: control(soft, random.chance(0.6) ? 999 : style.radius),
    toggle: groundTokens(middle, { ...bordered, radius: 999 }),
    'toggle-on': groundTokens(tone(Math.max(0.5, style.fills[2])), {
      ...bordered,
      radius: 999,
    }),
    progress: groundTokens(tone(0.12), { ...bordered, radius: 999 }),
    'progress-fill': groundTokens(tone(0.6), { radius: 999 }),
    divider: groundTokens(style.line),
    picture: groundTokens(tone(0.18), {
      ...bordered,
      radius: random.chance(0.5) ? style.radius : 0,
    }),
    avatar: groundTokens(tone(0.2), { ...bordered, radius: 999 }),
    selected,
  };
}
