import type { Field, IconButton, Labelled } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from '../adapter.ts';
import { FONT_PACKAGES, fontFaces } from '../font-faces.ts';
import { flag, inverted, maybe, worded } from '../markup.ts';
import { presetCss, type Preset } from '../presets.ts';
import { nav } from './navigation.ts';
import { SIZES, button, variant } from './button.ts';
import { surfaces } from './surfaces.ts';

/** How round, tight and tall: basecoat's own style packs. */
const STYLES = ['vega', 'nova', 'maia', 'lyra', 'mira', 'luma', 'sera', 'rhea'] as const;

const VALUES: Values = {
  page: 'var(--background)',
  surface: 'var(--card)',
  muted: 'var(--muted)',
  border: 'var(--border)',
  text: 'var(--foreground)',
  faint: 'var(--muted-foreground)',
  primary: 'var(--primary)',
  onPrimary: 'var(--primary-foreground)',
  secondary: 'var(--muted-foreground)',
  success: '#16a34a',
  warning: '#d97706',
  danger: 'var(--destructive)',
  info: '#2563eb',
  dark: 'var(--foreground)',
  onDark: 'var(--background)',
  radius: 'calc(var(--radius) - 2px)',
  cardRadius: 'calc(var(--radius) + 4px)',
  shadow: '0 10px 15px -3px #0000001a',
};

/** A dark page's dark bands are its side bar, not the light of its words. */
const DARK: Partial<Values> = { dark: 'var(--sidebar)', onDark: 'var(--sidebar-foreground)' };

const ICON_SIZES = { small: 'icon-sm', medium: 'icon', large: 'icon-lg' } as const;

const iconButton = (it: IconButton, draw: Draw): string =>
  `<button type="button" class="btn" data-variant="${variant(it)}" data-size="${ICON_SIZES[it.size]}"${flag(it.state === 'disabled', 'disabled')}${it.inverted ? inverted(it, draw) : it.round ? ' style="border-radius:50%"' : ''}>${draw.icon(it.icon, 16)}</button>`;

/** The kit's field: label, control, and what is said below it. */
function field(it: Labelled, control: (id: string) => string, draw: Draw): string {
  const id = draw.id();
  const label = maybe(it.label, (words) => `<label for="${id}">${escape(words)}</label>`);
  const hint = maybe(it.hint, (words) => `<p ${role('field.hint')}>${escape(words)}</p>`);
  const error = maybe(
    it.error,
    (words) => `<div role="alert" style="font-size:.875rem" ${role('field.error')}>${escape(words)}</div>`,
  );
  return `<div class="field"${flag(it.error !== undefined, 'data-invalid="true"')}${flag(it.disabled, 'data-disabled="true"')}>${label}${control(id)}${hint}${error}</div>`;
}

const state = (it: Labelled): string =>
  flag(it.error !== undefined, 'aria-invalid="true"') + flag(it.disabled, 'disabled');

function input(it: Field, id: string, draw: Draw): string {
  const written = `id="${id}"${worded('placeholder', it.placeholder)}${worded('value', it.value)}${state(it)}`;
  return it.icon === undefined
    ? `<input class="input" type="${it.kind === 'date' ? 'text' : it.kind}" ${written}>`
    : `<div class="input-group"><input type="text" ${written}><span data-align="inline-start">${draw.icon(it.icon, 16)}</span></div>`;
}

/** A box and its words. */
function choice(words: string, on: boolean, disabled: boolean | undefined, type: string, draw: Draw): string {
  const id = draw.id();
  const label = words === '' ? '' : `<label for="${id}">${escape(words)}</label>`;
  return `<div class="field" data-orientation="horizontal"${words === '' ? ' style="width:auto"' : ''}><input ${type} id="${id}"${flag(on, 'checked')}${flag(disabled, 'disabled')}>${label}</div>`;
}

const BADGES = {
  info: 'primary',
  primary: 'primary',
  success: 'secondary',
  neutral: 'secondary',
  warning: 'outline',
  danger: 'destructive',
} as const;

