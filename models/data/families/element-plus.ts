import type { Button, Field, IconButton, Labelled, Tone } from '../grammar/components.ts';
import { cardWords, cellHtml } from '../grammar/compose/surfaces.ts';
import { stacked } from '../grammar/compose/layout.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import type { IconName } from '../icons.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, fontFaces } from './font-faces.ts';
import { classes, flag, inverted, maybe, worded } from './markup.ts';

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
const KINDS = {
  info: 'primary',
  primary: 'primary',
  success: 'success',
  warning: 'warning',
  danger: 'error',
  neutral: 'info',
};
const TAGS = { ...KINDS, danger: 'danger' };

const icon = (name: IconName, draw: Draw, more = ''): string =>
  `<i class="el-icon ${more}">${draw.icon(name, 14)}</i>`;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const names = ['el-button', TONES[it.tone], FILLS[it.fill], SIZES[it.size], ...more];
  const dead = it.state === 'disabled';
  return `type="button" ${classes(...names, dead && 'is-disabled')}${flag(dead, 'disabled')}${flag(it.state === 'hover', 'data-hover')}${inverted(it, draw)}`;
}

/** The kit's form item with its label on top. */
function item(it: Labelled, draw: Draw, control: (attributes: string) => string): string {
  const id = draw.id();
  const label = maybe(
    it.label,
    (words) => `<label class="el-form-item__label" for="${id}">${escape(words)}</label>`,
  );
  const error = maybe(
    it.error,
    (words) =>
      `<div class="el-form-item__error" style="position:static" ${role('field.error')}>${escape(words)}</div>`,
  );
  const hint = maybe(
    it.hint,
    (words) =>
      `<span class="el-text el-text--info el-text--small" ${role('field.hint')}>${escape(words)}</span>`,
  );
  return `<div ${classes('el-form-item el-form-item--label-top', it.error !== undefined && 'is-error')}>${label}<div class="el-form-item__content">${control(`id="${id}"${flag(it.disabled, 'disabled')}`)}${error}${error === '' ? hint : ''}</div></div>`;
}

const field = (it: Field, draw: Draw): string =>
  item(
    it,
    draw,
    (attributes) =>
      `<div ${classes('el-input', it.disabled && 'is-disabled', it.icon !== undefined && 'el-input--prefix')}><div class="el-input__wrapper" ${role('field', it.error !== undefined && 'error', it.disabled && 'disabled', 'input')}>${maybe(it.icon, (name) => `<span class="el-input__prefix"><span class="el-input__prefix-inner">${icon(name, draw, 'el-input__icon')}</span></span>`)}<input class="el-input__inner" type="${it.kind === 'password' ? 'password' : 'text'}" ${attributes}${worded('value', it.value)}${worded('placeholder', it.placeholder)}></div></div>`,
  );

const choice =
  (kind: 'checkbox' | 'radio') =>
  (it: { words: string; on: boolean; disabled?: boolean }): string => {
    const states = `${flag(it.on, 'is-checked').trim()}${flag(it.disabled, 'is-disabled')}`;
    const label = it.words === '' ? '' : `<span class="el-${kind}__label">${escape(it.words)}</span>`;
    return `<label ${classes(`el-${kind}`, states)} style="margin:0"><span ${classes(`el-${kind}__input`, states)}><input type="${kind}" class="el-${kind}__original"${flag(it.on, 'checked')}><span class="el-${kind}__inner" ${role(kind, it.on ? 'on' : 'off', 'input')}></span></span>${label}</label>`;
  };

const navigation: Pick<
  Markup,
  'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'menu' | 'stepper'
