import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Button, IconButton } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { packageFolder } from '../../packages.ts';
import { createRandom, seedOf } from '../../random.ts';
import { COMPOSED, type Adapter, type KitLook, type Markup, type Values } from '../adapter.ts';
import { FONT_PACKAGES, typeCss } from '../font-faces.ts';
import { bareIcon, buttonInner, classes, flag, inverted, maybe } from '../markup.ts';
import { fields } from './fields.ts';
import { navigation } from './navigation.ts';
import { surfaces } from './surfaces.ts';

const VALUES: Values = {
  page: 'var(--color-base-100)',
  surface: 'var(--color-base-100)',
  muted: 'var(--color-base-200)',
  border: 'var(--color-base-300)',
  text: 'var(--color-base-content)',
  faint: 'color-mix(in oklab, var(--color-base-content) 65%, transparent)',
  primary: 'var(--color-primary)',
  onPrimary: 'var(--color-primary-content)',
  secondary: 'var(--color-secondary)',
  success: 'var(--color-success)',
  warning: 'var(--color-warning)',
  danger: 'var(--color-error)',
  info: 'var(--color-info)',
  dark: 'var(--color-neutral)',
  onDark: 'var(--color-neutral-content)',
  radius: 'var(--radius-field)',
  cardRadius: 'var(--radius-box)',
  shadow: '0 4px 12px oklch(0% 0 0 / .15)',
};

const TONES = {
  primary: 'primary',
  secondary: 'secondary',
  success: 'success',
  danger: 'error',
  neutral: undefined,
} as const;

const SIZES = { small: 'sm', medium: 'md', large: 'lg' } as const;

function press(it: Button | IconButton, ...more: readonly (string | false | undefined)[]): string {
  const tone = it.inverted || it.fill === 'ghost' ? undefined : TONES[it.tone];
  const fill = it.fill === 'solid' ? undefined : `btn-${it.fill}`;
  const names = ['btn', tone && `btn-${tone}`, fill, `btn-${SIZES[it.size]}`, ...more];
  return `${classes(...names)}${flag(it.state === 'hover', 'data-hover')}${flag(it.state === 'disabled', 'disabled')}`;
}

const badge = (tone: string): string => (tone === 'danger' ? 'badge-error' : `badge-${tone}`);

const WIDTHS = { small: 32, medium: 44, large: 80 } as const;

const markup: Markup = {
  ...fields,
  ...navigation,
  ...surfaces,
  button: (it, draw) =>
    `<button type="button" ${press(it, it.wide && 'btn-block')}${inverted(it, draw)}>${buttonInner(it, draw)}</button>`,
  'icon-button': (it, draw) =>
    `<button type="button" ${press(it, it.round ? 'btn-circle' : 'btn-square')}${inverted(it, draw)}>${draw.icon(it.icon, 18)}</button>`,
  'button-group': (it) => {
    const items = it.items.map(
      (words, at) =>
        `<button type="button" ${classes('join-item', 'btn', at === it.chosen && 'btn-primary')} ${role('button-group.item', at === it.chosen && 'chosen')}${it.wide ? ' style="flex:1"' : ''}>${escape(words)}</button>`,
    );
    return `<div class="join"${it.wide ? ' style="width:100%"' : ''}>${items.join('')}</div>`;
  },
  // Track and bar of these two are parts that no page can read.
  slider: COMPOSED,
  progress: COMPOSED,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<span ${classes('badge', 'badge-lg', it.chosen ? 'badge-primary' : 'badge-outline')}>${maybe(it.icon, (name) => draw.icon(name, 14))}${escape(it.words)}${it.removable ? draw.icon('close', 12) : ''}</span>`,
  badge: (it) =>
    `<span ${classes('badge', badge(it.tone), it.pill && 'badge-sm')}>${escape(it.words)}</span>`,
  avatar: (it) => {
    const width = `width:${WIDTHS[it.size]}px;border-radius:50%`;
    return it.src === undefined
      ? `<div class="avatar avatar-placeholder"><div style="${width};background:var(--color-neutral);color:var(--color-neutral-content)"><span style="font-size:${WIDTHS[it.size] / 3}px">${escape(it.initials)}</span></div></div>`
      : `<div class="avatar"><div style="${width}"><img src="${it.src}" alt=""></div></div>`;
  },
  heading: COMPOSED,
  text: COMPOSED,
  link: (it, draw) =>
    `<a class="link link-primary" style="display:inline-flex;gap:4px;align-items:center">${escape(it.words)}${maybe(it.icon, (name) => bareIcon(name, 14, draw))}</a>`,
  quote: COMPOSED,
  code: COMPOSED,
  divider: (it) => `<div class="divider">${escape(it.words ?? '')}</div>`,
  tooltip: COMPOSED,
};

interface Theme {
  readonly name: string;
  readonly css: string;
}

/** What of a theme is no colour: corners, sizes, borders, depth and grain. */
const shapeOf = (theme: Theme): string =>
  [...theme.css.matchAll(/--(?:radius-[a-z]+|size-[a-z]+|border|depth|noise):[^;]+;/g)]
    .map(([rule]) => rule)
    .join('');

const typeless = (name: string): string => typeCss(createRandom(seedOf('daisyui', name)));

function look(colors: Theme, shape: Theme): KitLook {
  const own = colors === shape;
  const name = own ? colors.name : `${colors.name}-as-${shape.name}`;
  return {
    name,
    dark: /color-scheme:\s*dark/.test(colors.css),
    sheets: ['daisyui/daisyui.css', `daisyui/theme/${colors.name}.css`],
    css: `${typeless(name)}${own ? '' : `:root:root{${shapeOf(shape)}}`}`,
    html: `data-theme="${colors.name}"`,
  };
}

function daisyLooks(): readonly KitLook[] {
  const folder = join(packageFolder('daisyui'), 'theme');
  const themes = readdirSync(folder)
    .filter((file) => file.endsWith('.css'))
    .sort()
    .map((file) => ({ name: file.slice(0, -4), css: readFileSync(join(folder, file), 'utf8') }));
  return themes.flatMap((theme) => {
    const others = themes.filter((other) => shapeOf(other) !== shapeOf(theme));
    return [look(theme, theme), look(theme, createRandom(seedOf('shape', theme.name)).pick(others))];
  });
}

/** All themes of daisyUI, each in its own shapes and in those of another. */
export const DAISYUI: Adapter = {
  name: 'daisyui',
  packages: ['daisyui', ...FONT_PACKAGES],
  heldOut: false,
  looks: daisyLooks,
  values: () => VALUES,
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
};
