import type { Button, IconButton } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { createRandom, seedOf } from '../../random.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from '../adapter.ts';
import { FONT_PACKAGES, typeCss } from '../font-faces.ts';
import { classes, flag, inverted, maybe } from '../markup.ts';
import { fields } from './fields.ts';
import { navigation } from './navigation.ts';
import { icon } from './icon.ts';
import { surfaces } from './surfaces.ts';

const VALUES: Values = {
  page: 'var(--surface)',
  surface: 'var(--surface-container-low)',
  muted: 'var(--surface-container-high)',
  border: 'var(--outline-variant)',
  text: 'var(--on-surface)',
  faint: 'var(--on-surface-variant)',
  primary: 'var(--primary)',
  onPrimary: 'var(--on-primary)',
  secondary: 'var(--secondary)',
  success: '#2e7d32',
  warning: '#ef8f00',
  danger: 'var(--error)',
  info: 'var(--tertiary)',
  dark: 'var(--inverse-surface)',
  onDark: 'var(--inverse-on-surface)',
  radius: '.75rem',
  cardRadius: '.75rem',
  shadow: 'var(--elevate2)',
};

/** What a dark theme calls inverse is light. */
const DARK: Partial<Values> = {
  dark: 'var(--surface-container-highest)',
  onDark: 'var(--on-surface)',
  danger: '#c5352b',
  info: '#2b6f9e',
};

const SOLID = {
  primary: '',
  secondary: 'secondary',
  success: 'tertiary',
  danger: 'error',
  neutral: 'fill',
} as const;

const WORDS = {
  primary: 'primary-text',
  secondary: '',
  success: 'tertiary-text',
  danger: 'error-text',
  neutral: '',
} as const;

const SIZES = { small: 'small', medium: '', large: 'large' } as const;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const plain = it.inverted && it.fill !== 'solid';
  const tone = it.fill === 'solid' ? SOLID[it.tone] : plain ? '' : WORDS[it.tone];
  const names = [
    SIZES[it.size],
    it.fill === 'outline' && 'border',
    it.fill === 'ghost' && 'transparent',
    !it.inverted && tone,
    it.state === 'hover' && 'x-hover',
    ...more,
  ];
  return `${classes(...names)}${inverted(it, draw)}${flag(it.state === 'disabled', 'disabled')}`;
}

const HEADINGS = { 1: ['h3', ''], 2: ['h4', ''], 3: ['h5', ''], 4: ['h6', ''], 5: ['h6', 'small'] } as const;

const TEXTS = {
  body: '',
  lead: 'large-text',
  small: 'small-text',
  muted: 'x-faint',
  strong: 'bold',
  label: 'x-label',
} as const;

