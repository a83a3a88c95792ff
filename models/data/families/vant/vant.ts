import type { Button, IconButton, Tone } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from '../adapter.ts';
import { FONT_PACKAGES, fontFaces } from '../font-faces.ts';
import { isHeldOut } from '../held-out.ts';
import { classes, flag, inverted, maybe, worded } from '../markup.ts';
import { cell, field, choice } from './fields.ts';
import { tabs, navigation } from './navigation.ts';
import { KINDS, surfaces } from './surfaces.ts';

const values = (dark: boolean): Values => ({
  page: 'var(--van-background)',
  surface: 'var(--van-background-2)',
  muted: dark ? 'var(--van-background-3)' : 'var(--van-gray-2)',
  border: 'var(--van-border-color)',
  text: 'var(--van-text-color)',
  faint: dark ? '#8e8e93' : 'var(--van-text-color-2)',
  primary: 'var(--van-primary-color)',
  onPrimary: '#fff',
  secondary: 'var(--van-gray-7)',
  success: 'var(--van-success-color)',
  warning: 'var(--van-warning-color)',
  danger: 'var(--van-danger-color)',
  info: 'var(--van-primary-color)',
  dark: dark ? '#2c2c2e' : 'var(--van-gray-8)',
  onDark: '#fff',
  radius: 'var(--van-radius-md)',
  cardRadius: 'var(--van-radius-lg)',
  shadow: '0 4px 16px rgba(50,50,51,.16)',
});

const TONES: Readonly<Record<Tone, string>> = {
  primary: 'van-button--primary',
  secondary: 'van-button--default',
  success: 'van-button--success',
  danger: 'van-button--danger',
  neutral: 'van-button--default',
};

const SIZES = {
  small: 'van-button--small',
  medium: 'van-button--normal',
  large: 'van-button--normal',
} as const;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const names = [
    'van-button',
    TONES[it.tone],
    SIZES[it.size],
    it.fill !== 'solid' && 'van-button--plain',
    ...more,
  ];
  const ghost =
    it.fill === 'ghost' && !it.inverted ? ' style="border-color:transparent;background:none"' : '';
  return `type="button" ${classes(...names, it.state === 'disabled' && 'van-button--disabled')}${flag(it.state === 'hover', 'data-hover')}${ghost}${inverted(it, draw)}`;
}

const inner = (words: string, before: string, after: string): string =>
  `<div class="van-button__content">${before}<span class="van-button__text">${escape(words)}</span>${after}</div>`;

const SIZE = { body: 14, lead: 16, small: 12, muted: 13, strong: 14, label: 12 } as const;

