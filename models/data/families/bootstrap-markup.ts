import type { Button, Component, IconButton, Labelled, Row } from '../grammar/components.ts';
import { cardWords, cellHtml, rowInner, rowRole } from '../grammar/compose/surfaces.ts';
import { stacked } from '../grammar/compose/layout.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import { COMPOSED, type Draw, type Markup } from './adapter.ts';

const SIZES = { small: ' btn-sm', medium: '', large: ' btn-lg' } as const;

function pressClasses(it: Button | IconButton): string {
  const tone = it.inverted
    ? 'light'
    : it.tone === 'neutral'
      ? it.fill === 'solid'
        ? 'light'
        : 'secondary'
      : it.tone;
  const fill =
    it.fill === 'solid'
      ? `btn-${tone}`
      : it.fill === 'outline'
        ? `btn-outline-${tone}`
        : `btn-link text-decoration-none ${it.inverted ? 'link-light' : it.tone === 'neutral' ? 'text-reset' : it.tone === 'secondary' ? 'text-body-secondary' : `link-${tone}`}`;
  return `btn ${fill}${SIZES[it.size]}${it.state === 'disabled' ? ' disabled' : ''}`;
}

const hover = (it: Button | IconButton): string => (it.state === 'hover' ? ' data-hover' : '');
const item = (base: string, chosen: boolean | undefined, disabled = false): string =>
  `class="${base}${chosen ? ' active' : ''}${disabled ? ' disabled' : ''}"`;

function button(it: Button, draw: Draw): string {
  const wide = it.wide ? ' w-100' : '';
  const words = escape(it.words);
  if (it.icon === undefined)
    return `<button type="button"${hover(it)} class="${pressClasses(it)}${wide}">${words}</button>`;
  const icon = draw.icon(it.icon, it.size === 'large' ? 20 : 16);
  const line = ' d-inline-flex align-items-center justify-content-center gap-2';
  return `<button type="button"${hover(it)} class="${pressClasses(it)}${wide}${line}">${it.iconAfter ? words + icon : icon + words}</button>`;
}

/** Label, control and note; `invalid` is the control's class. */
function labelled(
  it: Labelled,
  draw: Draw,
  control: (attributes: string, invalid: string) => string,
): string {
  const id = draw.id();
  const label =
    it.label === undefined ? '' : `<label for="${id}" class="form-label">${escape(it.label)}</label>`;
  const note =
    it.error !== undefined
      ? `<div class="invalid-feedback" ${role('field.error')}>${escape(it.error)}</div>`
      : it.hint !== undefined
        ? `<div class="form-text" ${role('field.hint')}>${escape(it.hint)}</div>`
        : '';
  const attributes = `id="${id}"${it.disabled ? ' disabled' : ''}`;
  return `<div>${label}${control(attributes, it.error === undefined ? '' : ' is-invalid')}${note}</div>`;
}

const check =
  (kind: 'checkbox' | 'radio' | 'switch') =>
  (it: { words: string; on: boolean; disabled?: boolean }, draw: Draw): string => {
    const id = draw.id();
    const states = `${it.on ? ' checked' : ''}${it.disabled ? ' disabled' : ''}`;
    const label =
      it.words === '' ? '' : `<label class="form-check-label" for="${id}">${escape(it.words)}</label>`;
    return `<div class="form-check mb-0${kind === 'switch' ? ' form-switch' : ''}"><input class="form-check-input" type="${kind === 'radio' ? 'radio' : 'checkbox'}" id="${id}"${states}>${label}</div>`;
  };

const listRow = (it: Row, draw: Draw): string =>
  `<li ${item('list-group-item d-flex align-items-center gap-3', it.chosen, it.disabled)} ${rowRole(it)}>${rowInner(it, draw)}</li>`;

const TEXTS = {
  body: '',
  lead: ' class="lead"',
  small: ' class="small"',
  muted: ' class="text-body-secondary"',
  strong: ' class="fw-semibold"',
  label: ' class="text-uppercase small fw-semibold text-primary-emphasis"',
} as const;

const joined = (parts: readonly Component[], draw: Draw): string => draw.parts(parts);