const markup: Markup = {
  ...fields,
  ...navigation,
  ...surfaces,
  button: (it, draw) => {
    const words = `<span>${escape(it.words)}</span>`;
    const drawing = maybe(it.icon, (name) => icon(name, 18, draw));
    return `<button type="button" ${press(it, draw, it.wide && 'responsive')}>${it.iconAfter ? words + drawing : drawing + words}</button>`;
  },
  'icon-button': (it, draw) =>
    `<button type="button" ${press(it, draw, it.round ? 'circle' : 'square round')}>${icon(it.icon, 20, draw)}</button>`,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<a ${classes('chip', it.chosen && 'fill')} style="margin:0">${maybe(it.icon, (name) => icon(name, 16, draw))}<span>${escape(it.words)}</span>${it.removable ? icon('close', 14, draw) : ''}</a>`,
  badge: COMPOSED,
  avatar: COMPOSED,
  heading: (it) => {
    const [tag, size] = HEADINGS[it.level];
    return `<${tag} ${classes(size)}>${escape(it.words)}</${tag}>`;
  },
  text: (it) => `<p ${classes(TEXTS[it.kind])} style="margin:0">${escape(it.words)}</p>`,
  link: (it, draw) =>
    `<a class="link" style="display:inline-flex;gap:6px;align-items:center">${escape(it.words)}${maybe(it.icon, (name) => draw.icon(name, 16))}</a>`,
  quote: (it) =>
    `<blockquote style="margin:0">${escape(it.words)}<div class="x-faint" style="padding-top:6px">${escape(it.by)}</div></blockquote>`,
  code: COMPOSED,
  divider: (it) =>
    it.words === undefined
      ? '<hr>'
      : `<div style="display:flex;align-items:center;gap:14px"><hr style="flex:1"><span>${escape(it.words)}</span><hr style="flex:1"></div>`,
};

/** Hue and chroma of seeds that people give Material's palettes, by the hue's name. */
const SEEDS = {
  red: [27, 0.17],
  orange: [55, 0.13],
  amber: [80, 0.11],
  lime: [120, 0.12],
  green: [150, 0.12],
  teal: [185, 0.09],
  cyan: [215, 0.1],
  blue: [262, 0.17],
  violet: [295, 0.17],
  pink: [350, 0.16],
  slate: [255, 0.03],
} as const;

/** Lightness of what is nearly grey, light and dark. */
const GREYS: Readonly<Record<string, readonly [number, number]>> = {
  background: [0.985, 0.18],
  surface: [0.985, 0.18],
  'surface-dim': [0.88, 0.18],
  'surface-bright': [0.985, 0.34],
  'surface-container-lowest': [1, 0.14],
  'surface-container-low': [0.965, 0.215],
  'surface-container': [0.95, 0.235],
  'surface-container-high': [0.93, 0.27],
  'surface-container-highest': [0.91, 0.31],
  'surface-variant': [0.91, 0.38],
  'on-background': [0.24, 0.91],
  'on-surface': [0.24, 0.91],
  'on-surface-variant': [0.42, 0.8],
  outline: [0.58, 0.66],
  'outline-variant': [0.83, 0.4],
  'inverse-surface': [0.32, 0.91],
  'inverse-on-surface': [0.96, 0.3],
};

/** A Material palette round a seed: tones by lightness, the secondary muted, the tertiary a sixth of the circle further. */
function palette(hue: number, chroma: number, dark: boolean): string {
  const family = (name: string, colour: number, turn: number): string =>
    `--${name}:${dark ? `oklch(.83 ${colour * 0.7} ${hue + turn})` : `oklch(.5 ${colour} ${hue + turn})`};--on-${name}:${dark ? `oklch(.28 ${colour * 0.6} ${hue + turn})` : '#fff'};--${name}-container:${dark ? `oklch(.4 ${colour * 0.7} ${hue + turn})` : `oklch(.91 ${colour * 0.35} ${hue + turn})`};--on-${name}-container:${dark ? `oklch(.91 ${colour * 0.35} ${hue + turn})` : `oklch(.28 ${colour * 0.6} ${hue + turn})`}`;
  const grey = Math.min(0.012, chroma / 4);
  const surfaces = Object.entries(GREYS).map(
    ([name, lights]) => `--${name}:oklch(${lights[dark ? 1 : 0]} ${grey} ${hue})`,
  );
  return [
    family('primary', chroma, 0),
    family('secondary', chroma * 0.3, 0),
    family('tertiary', chroma * 0.6, 60),
    `--inverse-primary:oklch(${dark ? 0.5 : 0.83} ${chroma * 0.8} ${hue})`,
    ...surfaces,
  ].join(';');
}

/** The kit styles every `i` as an icon; and a switch's tick is a glyph's name until its font is there. */
const MEND_CSS =
  '[class^=x-]>i,i[class^=x-]{min-inline-size:0;min-block-size:0}.switch>input:checked+span::before{content:""}';

const beerLooks = (): readonly KitLook[] =>
  Object.entries(SEEDS).flatMap(([seed, [hue, chroma]]) =>
    [false, true].map((dark) => {
      const mode = dark ? 'dark' : 'light';
      const name = `${seed}-${mode}`;
      return {
        name,
        dark,
        sheets: ['beercss/dist/cdn/beer.min.css'],
        css: `${typeCss(createRandom(seedOf('beercss', name)))}${MEND_CSS}body.${mode}{${palette(hue, chroma, dark)}}`,
        body: `class="${mode}"`,
      };
    }),
  );

/** BeerCSS, Material 3 as plain markup, in palettes round eleven seeds, light and dark. */
export const BEERCSS: Adapter = {
  name: 'beercss',
  packages: ['beercss', ...FONT_PACKAGES],
  heldOut: false,
  looks: beerLooks,
  values: ({ dark }) => (dark ? { ...VALUES, ...DARK } : VALUES),
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
};