/** Vant 4 as its components write themselves. */
const markup: Markup = {
  ...navigation,
  ...surfaces,
  button: (it, draw) => {
    const glyph = maybe(it.icon, (name) => `<div class="van-button__icon">${draw.icon(name, 16)}</div>`);
    return `<button ${press(it, draw, it.wide && 'van-button--block', it.size === 'large' && 'van-button--round')}>${it.iconAfter ? inner(it.words, '', `<span style="width:4px"></span>${glyph}`) : inner(it.words, glyph, '')}</button>`;
  },
  'icon-button': (it, draw) =>
    `<button ${press(it, draw, it.round && 'van-button--round')}><div class="van-button__content">${draw.icon(it.icon, 18)}</div></button>`,
  'button-group': (it) => tabs(it.items, it.chosen, 'card', 'button-group.item'),
  field,
  select: (it, draw) =>
    cell(
      it,
      draw,
      (attributes) =>
        `<input type="text" class="van-field__control" data-role="field.words" ${attributes} value="${escape(it.value)}">`,
      '',
      `<div class="van-field__right-icon">${draw.icon('down', 16)}</div>`,
    ),
  'text-area': (it, draw) =>
    cell(
      it,
      draw,
      (attributes) =>
        `<textarea class="van-field__control" data-role="field.words" rows="${it.rows}" ${attributes}${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea>`,
    ),
  checkbox: choice('checkbox'),
  radio: choice('radio'),
  switch: (it) =>
    `<div style="display:flex;align-items:center;gap:10px"><div ${classes('van-switch', it.on && 'van-switch--on', it.disabled && 'van-switch--disabled')} ${role('switch', it.on ? 'on' : 'off', 'input')}><div class="van-switch__node"></div></div>${it.words === '' ? '' : `<span>${escape(it.words)}</span>`}</div>`,
  slider: (it) =>
    `<div style="padding:10px 0">${maybe(it.label, (words) => `<div style="margin-bottom:14px" ${role('slider.label')}>${escape(words)}</div>`)}<div class="van-slider" ${role('slider.track')}><div class="van-slider__bar" style="width:${it.value}%;left:0" ${role('slider.filled')}><div class="van-slider__button-wrapper van-slider__button-wrapper--right"><div class="van-slider__button" ${role('slider.thumb')}></div></div></div></div></div>`,
  progress: (it) =>
    `<div class="van-progress"><span class="van-progress__portion" style="width:${it.value}%${it.tone === 'success' || it.tone === 'danger' ? `;background:var(--van-${it.tone}-color)` : ''}" ${role('progress.fill', it.tone)}></span></div>`,
  spinner: () =>
    '<div class="van-loading van-loading--circular" style="color:var(--van-primary-color)"><span class="van-loading__spinner van-loading__spinner--circular"><svg class="van-loading__circular" viewBox="25 25 50 50"><circle cx="50" cy="50" r="20" fill="none" stroke-dasharray="90 150" stroke-dashoffset="-40"/></svg></span></div>',
  chip: (it, draw) =>
    `<span ${classes('van-tag van-tag--primary van-tag--round van-tag--large', !it.chosen && 'van-tag--plain')} style="gap:4px">${maybe(it.icon, (name) => draw.icon(name, 14))}${escape(it.words)}${it.removable ? draw.icon('close', 12) : ''}</span>`,
  badge: (it) =>
    `<span ${classes(`van-tag van-tag--${KINDS[it.tone]} van-tag--medium`, it.pill && 'van-tag--round')}>${escape(it.words)}</span>`,
  avatar: COMPOSED,
  breadcrumb: COMPOSED,
  table: COMPOSED,
  'nav-bar': COMPOSED,
  rating: (it, draw) =>
    `<div class="van-rate" style="align-items:center">${Array.from({ length: 5 }, (_, at) => `<div class="van-rate__item"><i ${classes('van-icon van-rate__icon', at < it.stars && 'van-rate__icon--full')} ${role('rating.star', at < it.stars && 'lit')}>${draw.icon('star', 16)}</i></div>`).join('')}${maybe(it.count, (words) => `<small class="x-faint" style="margin-left:6px">${escape(words)}</small>`)}</div>`,
  heading: (it) =>
    `<h${it.level} style="font-size:${{ 1: 28, 2: 22, 3: 18, 4: 16, 5: 14 }[it.level]}px;line-height:1.3;font-weight:600">${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p ${classes((it.kind === 'muted' || it.kind === 'label') && 'x-faint')} style="font-size:${SIZE[it.kind]}px;line-height:1.5${it.kind === 'strong' ? ';font-weight:600' : ''}">${escape(it.words)}</p>`,
  link: COMPOSED,
  quote: COMPOSED,
  code: COMPOSED,
  divider: (it) =>
    `<div ${classes('van-divider van-divider--hairline', it.words !== undefined && 'van-divider--content-center')}>${escape(it.words ?? '')}</div>`,
  tooltip: (it) =>
    `<div class="van-popover van-popover--dark" style="position:static;display:inline-block"><div class="van-popover__content" style="padding:6px 10px">${escape(it.words)}</div></div>`,
};

/** Colours and corners by the custom properties that its ConfigProvider sets; its own first. */
const THEMES = [
  ['own', '', ''],
  [
    'red',
    '--van-primary-color:#ee0a24',
    '--van-radius-md:8px;--van-radius-lg:16px;--van-button-radius:999px',
  ],
  [
    'green',
    '--van-primary-color:#07c160',
    '--van-radius-md:6px;--van-radius-lg:12px;--van-button-radius:8px',
  ],
  [
    'violet',
    '--van-primary-color:#7232dd',
    '--van-radius-md:0px;--van-radius-lg:0px;--van-button-radius:0px',
  ],
] as const;

const look = ([name, color, radius]: (typeof THEMES)[number], dark: boolean): KitLook => ({
  name: `vant-${name}-${dark ? 'dark' : 'light'}`,
  dark,
  sheets: ['vant/lib/index.css'],
  css: `${fontFaces('Roboto')}html:root{${color};${radius};--van-base-font:Roboto,sans-serif}body{font-family:Roboto,sans-serif;font-size:14px;line-height:1.5;color:var(--van-text-color);background:var(--van-background)}.x-page :is(h1,h2,h3,h4,h5,p,ul){margin:0;padding:0}.x-page .van-cell:first-child:last-child::after{display:none}.van-rate__icon>.x-icon{vertical-align:top}.x-ground-primary,.x-ground-dark{--van-progress-color:#fff;--van-progress-background:rgba(255,255,255,.35)}`,
  html: dark ? 'class="van-theme-dark"' : '',
});

/** Vant, a kit for phones: its own blue and three more themes, light and dark. */
export const vant = (): Adapter => ({
  name: 'vant',
  packages: ['vant', ...FONT_PACKAGES],
  heldOut: isHeldOut('vant'),
  looks: () => THEMES.flatMap((theme) => [look(theme, false), look(theme, true)]),
  values: ({ dark }) => values(dark),
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
});
