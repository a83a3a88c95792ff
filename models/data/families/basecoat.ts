import type { Button, Field, IconButton, Labelled } from '../grammar/components.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import { cardWords, cellHtml, rowInner, rowRole } from '../grammar/compose/surfaces.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, fontFaces } from './font-faces.ts';
import { bareIcon, buttonInner, classes, flag, inverted, maybe, worded } from './markup.ts';
import { presetCss, type Preset } from './presets.ts';

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

function variant(it: Button | IconButton): string {
  if (it.tone === 'danger' && it.fill === 'solid') return 'destructive';
  if (it.fill !== 'solid') return it.fill;
  return it.tone === 'secondary' || it.tone === 'neutral' ? 'secondary' : 'primary';
}

const SIZES = { small: 'sm', medium: 'default', large: 'lg' } as const;
const ICON_SIZES = { small: 'icon-sm', medium: 'icon', large: 'icon-lg' } as const;

function button(it: Button, draw: Draw): string {
  const wide = it.wide ? ' style="width:100%"' : '';
  const attributes = `class="btn"${flag(it.state === 'hover', 'data-hover')} data-variant="${variant(it)}" data-size="${SIZES[it.size]}"${flag(it.state === 'disabled', 'disabled')}`;
  return `<button type="button" ${attributes}${it.inverted ? inverted(it, draw) : wide}>${buttonInner(it, draw)}</button>`;
}

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

