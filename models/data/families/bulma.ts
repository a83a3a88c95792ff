import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Button, IconButton, Labelled } from '../grammar/components.ts';
import { cardWords, cellHtml, rowInner, rowRole } from '../grammar/compose/surfaces.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import { packageFolder } from '../packages.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { familiesOf, readSheet } from './css-values.ts';
import { FONT_PACKAGES, fontFaces } from './font-faces.ts';
import { classes, flag, inverted, maybe, worded } from './markup.ts';

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
    surface: of('.card', 'background-color', page),
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

const TONES = {
  primary: 'primary',
  secondary: 'link',
  success: 'success',
  danger: 'danger',
  neutral: undefined,
} as const;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const names = [
    'button',
    it.size === 'small' && 'is-small',
    it.size === 'large' && 'is-medium',
    it.state === 'hover' && 'is-hovered',
    ...more,
  ];
  const tone = TONES[it.tone];
  const paint = it.inverted
    ? [it.fill === 'solid' && 'is-primary is-inverted']
    : it.fill === 'ghost'
      ? ['is-text']
      : [
          tone && `is-${tone}`,
          it.fill === 'outline' && tone && 'is-outlined',
          it.tone === 'secondary' && it.fill === 'solid' && 'is-light',
        ];
  const bare = it.fill === 'solid' ? '' : inverted(it, draw);
  return `${classes(...names, ...paint)}${bare}${flag(it.state === 'disabled', 'disabled')}`;
}

function button(it: Button, draw: Draw): string {
  const words = `<span>${escape(it.words)}</span>`;
  const icon = maybe(it.icon, (name) => `<span class="icon">${draw.icon(name, 16)}</span>`);
  return `<button type="button" ${press(it, draw, it.wide && 'is-fullwidth')}>${it.iconAfter ? words + icon : icon + words}</button>`;
}

function field(it: Labelled, control: string): string {
  const label = maybe(
    it.label,
    (words) => `<label class="label" ${role('field.label')}>${escape(words)}</label>`,
  );
  const hint = maybe(it.hint, (words) => `<p class="help" ${role('field.hint')}>${escape(words)}</p>`);
  const error = maybe(
    it.error,
    (words) => `<p class="help is-danger" ${role('field.error')}>${escape(words)}</p>`,
  );
  return `<div class="field">${label}<div class="control">${control}</div>${hint}${error}</div>`;
}

const danger = (it: Labelled): string | false => it.error !== undefined && 'is-danger';

const fields: Pick<Markup, 'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider'> = {
  field: (it, draw) => {
    const input = `<input ${classes('input', danger(it))} type="${it.kind === 'date' ? 'text' : it.kind}"${worded('placeholder', it.placeholder)}${worded('value', it.value)}${flag(it.disabled, 'disabled')}>`;
    return field(
      it,
      it.icon === undefined
        ? input
        : `<div class="control has-icons-left">${input}<span class="icon is-left">${draw.icon(it.icon, 18)}</span></div>`,
    );
  },
  select: (it) =>
    field(
      it,
      `<div ${classes('select', 'is-fullwidth', danger(it))}><select${flag(it.disabled, 'disabled')}><option>${escape(it.value)}</option></select></div>`,
    ),
  'text-area': (it) =>
    field(
      it,
      `<textarea ${classes('textarea', danger(it))} rows="${it.rows}"${worded('placeholder', it.placeholder)}${flag(it.disabled, 'disabled')}>${escape(it.value ?? '')}</textarea>`,
    ),
  // The kit leaves these to the browser, whose own drawing no page can read.
  checkbox: COMPOSED,
  radio: COMPOSED,
  switch: COMPOSED,
  slider: COMPOSED,
};

const GROUNDS = { plain: false, muted: 'is-light', primary: 'is-primary', dark: 'is-dark' } as const;

