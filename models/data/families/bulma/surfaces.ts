import { cardWords, cellHtml, rowInner, rowRole } from '../../grammar/compose/surfaces.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { COMPOSED, type Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';

export const surfaces: Pick<
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
    return `<div class="panel x-surface"${it.flush ? ' style="box-shadow:none;border-radius:0"' : ''}>${rows.join('')}</div>`;
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
