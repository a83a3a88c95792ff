import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Button, IconButton, Labelled } from '../grammar/components.ts';
import { cardWords, cellHtml, rowInner, rowRole } from '../grammar/compose/surfaces.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import { packageFolder } from '../packages.ts';
import { createRandom, seedOf } from '../random.ts';
import { COMPOSED, type Adapter, type KitLook, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, typeCss } from './font-faces.ts';
import { bareIcon, buttonInner, classes, flag, inverted, maybe, worded } from './markup.ts';

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

/** The kit's fieldset: legend, control, and what is said below it. */
function field(it: Labelled, control: string): string {
  const legend = maybe(
    it.label,
    (words) => `<legend class="fieldset-legend" ${role('field.label')}>${escape(words)}</legend>`,
  );
  const hint = maybe(it.hint, (words) => `<p class="label" ${role('field.hint')}>${escape(words)}</p>`);
  const error = maybe(
    it.error,
    (words) =>
      `<p class="label" style="color:var(--color-error)" ${role('field.error')}>${escape(words)}</p>`,
  );
  return `<fieldset class="fieldset" style="padding:0">${legend}${control}${hint}${error}</fieldset>`;
}

/** A box with its words in the kit's label. */
const choice = (
  kind: string,
  type: string,
  it: { words: string; on: boolean; disabled?: boolean },
): string => {
  const box = `<input type="${type}" class="${kind} ${kind}-primary"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}>`;
  return it.words === ''
    ? `<span>${box}</span>`
    : `<label class="label" style="color:inherit">${box} ${escape(it.words)}</label>`;
};

const fields: Pick<Markup, 'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch'> = {
  field: (it, draw) =>
    field(
      it,
      `<label ${classes('input', it.error !== undefined && 'input-error')} style="width:100%">${maybe(it.icon, (name) => draw.icon(name, 16))}<input type="${it.kind === 'date' ? 'text' : it.kind}"${worded('placeholder', it.placeholder)}${worded('value', it.value)}${flag(it.disabled, 'disabled')}></label>`,
    ),
  select: (it) =>
    field(
      it,
      `<select ${classes('select', it.error !== undefined && 'select-error')} style="width:100%"${flag(it.disabled, 'disabled')}><option>${escape(it.value)}</option></select>`,
    ),
  'text-area': (it) =>
    field(
      it,
      `<textarea ${classes('textarea', it.error !== undefined && 'textarea-error')} style="width:100%" rows="${it.rows}"${worded('placeholder', it.placeholder)}${flag(it.disabled, 'disabled')}>${escape(it.value ?? '')}</textarea>`,
    ),
  checkbox: (it) => choice('checkbox', 'checkbox', it),
  radio: (it) => choice('radio', 'radio', it),
  switch: (it) => choice('toggle', 'checkbox', it),
};

/** The chosen entry of a menu on a coloured ground: the kit's own would be dark on dark. */
const ON_COLOUR =
  ';--menu-active-bg:color-mix(in oklab,currentColor 18%,transparent);--menu-active-fg:currentColor';