const nav: Pick<Markup, 'tabs' | 'pager' | 'breadcrumb' | 'side-bar'> = {
  tabs: (it) => {
    const items = it.items.map(
      (words, at) =>
        `<button type="button" role="tab" aria-selected="${at === it.chosen}" ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</button>`,
    );
    return `<div class="tabs"><nav role="tablist" aria-orientation="horizontal"${flag(it.kind === 'line', 'data-variant="line"')}${it.wide ? ' style="width:100%"' : ''}>${items.join('')}</nav></div>`;
  },
  pager: (it, draw) => {
    const page = (inner: string, chosen: boolean): string =>
      `<li><a class="btn" data-variant="${chosen ? 'outline' : 'ghost'}" data-size="icon" ${role('pager.page', chosen && 'chosen')}>${inner}</a></li>`;
    const pages = Array.from({ length: it.pages }, (_, at) => page(String(at + 1), at + 1 === it.chosen));
    return `<nav><ul style="display:flex;gap:4px;margin:0;padding:0;list-style:none">${page(draw.icon('back', 16), false)}${pages.join('')}${page(draw.icon('forward', 16), false)}</ul></nav>`;
  },
  breadcrumb: (it, draw) => {
    const last = it.items.length - 1;
    const items = it.items.map((words, at) =>
      at === last
        ? `<li><span aria-current="page" ${role('breadcrumb.item', 'chosen')}>${escape(words)}</span></li>`
        : `<li><a ${role('breadcrumb.item')}>${escape(words)}</a></li><li aria-hidden="true">${bareIcon('forward', 14, draw)}</li>`,
    );
    return `<nav class="breadcrumb"><ol>${items.join('')}</ol></nav>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map((item, at) => {
      const chosen = at === it.chosen;
      const group = maybe(item.group, (words) => `</ul><h3>${escape(words)}</h3><ul>`);
      const badge = maybe(item.badge, (words) => `<small style="margin-left:auto">${escape(words)}</small>`);
      return `${group}<li><a${flag(chosen, 'aria-current="page"')} ${role('side-bar.item', chosen && 'chosen')}>${maybe(item.icon, (name) => bareIcon(name, 16, draw))}<span>${escape(item.words)}</span>${badge}</a></li>`;
    });
    const dark = it.dark
      ? ';--color-sidebar:var(--x-dark);--color-sidebar-foreground:var(--x-on-dark);--color-sidebar-accent:color-mix(in srgb,currentColor 15%,transparent);--color-sidebar-accent-foreground:currentColor;--sidebar:var(--x-dark);--sidebar-foreground:var(--x-on-dark);--sidebar-accent:color-mix(in srgb,currentColor 15%,transparent);--sidebar-accent-foreground:currentColor'
      : '';
    const brand = maybe(
      it.brand,
      (words) => `<header><b style="padding:8px;font-size:1.1em">${escape(words)}</b></header>`,
    );
    const foot = maybe(it.foot, (parts) => `<footer class="x-stack">${draw.parts(parts)}</footer>`);
    return `<div style="display:flex"><aside class="sidebar" data-sidebar-initialized style="position:static;display:flex;flex:1;background:none;--x-dark:${draw.values.dark};--x-on-dark:${draw.values.onDark}${dark}"><nav style="position:static;width:100%">${brand}<section><div role="group"><ul>${items.join('')}</ul></div></section>${foot}</nav></aside></div>`;
  },
};

const surfaces: Pick<
  Markup,
  'card' | 'list' | 'menu' | 'dialog' | 'accordion' | 'table' | 'alert' | 'toast'
> = {
  card: (it, draw) => {
    const chosen = it.chosen ? ' style="border:2px solid var(--primary)"' : '';
    const picture = maybe(
      it.picture,
      (part) => `<div style="margin-top:calc(var(--spacing)*-6)">${draw.part(part)}</div>`,
    );
    const head =
      it.title === undefined
        ? ''
        : `<header><h2 ${role('card.title')}>${escape(it.title)}</h2>${maybe(it.subtitle, (words) => `<p ${role('card.subtitle')}>${escape(words)}</p>`)}</header>`;
    const body = cardWords(
      { ...it, title: undefined, subtitle: it.title === undefined ? it.subtitle : undefined },
      draw,
    );
    const inner =
      body === '' ? '' : `<section><div class="x-column x-stack" style="gap:12px">${body}</div></section>`;
    return `<div class="card"${chosen}>${picture}${head}${inner}${maybe(it.footer, (parts) => `<footer class="x-stack" style="flex-wrap:wrap;gap:8px">${draw.parts(parts)}</footer>`)}</div>`;
  },
  list: (it, draw) => {
    const rows = it.rows.map(
      (row) =>
        `<div class="item${row.disabled ? ' x-disabled' : ''}" data-variant="${row.chosen ? 'muted' : it.flush ? 'default' : 'outline'}" style="flex-wrap:nowrap" ${rowRole(row)}>${rowInner(row, draw)}</div>`,
    );
    return `<div class="item-group" style="gap:${it.flush ? 0 : 8}px">${rows.join('')}</div>`;
  },
  menu: (it, draw) => {
    const title = maybe(it.title, (words) => `<div role="heading">${escape(words)}</div>`);
    const items = it.items.map(
      (item) =>
        `${item.apart ? '<hr role="separator">' : ''}<div role="menuitem" ${classes(item.chosen && 'active')}${flag(item.danger, 'data-variant="destructive"')}${flag(item.disabled, 'aria-disabled="true"')} ${role('menu.item', item.chosen && 'chosen', item.disabled && 'disabled', item.danger && 'danger')}>${maybe(item.icon, (name) => draw.icon(name, 16))}${escape(item.words)}</div>`,
    );
    return `<div class="dropdown-menu"><div data-popover style="position:static;margin:0;min-width:13em"><div role="menu">${title}${items.join('')}</div></div></div>`;
  },
  dialog: (it, draw) =>
    `<div class="dialog" open style="opacity:1"><div style="position:static;transform:none;translate:none;scale:1;max-width:none;max-height:none"><header style="flex-direction:row;align-items:center"><h2 style="flex:1">${escape(it.title)}</h2>${it.closable ? draw.icon('close', 16) : ''}</header><section class="x-column x-stack" style="gap:14px">${draw.parts(it.body)}</section><footer class="x-stack" style="flex-direction:row;justify-content:flex-end">${draw.parts(it.actions)}</footer></div></div>`,
  accordion: (it, draw) => {
    const items = it.items.map(
      ({ title, body }, at) =>
        `<details${flag(at === it.open, 'open')}><summary ${role('accordion.title', at === it.open && 'open')}>${escape(title)}${bareIcon('down', 16, draw)}</summary><section>${escape(body)}</section></details>`,
    );
    return `<section class="accordion">${items.join('')}</section>`;
  },
  table: (it, draw) => {
    const head = it.head.map((words) => `<th ${role('table.head')}>${escape(words)}</th>`).join('');
    const rows = it.rows.map(
      (row, at) =>
        `<tr${flag(at === it.chosen, 'data-state="selected"')}>${row.map((cell) => `<td ${role('table.cell', at === it.chosen && 'chosen')}>${cellHtml(cell, draw)}</td>`).join('')}</tr>`,
    );
    const table = `<div class="table-container"><table class="table"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
    return it.bordered
      ? `<div style="border:1px solid var(--border);border-radius:var(--radius);overflow:hidden">${table}</div>`
      : table;
  },
  alert: (it, draw) =>
    `<div class="alert"${flag(it.tone === 'danger', 'data-variant="destructive"')}>${maybe(it.icon, (name) => bareIcon(name, 16, draw))}${maybe(it.title, (words) => `<h2>${escape(words)}</h2>`)}<section${it.icon === undefined ? '' : ' style="grid-column:2"'}>${escape(it.words)}</section>${it.closable ? `<footer>${draw.icon('close', 14)}</footer>` : ''}</div>`,
  toast: (it, draw) =>
    `<div class="toaster" style="position:static;max-width:24em;padding:0"><div class="toast"><div class="toast-content">${draw.icon('check', 16)}<section><h2>${escape(it.title)}</h2><p>${escape(it.words)}</p></section>${maybe(it.action, (words) => `<footer><button type="button" class="btn" data-toast-action>${escape(words)}</button></footer>`)}</div></div></div>`,
};

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
