import type { Button, IconButton, Labelled, Row } from '../grammar/components.ts';
import { COMPOSITIONS } from '../grammar/compose/index.ts';
import { cardWords, cellHtml, rowInner, rowRole } from '../grammar/compose/surfaces.ts';
import { stacked } from '../grammar/compose/layout.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, fontFaces } from './font-faces.ts';
import { isHeldOut } from './held-out.ts';
import { buttonInner, classes, flag, inverted, maybe, worded } from './markup.ts';

const VALUES: Values = {
  page: 'var(--bgColor-default)',
  surface: 'var(--bgColor-default)',
  muted: 'var(--bgColor-muted)',
  border: 'var(--borderColor-default)',
  text: 'var(--fgColor-default)',
  faint: 'var(--fgColor-muted)',
  primary: 'var(--bgColor-accent-emphasis)',
  onPrimary: 'var(--fgColor-onEmphasis)',
  secondary: 'var(--bgColor-neutral-emphasis)',
  success: 'var(--bgColor-success-emphasis)',
  warning: 'var(--bgColor-attention-emphasis)',
  danger: 'var(--bgColor-danger-emphasis)',
  info: 'var(--bgColor-accent-emphasis)',
  dark: 'var(--header-bgColor)',
  onDark: 'var(--header-fgColor-logo)',
  radius: '6px',
  cardRadius: '6px',
  shadow: 'var(--shadow-floating-medium)',
};

const SIZES = { small: 'btn-sm', medium: '', large: 'btn-large' } as const;

const TONES = {
  primary: 'btn-primary',
  secondary: '',
  success: 'btn-primary',
  danger: 'btn-danger',
  neutral: '',
};

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const fill = {
    solid: TONES[it.tone],
    outline: it.tone === 'danger' ? 'btn-danger' : 'btn-outline',
    ghost: 'btn-invisible',
  };
  const names = ['btn', fill[it.fill], SIZES[it.size], it.state === 'hover' && 'hover', ...more];
  return `type="button" ${classes(...names)}${flag(it.state === 'disabled', 'aria-disabled="true"')}${inverted(it, draw)}`;
}

/** The kit's form group: label above, note or error below. */
function group(it: Labelled, draw: Draw, control: (attributes: string) => string): string {
  const id = draw.id();
  const label = maybe(
    it.label,
    (words) => `<div class="form-group-header"><label for="${id}">${escape(words)}</label></div>`,
  );
  const hint = maybe(it.hint, (words) => `<p class="note" ${role('field.hint')}>${escape(words)}</p>`);
  const error = maybe(
    it.error,
    (words) => `<p class="note color-fg-danger" ${role('field.error')}>${escape(words)}</p>`,
  );
  return `<div ${classes('form-group', it.error !== undefined && 'errored')}>${label}<div class="form-group-body">${control(`id="${id}"${flag(it.disabled, 'disabled')}`)}</div>${error}${hint}</div>`;
}

const choice =
  (type: 'checkbox' | 'radio') =>
  (it: { words: string; on: boolean; disabled?: boolean }): string =>
    it.words === ''
      ? `<div><input type="${type}"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}></div>`
      : `<div class="form-checkbox" style="margin:0"><label style="font-weight:400"><input type="${type}"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}>${escape(it.words)}</label></div>`;

const row = (it: Row, draw: Draw): string =>
  `<div class="d-flex flex-items-center px-3 py-2 border-bottom${it.chosen ? ' color-bg-accent' : ''}${it.disabled ? ' x-disabled' : ''}" style="gap:12px" ${rowRole(it)}>${rowInner(it, draw)}</div>`;

const BADGES = {
  info: 'color-bg-accent-emphasis color-fg-on-emphasis',
  primary: 'color-bg-accent-emphasis color-fg-on-emphasis',
  success: 'color-bg-success-emphasis color-fg-on-emphasis',
  warning: 'color-bg-attention-emphasis color-fg-on-emphasis',
  danger: 'color-bg-danger-emphasis color-fg-on-emphasis',
  neutral: 'color-bg-subtle color-fg-muted border',
} as const;