const navigation: Pick<Markup, 'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'stepper'> = {
  tabs: (it) => {
    const items = it.items.map(
      (words, at) =>
        `<a role="tab" ${classes('tab', at === it.chosen && 'tab-active')} ${role('tabs.item', at === it.chosen && 'chosen')}${it.wide ? ' style="flex:1"' : ''}>${escape(words)}</a>`,
    );
    return `<div role="tablist" class="tabs ${it.kind === 'pill' ? 'tabs-box' : 'tabs-border'}">${items.join('')}</div>`;
  },
  pager: (it) => {
    const page = (words: string, chosen: boolean): string =>
      `<button type="button" ${classes('join-item', 'btn', chosen && 'btn-active')} ${role('pager.page', chosen && 'chosen')}>${words}</button>`;
    const pages = Array.from({ length: it.pages }, (_, at) => page(String(at + 1), at + 1 === it.chosen));
    return `<div><div class="join">${page('«', false)}${pages.join('')}${page('»', false)}</div></div>`;
  },
  breadcrumb: (it) => {
    const items = it.items.map(
      (words, at) =>
        `<li><a ${role('breadcrumb.item', at === it.items.length - 1 && 'chosen')}>${escape(words)}</a></li>`,
    );
    return `<div class="breadcrumbs" style="font-size:.875rem"><ul>${items.join('')}</ul></div>`;
  },
  'nav-bar': (it, draw) => {
    const coloured = it.ground === 'primary' || it.ground === 'dark';
    const links = it.links.map(
      (words, at) =>
        `<li><a ${classes(at === it.chosen && 'menu-active')} ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</a></li>`,
    );
    return `<div ${draw.ground(it.ground)}><div class="navbar" style="padding-inline:1rem"><div class="navbar-start" style="flex:1;width:auto;gap:8px"><a class="btn btn-ghost" style="font-size:1.25rem;color:inherit">${escape(it.brand)}</a><ul class="menu menu-horizontal" style="flex-wrap:nowrap${coloured ? ON_COLOUR : ''}">${links.join('')}</ul></div><div class="navbar-end x-stack" style="width:auto;gap:8px">${draw.parts(it.actions)}</div></div></div>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map(
      (item, at) =>
        `${maybe(item.group, (words) => `<li class="menu-title" style="color:inherit;opacity:.6">${escape(words)}</li>`)}<li><a ${classes(at === it.chosen && 'menu-active')} ${role('side-bar.item', at === it.chosen && 'chosen')}>${maybe(item.icon, (name) => draw.icon(name, 18))}${escape(item.words)}${maybe(item.badge, (words) => `<span class="badge badge-sm">${escape(words)}</span>`)}</a></li>`,
    );
    const brand = maybe(
      it.brand,
      (words) => `<b style="padding:8px 20px;font-size:1.25rem">${escape(words)}</b>`,
    );
    const foot = maybe(
      it.foot,
      (parts) => `<div class="x-stack" style="margin-top:auto;padding:12px 20px">${draw.parts(parts)}</div>`,
    );
    const ground = it.dark
      ? 'background:var(--color-neutral);color:var(--color-neutral-content)'
      : 'background:var(--color-base-200)';
    return `<div style="display:flex;flex-direction:column;padding-block:16px;${ground}">${brand}<ul class="menu" style="width:100%${it.dark ? ON_COLOUR : ''}">${items.join('')}</ul>${foot}</div>`;
  },
  stepper: (it) => {
    const items = it.items.map(
      (words, at) =>
        `<li ${classes('step', at <= it.chosen && 'step-primary')}${at < it.chosen ? ' data-content="✓"' : ''} ${role('stepper.step', at < it.chosen ? 'done' : at === it.chosen ? 'chosen' : 'open')}>${escape(words)}</li>`,
    );
    return `<ul class="steps" style="width:100%">${items.join('')}</ul>`;
  },
};

const surfaces: Pick<
  Markup,
  'card' | 'list' | 'menu' | 'dialog' | 'accordion' | 'table' | 'alert' | 'toast' | 'bubble'
> = {
  card: (it, draw) =>
    `<div class="card card-border x-ink" style="background:var(--color-base-100)${it.chosen ? ';border-color:var(--color-primary);outline:1px solid var(--color-primary)' : ''}">${maybe(it.picture, (part) => `<figure>${draw.part(part)}</figure>`)}<div class="card-body">${maybe(it.title, (words) => `<h2 class="card-title" ${role('card.title')}>${escape(words)}</h2>`)}${cardWords({ ...it, title: undefined }, draw)}${maybe(it.footer, (parts) => `<div class="card-actions x-stack" style="margin-top:8px">${draw.parts(parts)}</div>`)}</div></div>`,
  list: (it, draw) => {
    const rows = it.rows.map(
      (row) =>
        `<li ${classes('list-row', row.disabled && 'x-disabled')} style="display:flex;align-items:center${row.chosen ? ';background:var(--color-base-200)' : ''}" ${rowRole(row)}>${rowInner(row, draw)}</li>`,
    );
    return `<ul ${classes('list', !it.flush && 'x-ink')} style="${it.flush ? '' : 'background:var(--color-base-100);border-radius:var(--radius-box);box-shadow:0 4px 6px -1px oklch(0% 0 0 / .1)'}">${rows.join('')}</ul>`;
  },
  menu: (it, draw) => {
    const items = it.items.map(
      (item) =>
        `${item.apart ? '<li></li>' : ''}<li ${classes(item.disabled && 'menu-disabled')}><a ${classes(item.chosen && 'menu-active')}${item.danger ? ' style="color:var(--color-error)"' : ''} ${role('menu.item', item.chosen && 'chosen', item.disabled && 'disabled', item.danger && 'danger')}>${maybe(item.icon, (name) => draw.icon(name, 16))}${escape(item.words)}</a></li>`,
    );
    return `<ul class="menu x-ink" style="min-width:13rem;background:var(--color-base-100);border-radius:var(--radius-box);box-shadow:0 4px 16px oklch(0% 0 0 / .15)">${maybe(it.title, (words) => `<li class="menu-title">${escape(words)}</li>`)}${items.join('')}</ul>`;
  },
  dialog: (it, draw) =>
    `<div class="modal-box x-ink" style="width:100%;max-width:none;opacity:1;scale:1;translate:0">${it.closable ? `<button type="button" class="btn btn-sm btn-circle btn-ghost" style="position:absolute;right:8px;top:8px">${draw.icon('close', 16)}</button>` : ''}<h3 style="font-size:1.125rem;font-weight:700">${escape(it.title)}</h3><div class="x-column x-stack" style="gap:14px;padding-top:16px">${draw.parts(it.body)}</div><div class="modal-action x-stack">${draw.parts(it.actions)}</div></div>`,
  accordion: (it) => {
    const items = it.items.map(
      ({ title, body }, at) =>
        `<div ${classes('collapse', 'collapse-arrow', 'x-ink', at === it.open ? 'collapse-open' : 'collapse-close')} style="background:var(--color-base-100);border:1px solid var(--color-base-300)"><div class="collapse-title" style="font-weight:600" ${role('accordion.title', at === it.open && 'open')}>${escape(title)}</div>${at === it.open ? `<div class="collapse-content" style="font-size:.875rem">${escape(body)}</div>` : ''}</div>`,
    );
    return `<div class="x-column" style="gap:8px">${items.join('')}</div>`;
  },
  table: (it, draw) => {
    const head = it.head.map((words) => `<th ${role('table.head')}>${escape(words)}</th>`).join('');
    const rows = it.rows.map(
      (row, at) =>
        `<tr${at === it.chosen ? ' style="background:var(--color-base-200)"' : ''}>${row.map((cell) => `<td ${role('table.cell', at === it.chosen && 'chosen')}>${cellHtml(cell, draw)}</td>`).join('')}</tr>`,
    );
    const table = `<table ${classes('table', it.striped && 'table-zebra', it.dense && 'table-sm')}><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    return `<div style="overflow:hidden${it.bordered ? ';border:1px solid var(--color-base-300);border-radius:var(--radius-box);background:var(--color-base-100)' : ''}">${table}</div>`;
  },
  alert: (it, draw) =>
    `<div role="alert" class="alert alert-${it.tone === 'danger' ? 'error' : it.tone}">${maybe(it.icon, (name) => draw.icon(name, 20))}<div>${maybe(it.title, (words) => `<b>${escape(words)}</b><br>`)}<span>${escape(it.words)}</span></div>${it.closable ? draw.icon('close', 16) : ''}</div>`,
  toast: (it) =>
    `<div class="alert" style="max-width:24rem;box-shadow:0 4px 12px oklch(0% 0 0 / .15)"><div><b>${escape(it.title)}</b><br><span>${escape(it.words)}</span></div>${maybe(it.action, (words) => `<button type="button" class="btn btn-sm">${escape(words)}</button>`)}</div>`,
  bubble: (it) =>
    `<div class="chat chat-${it.mine ? 'end' : 'start'}"><div ${classes('chat-bubble', it.mine && 'chat-bubble-primary')} ${role('bubble', it.mine ? 'mine' : 'other')}>${escape(it.words)}</div>${maybe(it.time, (words) => `<div class="chat-footer" style="opacity:.6;font-size:.75rem">${escape(words)}</div>`)}</div>`,
};

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
