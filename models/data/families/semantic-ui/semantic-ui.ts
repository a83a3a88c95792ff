import type { Button, IconButton } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from '../adapter.ts';
import { FONT_PACKAGES, fontFaces } from '../font-faces.ts';
import { buttonInner, classes, flag, maybe } from '../markup.ts';
import { fields } from './fields.ts';
import { navigation } from './navigation.ts';
import { colorOf, dark, toneOf, ui } from './theme-words.ts';
import { surfaces } from './surfaces.ts';

/** The colours that a class gives a part, as the kit's sheet has them, and what is written on each. */
const COLORS = {
  red: ['#db2828', '#fff'],
  orange: ['#f2711c', '#fff'],
  yellow: ['#fbbd08', '#fff'],
  olive: ['#b5cc18', '#fff'],
  green: ['#21ba45', '#fff'],
  teal: ['#00b5ad', '#fff'],
  blue: ['#2185d0', '#fff'],
  violet: ['#6435c9', '#fff'],
  purple: ['#a333c8', '#fff'],
  pink: ['#e03997', '#fff'],
  brown: ['#a5673f', '#fff'],
  grey: ['#767676', '#fff'],
  black: ['#1b1c1d', '#fff'],
} as const;

type Color = keyof typeof COLORS;

interface SemanticLook extends KitLook {
  readonly color: Color;
}

function valuesOf({ color, dark }: SemanticLook): Values {
  const [primary, onPrimary] = COLORS[color];
  return {
    page: dark ? '#1b1c1d' : '#fff',
    surface: dark ? '#27292a' : '#fff',
    muted: dark ? '#333637' : '#f9fafb',
    border: dark ? '#484a4b' : 'rgba(34, 36, 38, .15)',
    text: dark ? 'rgba(255, 255, 255, .9)' : 'rgba(0, 0, 0, .87)',
    faint: dark ? 'rgba(255, 255, 255, .65)' : 'rgba(0, 0, 0, .6)',
    primary,
    onPrimary,
    secondary: dark ? '#767676' : '#1b1c1d',
    success: '#21ba45',
    warning: '#f2711c',
    danger: '#db2828',
    info: '#31ccec',
    dark: dark ? '#000' : '#1b1c1d',
    onDark: '#fff',
    radius: '.28571429rem',
    cardRadius: '.28571429rem',
    shadow: '0 2px 4px 0 rgba(34, 36, 38, .12), 0 2px 10px 0 rgba(34, 36, 38, .15)',
    variant: [color, dark ? 'inverted' : ''],
  };
}

const SIZES = { small: 'small', medium: '', large: 'large' } as const;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const plain = it.inverted || it.tone === 'neutral' || it.fill === 'ghost';
  const inverted = it.inverted || (plain && dark(draw));
  const tone = plain
    ? ''
    : it.fill === 'outline' && it.tone !== 'primary'
      ? { secondary: dark(draw) ? 'grey' : 'black', success: 'green', danger: 'red', neutral: '' }[it.tone]
      : toneOf(it.tone, draw);
  const solid =
    it.inverted && it.fill === 'solid'
      ? ` style="background:#fff!important;color:${draw.values.primary}!important"`
      : '';
  const bare = it.fill === 'ghost' ? ' style="box-shadow:none!important"' : solid;
  return `${classes('ui', SIZES[it.size], it.fill !== 'solid' && 'basic', inverted && 'inverted', tone, it.state === 'disabled' && 'disabled', ...more, 'button')}${flag(it.state === 'hover', 'data-hover')}${bare}`;
}

const BADGES = { info: 'blue', success: 'green', warning: 'orange', danger: 'red', neutral: '' } as const;

const TEXTS = {
  body: '',
  lead: ';font-size:1.2em',
  small: ';font-size:.85em',
  muted: '',
  strong: ';font-weight:700',
  label: '',
} as const;

const TEXT_CLASSES = {
  body: '',
  lead: '',
  small: '',
  muted: 'x-faint',
  strong: '',
  label: 'x-label',
} as const;

const markup: Markup = {
  ...fields,
  ...navigation,
  ...surfaces,
  button: (it, draw) =>
    `<button type="button" ${press(it, draw, it.wide && 'fluid')}><span style="display:inline-flex;gap:6px;align-items:center">${buttonInner(it, draw)}</span></button>`,
  'icon-button': (it, draw) =>
    `<button type="button" ${press(it, draw, it.round && 'circular', 'icon')}>${draw.icon(it.icon, 16)}</button>`,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<span ${classes('ui', it.chosen && colorOf(draw), 'large', 'label')} style="display:inline-flex;gap:6px;align-items:center;margin:0">${maybe(it.icon, (name) => draw.icon(name, 14))}${escape(it.words)}${it.removable ? draw.icon('close', 12) : ''}</span>`,
  badge: (it, draw) =>
    `<span ${classes('ui', it.tone === 'primary' ? colorOf(draw) : BADGES[it.tone], it.pill && 'circular', 'label')} style="margin:0">${escape(it.words)}</span>`,
  avatar: COMPOSED,
  heading: (it, draw) => `<h${it.level} ${ui(draw, 'header')}>${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p ${classes(TEXT_CLASSES[it.kind])} style="margin:0${TEXTS[it.kind]}">${escape(it.words)}</p>`,
  link: COMPOSED,
  quote: COMPOSED,
  code: COMPOSED,
  divider: (it, draw) =>
    it.words === undefined
      ? `<div ${ui(draw, 'divider')}></div>`
      : `<div ${ui(draw, 'horizontal', 'divider')} style="margin:0">${escape(it.words)}</div>`,
};

/** Words in these cannot be read on the kit's black. */
const TOO_DARK: readonly Color[] = ['violet', 'purple', 'black'];

/** On a coloured ground the kit wants its headings inverted one by one. */
const HEADINGS_CSS = ':is(.x-ground-primary,.x-ground-dark,.x-ground-photo) .ui.header.header{color:inherit}';

const semanticLooks = (): readonly SemanticLook[] =>
  Object.keys(COLORS).flatMap((name) => {
    const color = name as Color;
    return [false, true]
      .filter((dark) => !dark || !TOO_DARK.includes(color))
      .map((dark) => ({
        name: `${color}-${dark ? 'dark' : 'light'}`,
        dark,
        color,
        sheets: ['semantic-ui-css/semantic.min.css'],
        css: `${fontFaces('Lato')}${HEADINGS_CSS}html body{background:${dark ? '#1b1c1d' : '#fff'};color:${dark ? 'rgba(255,255,255,.9)' : 'rgba(0,0,0,.87)'}}`,
      }));
  });

/** Semantic UI in each of its colours as the primary, on white and inverted. */
export const SEMANTIC_UI: Adapter<SemanticLook> = {
  name: 'semantic-ui',
  packages: ['semantic-ui-css', ...FONT_PACKAGES],
  heldOut: false,
  looks: semanticLooks,
  values: valuesOf,
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
};