/** Bootstrap 5.3's own markup, as its documentation writes it. */
export const BOOTSTRAP_MARKUP: Markup = {
  button,
  'icon-button': (it, draw) =>
    `<button type="button"${hover(it)} class="${pressClasses(it)}${it.round ? ' rounded-circle' : ''} p-2 lh-1">${draw.icon(it.icon, 20)}</button>`,
  'button-group': (it) =>
    `<div class="btn-group${it.wide ? ' w-100' : ''}" role="group">${it.items.map((words, at) => `<button type="button" ${item('btn btn-outline-primary', at === it.chosen)} ${role('button-group.item', at === it.chosen && 'chosen')}>${escape(words)}</button>`).join('')}</div>`,
  field: (it, draw) =>
    labelled(it, draw, (attributes, invalid) => {
      const input = `<input class="form-control${invalid}" type="${it.kind === 'date' || it.kind === 'number' ? 'text' : it.kind}" ${attributes} value="${escape(it.value ?? '')}" placeholder="${escape(it.placeholder ?? '')}">`;
      return it.icon === undefined
        ? input
        : `<div class="input-group${invalid === '' ? '' : ' has-validation'}"><span class="input-group-text">${draw.icon(it.icon, 16)}</span>${input}</div>`;
    }),
  select: (it, draw) =>
    labelled(
      it,
      draw,
      (attributes, invalid) =>
        `<select class="form-select${invalid}" ${attributes}><option>${escape(it.value)}</option></select>`,
    ),
  'text-area': (it, draw) =>
    labelled(
      it,
      draw,
      (attributes, invalid) =>
        `<textarea class="form-control${invalid}" rows="${it.rows}" ${attributes} placeholder="${escape(it.placeholder ?? '')}">${escape(it.value ?? '')}</textarea>`,
    ),
  checkbox: check('checkbox'),
  radio: check('radio'),
  switch: check('switch'),
  slider: (it, draw) =>
    labelled(
      it,
      draw,
      (attributes) => `<input type="range" class="form-range" ${attributes} value="${it.value}">`,
    ),
  progress: (it) =>
    `<div class="progress"><div class="progress-bar${it.tone === 'primary' ? '' : ` bg-${it.tone === 'neutral' ? 'secondary' : it.tone}`}" data-role="progress.fill.${it.tone}" style="width:${it.value}%"></div></div>`,
  spinner: () => '<div class="spinner-border text-primary"></div>',
  chip: COMPOSED,
  badge: (it) =>
    `<span class="badge${it.pill ? ' rounded-pill' : ''} text-bg-${it.tone === 'neutral' ? 'secondary' : it.tone}">${escape(it.words)}</span>`,
  avatar: COMPOSED,
  alert: (it, draw) =>
    `<div class="alert alert-${it.tone}${it.closable ? ' alert-dismissible' : ''}"><div class="d-flex gap-2">${it.icon === undefined ? '' : draw.icon(it.icon, 20)}<div>${it.title === undefined ? '' : `<h4 class="alert-heading fs-5">${escape(it.title)}</h4>`}${escape(it.words)}</div></div>${it.closable ? '<button type="button" class="btn-close"></button>' : ''}</div>`,
  toast: (it) =>
    `<div class="toast show"><div class="toast-header"><strong class="me-auto">${escape(it.title)}</strong>${it.action === undefined ? '' : `<small class="link-primary">${escape(it.action)}</small>`}<button type="button" class="btn-close"></button></div><div class="toast-body">${escape(it.words)}</div></div>`,
  card: (it, draw) =>
    `<div class="card overflow-hidden${it.chosen ? ' border-primary' : ''}">${it.picture === undefined ? '' : draw.part(it.picture)}<div class="card-body x-column x-stack" style="gap:12px">${cardWords(it, draw)}</div>${it.footer === undefined ? '' : `<div class="card-footer">${joined(it.footer, draw)}</div>`}</div>`,
  list: (it, draw) =>
    `<ul class="list-group${it.flush ? ' list-group-flush' : ''}">${it.rows.map((row) => listRow(row, draw)).join('')}</ul>`,
  menu: (it, draw) =>
    `<ul class="dropdown-menu show position-static d-block">${it.title === undefined ? '' : `<li><h6 class="dropdown-header">${escape(it.title)}</h6></li>`}${it.items
      .map(
        (entry) =>
          `${entry.apart ? '<li><hr class="dropdown-divider"></li>' : ''}<li><a ${item(`dropdown-item d-flex align-items-center gap-2${entry.danger ? ' text-danger' : ''}`, entry.chosen, entry.disabled)} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}>${entry.icon === undefined ? '' : draw.icon(entry.icon, 16)}${escape(entry.words)}</a></li>`,
      )
      .join('')}</ul>`,
  tabs: (it) =>
    `<ul class="nav nav-${it.kind === 'pill' ? 'pills' : 'tabs'}${it.wide ? ' nav-fill' : ''}">${it.items.map((words, at) => `<li class="nav-item"><a ${item('nav-link', at === it.chosen)} href="#" ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</a></li>`).join('')}</ul>`,
  pager: (it) =>
    `<ul class="pagination"><li class="page-item${it.chosen === 1 ? ' disabled' : ''}"><a class="page-link">«</a></li>${Array.from({ length: it.pages }, (_, at) => `<li ${item('page-item', at + 1 === it.chosen)}><a class="page-link" ${role('pager.page', at + 1 === it.chosen && 'chosen')}>${at + 1}</a></li>`).join('')}<li class="page-item"><a class="page-link">»</a></li></ul>`,
  breadcrumb: (it) =>
    `<ol class="breadcrumb">${it.items.map((words, at) => `<li ${item('breadcrumb-item', at === it.items.length - 1)}>${at === it.items.length - 1 ? escape(words) : `<a href="#">${escape(words)}</a>`}</li>`).join('')}</ol>`,
  table: (it, draw) =>
    `<table class="table align-middle${it.striped ? ' table-striped' : ''}${it.bordered ? ' table-bordered' : ''}${it.dense ? ' table-sm' : ''}"><thead><tr>${it.head.map((words) => `<th ${role('table.head')}>${escape(words)}</th>`).join('')}</tr></thead><tbody>${it.rows.map((cells, at) => `<tr${at === it.chosen ? ' class="table-active"' : ''} ${role('table.row', at === it.chosen && 'chosen')}>${cells.map((cell) => `<td>${cellHtml(cell, draw)}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
  'nav-bar': (it, draw) => {
    const look = {
      plain: 'bg-body border-bottom"',
      muted: 'bg-body-tertiary"',
      primary: 'bg-primary" data-bs-theme="dark"',
      dark: 'bg-dark" data-bs-theme="dark"',
    }[it.ground];
    const links = it.links.map(
      (words, at) =>
        `<li class="nav-item"><a ${item('nav-link', at === it.chosen)} href="#" ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</a></li>`,
    );
    return `<nav class="navbar navbar-expand ${look}><div class="container-fluid px-4"><a class="navbar-brand" href="#">${escape(it.brand)}</a><ul class="navbar-nav me-auto">${links.join('')}</ul><div class="d-flex align-items-center gap-2">${joined(it.actions, draw)}</div></div></nav>`;
  },
  'side-bar': (it, draw) => {
    const links = it.items.map((entry, at) => {
      const ink = at === it.chosen ? '' : it.dark ? ' text-white' : ' link-body-emphasis';
      const group =
        entry.group === undefined
          ? ''
          : `<li class="small text-body-secondary px-3 pt-3 pb-1">${escape(entry.group)}</li>`;
      const badge =
        entry.badge === undefined
          ? ''
          : `<span class="badge rounded-pill text-bg-secondary ms-auto">${escape(entry.badge)}</span>`;
      return `${group}<li class="nav-item"><a ${item(`nav-link d-flex align-items-center gap-2${ink}`, at === it.chosen)} href="#" ${role('side-bar.item', at === it.chosen && 'chosen')}>${entry.icon === undefined ? '' : draw.icon(entry.icon, 18)}${escape(entry.words)}${badge}</a></li>`;
    });
    const brand = it.brand === undefined ? '' : `<span class="fs-4 px-2 mb-3">${escape(it.brand)}</span>`;
    return `<div class="d-flex flex-column p-3 ${it.dark ? 'text-bg-dark" data-bs-theme="dark' : 'bg-body-tertiary'}">${brand}<ul class="nav nav-pills flex-column mb-auto">${links.join('')}</ul>${it.foot === undefined ? '' : `<hr>${joined(it.foot, draw)}`}</div>`;
  },
  dialog: (it, draw) =>
    `<div class="modal" style="display:block;position:static;height:auto;overflow:visible"><div class="modal-content"><div class="modal-header"><h5 class="modal-title">${escape(it.title)}</h5>${it.closable ? '<button type="button" class="btn-close"></button>' : ''}</div><div class="modal-body x-column x-stack" style="gap:16px">${stacked(it.body, draw)}</div><div class="modal-footer">${joined(it.actions, draw)}</div></div></div>`,
  accordion: (it) =>
    `<div class="accordion">${it.items.map(({ title, body }, at) => `<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button${at === it.open ? '' : ' collapsed'}" type="button" ${role('accordion.title', at === it.open && 'open')}>${escape(title)}</button></h2>${at === it.open ? `<div class="accordion-collapse collapse show"><div class="accordion-body">${escape(body)}</div></div>` : ''}</div>`).join('')}</div>`,
  heading: (it) => `<h${it.level}>${escape(it.words)}</h${it.level}>`,
  text: (it) => `<p${TEXTS[it.kind]}>${escape(it.words)}</p>`,
  link: (it, draw) =>
    `<a href="#" class="icon-link">${escape(it.words)}${it.icon === undefined ? '' : draw.icon(it.icon, 16)}</a>`,
  quote: (it) =>
    `<figure><blockquote class="blockquote"><p>${escape(it.words)}</p></blockquote><figcaption class="blockquote-footer mb-0">${escape(it.by)}</figcaption></figure>`,
  code: COMPOSED,
  divider: (it) =>
    it.words === undefined
      ? '<hr>'
      : `<div class="d-flex align-items-center gap-3 text-body-secondary"><hr class="flex-grow-1">${escape(it.words)}<hr class="flex-grow-1"></div>`,
  tooltip: (it) =>
    `<div class="tooltip bs-tooltip-auto show position-static d-inline-block"><div class="tooltip-inner">${escape(it.words)}</div></div>`,
};