const markup: Markup = {
  ...nav,
  ...surfaces,
  button,
  'icon-button': iconButton,
  'button-group': (it) => {
    const items = it.items.map(
      (words, at) =>
        `<button type="button" class="btn" data-variant="${at === it.chosen ? 'secondary' : 'outline'}" ${role('button-group.item', at === it.chosen && 'chosen')}${it.wide ? ' style="flex:1"' : ''}>${escape(words)}</button>`,
    );
    return `<div role="group" class="button-group"${it.wide ? ' style="width:100%"' : ''}>${items.join('')}</div>`;
  },
  field: (it, draw) => field(it, (id) => input(it, id, draw), draw),
  select: (it, draw) =>
    field(
      it,
      (id) =>
        `<select class="select" style="width:100%" id="${id}"${state(it)}><option>${escape(it.value)}</option></select>`,
      draw,
    ),
  'text-area': (it, draw) =>
    field(
      it,
      (id) =>
        `<textarea class="textarea" style="field-sizing:fixed" id="${id}" rows="${it.rows}"${worded('placeholder', it.placeholder)}${state(it)}>${escape(it.value ?? '')}</textarea>`,
      draw,
    ),
  checkbox: (it, draw) => choice(it.words, it.on, it.disabled, 'class="input" type="checkbox"', draw),
  radio: (it, draw) => choice(it.words, it.on, it.disabled, 'class="input" type="radio"', draw),
  switch: (it, draw) =>
    choice(it.words, it.on, it.disabled, 'class="input" type="checkbox" role="switch"', draw),
  // Its track and thumb are parts that no page can read.
  slider: COMPOSED,
  progress: (it) =>
    `<div class="progress"><span style="width:${it.value}%" ${role('progress.fill', it.tone)}></span></div>`,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<span class="badge" data-variant="${it.chosen ? 'primary' : 'outline'}">${maybe(it.icon, (name) => draw.icon(name, 12))}${escape(it.words)}${it.removable ? draw.icon('close', 12) : ''}</span>`,
  badge: (it) => `<span class="badge" data-variant="${BADGES[it.tone]}">${escape(it.words)}</span>`,
  avatar: (it) =>
    `<span class="avatar" data-size="${SIZES[it.size]}"${it.size === 'large' ? ' style="width:72px;height:72px"' : ''}>${it.src === undefined ? `<span>${escape(it.initials)}</span>` : `<img src="${it.src}" alt="">`}</span>`,
  'nav-bar': COMPOSED,
  heading: COMPOSED,
  text: COMPOSED,
  link: (it, draw) =>
    `<a class="btn" data-variant="link" style="padding-inline:0">${escape(it.words)}${maybe(it.icon, (name) => draw.icon(name, 14))}</a>`,
  quote: COMPOSED,
  code: COMPOSED,
  divider: (it) =>
    it.words === undefined
      ? '<hr style="border-color:var(--border)">'
      : `<div class="field-separator"><hr role="separator"><span>${escape(it.words)}</span></div>`,
  tooltip: COMPOSED,
};

export interface BasecoatLook extends KitLook {
  readonly style: (typeof STYLES)[number];
}

/** Basecoat's eight styles in its own greys and in every preset, light and dark. */
export function basecoat(presets: readonly Preset[]): Adapter<BasecoatLook> {
  const look = (style: BasecoatLook['style'], preset: Preset | undefined, dark: boolean): BasecoatLook => ({
    name: [style, preset?.id ?? 'own', dark ? 'dark' : 'light'].join('-'),
    dark,
    style,
    sheets: [`basecoat-css/dist/basecoat-${style}.cdn.min.css`],
    css: preset === undefined ? fontFaces('Geist Sans') : presetCss(preset, dark),
    html: dark ? 'class="dark"' : '',
  });
  const looks = STYLES.flatMap((style) =>
    [undefined, ...presets].flatMap((preset) => [false, true].map((dark) => look(style, preset, dark))),
  );
  return {
    name: 'basecoat',
    packages: ['basecoat-css', ...FONT_PACKAGES],
    heldOut: false,
    looks: () => looks,
    values: ({ dark }) => (dark ? { ...VALUES, ...DARK } : VALUES),
    ground: (ground) => `class="x-ground-${ground}"`,
    markup,
  };
}
