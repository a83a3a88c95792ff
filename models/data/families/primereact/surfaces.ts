import { cardWords, cellHtml, rowInner, rowRole } from '../../grammar/compose/surfaces.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';

const SEVERITIES = { info: 'info', success: 'success', warning: 'warn', danger: 'error' } as const;

export const surfaces: Pick<
  Markup,
  'card' | 'list' | 'dialog' | 'accordion' | 'table' | 'alert' | 'toast' | 'tooltip'
> = {
  card: (it, draw) =>
    `<div class="p-card p-component"${it.chosen ? ' style="box-shadow:0 0 0 2px var(--primary-color)"' : ''}>${maybe(it.picture, (part) => `<div class="p-card-header">${draw.part(part)}</div>`)}<div class="p-card-body">${maybe(it.title, (words) => `<div class="p-card-title" ${role('card.title')}>${escape(words)}</div>`)}${maybe(it.subtitle, (words) => `<div class="p-card-subtitle" ${role('card.subtitle')}>${escape(words)}</div>`)}<div class="p-card-content"><div class="x-column x-stack" style="gap:12px">${cardWords({ ...it, title: undefined, subtitle: undefined }, draw)}</div></div>${maybe(it.footer, (parts) => `<div class="p-card-footer x-stack" style="display:flex;gap:8px;flex-wrap:wrap">${draw.parts(parts)}</div>`)}</div></div>`,
  list: (it, draw) => {
    const rows = it.rows.map(
      (row) =>
        `<li ${classes('p-listbox-item', row.chosen && 'p-highlight', row.disabled && 'p-disabled')} style="display:flex;align-items:center;gap:12px" ${rowRole(row)}>${rowInner(row, draw)}</li>`,
    );
    return `<div class="p-listbox p-component"${it.flush ? ' style="border-width:1px 0;border-radius:0"' : ''}><div class="p-listbox-list-wrapper"><ul class="p-listbox-list">${rows.join('')}</ul></div></div>`;
  },
  dialog: (it, draw) =>
    `<div class="p-dialog p-component" style="width:100%;max-height:none;transform:none"><div class="p-dialog-header"><div class="p-dialog-title">${escape(it.title)}</div>${it.closable ? `<div class="p-dialog-header-icons"><button type="button" class="p-dialog-header-icon p-link">${draw.icon('close', 16)}</button></div>` : ''}</div><div class="p-dialog-content"><div class="x-column x-stack" style="gap:14px">${draw.parts(it.body)}</div></div><div class="p-dialog-footer"><div class="x-stack" style="display:flex;gap:8px;justify-content:flex-end">${draw.parts(it.actions)}</div></div></div>`,
  accordion: (it, draw) => {
    const items = it.items.map(({ title, body }, at) => {
      const open = at === it.open;
      return `<div ${classes('p-accordion-tab', open && 'p-accordion-tab-active')}><div ${classes('p-accordion-header', open && 'p-highlight')} ${role('accordion.title', open && 'open')}><a class="p-accordion-header-link"><span class="p-accordion-toggle-icon">${draw.icon(open ? 'down' : 'forward', 14)}</span><span class="p-accordion-header-text">${escape(title)}</span></a></div>${open ? `<div class="p-toggleable-content"><div class="p-accordion-content">${escape(body)}</div></div>` : ''}</div>`;
    });
    return `<div class="p-accordion p-component">${items.join('')}</div>`;
  },
  table: (it, draw) => {
    const head = it.head
      .map(
        (words) =>
          `<th ${role('table.head')}><div class="p-column-header-content"><span class="p-column-title">${escape(words)}</span></div></th>`,
      )
      .join('');
    const rows = it.rows.map(
      (row, at) =>
        `<tr ${classes(at % 2 === 1 ? 'p-row-odd' : 'p-row-even', at === it.chosen && 'p-highlight')}>${row.map((cell) => `<td ${role('table.cell', at === it.chosen && 'chosen')}>${cellHtml(cell, draw)}</td>`).join('')}</tr>`,
    );
    return `<div ${classes('p-datatable p-component', it.bordered && 'p-datatable-gridlines', it.striped && 'p-datatable-striped', it.dense && 'p-datatable-sm')}><div class="p-datatable-wrapper" style="overflow:hidden"><table class="p-datatable-table" style="width:100%"><thead class="p-datatable-thead"><tr>${head}</tr></thead><tbody class="p-datatable-tbody">${rows.join('')}</tbody></table></div></div>`;
  },
  alert: (it, draw) =>
    `<div class="p-message p-component p-message-${SEVERITIES[it.tone]}" style="margin:0"><div class="p-message-wrapper">${maybe(it.icon, (name) => `<span class="p-message-icon">${draw.icon(name, 20)}</span>`)}${maybe(it.title, (words) => `<span class="p-message-summary" style="flex:none">${escape(words)}</span>`)}<span class="p-message-detail">${escape(it.words)}</span>${it.closable ? `<button type="button" class="p-message-close p-link">${draw.icon('close', 14)}</button>` : ''}</div></div>`,
  toast: (it, draw) =>
    `<div class="p-toast p-component" style="position:static;max-width:100%"><div class="p-toast-message p-toast-message-success" style="margin:0"><div class="p-toast-message-content"><span class="p-toast-message-icon">${draw.icon('check', 22)}</span><div class="p-toast-message-text"><span class="p-toast-summary">${escape(it.title)}</span><div class="p-toast-detail">${escape(it.words)}</div></div>${maybe(it.action, (words) => `<button type="button" class="p-button p-component p-button-sm p-button-text" style="color:inherit"><span class="p-button-label p-c">${escape(words)}</span></button>`)}</div></div></div>`,
  tooltip: (it) =>
    `<div class="p-tooltip p-component" style="position:static;display:inline-block;opacity:1"><div class="p-tooltip-text">${escape(it.words)}</div></div>`,
};
