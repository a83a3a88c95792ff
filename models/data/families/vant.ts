import type { Button, Component, Field, IconButton, Labelled, Tone } from '../grammar/components.ts';
import { COMPOSITIONS } from '../grammar/compose/index.ts';
import { cardWords, rowInner, rowRole } from '../grammar/compose/surfaces.ts';
import { stacked } from '../grammar/compose/layout.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import type { IconName } from '../icons.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, fontFaces } from './font-faces.ts';
import { classes, flag, inverted, maybe, worded } from './markup.ts';

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
const KINDS = {
  info: 'primary',
  primary: 'primary',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  neutral: 'default',
};

const icon = (name: IconName, draw: Draw, size = 16, more = ''): string =>
  `<i class="van-icon ${more}">${draw.icon(name, size)}</i>`;

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

/** The kit's field: a cell of an inset group, its label on top. */
function cell(
  it: Labelled,
  draw: Draw,
  control: (attributes: string) => string,
  left = '',
  right = '',
): string {
  const id = draw.id();
  const label = maybe(
    it.label,
    (words) =>
      `<div class="van-cell__title van-field__label van-field__label--top"><label for="${id}">${escape(words)}</label></div>`,
  );
  const note = maybe(
    it.error,
    (words) => `<div class="van-field__error-message" ${role('field.error')}>${escape(words)}</div>`,
  );
  const hint = maybe(
    it.hint,
    (words) =>
      `<div class="van-cell__label" style="text-align:left" ${role('field.hint')}>${escape(words)}</div>`,
  );
  const ground = role('field', it.error !== undefined && 'error', it.disabled && 'disabled', 'input');
  return `<div class="van-cell-group van-cell-group--inset" style="margin:0"><div ${classes('van-cell van-field', it.disabled && 'van-field--disabled')} ${ground} style="flex-wrap:wrap">${left}${label}<div class="van-cell__value van-field__value"><div class="van-field__body">${control(`id="${id}"${flag(it.disabled, 'disabled')}`)}${right}</div>${note}${hint}</div></div></div>`;
}

function field(it: Field, draw: Draw): string {
  const input = (attributes: string): string =>
    `<input type="${it.kind === 'password' ? 'password' : 'text'}" ${classes('van-field__control', it.error !== undefined && 'van-field__control--error')} data-role="field.words" ${attributes}${worded('value', it.value)}${worded('placeholder', it.placeholder)}>`;
  if (it.kind !== 'search' || it.label !== undefined)
    return cell(
      it,
      draw,
      input,
      maybe(it.icon, (name) => `<div class="van-field__left-icon">${icon(name, draw)}</div>`),
    );
  return `<div class="van-search van-search--round" style="padding:0"><div class="van-search__content van-search__content--round" style="background:var(--van-background-2)" ${role('field.input')}><div class="van-cell van-search__field van-field"><div class="van-field__left-icon">${icon(it.icon ?? 'search', draw)}</div><div class="van-cell__value van-field__value"><div class="van-field__body">${input('')}</div></div></div></div></div>`;
}

const choice =
  (kind: 'checkbox' | 'radio') =>
  (it: { words: string; on: boolean; disabled?: boolean }, draw: Draw): string => {
    const names = [`van-${kind}__icon`, `van-${kind}__icon--${kind === 'radio' ? 'round' : 'square'}`];
    return `<div class="van-${kind}"><div ${classes(...names, it.on && `van-${kind}__icon--checked`, it.disabled && `van-${kind}__icon--disabled`)}>${icon('check', draw, 14).replace('<i ', `<i ${role(kind, it.on ? 'on' : 'off', 'input')} style="display:flex;align-items:center;justify-content:center" `)}</div>${it.words === '' ? '' : `<span ${classes(`van-${kind}__label`, it.disabled && `van-${kind}__label--disabled`)}>${escape(it.words)}</span>`}</div>`;
  };

const tabs = (items: readonly string[], chosen: number, kind: 'line' | 'card', part: string): string =>
  `<div class="van-tabs van-tabs--${kind}"><div class="van-tabs__wrap" style="border-radius:${kind === 'card' ? 4 : 0}px"><div class="van-tabs__nav van-tabs__nav--${kind}" role="tablist"${kind === 'card' ? ' style="margin:0"' : ''}>${items.map((words, at) => `<div ${classes(`van-tab van-tab--${kind}`, at === chosen && 'van-tab--active')} style="${kind === 'card' ? 'padding:0 14px;border-color:var(--van-primary-color)' : ''};color:${at === chosen ? (kind === 'card' ? '#fff' : 'var(--van-text-color)') : kind === 'card' ? 'var(--van-primary-color)' : ''};${kind === 'card' && at === chosen ? 'background:var(--van-primary-color)' : ''}" ${role(part, at === chosen && 'chosen')}><span class="van-tab__text">${escape(words)}</span>${kind === 'line' && at === chosen ? '<div class="van-tabs__line" style="left:50%;transform:translateX(-50%);bottom:4px"></div>' : ''}</div>`).join('')}</div></div></div>`;

