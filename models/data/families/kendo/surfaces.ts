import { cardWords, cellHtml, rowInner, rowRole } from '../../grammar/compose/surfaces.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';

const STATES = { info: 'info', success: 'success', warning: 'warning', danger: 'error' } as const;

export const surfaces: Pick<
  Markup,
  'card' | 'list' | 'dialog' | 'accordion' | 'table' | 'alert' | 'toast' | 'tooltip'
> = {
  card: (it, draw) => {
    const head =
      it.title === undefined && it.subtitle === undefined
        ? ''
        : `<div class="k-card-header">${maybe(it.title, (words) => `<div class="k-card-title" ${role('card.title')}>${escape(words)}</div>`)}${maybe(it.subtitle, (words) => `<div class="k-card-subtitle" ${role('card.subtitle')}>${escape(words)}</div>`)}</div>`;
    return `<div ${classes('k-card', it.chosen && 'k-selected')}${it.chosen ? ' style="border-color:var(--kendo-color-primary);box-shadow:0 0 0 1px var(--kendo-color-primary)"' : ''}>${maybe(it.picture, (part) => `<div class="k-card-media">${draw.part(part)}</div>`)}${head}${it.body.length === 0 ? '' : `<div class="k-card-body"><div class="x-column x-stack" style="gap:12px">${cardWords({ ...it, title: undefined, subtitle: undefined }, draw)}</div></div>`}${maybe(it.footer, (parts) => `<div class="k-card-actions x-stack" style="flex-wrap:wrap;gap:8px">${draw.parts(parts)}</div>`)}</div>`;
  },
  list: (it, draw) => {
    const rows = it.rows.map(
      (row) =>
        `<li ${classes('k-list-item', row.chosen && 'k-selected', row.disabled && 'k-disabled')} style="gap:12px;padding-block:10px" ${rowRole(row)}>${rowInner(row, draw)}</li>`,
    );
    return `<div ${classes('k-list k-list-md', !it.flush && 'k-rounded-md')} style="border:1px solid var(--kendo-color-border);background:var(--kendo-color-surface-alt)${it.flush ? ';border-width:1px 0' : ''}"><div class="k-list-content"><ul class="k-list-ul">${rows.join('')}</ul></div></div>`;
  },
  dialog: (it, draw) =>
    `<div class="k-window k-dialog" style="position:static;width:100%;transform:none"><div class="k-window-titlebar k-dialog-titlebar"><span class="k-window-title k-dialog-title">${escape(it.title)}</span>${it.closable ? `<div class="k-window-titlebar-actions">${draw.icon('close', 16)}</div>` : ''}</div><div class="k-window-content k-dialog-content"><div class="x-column x-stack" style="gap:14px">${draw.parts(it.body)}</div></div><div class="k-dialog-actions k-actions k-actions-horizontal k-actions-end x-stack">${draw.parts(it.actions)}</div></div>`,
  accordion: (it, draw) => {
    const items = it.items.map(({ title, body }, at) => {
      const open = at === it.open;
      return `<div ${classes('k-expander', open && 'k-expanded')}><div class="k-expander-header" ${role('accordion.title', open && 'open')}><div class="k-expander-title">${escape(title)}</div><span class="k-spacer" style="flex:1"></span><span class="k-expander-indicator">${draw.icon(open ? 'down' : 'forward', 14)}</span></div>${open ? `<div class="k-expander-content-wrapper"><div class="k-expander-content">${escape(body)}</div></div>` : ''}</div>`;
    });
    return `<div>${items.join('')}</div>`;
  },
  table: (it, draw) => {
    const head = it.head
      .map(
        (words) =>
          `<th class="k-table-th k-header" ${role('table.head')}><span class="k-cell-inner"><span class="k-link"><span class="k-column-title">${escape(words)}</span></span></span></th>`,
      )
      .join('');
    const rows = it.rows.map(
      (row, at) =>
        `<tr ${classes('k-table-row k-master-row', it.striped && at % 2 === 1 && 'k-table-alt-row k-alt', at === it.chosen && 'k-selected')}>${row.map((cell) => `<td class="k-table-td" ${role('table.cell', at === it.chosen && 'chosen')}>${cellHtml(cell, draw)}</td>`).join('')}</tr>`,
    );
    const size = it.dense ? 'sm' : 'md';
    return `<div class="k-grid k-grid-${size}"><table class="k-grid-table k-table k-table-${size}" style="width:100%"><thead class="k-table-thead k-grid-header" style="display:table-header-group;padding:0"><tr class="k-table-row">${head}</tr></thead><tbody class="k-table-tbody">${rows.join('')}</tbody></table></div>`;
  },
  alert: (it, draw) =>
    `<div class="k-messagebox k-messagebox-${STATES[it.tone]}" style="display:flex;gap:10px;margin:0">${maybe(it.icon, (name) => draw.icon(name, 18))}<div style="flex:1">${maybe(it.title, (words) => `<b>${escape(words)}</b><br>`)}${escape(it.words)}</div>${it.closable ? draw.icon('close', 14) : ''}</div>`,
  toast: (it, draw) =>
    `<div class="k-notification k-notification-success" style="width:100%;max-width:24rem">${draw.icon('check', 16)}<div class="k-notification-content" style="flex:1"><b>${escape(it.title)}</b><br>${escape(it.words)}</div>${maybe(it.action, (words) => `<u>${escape(words)}</u>`)}</div>`,
  tooltip: (it) =>
    `<div class="k-tooltip k-tooltip-base" style="position:static;width:fit-content"><div class="k-tooltip-content">${escape(it.words)}</div></div>`,
};