const TOASTS = {
  info: '',
  success: 'Toast--success',
  warning: 'Toast--warning',
  danger: 'Toast--error',
} as const;

const TEXTS = {
  body: '',
  lead: 'f3',
  small: 'f6',
  muted: 'color-fg-muted',
  strong: 'text-bold',
  label: 'f6 text-uppercase text-bold color-fg-muted',
} as const;

const HEADINGS = { 1: 'h1 f0-mktg', 2: 'h1', 3: 'h2', 4: 'h3', 5: 'h4' } as const;

/** Primer CSS 22 as its documentation and GitHub's pages write it. What moved to its components in React is composed. */
const markup: Markup = {
  button: (it, draw) =>
    `<button ${press(it, draw, it.wide && 'btn-block')}>${buttonInner(it, draw)}</button>`,
  'icon-button': (it, draw) =>
    `<button ${press(it, draw, 'px-2', it.round && 'circle')}>${draw.icon(it.icon, 16)}</button>`,
  'button-group': (it) =>
    `<div class="BtnGroup ${it.wide ? 'd-flex' : 'd-inline-flex'}">${it.items.map((words, at) => `<button type="button" class="BtnGroup-item btn"${it.wide ? ' style="flex:1"' : ''} aria-selected="${at === it.chosen}" ${role('button-group.item', at === it.chosen && 'chosen')}>${escape(words)}</button>`).join('')}</div>`,
  field: (it, draw) =>
    group(it, draw, (attributes) => {
      const input = `type="text" ${attributes}${worded('value', it.value)}${worded('placeholder', it.placeholder)}`;
      return it.icon === undefined
        ? `<input class="form-control input-block" ${input}>`
        : `<div class="subnav-search ml-0"><input class="form-control input-block subnav-search-input" ${input}><span class="subnav-search-icon">${draw.icon(it.icon, 16)}</span></div>`;
    }),
  select: (it, draw) =>
    group(
      it,
      draw,
      (attributes) =>
        `<select class="form-select input-block" ${attributes}><option>${escape(it.value)}</option></select>`,
    ),
  'text-area': (it, draw) =>
    group(
      it,
      draw,
      (attributes) =>
        `<textarea class="form-control input-block" style="height:auto;min-height:0" rows="${it.rows}" ${attributes}${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea>`,
    ),
  checkbox: choice('checkbox'),
  radio: choice('radio'),
  switch: COMPOSED,
  slider: COMPOSED,
  progress: COMPOSED,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<span class="IssueLabel IssueLabel--big ${it.chosen ? 'color-bg-accent-emphasis color-fg-on-emphasis' : 'color-bg-accent color-fg-accent'}">${maybe(it.icon, (name) => draw.icon(name, 12))} ${escape(it.words)} ${it.removable ? draw.icon('close', 12) : ''}</span>`,
  badge: (it) =>
    `<span class="IssueLabel ${BADGES[it.tone]}"${it.pill ? '' : ' style="border-radius:6px"'}>${escape(it.words)}</span>`,
  avatar: COMPOSED,
  alert: (it, draw) =>
    `<div ${classes('Toast', TOASTS[it.tone])} style="width:auto;max-width:none;margin:0"><span class="Toast-icon"${it.tone === 'info' ? ' style="background:var(--bgColor-accent-emphasis)"' : ''}>${draw.icon(it.icon ?? 'bell', 16)}</span><span class="Toast-content flex-auto">${maybe(it.title, (words) => `<strong>${escape(words)}</strong><br>`)}${escape(it.words)}</span>${it.closable ? `<button type="button" class="Toast-dismissButton">${draw.icon('close', 16)}</button>` : ''}</div>`,
  toast: (it, draw) =>
    `<div class="Toast Toast--success" style="margin:0"><span class="Toast-icon">${draw.icon('check', 16)}</span><span class="Toast-content"><strong>${escape(it.title)}</strong><br>${escape(it.words)} ${maybe(it.action, (words) => `<a href="#">${escape(words)}</a>`)}</span></div>`,
  card: (it, draw) =>
    `<div class="border color-bg-default${it.chosen ? ' color-border-accent-emphasis' : ''} rounded-2 overflow-hidden">${maybe(it.picture, (picture) => draw.part(picture))}<div class="p-3 x-column x-stack" style="gap:12px">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div class="px-3 py-2 border-top color-bg-subtle">${draw.parts(parts)}</div>`)}</div>`,
  list: (it, draw) =>
    `<div class="color-bg-default overflow-hidden ${it.flush ? 'border-top' : 'border rounded-2'}"${it.flush ? '' : ' style="border-bottom:0!important"'}>${it.rows.map((entry) => row(entry, draw)).join('')}</div>`,
  menu: (it, draw) =>
    `<div class="SelectMenu-modal" style="margin:0;width:240px;flex:none">${maybe(it.title, (words) => `<header class="SelectMenu-header"><span class="SelectMenu-title">${escape(words)}</span></header>`)}<div class="SelectMenu-list">${it.items.map((item) => `${item.apart ? '<hr class="SelectMenu-divider">' : ''}<div ${classes('SelectMenu-item', item.danger && 'color-fg-danger', item.disabled && 'x-disabled')} role="menuitem" aria-checked="${item.chosen === true}" ${role('menu.item', item.chosen && 'chosen', item.disabled && 'disabled', item.danger && 'danger')}>${maybe(item.icon, (name) => `<span class="SelectMenu-icon">${draw.icon(name, 16)}</span>`)}${escape(item.words)}</div>`).join('')}</div></div>`,
  tabs: (it) =>
    it.kind === 'line'
      ? `<div class="SelectMenu-tabs" style="padding:8px 8px 0" role="tablist">${it.items.map((words, at) => `<span class="SelectMenu-tab"${it.wide ? ' style="flex:1;text-align:center"' : ''} role="tab" aria-selected="${at === it.chosen}" ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</span>`).join('')}</div>`
      : `<nav class="subnav d-flex"${it.wide ? ' style="width:100%"' : ''}>${it.items.map((words, at) => `<a class="subnav-item" href="#"${it.wide ? ' style="flex:1;text-align:center"' : ''}${flag(at === it.chosen, 'aria-current="page"')} ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</a>`).join('')}</nav>`,
  pager: (it) =>
    `<nav class="paginate-container"><div class="pagination"><span class="previous_page"${flag(it.chosen === 1, 'aria-disabled="true"')}></span>${Array.from({ length: it.pages }, (_, at) => `<a href="#" style="display:inline-block"${flag(at + 1 === it.chosen, 'aria-current="page"')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}>${at + 1}</a>`).join('')}<a class="next_page" href="#"></a></div></nav>`,
  breadcrumb: COMPOSED,
  table: (it, draw) =>
    `<div class="markdown-body" style="font-size:14px"><table style="display:table;width:100%;margin:0"><thead><tr>${it.head.map((words) => `<th style="text-align:left" ${role('table.head')}>${escape(words)}</th>`).join('')}</tr></thead><tbody>${it.rows.map((cells, at) => `<tr${at === it.chosen ? ' class="color-bg-accent"' : ''} ${role('table.row', at === it.chosen && 'chosen')}>${cells.map((cell) => `<td>${cellHtml(cell, draw)}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`,
  'nav-bar': (it, draw) =>
    it.ground === 'dark' || it.ground === 'muted'
      ? `<div class="Header"${it.ground === 'muted' ? ' style="background:var(--bgColor-muted);color:var(--fgColor-muted);--header-fgColor-logo:var(--fgColor-default)"' : ''}><div class="Header-item"><a href="#" class="Header-link f4">${escape(it.brand)}</a></div>${it.links.map((words, at) => `<div class="Header-item"><a href="#" class="Header-link${at === it.chosen ? '' : ' text-normal'}" ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</a></div>`).join('')}<div class="Header-item Header-item--full"></div><div class="Header-item mr-0" style="gap:8px">${draw.parts(it.actions)}</div></div>`
      : COMPOSITIONS['nav-bar'](it, draw),
  'side-bar': (it, draw) => {
    if (it.dark) return COMPOSITIONS['side-bar'](it, draw);
    const items = it.items.map((item, at) => {
      const title = maybe(
        item.group,
        (words) => `<h5 class="px-3 pt-3 pb-2 color-fg-muted f6">${escape(words)}</h5>`,
      );
      const badge = maybe(item.badge, (words) => `<span class="Counter float-right">${escape(words)}</span>`);
      return `${title}<a class="SideNav-item" href="#"${flag(at === it.chosen, 'aria-current="page"')} ${role('side-bar.item', at === it.chosen && 'chosen')}>${maybe(item.icon, (name) => `<span class="SideNav-icon d-inline-block">${draw.icon(name, 16)}</span>`)}${escape(item.words)}${badge}</a>`;
    });
    return `<nav class="SideNav border-right d-flex flex-column">${maybe(it.brand, (words) => `<h2 class="f4 p-3">${escape(words)}</h2>`)}${items.join('')}${maybe(it.foot, (parts) => `<div class="p-3 x-stack" style="margin-top:auto">${draw.parts(parts)}</div>`)}</nav>`;
  },
  dialog: (it, draw) =>
    `<div class="Box--overlay color-shadow-large rounded-2 border d-flex flex-column" style="width:auto"><div class="Box-header p-3 d-flex border-bottom"><h3 class="f4 flex-auto">${escape(it.title)}</h3>${it.closable ? draw.icon('close', 16) : ''}</div><div class="p-3 x-column x-stack" style="gap:16px">${stacked(it.body, draw)}</div><div class="p-3 d-flex flex-justify-end border-top" style="gap:8px">${draw.parts(it.actions)}</div></div>`,
  accordion: COMPOSED,
  heading: (it) => `<h${it.level} class="${HEADINGS[it.level]}">${escape(it.words)}</h${it.level}>`,
  text: (it) => `<p ${classes(TEXTS[it.kind], 'mb-0')}>${escape(it.words)}</p>`,
  link: (it, draw) =>
    `<a href="#" class="color-fg-accent">${escape(it.words)} ${maybe(it.icon, (name) => draw.icon(name, 14))}</a>`,
  quote: (it) =>
    `<div class="markdown-body"><blockquote style="margin:0"><p>${escape(it.words)}</p><p class="f6" style="margin:0">${escape(it.by)}</p></blockquote></div>`,
  code: (it) =>
    `<div class="markdown-body"><pre style="margin:0"><code>${escape(it.lines.join('\n'))}</code></pre></div>`,
  divider: COMPOSED,
  tooltip: COMPOSED,
};

const THEMES = [
  'light',
  'light_high_contrast',
  'light_colorblind',
  'light_tritanopia',
  'dark',
  'dark_dimmed',
  'dark_high_contrast',
  'dark_colorblind',
  'dark_tritanopia',
] as const;

function look(theme: (typeof THEMES)[number]): KitLook {
  const mode = theme.startsWith('dark') ? 'dark' : 'light';
  return {
    name: `primer-${theme.replaceAll('_', '-')}`,
    dark: mode === 'dark',
    sheets: ['@primer/css/dist/primer.css'],
    css: fontFaces('Segoe UI'),
    html: `data-color-mode="${mode}" data-${mode}-theme="${theme}"`,
  };
}

/** GitHub's kit in every colour mode that it ships. */
export const primer = (): Adapter => ({
  name: 'primer',
  packages: ['@primer/css', ...FONT_PACKAGES],
  heldOut: isHeldOut('primer'),
  looks: () => THEMES.map(look),
  values: () => VALUES,
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
});
