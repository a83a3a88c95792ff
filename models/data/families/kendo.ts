import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cardWords, cellHtml, rowInner, rowRole } from '../grammar/compose/surfaces.ts';
import type { Button, ButtonGroup, IconButton, Labelled, Tabs } from '../grammar/components.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import { packageFolder } from '../packages.ts';
import { createRandom, seedOf } from '../random.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, fontFaces, typeCss } from './font-faces.ts';
import { buttonInner, classes, flag, inverted, maybe, worded } from './markup.ts';

const VALUES: Values = {
  page: 'var(--kendo-color-app-surface)',
  surface: 'var(--kendo-color-surface-alt)',
  muted: 'var(--kendo-color-surface)',
  border: 'var(--kendo-color-border)',
  text: 'var(--kendo-color-on-app-surface)',
  faint: 'var(--kendo-color-subtle)',
  primary: 'var(--kendo-color-primary)',
  onPrimary: 'var(--kendo-color-on-primary)',
  secondary: 'var(--kendo-color-tertiary)',
  success: 'var(--kendo-color-success)',
  warning: 'var(--kendo-color-warning)',
  danger: 'var(--kendo-color-error)',
  info: 'var(--kendo-color-info)',
  dark: 'var(--kendo-color-inverse)',
  onDark: 'var(--kendo-color-on-inverse)',
  radius: 'var(--kendo-border-radius-md)',
  cardRadius: 'var(--kendo-border-radius-lg)',
  shadow: '0 4px 10px rgba(0, 0, 0, .16)',
};

/** What dark swatches call inverse is light. */
const DARK: Partial<Values> = { dark: 'var(--kendo-color-base)', onDark: 'var(--kendo-color-on-base)' };

const TONES = {
  primary: 'primary',
  secondary: 'secondary',
  success: 'success',
  danger: 'error',
  neutral: 'base',
} as const;
const FILLS = { solid: 'solid', outline: 'outline', ghost: 'flat' } as const;
const SIZES = { small: 'sm', medium: 'md', large: 'lg' } as const;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const [size, fill] = [SIZES[it.size], FILLS[it.fill]];
  const names = [
    `k-button k-button-${size} k-button-${fill} k-button-${TONES[it.tone]}`,
    it.state === 'disabled' && 'k-disabled',
    it.state === 'hover' && 'k-hover',
    ...more,
  ];
  return `${classes(...names)}${inverted(it, draw)}`;
}

/** A field of the kit's form: label, control, hint or error. */
function field(it: Labelled, control: string): string {
  const label = maybe(
    it.label,
    (words) => `<label class="k-label k-form-label" ${role('field.label')}>${escape(words)}</label>`,
  );
  const hint = maybe(
    it.hint,
    (words) => `<div class="k-form-hint" ${role('field.hint')}>${escape(words)}</div>`,
  );
  const error = maybe(
    it.error,
    (words) => `<div class="k-form-error" ${role('field.error')}>${escape(words)}</div>`,
  );
  return `<div ${classes('k-form-field', it.error !== undefined && 'k-form-field-error')} style="margin:0">${label}<div class="k-form-field-wrap">${control}${hint}${error}</div></div>`;
}

const input = (it: Labelled, kind: string): string =>
  classes(
    `${kind} k-input k-input-md k-rounded-md k-input-solid`,
    it.error !== undefined && 'k-invalid',
    it.disabled && 'k-disabled',
  );

interface Choice {
  readonly words: string;
  readonly on: boolean;
  readonly disabled?: boolean;
}
const choice = (it: Choice, box: string): string =>
  `<div ${classes(it.disabled && 'k-disabled')} style="display:flex;align-items:center;gap:8px">${box}${it.words === '' ? '' : `<label class="k-checkbox-label" style="margin:0">${escape(it.words)}</label>`}</div>`;

const fields: Pick<
  Markup,
  'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider' | 'progress'
