import type { Button, Field, IconButton, Labelled, Tone } from '../grammar/components.ts';
import { COMPOSITIONS } from '../grammar/compose/index.ts';
import { cardWords, cellHtml } from '../grammar/compose/surfaces.ts';
import { stacked } from '../grammar/compose/layout.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, fontFaces } from './font-faces.ts';
import { isHeldOut } from './held-out.ts';
import { bareIcon, buttonInner, classes, flag, inverted, maybe, worded } from './markup.ts';

const values = (dark: boolean): Values => ({
  page: 'var(--cds-alias-object-app-background)',
  surface: 'var(--cds-alias-object-container-background)',
  muted: dark
    ? 'var(--cds-alias-object-container-background-shade)'
    : 'var(--cds-alias-object-container-background-tint)',
  border: 'var(--cds-alias-object-border-color)',
  text: 'var(--cds-alias-typography-color-400)',
  faint: 'var(--cds-alias-typography-color-300)',
  primary: 'var(--cds-alias-status-info)',
  onPrimary: dark ? '#1b2a32' : '#fff',
  secondary: dark ? 'var(--cds-global-color-construction-300)' : 'var(--cds-global-color-construction-600)',
  success: 'var(--cds-alias-status-success)',
  warning: 'var(--cds-alias-status-warning)',
  danger: 'var(--cds-alias-status-danger)',
  info: 'var(--cds-alias-status-info)',
  dark: 'var(--cds-global-color-construction-800)',
  onDark: '#fff',
  radius: '4px',
  cardRadius: '4px',
  shadow: '0 2px 8px rgba(27,43,50,.3)',
});

const KINDS: Readonly<Record<Tone, string>> = {
  primary: 'primary',
  secondary: 'secondary',
  success: 'success',
  danger: 'danger',
  neutral: 'neutral',
};

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const kind = KINDS[it.tone];
  const fill = {
    solid: kind === 'secondary' ? 'btn-secondary' : `btn-${kind}`,
    outline: `btn-${kind}-outline`,
    ghost: `btn-link btn-link-${kind === 'secondary' ? 'neutral' : kind}`,
  }[it.fill];
  return `type="button" ${classes('btn', fill, it.size === 'small' && 'btn-sm', ...more)}${flag(it.state === 'disabled', 'disabled')}${flag(it.state === 'hover', 'data-hover')}${inverted(it, draw)}`;
}

/** The kit's form control: label, container, helper text. */
function control(it: Labelled, draw: Draw, inner: (attributes: string) => string): string {
  const id = draw.id();
  const label = maybe(
    it.label,
    (words) => `<label class="clr-control-label" for="${id}">${escape(words)}</label>`,
  );
  const note = maybe(
    it.error ?? it.hint,
    (words) =>
      `<span class="clr-subtext"${it.error === undefined ? '' : ' style="color:var(--cds-alias-status-danger)"'} ${role(it.error === undefined ? 'field.hint' : 'field.error')}>${escape(words)}</span>`,
  );
  return `<div ${classes('clr-form-control', it.disabled && 'clr-form-control-disabled')} style="margin:0">${label}<div ${classes('clr-control-container', it.error !== undefined && 'clr-error')} style="width:100%">${inner(`id="${id}"${flag(it.disabled, 'disabled')}`)}${note}</div></div>`;
}

const field = (it: Field, draw: Draw): string =>
  control(
    it,
    draw,
    (attributes) =>
      `<div ${classes('clr-input-wrapper')} style="max-width:none">${it.icon === undefined ? '' : `<div class="clr-input-group" style="display:flex;align-items:center;gap:8px;width:100%">${draw.icon(it.icon, 16)}`}<input type="${it.kind === 'password' ? 'password' : 'text'}" class="clr-input" style="width:100%;max-width:none" ${attributes}${worded('value', it.value)}${worded('placeholder', it.placeholder)}>${it.icon === undefined ? '' : '</div>'}</div>`,
  );

const choice =
  (kind: 'checkbox' | 'radio' | 'toggle') =>
  (it: { words: string; on: boolean; disabled?: boolean }, draw: Draw): string => {
    const id = draw.id();
    return `<div class="clr-${kind}-wrapper"><input type="${kind === 'radio' ? 'radio' : 'checkbox'}" class="clr-${kind}" id="${id}"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><label class="clr-control-label" for="${id}">${escape(it.words)}</label></div>`;
  };

const LABELS = {
  info: 'info',
  primary: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
} as const;

