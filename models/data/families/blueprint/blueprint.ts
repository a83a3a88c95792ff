import type { Button, IconButton, Tone } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from '../adapter.ts';
import { FONT_PACKAGES, fontFaces } from '../font-faces.ts';
import { isHeldOut } from '../held-out.ts';
import { classes, flag, inverted, maybe, worded } from '../markup.ts';
import { group, field, choice } from './fields.ts';
import { icon } from './icon.ts';
import { buttons, navigation } from './navigation.ts';
import { MESSAGES, surfaces } from './surfaces.ts';

/** Its palette by the names of its documentation; pages on it stand on light gray 5 or dark gray 2. */
const values = (dark: boolean): Values => ({
  page: dark ? 'var(--bp-palette-dark-gray-2)' : 'var(--bp-palette-light-gray-5)',
  surface: dark ? 'var(--bp-palette-dark-gray-3)' : 'var(--bp-palette-white)',
  muted: dark ? 'var(--bp-palette-dark-gray-4)' : 'var(--bp-palette-light-gray-4)',
  border: dark ? 'rgba(255,255,255,.2)' : 'rgba(17,20,24,.15)',
  text: dark ? 'var(--bp-palette-light-gray-5)' : 'var(--bp-palette-dark-gray-1)',
  faint: dark ? 'var(--bp-palette-gray-4)' : 'var(--bp-palette-gray-1)',
  primary: 'var(--bp-palette-blue-3)',
  onPrimary: 'var(--bp-palette-white)',
  secondary: dark ? 'var(--bp-palette-gray-4)' : 'var(--bp-palette-gray-1)',
  success: 'var(--bp-palette-green-3)',
  warning: dark ? 'var(--bp-palette-orange-5)' : 'var(--bp-palette-orange-3)',
  danger: 'var(--bp-palette-red-3)',
  info: 'var(--bp-palette-blue-3)',
  dark: 'var(--bp-palette-dark-gray-1)',
  onDark: 'var(--bp-palette-light-gray-5)',
  radius: '4px',
  cardRadius: '4px',
  shadow: '0 0 0 1px rgba(17,20,24,.1),0 4px 8px rgba(17,20,24,.2),0 18px 46px 6px rgba(17,20,24,.2)',
});

const INTENTS: Readonly<Record<Tone, string | false>> = {
  primary: 'bp6-intent-primary',
  secondary: false,
  success: 'bp6-intent-success',
  danger: 'bp6-intent-danger',
  neutral: false,
};

const FILLS = { solid: false, outline: 'bp6-outlined', ghost: 'bp6-minimal' } as const;

const SIZES = { small: 'bp6-small', medium: false, large: 'bp6-large' } as const;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const names = ['bp6-button', INTENTS[it.tone], FILLS[it.fill], SIZES[it.size], ...more];
  const dead = it.state === 'disabled';
  return `type="button" ${classes(...names, dead && 'bp6-disabled')}${flag(dead, 'disabled')}${flag(it.state === 'hover', 'data-hover')}${inverted(it, draw)}`;
}

const SPIN = 'M 50,50 m 0,-45 a 45,45 0 1 1 0,90 a 45,45 0 1 1 0,-90';

const TEXTS = {
  body: '',
  lead: 'bp6-text-large',
  small: 'bp6-text-small',
  muted: 'bp6-text-muted',
  strong: 'bp6-label',
  label: 'bp6-text-small bp6-text-muted',
} as const;