const navigation: Pick<Markup, 'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar'> = {
  tabs: (it) => {
    const items = it.items.map(
      (words, at) =>
        `<li ${classes(at === it.chosen && 'is-active')}><a ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</a></li>`,
    );
    return `<div ${classes('tabs', it.kind === 'pill' && 'is-toggle', it.wide && 'is-fullwidth')}><ul>${items.join('')}</ul></div>`;
  },
  pager: (it) => {
    const pages = Array.from(
      { length: it.pages },
      (_, at) =>
        `<li><a ${classes('pagination-link', at + 1 === it.chosen && 'is-current')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}>${at + 1}</a></li>`,
    );
    return `<nav class="pagination" style="display:flex"><a class="pagination-previous" style="flex:none;order:1">Previous</a><ul class="pagination-list" style="flex:none;order:2">${pages.join('')}</ul><a class="pagination-next" style="flex:none;order:3">Next</a></nav>`;
  },
  breadcrumb: (it) => {
    const last = it.items.length - 1;
    const items = it.items.map(
      (words, at) =>
        `<li ${classes(at === last && 'is-active')}><a ${role('breadcrumb.item', at === last && 'chosen')}>${escape(words)}</a></li>`,
    );
    return `<nav class="breadcrumb"><ul>${items.join('')}</ul></nav>`;
  },
  'nav-bar': (it, draw) => {
    const links = it.links.map(
      (words, at) =>
        `<a ${classes('navbar-item', at === it.chosen && 'is-active is-selected')} ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</a>`,
    );
    return `<nav ${classes('navbar', GROUNDS[it.ground])} style="display:flex;align-items:stretch;padding-inline:12px"><div class="navbar-brand"><a class="navbar-item" style="font-weight:700">${escape(it.brand)}</a></div><div style="display:flex;flex:1;align-items:stretch"><div class="navbar-start" style="display:flex;align-items:stretch">${links.join('')}</div><div class="navbar-end" style="display:flex;align-items:center;margin-left:auto"><div class="navbar-item x-stack" style="display:flex;gap:8px">${draw.parts(it.actions)}</div></div></div></nav>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map(
      (item, at) =>
        `${maybe(item.group, (words) => `</ul><p class="menu-label">${escape(words)}</p><ul class="menu-list">`)}<li><a ${classes(at === it.chosen && 'is-active')}${it.dark && at !== it.chosen ? ' style="color:inherit;background:none"' : ''} ${role('side-bar.item', at === it.chosen && 'chosen')}>${maybe(item.icon, (name) => `<span class="icon" style="margin-right:6px">${draw.icon(name, 16)}</span>`)}${escape(item.words)}${maybe(item.badge, (words) => ` <span class="tag is-rounded">${escape(words)}</span>`)}</a></li>`,
    );
    const brand = maybe(
      it.brand,
      (words) => `<p class="title is-5"${it.dark ? ' style="color:inherit"' : ''}>${escape(words)}</p>`,
    );
    return `<div ${draw.ground(it.dark ? 'dark' : 'plain')}><aside class="menu" style="padding:20px 14px">${brand}<ul class="menu-list">${items.join('')}</ul>${maybe(it.foot, (parts) => `<div class="x-stack" style="padding:20px 10px 0">${draw.parts(parts)}</div>`)}</aside></div>`;
  },
};

const surfaces: Pick<
  Markup,
  'card' | 'list' | 'menu' | 'dialog' | 'accordion' | 'table' | 'alert' | 'toast'
> = {
  card: (it, draw) => {
    const picture = maybe(it.picture, (part) => `<div class="card-image">${draw.part(part)}</div>`);
    const title = maybe(
      it.title,
      (words) => `<div><p class="title is-5" ${role('card.title')}>${escape(words)}</p></div>`,
    );
    const subtitle = maybe(
      it.subtitle,
      (words) => `<p class="subtitle is-6" ${role('card.subtitle')}>${escape(words)}</p>`,
    );
    const foot = maybe(
      it.footer,
      (parts) =>
        `<footer class="card-footer"><div class="card-footer-item x-stack" style="gap:8px;flex-wrap:wrap">${draw.parts(parts)}</div></footer>`,
    );
    return `<div class="card x-ink"${it.chosen ? ` style="box-shadow:0 0 0 2px ${draw.values.primary}"` : ''}>${picture}<div class="card-content"><div class="x-column x-stack" style="gap:12px">${title}${subtitle}${cardWords({ ...it, title: undefined, subtitle: undefined }, draw)}</div></div>${foot}</div>`;
  },
  list: (it, draw) => {
    const rows = it.rows.map(
      (row) =>
        `<div ${classes('panel-block', row.chosen && 'is-active', row.disabled && 'x-disabled')} style="gap:12px${row.chosen ? `;background:${draw.values.muted}` : ''}" ${rowRole(row)}>${rowInner(row, draw)}</div>`,
    );
    return `<div class="panel"${it.flush ? ' style="box-shadow:none;border-radius:0"' : ''}>${rows.join('')}</div>`;
  },
  menu: (it, draw) => {
    const items = it.items.map(
      (item) =>
        `${item.apart ? '<hr class="dropdown-divider">' : ''}<a ${classes('dropdown-item', item.chosen && 'is-active', item.disabled && 'x-disabled', item.danger && 'has-text-danger')} ${role('menu.item', item.chosen && 'chosen', item.disabled && 'disabled', item.danger && 'danger')} style="padding-right:1rem">${maybe(item.icon, (name) => `${draw.icon(name, 16)} `)}${escape(item.words)}</a>`,
    );
    return `<div class="dropdown is-active"><div class="dropdown-menu" style="position:static;display:block;padding:0"><div class="dropdown-content" style="min-width:13rem">${maybe(it.title, (words) => `<div class="dropdown-item"><b>${escape(words)}</b></div>`)}${items.join('')}</div></div></div>`;
  },
  dialog: (it, draw) =>
    `<div class="modal is-active" style="position:static;display:block"><div class="modal-card" style="width:100%;margin:0;max-height:none"><header class="modal-card-head"><p class="modal-card-title" style="flex:1">${escape(it.title)}</p>${it.closable ? '<button type="button" class="delete"></button>' : ''}</header><section class="modal-card-body x-column x-stack" style="gap:14px">${draw.parts(it.body)}</section><footer class="modal-card-foot x-stack" style="gap:8px">${draw.parts(it.actions)}</footer></div></div>`,
  accordion: COMPOSED,
  table: (it, draw) => {
    const head = it.head.map((words) => `<th ${role('table.head')}>${escape(words)}</th>`).join('');
    const rows = it.rows.map(
      (row, at) =>
        `<tr ${classes(at === it.chosen && 'is-selected')}>${row.map((cell) => `<td ${role('table.cell', at === it.chosen && 'chosen')}>${cellHtml(cell, draw)}</td>`).join('')}</tr>`,
    );
    return `<table ${classes('table', 'is-fullwidth', it.striped && 'is-striped', it.bordered && 'is-bordered', it.dense && 'is-narrow')}><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  },
  alert: (it) =>
    it.title === undefined
      ? `<div class="notification is-${it.tone}">${it.closable ? '<button type="button" class="delete"></button>' : ''}${escape(it.words)}</div>`
      : `<article class="message is-${it.tone}"><div class="message-header"><p>${escape(it.title)}</p>${it.closable ? '<button type="button" class="delete"></button>' : ''}</div><div class="message-body">${escape(it.words)}</div></article>`,
  toast: (it, draw) =>
    `<div class="notification" style="max-width:24rem;box-shadow:${draw.values.shadow}"><b>${escape(it.title)}</b><br>${escape(it.words)}${maybe(it.action, (words) => `<div style="padding-top:8px"><button type="button" class="button is-small">${escape(words)}</button></div>`)}</div>`,
};

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
    `<div class="content"><blockquote>${escape(it.words)}<p class="x-faint" style="padding-top:6px">${escape(it.by)}</p></blockquote></div>`,
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