> = {
  tabs: (it) => {
    const stretch = it.wide ? 'flex:1;' : '';
    const items = it.items.map(
      (words, at) =>
        `<div ${classes('el-tabs__item is-top', at === it.chosen && 'is-active')} style="${stretch}position:relative" ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}${at === it.chosen && it.kind === 'line' ? '<div class="el-tabs__active-bar is-top" style="width:100%"></div>' : ''}</div>`,
    );
    return `<div ${classes('el-tabs el-tabs--top', it.kind === 'pill' && 'el-tabs--card')}><div class="el-tabs__header is-top" style="margin:0"><div class="el-tabs__nav-wrap is-top" style="flex:1"><div class="el-tabs__nav-scroll"><div class="el-tabs__nav is-top"${it.wide ? ' style="display:flex;float:none"' : ''}>${items.join('')}</div></div></div></div></div>`;
  },
  pager: (it, draw) =>
    `<div class="el-pagination is-background"><button type="button" class="btn-prev"${flag(it.chosen === 1, 'disabled')}>${icon('back', draw)}</button><ul class="el-pager">${Array.from({ length: it.pages }, (_, at) => `<li ${classes('number', at + 1 === it.chosen && 'is-active')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}>${at + 1}</li>`).join('')}</ul><button type="button" class="btn-next">${icon('forward', draw)}</button></div>`,
  breadcrumb: (it) =>
    `<div class="el-breadcrumb">${it.items.map((words, at) => `<span class="el-breadcrumb__item"><span ${classes('el-breadcrumb__inner', at < it.items.length - 1 && 'is-link')} ${role('breadcrumb.item', at === it.items.length - 1 && 'chosen')}>${escape(words)}</span><span class="el-breadcrumb__separator">/</span></span>`).join('')}</div>`,
  'nav-bar': (it, draw) => {
    const plain = it.ground === 'plain' || it.ground === 'muted';
    const chosen = it.ground === 'dark' ? '#ffd04b' : '#fff';
    const inks = plain
      ? ''
      : `;--el-menu-text-color:#fff;--el-menu-active-color:${chosen};--el-menu-hover-text-color:#fff`;
    const items = it.links.map(
      (words, at) =>
        `<li ${classes('el-menu-item', at === it.chosen && 'is-active')} ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</li>`,
    );
    return `<div ${draw.ground(it.ground)}><ul class="el-menu el-menu--horizontal" style="--el-menu-bg-color:transparent${inks};align-items:center"><b style="padding:0 20px;font-size:18px;white-space:nowrap">${escape(it.brand)}</b>${items.join('')}<li style="margin-left:auto;display:flex;align-items:center;gap:8px;padding:0 20px">${draw.parts(it.actions)}</li></ul></div>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map((entry, at) => {
      const title = maybe(
        entry.group,
        (words) => `<div class="el-menu-item-group__title">${escape(words)}</div>`,
      );
      const badge = maybe(
        entry.badge,
        (words) =>
          `<span class="el-tag el-tag--danger el-tag--dark el-tag--small is-round" style="margin-left:auto">${escape(words)}</span>`,
      );
      return `${title}<li ${classes('el-menu-item', at === it.chosen && 'is-active')} ${role('side-bar.item', at === it.chosen && 'chosen')}>${maybe(entry.icon, (name) => icon(name, draw))}<span>${escape(entry.words)}</span>${badge}</li>`;
    });
    const dark = `background:${draw.values.dark};color:#fff;--el-menu-bg-color:${draw.values.dark};--el-menu-text-color:#fff;--el-menu-active-color:#ffd04b;`;
    const brand = maybe(
      it.brand,
      (words) => `<li style="padding:20px;font-size:18px;font-weight:700">${escape(words)}</li>`,
    );
    const foot = maybe(
      it.foot,
      (parts) => `<li class="x-stack" style="margin-top:auto;padding:20px">${draw.parts(parts)}</li>`,
    );
    return `<div style="display:flex"><ul class="el-menu el-menu--vertical" style="--el-menu-level:0;${it.dark ? dark : ''}flex:1;display:flex;flex-direction:column">${brand}${items.join('')}${foot}</ul></div>`;
  },
  menu: (it, draw) =>
    `<div class="el-popper is-light" style="position:static;padding:0;min-width:180px"><ul class="el-dropdown-menu">${it.items.map((entry) => `<li ${classes('el-dropdown-menu__item', entry.disabled && 'is-disabled', entry.apart && 'el-dropdown-menu__item--divided')}${entry.chosen ? ' style="background:var(--el-dropdown-menuItem-hover-fill);color:var(--el-dropdown-menuItem-hover-color)"' : entry.danger ? ' style="color:var(--el-color-danger)"' : ''} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}>${maybe(entry.icon, (name) => icon(name, draw))}${escape(entry.words)}</li>`).join('')}</ul></div>`,
  stepper: (it) =>
    `<div class="el-steps el-steps--horizontal">${it.items
      .map((words, at) => {
        const state = at < it.chosen ? 'finish' : at === it.chosen ? 'process' : 'wait';
        return `<div class="el-step is-horizontal is-center" style="flex-basis:${100 / it.items.length}%"><div class="el-step__head is-${state}"><div class="el-step__line" style="${at === it.items.length - 1 ? 'display:none' : ''}"><i class="el-step__line-inner" style="width:${state === 'finish' ? 100 : 0}%;border-width:${state === 'finish' ? 1 : 0}px"></i></div><div class="el-step__icon is-text" ${role('stepper.step', state === 'finish' ? 'done' : state === 'process' ? 'chosen' : 'open')}><div class="el-step__icon-inner">${at + 1}</div></div></div><div class="el-step__main"><div class="el-step__title is-${state}">${escape(words)}</div></div></div>`;
      })
      .join('')}</div>`,
};

