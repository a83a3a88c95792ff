import type { MessageTone } from '../../grammar/components.ts';
import { cardWords, cellHtml, rowInner, rowRole } from '../../grammar/compose/surfaces.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { COMPOSED, type Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';
import { colorOf, dark, surface, ui } from './theme-words.ts';

const MESSAGES: Readonly<Record<MessageTone, string>> = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'negative',
};

export const surfaces: Pick<
  Markup,
  'card' | 'list' | 'dialog' | 'accordion' | 'table' | 'alert' | 'toast' | 'tooltip'
> = {
  card: (it, draw) => {
    const paint = dark(draw) ? `${surface(draw)}box-shadow:0 0 0 1px ${draw.values.border};` : '';
    const inherit = dark(draw) ? ' style="color:inherit"' : '';
    const chosen = it.chosen ? `box-shadow:0 0 0 2px ${draw.values.primary}` : '';
    return `<div class="ui x-ink fluid ${it.chosen ? colorOf(draw) : ''} card" style="margin:0;${paint}${chosen}">${maybe(it.picture, (part) => `<div class="image">${draw.part(part)}</div>`)}<div class="content">${maybe(it.title, (words) => `<div class="header"${inherit} ${role('card.title')}>${escape(words)}</div>`)}${maybe(it.subtitle, (words) => `<div class="meta"${inherit} ${role('card.subtitle')}>${escape(words)}</div>`)}<div class="description"${inherit}><div class="x-column x-stack" style="gap:12px">${cardWords({ ...it, title: undefined, subtitle: undefined }, draw)}</div></div></div>${maybe(it.footer, (parts) => `<div class="extra content x-stack" style="display:flex;gap:8px;flex-wrap:wrap">${draw.parts(parts)}</div>`)}</div>`;
  },
  list: (it, draw) => {
    const rows = it.rows.map(
      (row) =>
        `<div ${classes(row.chosen && 'active', row.disabled && 'disabled', 'item')} style="display:flex;align-items:center;gap:12px;padding:10px 14px${row.chosen ? `;background:${draw.values.muted}` : ''}" ${rowRole(row)}>${rowInner(row, draw)}</div>`,
    );
    const list = `<div ${ui(draw, 'divided', 'list')} style="margin:0">${rows.join('')}</div>`;
    return it.flush
      ? `<div>${list}</div>`
      : `<div ${ui(draw, 'x-ink', 'segment')} style="margin:0;padding:0">${list}</div>`;
  },
  dialog: (it, draw) =>
    `<div class="ui active modal" style="position:static;width:100%;margin:0;${surface(draw)}"><div class="header" style="${surface(draw)}display:flex;align-items:center"><span style="flex:1">${escape(it.title)}</span>${it.closable ? draw.icon('close', 18) : ''}</div><div class="content" style="${surface(draw)}"><div class="x-column x-stack" style="gap:14px">${draw.parts(it.body)}</div></div><div class="actions x-stack" style="${surface(draw)}display:flex;justify-content:flex-end;gap:4px">${draw.parts(it.actions)}</div></div>`,
  accordion: (it, draw) => {
    const items = it.items.map(({ title, body }, at) => {
      const open = at === it.open;
      return `<div ${classes(open && 'active', 'title')} style="display:flex;gap:8px;align-items:center" ${role('accordion.title', open && 'open')}>${draw.icon(open ? 'down' : 'forward', 12)}${escape(title)}</div>${open ? `<div class="active content">${escape(body)}</div>` : ''}`;
    });
    return dark(draw)
      ? `<div class="ui inverted segment" style="margin:0"><div class="ui inverted fluid accordion">${items.join('')}</div></div>`
      : `<div class="ui styled fluid accordion">${items.join('')}</div>`;
  },
  table: (it, draw) => {
    const head = it.head.map((words) => `<th ${role('table.head')}>${escape(words)}</th>`).join('');
    const rows = it.rows.map(
      (row, at) =>
        `<tr ${classes(at === it.chosen && 'active')}>${row.map((cell) => `<td ${role('table.cell', at === it.chosen && 'chosen')}>${cellHtml(cell, draw)}</td>`).join('')}</tr>`,
    );
    return `<table ${ui(draw, 'unstackable', it.bordered && 'celled', it.striped && 'striped', it.dense && 'compact', 'table')} style="margin:0"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  },
  alert: (it, draw) =>
    `<div ${classes('ui', MESSAGES[it.tone], 'message')} style="margin:0;display:flex;gap:12px;align-items:flex-start">${maybe(it.icon, (name) => draw.icon(name, 20))}<div class="content" style="flex:1">${maybe(it.title, (words) => `<div class="header">${escape(words)}</div>`)}<p>${escape(it.words)}</p></div>${it.closable ? draw.icon('close', 14) : ''}</div>`,
  toast: (it) =>
    `<div class="ui floating message" style="margin:0;max-width:24rem;display:flex;gap:12px;align-items:center"><div style="flex:1"><div class="header">${escape(it.title)}</div><p>${escape(it.words)}</p></div>${maybe(it.action, (words) => `<button type="button" class="ui mini basic button">${escape(words)}</button>`)}</div>`,
  tooltip: COMPOSED,
};