/** Clarity 18's styles as its documentation writes them without Angular. */
const markup: Markup = {
  button: (it, draw) =>
    `<button ${press(it, draw, it.wide && 'btn-block')}>${buttonInner(it, draw)}</button>`,
  'icon-button': (it, draw) => `<button ${press(it, draw, 'btn-icon')}>${draw.icon(it.icon, 16)}</button>`,
  'button-group': (it) =>
    `<div class="btn-group"${it.wide ? ' style="display:flex"' : ''}>${it.items.map((words, at) => `<button type="button" ${classes('btn', at === it.chosen && 'btn-primary')}${it.wide ? ' style="flex:1"' : ''} ${role('button-group.item', at === it.chosen && 'chosen')}>${escape(words)}</button>`).join('')}</div>`,
  field,
  select: (it, draw) =>
    control(
      it,
      draw,
      (attributes) =>
        `<div class="clr-select-wrapper" style="max-width:none;width:100%"><select class="clr-select" style="width:100%;max-width:none" ${attributes}><option>${escape(it.value)}</option></select></div>`,
    ),
  'text-area': (it, draw) =>
    control(
      it,
      draw,
      (attributes) =>
        `<div class="clr-textarea-wrapper" style="max-width:none"><textarea class="clr-textarea" style="width:100%;max-width:none" rows="${it.rows}" ${attributes}${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea></div>`,
    ),
  checkbox: choice('checkbox'),
  radio: choice('radio'),
  switch: choice('toggle'),
  slider: COMPOSED,
  progress: (it) =>
    `<div ${classes('progress', it.tone === 'success' && 'success', it.tone === 'danger' && 'danger')} style="height:8px;min-height:0;max-height:none;padding:0"><progress value="${it.value}" max="100"></progress></div>`,
  spinner: () => '<span class="spinner spinner-md"></span>',
  chip: (it, draw) =>
    `<span ${classes('label', it.chosen && 'label-info')}>${maybe(it.icon, (name) => draw.icon(name, 12))} ${escape(it.words)} ${it.removable ? draw.icon('close', 12) : ''}</span>`,
  badge: (it) => {
    const block = it.pill ? 'badge' : 'label';
    return `<span ${classes(block, it.tone !== 'neutral' && `${block}-${LABELS[it.tone]}`)}>${escape(it.words)}</span>`;
  },
  avatar: COMPOSED,
  alert: (it, draw) =>
    `<div class="alert alert-${it.tone}" style="margin:0"><div class="alert-items"><div class="alert-item static">${maybe(it.icon, (name) => `<div class="alert-icon-wrapper">${bareIcon(name, 16, draw).replace('<svg', '<svg class="alert-icon"')}</div>`)}<span class="alert-text">${maybe(it.title, (words) => `<b>${escape(words)}</b> `)}${escape(it.words)}</span></div></div>${it.closable ? `<button type="button" class="close">${draw.icon('close', 16)}</button>` : ''}</div>`,
  toast: COMPOSED,
  card: (it, draw) =>
    `<div class="card" style="margin:0${it.chosen ? ';border-color:var(--cds-alias-status-info)' : ''}">${maybe(it.picture, (part) => `<div class="card-img">${draw.part(part)}</div>`)}<div class="card-block x-column x-stack" style="gap:12px">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div class="card-footer x-stack">${draw.parts(parts)}</div>`)}</div>`,
  list: COMPOSED,
  menu: (it, draw) =>
    `<div class="dropdown open"><div class="dropdown-menu" style="position:static;visibility:visible">${maybe(it.title, (words) => `<h4 class="dropdown-header">${escape(words)}</h4>`)}${it.items.map((entry) => `${entry.apart ? '<div class="dropdown-divider"></div>' : ''}<div ${classes('dropdown-item', entry.chosen && 'active', entry.disabled && 'disabled')}${entry.danger ? ' style="color:var(--cds-alias-status-danger)"' : ''} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}>${maybe(entry.icon, (name) => draw.icon(name, 16))} ${escape(entry.words)}</div>`).join('')}</div></div>`,
  tabs: (it, draw) =>
    it.kind === 'pill'
      ? COMPOSITIONS.tabs(it, draw)
      : `<ul class="nav" role="tablist">${it.items.map((words, at) => `<li class="nav-item"${it.wide ? ' style="flex:1"' : ''}><button type="button" ${classes('btn btn-link nav-link', at === it.chosen && 'active')}${it.wide ? ' style="width:100%;justify-content:center"' : ''} ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</button></li>`).join('')}</ul>`,
  pager: COMPOSED,
  breadcrumb: COMPOSED,
  table: (it, draw) =>
    `<table ${classes('table', it.dense && 'table-compact', !it.bordered && !it.striped && 'table-noborder')} style="margin:0"><thead><tr>${it.head.map((words) => `<th class="left" ${role('table.head')}>${escape(words)}</th>`).join('')}</tr></thead><tbody>${it.rows.map((cells, at) => `<tr${at === it.chosen ? ' style="background:var(--cds-alias-object-interaction-background-selected)"' : ''} ${role('table.row', at === it.chosen && 'chosen')}>${cells.map((cell) => `<td class="left" style="vertical-align:middle">${cellHtml(cell, draw)}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
  'nav-bar': (it, draw) => {
    if (it.ground !== 'dark') return COMPOSITIONS['nav-bar'](it, draw);
    const links = it.links.map(
      (words, at) =>
        `<a href="#" ${classes('nav-link nav-text', at === it.chosen && 'active')} ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</a>`,
    );
    return `<header class="header"><div class="branding"><a href="#" class="nav-link"><span class="title">${escape(it.brand)}</span></a></div><div class="header-nav">${links.join('')}</div><div class="header-actions" style="display:flex;align-items:center;gap:8px;padding-right:24px">${draw.parts(it.actions)}</div></header>`;
  },
  'side-bar': (it, draw) => {
    if (it.dark) return COMPOSITIONS['side-bar'](it, draw);
    const items = it.items.map((entry, at) => {
      const title = maybe(
        entry.group,
        (words) => `<div class="x-faint" style="padding:12px 24px 4px;font-size:11px">${escape(words)}</div>`,
      );
      const badge = maybe(
        entry.badge,
        (words) => `<span class="badge" style="margin-left:auto">${escape(words)}</span>`,
      );
      return `${title}<a href="#" ${classes('nav-link', at === it.chosen && 'active')} ${role('side-bar.item', at === it.chosen && 'chosen')}>${maybe(entry.icon, (name) => `<span class="nav-icon">${draw.icon(name, 16)}</span>`)}<span class="nav-text">${escape(entry.words)}</span>${badge}</a>`;
    });
    const brand = maybe(
      it.brand,
      (words) => `<b style="padding:0 24px 12px;font-size:16px">${escape(words)}</b>`,
    );
    const foot = maybe(
      it.foot,
      (parts) => `<div class="x-stack" style="margin-top:auto;padding:16px 24px">${draw.parts(parts)}</div>`,
    );
    return `<div style="display:flex"><nav class="clr-vertical-nav" style="width:auto;flex:1;padding-top:16px"><div class="nav-content" style="display:flex;flex-direction:column;flex:1">${brand}${items.join('')}${foot}</div></nav></div>`;
  },
  dialog: (it, draw) =>
    `<div class="modal" style="position:static;display:block;padding:0;z-index:auto"><div class="modal-dialog" style="width:auto;max-height:none"><div class="modal-content-wrapper"><div class="modal-content"><div class="modal-header"><div class="modal-title-wrapper"><h3 class="modal-title">${escape(it.title)}</h3></div>${it.closable ? `<button type="button" class="close">${draw.icon('close', 16)}</button>` : ''}</div><div class="modal-body-wrapper"><div class="modal-body x-column x-stack" style="gap:16px">${stacked(it.body, draw)}</div></div><div class="modal-footer x-stack">${draw.parts(it.actions)}</div></div></div></div></div>`,
  accordion: (it, draw) =>
    `<div class="clr-accordion">${it.items.map(({ title, body }, at) => `<div ${classes('clr-accordion-panel', at === it.open && 'clr-accordion-panel-open')}><div class="clr-accordion-header"><button type="button" class="clr-accordion-header-button" ${role('accordion.title', at === it.open && 'open')}><span class="clr-accordion-status">${draw.icon(at === it.open ? 'down' : 'forward', 16)}</span><span class="clr-accordion-title">${escape(title)}</span></button></div>${at === it.open ? `<div class="clr-accordion-content"><div class="clr-accordion-inner-content">${escape(body)}</div></div>` : ''}</div>`).join('')}</div>`,
  heading: (it) => `<h${it.level}>${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p ${classes((it.kind === 'muted' || it.kind === 'label') && 'x-faint')} cds-text="${{ body: 'body', lead: 'subsection', small: 'secondary', muted: 'body', strong: 'body semibold', label: 'secondary semibold' }[it.kind]}">${escape(it.words)}</p>`,
  link: (it, draw) =>
    `<a href="#" cds-text="link">${escape(it.words)} ${maybe(it.icon, (name) => draw.icon(name, 14))}</a>`,
  quote: COMPOSED,
  code: COMPOSED,
  divider: COMPOSED,
  tooltip: COMPOSED,
};

const look = (dark: boolean): KitLook => ({
  name: `clarity-${dark ? 'dark' : 'light'}`,
  dark,
  sheets: ['@clr/ui/clr-ui.min.css'],
  css: `${fontFaces('Clarity City, Metropolis')}body{background:var(--cds-alias-object-app-background);color:var(--cds-alias-typography-color-400)}.x-page :is(h1,h2,h3,h4,h5,p){margin:0}.x-page .btn{margin:0}.x-page .x-ground-photo{background:none}.x-page .x-ground-dark{background:var(--cds-global-color-construction-800)}:is(.x-ground-primary,.x-ground-dark,.x-ground-photo) :is(h1,h2,h3,h4,h5,p):not(.card *,.x-surface *){color:inherit!important}.clr-accordion-panel-open .clr-accordion-content{display:block;opacity:1;height:auto;visibility:visible}`,
  body: `cds-theme="${dark ? 'dark' : 'light'}" cds-text="body"`,
});

/** VMware's kit, light and dark. */
export const clarity = (): Adapter => ({
  name: 'clarity',
  packages: ['@clr/ui', ...FONT_PACKAGES],
  heldOut: isHeldOut('clarity'),
  looks: () => [look(false), look(true)],
  values: ({ dark }) => values(dark),
  ground: (ground) =>
    `class="x-ground-${ground}"${ground === 'dark' || ground === 'photo' ? ' cds-theme="dark"' : ''}`,
  markup,
});
