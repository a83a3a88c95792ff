import type { Button, IconButton, Tone } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from '../adapter.ts';
import { FONT_PACKAGES, fontFaces } from '../font-faces.ts';
import { isHeldOut } from '../held-out.ts';
import { classes, flag, inverted, maybe, worded } from '../markup.ts';
import { item, field, choice } from './fields.ts';
import { icon } from './icon.ts';
import { navigation } from './navigation.ts';
import { KINDS, surfaces } from './surfaces.ts';

const values = (dark: boolean): Values => ({
  page: 'var(--el-bg-color)',
  surface: 'var(--el-bg-color-overlay)',
  muted: 'var(--el-fill-color-light)',
  border: 'var(--el-border-color-light)',
  text: 'var(--el-text-color-primary)',
  faint: 'var(--el-text-color-secondary)',
  primary: 'var(--el-color-primary)',
  onPrimary: '#fff',
  secondary: 'var(--el-color-info)',
  success: 'var(--el-color-success)',
  warning: 'var(--el-color-warning)',
  danger: 'var(--el-color-danger)',
  info: 'var(--el-color-primary)',
  dark: dark ? '#1d1e1f' : '#545c64',
  onDark: '#fff',
  radius: 'var(--el-border-radius-base)',
  cardRadius: 'var(--el-border-radius-base)',
  shadow: 'var(--el-box-shadow)',
});

const TONES: Readonly<Record<Tone, string | false>> = {
  primary: 'el-button--primary',
  secondary: 'el-button--info',
  success: 'el-button--success',
  danger: 'el-button--danger',
  neutral: false,
};

const FILLS = { solid: false, outline: 'is-plain', ghost: 'is-text' } as const;

const SIZES = { small: 'el-button--small', medium: false, large: 'el-button--large' } as const;

const TAGS = { ...KINDS, danger: 'danger' };

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const names = ['el-button', TONES[it.tone], FILLS[it.fill], SIZES[it.size], ...more];
  const dead = it.state === 'disabled';
  return `type="button" ${classes(...names, dead && 'is-disabled')}${flag(dead, 'disabled')}${flag(it.state === 'hover', 'data-hover')}${inverted(it, draw)}`;
}

const HEADINGS = { 1: 32, 2: 26, 3: 22, 4: 18, 5: 16 } as const;

const TEXTS = {
  body: 'var(--el-text-color-regular)',
  lead: 'var(--el-text-color-regular)',
  small: 'var(--el-text-color-regular)',
  muted: 'var(--el-text-color-secondary)',
  strong: '',
  label: 'var(--el-color-primary)',
};