> = {
  field: (it, draw) =>
    field(
      it,
      `<span ${input(it, 'k-textbox')} style="width:100%">${maybe(it.icon, (name) => `<span class="k-input-prefix k-input-prefix-horizontal" style="padding-left:8px">${draw.icon(name, 16)}</span>`)}<input class="k-input-inner" type="${it.kind === 'date' ? 'text' : it.kind}"${worded('placeholder', it.placeholder)}${worded('value', it.value)}></span>`,
    ),
  select: (it, draw) =>
    field(
      it,
      `<span ${classes('k-dropdownlist k-picker k-picker-md k-rounded-md k-picker-solid', it.error !== undefined && 'k-invalid', it.disabled && 'k-disabled')} style="width:100%"><span class="k-input-inner"><span class="k-input-value-text">${escape(it.value)}</span></span><span class="k-input-button k-button k-button-md k-button-solid k-button-base k-icon-button">${draw.icon('down', 14)}</span></span>`,
    ),
  'text-area': (it) =>
    field(
      it,
      `<span ${input(it, 'k-textarea')} style="width:100%"><textarea class="k-input-inner" rows="${it.rows}"${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea></span>`,
    ),
  checkbox: (it) =>
    choice(
      it,
      `<span class="k-checkbox-wrap"><input type="checkbox" class="k-checkbox k-checkbox-md k-rounded-md"${flag(it.on, 'checked')}></span>`,
    ),
  radio: (it) =>
    choice(
      it,
      `<span class="k-radio-wrap"><input type="radio" class="k-radio k-radio-md"${flag(it.on, 'checked')}></span>`,
    ),
  switch: (it) =>
    choice(
      it,
      `<span ${classes('k-switch k-switch-md k-rounded-full', it.on ? 'k-switch-on' : 'k-switch-off')}><span class="k-switch-track k-rounded-full"></span><span class="k-switch-thumb-wrap"><span class="k-switch-thumb k-rounded-full"></span></span></span>`,
    ),
  slider: COMPOSED,
  progress: (it) =>
    `<div class="k-progressbar k-progressbar-horizontal" style="width:100%;height:8px"><span class="k-progressbar-value k-selected" style="width:${it.value}%;height:100%" ${role('progress.fill', it.tone)}></span></div>`,
};

const APPBARS = { plain: 'base', muted: 'base', primary: 'primary', dark: 'inverse' } as const;
/** A dark ground, whatever the swatch takes as its inverse. */
const darkGround = (draw: Draw): string => `;background:${draw.values.dark};color:${draw.values.onDark}`;

/** A group of buttons of which one is pressed; tabs that are no line are one, too. */
function group(it: ButtonGroup | Tabs): string {
  const items = it.items.map(
    (words, at) =>
      `<button type="button" ${classes('k-button k-button-md k-button-solid k-button-base k-rounded-md', at === it.chosen && 'k-selected')} ${role(`${it.is}.item`, at === it.chosen && 'chosen')}><span class="k-button-text">${escape(words)}</span></button>`,
  );
  return `<div><div ${classes('k-button-group', it.wide && 'k-button-group-stretched')}>${items.join('')}</div></div>`;
}

const navigation: Pick<
  Markup,
  'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'menu' | 'button-group' | 'tab-bar'