const navigation: Pick<Markup, 'tabs' | 'pager' | 'side-bar' | 'menu' | 'stepper' | 'top-bar' | 'tab-bar'> = {
  tabs: (it) => tabs(it.items, it.chosen, it.kind === 'pill' ? 'card' : 'line', 'tabs.item'),
  pager: (it, draw) => {
    const end = (name: 'back' | 'forward', dead: boolean): string =>
      `<li ${classes('van-pagination__item van-pagination__item--border', `van-pagination__item--${name === 'back' ? 'prev' : 'next'}`, dead && 'van-pagination__item--disabled')}><button type="button">${draw.icon(name, 14)}</button></li>`;
    const pages = Array.from(
      { length: it.pages },
      (_, at) =>
        `<li ${classes('van-pagination__item van-pagination__item--page van-pagination__item--border', at + 1 === it.chosen && 'van-pagination__item--active')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}><button type="button">${at + 1}</button></li>`,
    );
    return `<nav class="van-pagination"><ul class="van-pagination__items">${end('back', it.chosen === 1)}${pages.join('')}${end('forward', it.chosen === it.pages)}</ul></nav>`;
  },
  'side-bar': (it, draw) => {
    if (it.dark) return COMPOSITIONS['side-bar'](it, draw);
    const items = it.items.map((entry, at) => {
      const title = maybe(
        entry.group,
        (words) => `<div class="van-cell-group__title">${escape(words)}</div>`,
      );
      const badge = maybe(
        entry.badge,
        (words) => `<span class="van-badge" style="margin-left:auto">${escape(words)}</span>`,
      );
      return `${title}<a ${classes('van-sidebar-item', at === it.chosen && 'van-sidebar-item--select')} ${role('side-bar.item', at === it.chosen && 'chosen')}><div class="van-sidebar-item__text" style="display:flex;align-items:center;gap:10px">${maybe(entry.icon, (name) => draw.icon(name, 18))}<span>${escape(entry.words)}</span>${badge}</div></a>`;
    });
    const brand = maybe(it.brand, (words) => `<b style="padding:20px;font-size:18px">${escape(words)}</b>`);
    const foot = maybe(
      it.foot,
      (parts) => `<div class="x-stack" style="margin-top:auto;padding:20px">${draw.parts(parts)}</div>`,
    );
    return `<div class="van-sidebar" style="width:auto;display:flex;flex-direction:column;background:var(--van-sidebar-background)">${brand}${items.join('')}${foot}</div>`;
  },
  menu: (it, draw) =>
    `<div class="van-popover van-popover--light" style="position:static;--van-popover-action-width:180px"><div class="van-popover__content" role="menu">${it.items.map((entry, at) => `<div ${classes('van-popover__action van-popover__action--with-icon', entry.disabled && 'van-popover__action--disabled')}${entry.chosen ? ' style="background:var(--van-active-color)"' : entry.danger ? ' style="color:var(--van-danger-color)"' : ''} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}>${maybe(entry.icon, (name) => icon(name, draw, 18, 'van-popover__action-icon'))}<div ${classes('van-popover__action-text', at < it.items.length - 1 && 'van-hairline--bottom')}>${escape(entry.words)}</div></div>`).join('')}</div></div>`,
  stepper: (it, draw) =>
    `<div class="van-steps van-steps--horizontal" style="border-radius:8px"><div class="van-steps__items">${it.items
      .map((words, at) => {
        const [done, chosen] = [at < it.chosen, at === it.chosen];
        const mark = chosen
          ? icon('check', draw, 12, 'van-step__icon van-step__icon--active')
          : '<i class="van-step__circle"></i>';
        return `<div ${classes('van-hairline van-step van-step--horizontal', done ? 'van-step--finish' : chosen && 'van-step--process')} ${role('stepper.step', done ? 'done' : chosen ? 'chosen' : 'open')}><div ${classes('van-step__title', chosen && 'van-step__title--active')}>${escape(words)}</div><div class="van-step__circle-container">${mark}</div><div class="van-step__line"></div></div>`;
      })
      .join('')}</div></div>`,
  'top-bar': (it, draw) => {
    const inks =
      it.ground === 'primary'
        ? ' style="--van-nav-bar-background:var(--van-primary-color);--van-nav-bar-title-text-color:#fff;--van-nav-bar-icon-color:#fff;color:#fff"'
        : '';
    return `<div class="van-nav-bar van-hairline--bottom"${inks}><div class="van-nav-bar__content">${maybe(it.start, (name) => `<div class="van-nav-bar__left">${icon(name, draw, 20)}</div>`)}<div class="van-nav-bar__title van-ellipsis">${escape(it.title)}</div><div class="van-nav-bar__right">${draw.parts(it.end)}</div></div></div>`;
  },
  'tab-bar': (it, draw) =>
    `<div class="van-tabbar van-hairline--top-bottom" style="position:static">${it.items.map((entry, at) => `<div ${classes('van-tabbar-item', at === it.chosen && 'van-tabbar-item--active')} ${role('tab-bar.item', at === it.chosen && 'chosen')}><div class="van-tabbar-item__icon">${icon(entry.icon, draw, 20)}</div><div class="van-tabbar-item__text">${escape(entry.words)}</div></div>`).join('')}</div>`,
};