/** Blueprint 6 as its documentation writes it. */
const markup: Markup = {
  ...navigation,
  ...surfaces,
  button: (it, draw) => {
    const words = `<span class="bp6-button-text">${escape(it.words)}</span>`;
    const glyph = maybe(it.icon, (name) => icon(name, draw, it.size === 'large' ? 20 : 16));
    return `<button ${press(it, draw, it.wide && 'bp6-fill')}>${it.iconAfter ? words + glyph : glyph + words}</button>`;
  },
  'icon-button': (it, draw) => `<button ${press(it, draw)}>${icon(it.icon, draw)}</button>`,
  'button-group': (it) => buttons(it.items, it.chosen, 'button-group.item', it.wide),
  field,
  select: (it, draw) =>
    group(
      it,
      draw,
      (attributes) =>
        `<div class="bp6-html-select bp6-fill"><select ${attributes}><option>${escape(it.value)}</option></select>${icon('down', draw)}</div>`,
    ),
  'text-area': (it, draw) =>
    group(
      it,
      draw,
      (attributes, intent) =>
        `<textarea ${classes('bp6-text-area bp6-input bp6-fill', intent)} rows="${it.rows}" ${attributes}${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea>`,
    ),
  checkbox: choice('checkbox'),
  radio: choice('radio'),
  switch: choice('switch'),
  slider: (it, draw) =>
    group(
      it,
      draw,
      () =>
        `<div class="bp6-slider bp6-slider-unlabeled"><div class="bp6-slider-track"><div class="bp6-slider-progress" style="left:0;right:0;top:0"></div><div class="bp6-slider-progress bp6-intent-primary" style="left:0;right:${100 - it.value}%;top:0" ${role('slider.filled')}></div></div><span class="bp6-slider-handle" style="left:calc(${it.value}% - 8px)" ${role('slider.thumb')}></span></div>`,
    ),
  progress: (it) =>
    `<div ${classes('bp6-progress-bar bp6-no-stripes bp6-no-animation', INTENTS[it.tone])}><div class="bp6-progress-meter" style="width:${it.value}%" ${role('progress.fill', it.tone)}></div></div>`,
  spinner: () =>
    `<div class="bp6-spinner bp6-intent-primary"><div class="bp6-spinner-animation"><svg width="32" height="32" viewBox="-3 -3 106 106" stroke-width="12"><path class="bp6-spinner-track" d="${SPIN}"/><path class="bp6-spinner-head" d="${SPIN}" pathLength="280" stroke-dasharray="280 280" stroke-dashoffset="210"/></svg></div></div>`,
  chip: (it, draw) =>
    `<span ${classes('bp6-tag bp6-large bp6-round bp6-interactive', it.chosen ? 'bp6-intent-primary' : 'bp6-minimal')}>${maybe(it.icon, (name) => icon(name, draw, 14))}<span class="bp6-fill">${escape(it.words)}</span>${it.removable ? `<span class="bp6-tag-remove">${draw.icon('close', 12)}</span>` : ''}</span>`,
  badge: (it) =>
    `<span ${classes('bp6-tag', `bp6-intent-${MESSAGES[it.tone]}`, it.pill && 'bp6-round')}><span class="bp6-fill">${escape(it.words)}</span></span>`,
  avatar: COMPOSED,
  heading: (it) => `<h${it.level} class="bp6-heading">${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p ${classes(TEXTS[it.kind])}${it.kind === 'strong' ? ' style="font-weight:600"' : ''}>${escape(it.words)}</p>`,
  link: (it, draw) => `<a href="#">${escape(it.words)} ${maybe(it.icon, (name) => draw.icon(name, 14))}</a>`,
  quote: (it) =>
    `<blockquote class="bp6-blockquote" style="margin:0">${escape(it.words)}<br><span class="bp6-text-muted">${escape(it.by)}</span></blockquote>`,
  code: (it) => `<pre class="bp6-code-block" style="margin:0">${escape(it.lines.join('\n'))}</pre>`,
  divider: COMPOSED,
  tooltip: (it) =>
    `<div class="bp6-popover bp6-tooltip" style="display:inline-block"><div class="bp6-popover-content">${escape(it.words)}</div></div>`,
};

const look = (dark: boolean): KitLook => ({
  name: `blueprint-${dark ? 'dark' : 'light'}`,
  dark,
  sheets: ['@blueprintjs/core/lib/css/blueprint.css'],
  css: `${fontFaces('Roboto')}html body{background:${values(dark).page};font-family:Roboto,sans-serif}:is(button,input,select,textarea){font-family:inherit}`,
  body: dark ? 'class="bp6-dark"' : '',
});

/** Palantir's kit for desktop applications, light and dark. */
export const blueprint = (): Adapter => ({
  name: 'blueprint',
  packages: ['@blueprintjs/core', ...FONT_PACKAGES],
  heldOut: isHeldOut('blueprint'),
  looks: () => [look(false), look(true)],
  values: ({ dark }) => values(dark),
  ground: (ground) =>
    classes(
      `x-ground-${ground}`,
      (ground === 'primary' || ground === 'dark' || ground === 'photo') && 'bp6-dark',
    ),
  markup,
});