const surfaces: Pick<Markup, 'alert' | 'toast' | 'card' | 'table' | 'dialog' | 'accordion'> = {
  alert: (it, draw) =>
    `<div class="el-alert el-alert--${KINDS[it.tone]} is-light">${maybe(it.icon, (name) => icon(name, draw, `el-alert__icon${it.title === undefined ? '' : ' is-big'}`))}<div class="el-alert__content">${it.title === undefined ? `<span class="el-alert__title">${escape(it.words)}</span>` : `<span class="el-alert__title with-description">${escape(it.title)}</span><p class="el-alert__description">${escape(it.words)}</p>`}${it.closable ? icon('close', draw, 'el-alert__close-btn') : ''}</div></div>`,
  toast: (it, draw) =>
    `<div class="el-notification" style="position:static">${icon('check', draw, 'el-notification__icon el-notification--success')}<div class="el-notification__group is-with-icon"><h2 class="el-notification__title">${escape(it.title)}</h2><div class="el-notification__content"><p>${escape(it.words)}</p>${maybe(it.action, (words) => `<span class="el-link el-link--primary">${escape(words)}</span>`)}</div></div></div>`,
  card: (it, draw) =>
    `<div class="el-card is-always-shadow"${it.chosen ? ' style="border-color:var(--el-color-primary)"' : ''}>${maybe(it.picture, (part) => draw.part(part))}<div class="el-card__body x-column x-stack" style="gap:12px">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div class="el-card__footer">${draw.parts(parts)}</div>`)}</div>`,
  table: (it, draw) =>
    `<div ${classes('el-table el-table--fit', it.bordered && 'el-table--border', it.striped && 'el-table--striped', it.dense && 'el-table--small')}><div class="el-table__inner-wrapper"><table class="el-table__body" style="width:100%"><thead class="el-table__header"><tr>${it.head.map((words) => `<th class="el-table__cell is-leaf" style="background:var(--el-table-header-bg-color);color:var(--el-table-header-text-color)" ${role('table.head')}><div class="cell">${escape(words)}</div></th>`).join('')}</tr></thead><tbody>${it.rows.map((cells, at) => `<tr ${classes('el-table__row', it.striped && at % 2 === 1 && 'el-table__row--striped', at === it.chosen && 'current-row')} ${role('table.row', at === it.chosen && 'chosen')}>${cells.map((cell) => `<td class="el-table__cell"><div class="cell">${cellHtml(cell, draw)}</div></td>`).join('')}</tr>`).join('')}</tbody></table></div></div>`,
  dialog: (it, draw) =>
    `<div class="el-dialog" style="margin:0;--el-dialog-width:100%"><header class="el-dialog__header"><span class="el-dialog__title">${escape(it.title)}</span>${it.closable ? `<button type="button" class="el-dialog__headerbtn">${icon('close', draw, 'el-dialog__close')}</button>` : ''}</header><div class="el-dialog__body x-column x-stack" style="gap:16px">${stacked(it.body, draw)}</div><footer class="el-dialog__footer">${draw.parts(it.actions)}</footer></div>`,
  accordion: (it, draw) =>
    `<div class="el-collapse">${it.items.map(({ title, body }, at) => `<div ${classes('el-collapse-item', at === it.open && 'is-active')}><button type="button" ${classes('el-collapse-item__header', at === it.open && 'is-active')} ${role('accordion.title', at === it.open && 'open')}><span class="el-collapse-item__title">${escape(title)}</span>${icon(at === it.open ? 'down' : 'forward', draw, 'el-collapse-item__arrow')}</button>${at === it.open ? `<div class="el-collapse-item__wrap"><div class="el-collapse-item__content">${escape(body)}</div></div>` : ''}</div>`).join('')}</div>`,
};

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
    css: `${fontFaces('Inter')}html:root{${colors}--el-border-radius-base:${radius};--el-font-family:Inter,sans-serif}body{font-family:var(--el-font-family);font-size:14px;color:var(--el-text-color-primary);background:var(--el-bg-color)}.x-page :is(h1,h2,h3,h4,h5,p,ul){margin:0;padding:0}.x-page .el-button+.el-button{margin-left:0}.el-dialog__footer{display:flex;justify-content:flex-end;gap:12px}`,
    html: dark ? 'class="dark"' : '',
  };
}

/** Element Plus in its own blue and three more primaries, light and dark. */
export const elementPlus = (): Adapter => ({
  name: 'element-plus',
  packages: ['element-plus', ...FONT_PACKAGES],
  heldOut: false,
  looks: () => THEMES.flatMap((theme) => [look(theme, false), look(theme, true)]),
  values: ({ dark }) => values(dark),
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
});