/** The kit's dialogs have buttons of their own, side by side and as wide as they. */
const dialogButton = (part: Component, draw: Draw): string =>
  part.is === 'button'
    ? `<button type="button" class="van-button van-button--default van-button--large van-dialog__${part.tone === 'primary' || part.tone === 'danger' ? 'confirm' : 'cancel van-hairline--left'}" data-role="button.${part.tone}.${part.fill}"><div class="van-button__content"><span class="van-button__text">${escape(part.words)}</span></div></button>`
    : draw.part(part);

const surfaces: Pick<Markup, 'alert' | 'toast' | 'card' | 'list' | 'dialog' | 'accordion'> = {
  alert: (it, draw) => {
    const ink = `var(--van-${KINDS[it.tone]}-color)`;
    return `<div class="van-notice-bar van-notice-bar--wrapable" style="color:${it.tone === 'warning' ? 'var(--van-notice-bar-text-color)' : ink};background:color-mix(in srgb,${ink} 12%,var(--van-background-2))">${maybe(it.icon, (name) => icon(name, draw, 18, 'van-notice-bar__left-icon'))}<div class="van-notice-bar__wrap"><div class="van-notice-bar__content">${maybe(it.title, (words) => `<b>${escape(words)}</b><br>`)}${escape(it.words)}</div></div>${it.closable ? icon('close', draw, 16, 'van-notice-bar__right-icon') : ''}</div>`;
  },
  toast: (it) =>
    `<div class="van-toast van-toast--text" style="position:static;width:auto;max-width:320px;margin:0"><div class="van-toast__text"><b>${escape(it.title)}</b><br>${escape(it.words)}</div></div>`,
  card: (it, draw) =>
    `<div class="van-cell-group van-cell-group--inset" style="margin:0${it.chosen ? ';box-shadow:0 0 0 2px var(--van-primary-color)' : ''}">${maybe(it.picture, (part) => draw.part(part))}<div class="x-column x-stack" style="gap:10px;padding:var(--van-padding-md)">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div style="padding:0 var(--van-padding-md) var(--van-padding-md)">${draw.parts(parts)}</div>`)}</div>`,
  list: (it, draw) =>
    `<div ${classes('van-cell-group', it.flush ? 'van-hairline--top-bottom' : 'van-cell-group--inset')} style="margin:0">${it.rows.map((row) => `<div ${classes('van-cell van-cell--center', row.disabled && 'x-disabled')} style="gap:12px${row.chosen ? ';background:var(--van-active-color)' : ''}" ${rowRole(row)}>${rowInner(row, draw)}</div>`).join('')}</div>`,
  dialog: (it, draw) =>
    `<div class="van-dialog" style="position:static;width:auto;transform:none"><div class="van-dialog__header">${escape(it.title)}</div><div class="van-dialog__content x-column x-stack" style="gap:12px;padding:16px 24px">${stacked(it.body, draw)}</div><div class="van-hairline--top van-dialog__footer">${it.actions.map((part) => dialogButton(part, draw)).join('')}</div></div>`,
  accordion: (it, draw) =>
    `<div class="van-collapse van-hairline--top-bottom">${it.items.map(({ title, body }, at) => `<div ${classes('van-collapse-item', at > 0 && 'van-collapse-item--border')}><div ${classes('van-cell van-cell--clickable van-collapse-item__title', at === it.open && 'van-collapse-item__title--expanded')} ${role('accordion.title', at === it.open && 'open')}><div class="van-cell__title"><span>${escape(title)}</span></div>${draw.icon(at === it.open ? 'down' : 'forward', 16)}</div>${at === it.open ? `<div class="van-collapse-item__wrapper"><div class="van-collapse-item__content">${escape(body)}</div></div>` : ''}</div>`).join('')}</div>`,
};

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
  css: `${fontFaces('Roboto')}html:root{${color};${radius};--van-base-font:Roboto,sans-serif}body{font-family:Roboto,sans-serif;font-size:14px;line-height:1.5;color:var(--van-text-color);background:var(--van-background)}.x-page :is(h1,h2,h3,h4,h5,p,ul){margin:0;padding:0}.x-page .van-cell:first-child:last-child::after{display:none}.van-rate__icon>.x-icon{vertical-align:top}`,
  html: dark ? 'class="van-theme-dark"' : '',
});

/** Vant, a kit for phones: its own blue and three more themes, light and dark. */
export const vant = (): Adapter => ({
  name: 'vant',
  packages: ['vant', ...FONT_PACKAGES],
  heldOut: false,
  looks: () => THEMES.flatMap((theme) => [look(theme, false), look(theme, true)]),
  values: ({ dark }) => values(dark),
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
});