> = {
  'button-group': group,
  tabs: (it) => {
    if (it.kind === 'pill') return group(it);
    const items = it.items.map(
      (words, at) =>
        `<li ${classes('k-item k-tabstrip-item', at === it.chosen && 'k-active')} ${role('tabs.item', at === it.chosen && 'chosen')}${it.wide ? ' style="flex:1"' : ''}><span class="k-link">${escape(words)}</span></li>`,
    );
    return `<div class="k-tabstrip k-tabstrip-top k-tabstrip-md"><div class="k-tabstrip-items-wrapper k-hstack"><ul class="k-tabstrip-items k-reset k-hstack">${items.join('')}</ul></div></div>`;
  },
  pager: (it, draw) => {
    const nav = (name: 'back' | 'forward'): string =>
      `<button type="button" class="k-button k-button-md k-button-flat k-button-base k-icon-button k-pager-nav k-rounded-md">${draw.icon(name, 14)}</button>`;
    const pages = Array.from(
      { length: it.pages },
      (_, at) =>
        `<button type="button" ${classes('k-button k-button-md k-button-flat k-button-primary k-rounded-md', at + 1 === it.chosen && 'k-selected')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}><span class="k-button-text">${at + 1}</span></button>`,
    );
    return `<div class="k-pager k-pager-md">${nav('back')}<div class="k-pager-numbers-wrap"><div class="k-pager-numbers">${pages.join('')}</div></div>${nav('forward')}</div>`;
  },
  breadcrumb: (it, draw) => {
    const last = it.items.length - 1;
    const items = it.items.map(
      (words, at) =>
        `<li class="k-breadcrumb-item" ${role('breadcrumb.item', at === last && 'chosen')}><a ${classes('k-breadcrumb-link', at === last && 'k-disabled')}>${escape(words)}</a>${at === last ? '' : `<span class="k-breadcrumb-delimiter-icon">${draw.icon('forward', 12)}</span>`}</li>`,
    );
    return `<nav class="k-breadcrumb k-breadcrumb-md"><ol class="k-breadcrumb-container">${items.join('')}</ol></nav>`;
  },
  'nav-bar': (it, draw) => {
    const links = it.links.map(
      (words, at) =>
        `<span style="padding:4px 10px;white-space:nowrap;${at === it.chosen ? 'font-weight:700' : 'opacity:.85'}" ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</span>`,
    );
    return `<header class="k-appbar k-appbar-static k-appbar-${APPBARS[it.ground]}" style="padding:10px 20px${it.ground === 'dark' ? darkGround(draw) : ''}"><div class="k-appbar-section"><b style="font-size:1.2em">${escape(it.brand)}</b></div><span class="k-appbar-spacer k-appbar-spacer-sized" style="width:24px"></span><div class="k-appbar-section">${links.join('')}</div><span class="k-appbar-spacer"></span><div class="k-appbar-section x-stack" style="gap:8px">${draw.parts(it.actions)}</div></header>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map(
      (item, at) =>
        `${maybe(item.group, (words) => `<li class="k-drawer-separator"></li><li style="padding:10px 16px 4px;font-size:.8em;opacity:.75">${escape(words)}</li>`)}<li ${classes('k-drawer-item', at === it.chosen && 'k-selected')}${it.dark && at !== it.chosen ? ' style="background:none;color:inherit"' : ''} ${role('side-bar.item', at === it.chosen && 'chosen')}>${maybe(item.icon, (name) => draw.icon(name, 18))}<span class="k-item-text">${escape(item.words)}</span>${maybe(item.badge, (words) => `<span class="k-badge k-badge-solid k-badge-primary k-badge-md k-rounded-full" style="margin-left:auto">${escape(words)}</span>`)}</li>`,
    );
    const ground = it.dark ? darkGround(draw) : '';
    return `<div class="k-drawer-container k-drawer-push" style="display:flex"><div class="k-drawer k-drawer-start" style="flex:1;width:100%;position:static;flex-basis:100%${ground}"><div class="k-drawer-wrapper" style="width:100%">${maybe(it.brand, (words) => `<b style="padding:16px;display:block;font-size:1.2em">${escape(words)}</b>`)}<ul class="k-drawer-items">${items.join('')}</ul>${maybe(it.foot, (parts) => `<div class="x-stack" style="padding:16px">${draw.parts(parts)}</div>`)}</div></div></div>`;
  },
  menu: (it, draw) => {
    const items = it.items.map(
      (item) =>
        `${item.apart ? '<li class="k-separator k-item"></li>' : ''}<li ${classes('k-item k-menu-item', item.disabled && 'k-disabled')} ${role('menu.item', item.chosen && 'chosen', item.disabled && 'disabled', item.danger && 'danger')}><span ${classes('k-link k-menu-link', item.chosen && 'k-active k-selected')}${item.danger ? ' style="color:var(--kendo-color-error)"' : ''}>${maybe(item.icon, (name) => draw.icon(name, 16))}<span class="k-menu-link-text">${escape(item.words)}</span></span></li>`,
    );
    return `<div class="k-popup k-menu-popup" style="width:fit-content;min-width:13rem">${maybe(it.title, (words) => `<div style="padding:8px 12px;opacity:.7;font-size:.85em">${escape(words)}</div>`)}<ul class="k-menu-group k-menu-group-md k-reset">${items.join('')}</ul></div>`;
  },
  'tab-bar': (it, draw) => {
    const items = it.items.map(
      ({ words, icon }, at) =>
        `<a ${classes('k-bottom-nav-item', at === it.chosen && 'k-selected')} ${role('tab-bar.item', at === it.chosen && 'chosen')}>${draw.icon(icon, 22)}<span class="k-bottom-nav-item-text">${escape(words)}</span></a>`,
    );
    return `<nav class="k-bottom-nav k-bottom-nav-item-flow-vertical k-bottom-nav-flat k-bottom-nav-primary k-bottom-nav-border" style="position:static">${items.join('')}</nav>`;
  },
};

const STATES = { info: 'info', success: 'success', warning: 'warning', danger: 'error' } as const;

const surfaces: Pick<
  Markup,
  'card' | 'list' | 'dialog' | 'accordion' | 'table' | 'alert' | 'toast' | 'tooltip'
> = {
  card: (it, draw) => {
    const head =
      it.title === undefined && it.subtitle === undefined
        ? ''
        : `<div class="k-card-header">${maybe(it.title, (words) => `<div class="k-card-title" ${role('card.title')}>${escape(words)}</div>`)}${maybe(it.subtitle, (words) => `<div class="k-card-subtitle" ${role('card.subtitle')}>${escape(words)}</div>`)}</div>`;
    return `<div ${classes('k-card', it.chosen && 'k-selected')}${it.chosen ? ' style="border-color:var(--kendo-color-primary);box-shadow:0 0 0 1px var(--kendo-color-primary)"' : ''}>${maybe(it.picture, (part) => `<div class="k-card-media">${draw.part(part)}</div>`)}${head}${it.body.length === 0 ? '' : `<div class="k-card-body"><div class="x-column x-stack" style="gap:12px">${cardWords({ ...it, title: undefined, subtitle: undefined }, draw)}</div></div>`}${maybe(it.footer, (parts) => `<div class="k-card-actions x-stack" style="flex-wrap:wrap;gap:8px">${draw.parts(parts)}</div>`)}</div>`;
  },
  list: (it, draw) => {
    const rows = it.rows.map(
      (row) =>
        `<li ${classes('k-list-item', row.chosen && 'k-selected', row.disabled && 'k-disabled')} style="gap:12px;padding-block:10px" ${rowRole(row)}>${rowInner(row, draw)}</li>`,
    );
    return `<div ${classes('k-list k-list-md', !it.flush && 'k-rounded-md')} style="border:1px solid var(--kendo-color-border);background:var(--kendo-color-surface-alt)${it.flush ? ';border-width:1px 0' : ''}"><div class="k-list-content"><ul class="k-list-ul">${rows.join('')}</ul></div></div>`;
  },
  dialog: (it, draw) =>
    `<div class="k-window k-dialog" style="position:static;width:100%;transform:none"><div class="k-window-titlebar k-dialog-titlebar"><span class="k-window-title k-dialog-title">${escape(it.title)}</span>${it.closable ? `<div class="k-window-titlebar-actions">${draw.icon('close', 16)}</div>` : ''}</div><div class="k-window-content k-dialog-content"><div class="x-column x-stack" style="gap:14px">${draw.parts(it.body)}</div></div><div class="k-dialog-actions k-actions k-actions-horizontal k-actions-end x-stack">${draw.parts(it.actions)}</div></div>`,
  accordion: (it, draw) => {
    const items = it.items.map(({ title, body }, at) => {
      const open = at === it.open;
      return `<div ${classes('k-expander', open && 'k-expanded')}><div class="k-expander-header" ${role('accordion.title', open && 'open')}><div class="k-expander-title">${escape(title)}</div><span class="k-spacer" style="flex:1"></span><span class="k-expander-indicator">${draw.icon(open ? 'down' : 'forward', 14)}</span></div>${open ? `<div class="k-expander-content-wrapper"><div class="k-expander-content">${escape(body)}</div></div>` : ''}</div>`;
    });
    return `<div>${items.join('')}</div>`;
  },
  table: (it, draw) => {
    const head = it.head
      .map(
        (words) =>
          `<th class="k-table-th k-header" ${role('table.head')}><span class="k-cell-inner"><span class="k-link"><span class="k-column-title">${escape(words)}</span></span></span></th>`,
      )
      .join('');
    const rows = it.rows.map(
      (row, at) =>
        `<tr ${classes('k-table-row k-master-row', it.striped && at % 2 === 1 && 'k-table-alt-row k-alt', at === it.chosen && 'k-selected')}>${row.map((cell) => `<td class="k-table-td" ${role('table.cell', at === it.chosen && 'chosen')}>${cellHtml(cell, draw)}</td>`).join('')}</tr>`,
    );
    const size = it.dense ? 'sm' : 'md';
    return `<div class="k-grid k-grid-${size}"><table class="k-grid-table k-table k-table-${size}" style="width:100%"><thead class="k-table-thead k-grid-header" style="display:table-header-group;padding:0"><tr class="k-table-row">${head}</tr></thead><tbody class="k-table-tbody">${rows.join('')}</tbody></table></div>`;
  },
  alert: (it, draw) =>
    `<div class="k-messagebox k-messagebox-${STATES[it.tone]}" style="display:flex;gap:10px;margin:0">${maybe(it.icon, (name) => draw.icon(name, 18))}<div style="flex:1">${maybe(it.title, (words) => `<b>${escape(words)}</b><br>`)}${escape(it.words)}</div>${it.closable ? draw.icon('close', 14) : ''}</div>`,
  toast: (it, draw) =>
    `<div class="k-notification k-notification-success" style="width:100%;max-width:24rem">${draw.icon('check', 16)}<div class="k-notification-content" style="flex:1"><b>${escape(it.title)}</b><br>${escape(it.words)}</div>${maybe(it.action, (words) => `<u>${escape(words)}</u>`)}</div>`,
  tooltip: (it) =>
    `<div class="k-tooltip k-tooltip-base" style="position:static;width:fit-content"><div class="k-tooltip-content">${escape(it.words)}</div></div>`,
};

const BADGES = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'error',
  neutral: 'secondary',
  primary: 'primary',
} as const;
const CARDS_TEXT = {
  body: 'k-paragraph',
  lead: 'k-paragraph',
  small: '',
  muted: 'x-faint',
  strong: '',
  label: 'x-label',
} as const;
const TEXT_STYLES = {
  body: '',
  lead: ';font-size:1.2em',
  small: ';font-size:.85em',
  muted: '',
  strong: ';font-weight:600',
  label: '',
} as const;

const markup: Markup = {
  ...fields,
  ...navigation,
  ...surfaces,
  button: (it, draw) => {
    const start = `<button type="button" ${press(it, draw, 'k-rounded-md', it.wide && 'k-d-block')}`;
    return `${it.wide && !it.inverted ? `${start} style="width:100%"` : start}><span class="k-button-text" style="display:inline-flex;gap:6px;align-items:center">${buttonInner(it, draw)}</span></button>`;
  },
  'icon-button': (it, draw) =>
    `<button type="button" ${press(it, draw, 'k-icon-button', it.round ? 'k-rounded-full' : 'k-rounded-md')}>${draw.icon(it.icon, 16)}</button>`,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<span ${classes('k-chip k-chip-md k-rounded-full k-chip-solid k-chip-base', it.chosen && 'k-selected')}>${maybe(it.icon, (name) => draw.icon(name, 14))}<span class="k-chip-content"><span class="k-chip-text k-chip-label">${escape(it.words)}</span></span>${it.removable ? `<span class="k-chip-actions">${draw.icon('close', 12)}</span>` : ''}</span>`,
  badge: (it) =>
    `<span ${classes('k-badge k-badge-solid k-badge-md', `k-badge-${BADGES[it.tone]}`, it.pill ? 'k-rounded-full' : 'k-rounded-md')}>${escape(it.words)}</span>`,
  avatar: (it) =>
    `<div class="k-avatar k-avatar-${SIZES[it.size]} k-rounded-full k-avatar-solid k-avatar-primary" style="flex:none${it.size === 'large' ? ';width:72px;height:72px;flex-basis:72px' : ''}">${it.src === undefined ? `<span class="k-avatar-text">${escape(it.initials)}</span>` : `<span class="k-avatar-image"><img src="${it.src}" alt="" style="width:100%;height:100%;object-fit:cover"></span>`}</div>`,
  heading: (it) => `<h${it.level} class="k-h${it.level}">${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p ${classes(CARDS_TEXT[it.kind])} style="margin:0${TEXT_STYLES[it.kind]}">${escape(it.words)}</p>`,
  link: COMPOSED,
  quote: COMPOSED,
  code: (it) => `<pre class="k-pre" style="overflow:hidden">${escape(it.lines.join('\n'))}</pre>`,
  divider: COMPOSED,
};

/** Roundness is the kit's scale of radii; people set it as a whole. */
const SHAPES = {
  own: '',
  sharp:
    ':root:root{--kendo-border-radius-xs:0;--kendo-border-radius-sm:0;--kendo-border-radius-md:0;--kendo-border-radius-lg:0;--kendo-border-radius-xl:0}',
  round:
    ':root:root{--kendo-border-radius-xs:4px;--kendo-border-radius-sm:6px;--kendo-border-radius-md:12px;--kendo-border-radius-lg:16px;--kendo-border-radius-xl:20px}',
} as const;

const PAGE_CSS =
  'html body{background:var(--kendo-color-app-surface);color:var(--kendo-color-on-app-surface)}';

function kendoLooks(): readonly KitLook[] {
  return ['default', 'fluent'].flatMap((theme) =>
    readdirSync(join(packageFolder(`@progress/kendo-theme-${theme}`), 'dist'))
      .filter((file) => file.endsWith('.css') && file !== 'all.css')
      .sort()
      .flatMap((file) =>
        Object.entries(SHAPES).map(([shape, css]) => {
          const swatch = file.slice(0, -4);
          const name = shape === 'own' ? swatch : `${swatch}-${shape}`;
          const type =
            theme === 'fluent' ? fontFaces('Segoe UI') : typeCss(createRandom(seedOf('kendo', name)));
          return {
            name,
            dark: swatch.endsWith('-dark'),
            sheets: [`@progress/kendo-theme-${theme}/dist/${file}`],
            css: `${type}${css}${PAGE_CSS}`,
            body: 'class="k-body"',
          };
        }),
      ),
  );
}

/** Kendo UI's parts as plain markup, in the swatches of its default and Fluent themes, in three roundnesses. */
export const KENDO: Adapter = {
  name: 'kendo',
  packages: ['@progress/kendo-theme-default', '@progress/kendo-theme-fluent', ...FONT_PACKAGES],
  heldOut: false,
  looks: kendoLooks,
  values: ({ dark }) => (dark ? { ...VALUES, ...DARK } : VALUES),
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
};
