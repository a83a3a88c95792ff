import { cardWords, cellHtml, rowInner, rowRole } from '../../grammar/compose/surfaces.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';

export const surfaces: Pick<
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