/** Element Plus 2 as its components write themselves. */
const markup: Markup = {
  ...navigation,
  ...surfaces,
  button: (it, draw) => {
    const glyph = maybe(it.icon, (name) => icon(name, draw, it.iconAfter ? 'el-icon--right' : ''));
    const words = `<span>${escape(it.words)}</span>`;
    return `<button ${press(it, draw, it.wide && 'x-wide')}>${it.iconAfter ? `<span>${escape(it.words)}${glyph}</span>` : glyph + words}</button>`;
  },
  'icon-button': (it, draw) =>
    `<button ${press(it, draw, it.round && 'is-circle')}>${icon(it.icon, draw)}</button>`,
  'button-group': (it) =>
    `<div class="el-radio-group"${it.wide ? ' style="display:flex"' : ' style="flex-wrap:nowrap"'}>${it.items.map((words, at) => `<label ${classes('el-radio-button', at === it.chosen && 'is-active')}${it.wide ? ' style="flex:1"' : ''}><input class="el-radio-button__original-radio" type="radio"${flag(at === it.chosen, 'checked')}><span class="el-radio-button__inner"${it.wide ? ' style="width:100%"' : ''} ${role('button-group.item', at === it.chosen && 'chosen')}>${escape(words)}</span></label>`).join('')}</div>`,
  field,
  select: (it, draw) =>
    item(
      it,
      draw,
      () =>
        `<div class="el-select"><div ${classes('el-select__wrapper', it.disabled && 'is-disabled')} ${role('select', it.disabled && 'disabled', 'input')}><div class="el-select__selection"><div class="el-select__selected-item el-select__placeholder"><span>${escape(it.value)}</span></div></div><div class="el-select__suffix">${icon('down', draw, 'el-select__caret el-select__icon')}</div></div></div>`,
    ),
  'text-area': (it, draw) =>
    item(
      it,
      draw,
      (attributes) =>
        `<div ${classes('el-textarea', it.disabled && 'is-disabled')}><textarea class="el-textarea__inner" rows="${it.rows}" ${attributes}${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea></div>`,
    ),
  checkbox: choice('checkbox'),
  radio: choice('radio'),
  switch: (it) =>
    `<div ${classes('el-switch', it.on && 'is-checked', it.disabled && 'is-disabled')}><span class="el-switch__core" ${role('switch', it.on ? 'on' : 'off', 'input')}><span class="el-switch__action"></span></span>${it.words === '' ? '' : `<span class="el-switch__label el-switch__label--right"><span>${escape(it.words)}</span></span>`}</div>`,
  slider: (it, draw) =>
    item(
      it,
      draw,
      () =>
        `<div class="el-slider"><div class="el-slider__runway" ${role('slider.track')}><div class="el-slider__bar" style="width:${it.value}%;left:0" ${role('slider.filled')}></div><div class="el-slider__button-wrapper" style="left:${it.value}%"><div class="el-slider__button" ${role('slider.thumb')}></div></div></div></div>`,
    ),
  progress: (it) =>
    `<div ${classes('el-progress el-progress--line el-progress--without-text', it.tone === 'success' && 'is-success', it.tone === 'danger' && 'is-exception')}><div class="el-progress-bar"><div class="el-progress-bar__outer" style="height:6px"><div class="el-progress-bar__inner" style="width:${it.value}%" ${role('progress.fill', it.tone)}></div></div></div></div>`,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<span ${classes('el-tag el-tag--primary is-round el-tag--large', it.chosen ? 'el-tag--dark' : 'el-tag--plain', it.removable && 'is-closable')}><span class="el-tag__content">${maybe(it.icon, (name) => icon(name, draw))} ${escape(it.words)}</span>${it.removable ? icon('close', draw, 'el-tag__close') : ''}</span>`,
  badge: (it) =>
    `<span ${classes(`el-tag el-tag--${TAGS[it.tone]} el-tag--light`, it.pill && 'is-round')}><span class="el-tag__content">${escape(it.words)}</span></span>`,
  avatar: (it) =>
    `<span class="el-avatar el-avatar--circle" style="flex:none;--el-avatar-size:${{ small: 28, medium: 40, large: 72 }[it.size]}px">${it.src === undefined ? escape(it.initials) : `<img src="${it.src}" alt="" style="object-fit:cover">`}</span>`,
  list: COMPOSED,
  heading: (it) =>
    `<h${it.level} style="font-size:${HEADINGS[it.level]}px;line-height:1.3;font-weight:600">${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p style="color:var(--x-faint,${TEXTS[it.kind] === '' ? 'inherit' : TEXTS[it.kind]});font-size:${{ body: 14, lead: 18, small: 12, muted: 13, strong: 14, label: 13 }[it.kind]}px;line-height:1.6${it.kind === 'strong' ? ';font-weight:600' : ''}">${escape(it.words)}</p>`,
  link: (it, draw) =>
    `<a class="el-link el-link--primary">${escape(it.words)}${maybe(it.icon, (name) => icon(name, draw, 'el-icon--right'))}</a>`,
  quote: COMPOSED,
  code: COMPOSED,
  divider: (it) =>
    `<div class="el-divider el-divider--horizontal">${maybe(it.words, (words) => `<div class="el-divider__text is-center">${escape(words)}</div>`)}</div>`,
  tooltip: (it) =>
    `<div class="el-popper is-dark" style="position:static;display:inline-block"><span>${escape(it.words)}</span></div>`,
};

/** Primary colours and corners as its documentation's theming sets them; its own first. */
const THEMES = [
  ['own', '', '4px'],
  ['green', '#0f9d6e', '8px'],
  ['violet', '#7c4dff', '2px'],
  ['red', '#d6336c', '14px'],
] as const;

function look([name, color, radius]: (typeof THEMES)[number], dark: boolean): KitLook {
  const ground = dark ? '#141414' : '#fff';
  const shades = [3, 5, 7, 8, 9].map(
    (step) => `--el-color-primary-light-${step}:color-mix(in srgb,${ground} ${step * 10}%,${color})`,
  );
  const colors =
    color === ''
      ? ''
      : `--el-color-primary:${color};--el-color-primary-dark-2:color-mix(in srgb,${dark ? '#fff' : '#000'} 20%,${color});${shades.join(';')};`;
  return {
    name: `element-plus-${name}-${dark ? 'dark' : 'light'}`,
    dark,
    sheets: ['element-plus/dist/index.css', 'element-plus/theme-chalk/dark/css-vars.css'],
    css: `${fontFaces('Inter')}html:root{${colors}--el-border-radius-base:${radius};--el-font-family:Inter,sans-serif}body{font-family:var(--el-font-family);font-size:14px;color:var(--el-text-color-primary);background:var(--el-bg-color)}.x-page :is(h1,h2,h3,h4,h5,p,ul){margin:0;padding:0}.x-page .el-button+.el-button{margin-left:0}.x-phone{--el-card-padding:16px}.el-dialog__footer{display:flex;justify-content:flex-end;gap:12px}`,
    html: dark ? 'class="dark"' : '',
  };
}

/** Element Plus in its own blue and three more primaries, light and dark. */
export const elementPlus = (): Adapter => ({
  name: 'element-plus',
  packages: ['element-plus', ...FONT_PACKAGES],
  heldOut: isHeldOut('element-plus'),
  looks: () => THEMES.flatMap((theme) => [look(theme, false), look(theme, true)]),
  values: ({ dark }) => values(dark),
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
});
