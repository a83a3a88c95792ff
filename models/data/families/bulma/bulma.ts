import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { packageFolder } from '../../packages.ts';
import { COMPOSED, type Adapter, type KitLook, type Markup, type Values } from '../adapter.ts';
import { familiesOf, readSheet } from '../css-values.ts';
import { FONT_PACKAGES, fontFaces } from '../font-faces.ts';
import { classes, maybe } from '../markup.ts';
import { fields } from './fields.ts';
import { navigation } from './navigation.ts';
import { button, press } from './button.ts';
import { surfaces } from './surfaces.ts';

/** Bulma 1 says everything by custom properties. */
const VALUES: Values = {
  page: 'var(--bulma-scheme-main)',
  surface: 'var(--bulma-scheme-main)',
  muted: 'var(--bulma-background)',
  border: 'var(--bulma-border)',
  text: 'var(--bulma-text)',
  faint: 'var(--bulma-text-weak)',
  primary: 'var(--bulma-primary)',
  onPrimary: 'var(--bulma-primary-invert)',
  secondary: 'var(--bulma-link)',
  success: 'var(--bulma-success)',
  warning: 'var(--bulma-warning)',
  danger: 'var(--bulma-danger)',
  info: 'var(--bulma-info)',
  dark: 'var(--bulma-dark)',
  onDark: 'var(--bulma-dark-invert)',
  radius: 'var(--bulma-radius)',
  cardRadius: 'var(--bulma-radius-large)',
  shadow: 'var(--bulma-shadow)',
};

const opaque = (color: string): string | undefined => (color.startsWith('rgba') ? undefined : color);

/** A swatch is compiled: its colours are read off its rules. */
function swatchValues(css: string): Values {
  const declared = readSheet(css);
  const of = (selector: string, property: string, otherwise: string): string =>
    declared(selector, property) ?? otherwise;
  const tone = (name: string): string => of(`.button.is-${name}`, 'background-color', '#485fc7');
  const page = of('html', 'background-color', '#fff');
  const text = of('body', 'color', '#4a4a4a');
  return {
    page,
    surface: opaque(of('.card', 'background-color', page)) ?? page,
    muted: of('.notification', 'background-color', page),
    border: of('.button', 'border-color', '#dbdbdb'),
    text,
    faint: `color-mix(in srgb, ${text} 70%, ${page})`,
    primary: tone('primary'),
    onPrimary: of('.button.is-primary', 'color', '#fff'),
    secondary: tone('link'),
    success: tone('success'),
    warning: tone('warning'),
    danger: tone('danger'),
    info: tone('info'),
    dark: tone('dark'),
    onDark: of('.button.is-dark', 'color', '#fff'),
    radius: of('.button', 'border-radius', '4px'),
    cardRadius: of('.card', 'border-radius', of('.box', 'border-radius', '4px')),
    shadow: of('.dropdown-content', 'box-shadow', 'none'),
  };
}

const TEXTS = {
  body: '',
  lead: 'is-size-5',
  small: 'is-size-7',
  muted: 'x-faint',
  strong: '',
  label: 'x-label',
} as const;

const markup: Markup = {
  ...fields,
  ...navigation,
  ...surfaces,
  button,
  'icon-button': (it, draw) =>
    `<button type="button" ${press(it, draw, it.round && 'is-rounded')}><span class="icon">${draw.icon(it.icon, it.size === 'small' ? 14 : 18)}</span></button>`,
  'button-group': (it) => {
    const items = it.items.map(
      (words, at) =>
        `<button type="button" ${classes('button', at === it.chosen && 'is-primary is-selected')} ${role('button-group.item', at === it.chosen && 'chosen')}${it.wide ? ' style="flex:1"' : ''}>${escape(words)}</button>`,
    );
    return `<div class="buttons has-addons" style="flex-wrap:nowrap">${items.join('')}</div>`;
  },
  // Its bar is a part that no page can read.
  progress: COMPOSED,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<span ${classes('tag', 'is-medium', 'is-rounded', it.chosen && 'is-primary')}>${maybe(it.icon, (name) => `<span style="margin-right:5px">${draw.icon(name, 14)}</span>`)}${escape(it.words)}${it.removable ? '<button type="button" class="delete is-small"></button>' : ''}</span>`,
  badge: (it) =>
    `<span ${classes('tag', it.tone !== 'neutral' && `is-${it.tone}`, it.pill && 'is-rounded')}>${escape(it.words)}</span>`,
  avatar: COMPOSED,
  heading: (it) => `<h${it.level} class="title is-${it.level}">${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p ${classes(TEXTS[it.kind])}${it.kind === 'strong' ? ' style="font-weight:600"' : ''}>${escape(it.words)}</p>`,
  link: (it, draw) =>
    `<a style="display:inline-flex;gap:4px;align-items:center">${escape(it.words)}${maybe(it.icon, (name) => draw.icon(name, 14))}</a>`,
  quote: (it) =>
    `<div class="content"><blockquote class="x-ink">${escape(it.words)}<p class="x-faint" style="padding-top:6px">${escape(it.by)}</p></blockquote></div>`,
  code: (it) => `<pre style="overflow:hidden">${escape(it.lines.join('\n'))}</pre>`,
  divider: (it) => (it.words === undefined ? '<hr>' : `<div class="x-divider">${escape(it.words)}</div>`),
  tooltip: COMPOSED,
};

interface BulmaLook extends KitLook {
  readonly values: Values;
}

const isDark = (values: Values): boolean => {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(values.page)?.[1] ?? 'fff';
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  return pairs.reduce((sum, pair) => sum + parseInt(pair, 16), 0) < 3 * 110;
};

function swatch(name: string): BulmaLook {
  const css = readFileSync(join(packageFolder('bulmaswatch'), name, 'bulmaswatch.min.css'), 'utf8');
  const values = swatchValues(css);
  return {
    name,
    dark: isDark(values),
    values,
    sheets: [`bulmaswatch/${name}/bulmaswatch.min.css`],
    css: fontFaces(familiesOf(css)),
  };
}

function bulmaLooks(): readonly BulmaLook[] {
  const own = [false, true].map((dark): BulmaLook => ({
    name: dark ? 'bulma-dark' : 'bulma',
    dark,
    values: VALUES,
    sheets: ['bulma/css/bulma.min.css'],
    css: fontFaces('Inter'),
    html: `data-theme="${dark ? 'dark' : 'light'}"`,
  }));
  const swatches = readdirSync(packageFolder('bulmaswatch'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'api')
    .map(({ name }) => name)
    .sort();
  return [...own, ...swatches.map(swatch)];
}

/** Bulma, and Bulmaswatch's themes of the version before on the same markup. */
export const BULMA: Adapter<BulmaLook> = {
  name: 'bulma',
  packages: ['bulma', 'bulmaswatch', ...FONT_PACKAGES],
  heldOut: true,
  looks: bulmaLooks,
  values: (look) => look.values,
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
};
