import { cardWords, cellHtml, rowInner, rowRole } from '../../grammar/compose/surfaces.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { bareIcon, classes, flag, maybe } from '../markup.ts';

export const surfaces: Pick<
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
        `<details${flag(at === it.open, 'open')}><summary ${role('accordion.title', at === it.open && 'open')}>${escape(title)}${bareIcon('down', 16, draw)}</summary>${at === it.open ? `<section>${escape(body)}</section>` : ''}</details>`,
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
