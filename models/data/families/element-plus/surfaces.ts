import { stacked } from '../../grammar/compose/layout.ts';
import { cardWords, cellHtml } from '../../grammar/compose/surfaces.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';
import { icon } from './icon.ts';

export const KINDS = {
  info: 'primary',
  primary: 'primary',
  success: 'success',
  warning: 'warning',
  danger: 'error',
  neutral: 'info',
};

export const surfaces: Pick<Markup, 'alert' | 'toast' | 'card' | 'table' | 'dialog' | 'accordion'> = {
  alert: (it, draw) =>
    `<div class="el-alert el-alert--${KINDS[it.tone]} is-light">${maybe(it.icon, (name) => icon(name, draw, `el-alert__icon${it.title === undefined ? '' : ' is-big'}`))}<div class="el-alert__content">${it.title === undefined ? `<span class="el-alert__title">${escape(it.words)}</span>` : `<span class="el-alert__title with-description">${escape(it.title)}</span><p class="el-alert__description">${escape(it.words)}</p>`}${it.closable ? icon('close', draw, 'el-alert__close-btn') : ''}</div></div>`,
  toast: (it, draw) =>
    `<div class="el-notification" style="position:static;width:auto;max-width:330px">${icon('check', draw, 'el-notification__icon el-notification--success')}<div class="el-notification__group is-with-icon"><h2 class="el-notification__title">${escape(it.title)}</h2><div class="el-notification__content"><p>${escape(it.words)}</p>${maybe(it.action, (words) => `<span class="el-link el-link--primary">${escape(words)}</span>`)}</div></div></div>`,
  card: (it, draw) =>
    `<div class="el-card is-always-shadow"${it.chosen ? ' style="border-color:var(--el-color-primary)"' : ''}>${maybe(it.picture, (part) => draw.part(part))}<div class="el-card__body x-column x-stack" style="gap:12px">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div class="el-card__footer">${draw.parts(parts)}</div>`)}</div>`,
  table: (it, draw) =>
    `<div ${classes('el-table el-table--fit', it.bordered && 'el-table--border', it.striped && 'el-table--striped', it.dense && 'el-table--small')}><div class="el-table__inner-wrapper"><table class="el-table__body" style="width:100%"><thead class="el-table__header"><tr>${it.head.map((words) => `<th class="el-table__cell is-leaf" style="background:var(--el-table-header-bg-color);color:var(--el-table-header-text-color)" ${role('table.head')}><div class="cell">${escape(words)}</div></th>`).join('')}</tr></thead><tbody>${it.rows.map((cells, at) => `<tr ${classes('el-table__row', it.striped && at % 2 === 1 && 'el-table__row--striped', at === it.chosen && 'current-row')} ${role('table.row', at === it.chosen && 'chosen')}>${cells.map((cell) => `<td class="el-table__cell"><div class="cell">${cellHtml(cell, draw)}</div></td>`).join('')}</tr>`).join('')}</tbody></table></div></div>`,
  dialog: (it, draw) =>
    `<div class="el-dialog" style="margin:0;--el-dialog-width:100%"><header class="el-dialog__header"><span class="el-dialog__title">${escape(it.title)}</span>${it.closable ? `<button type="button" class="el-dialog__headerbtn">${icon('close', draw, 'el-dialog__close')}</button>` : ''}</header><div class="el-dialog__body x-column x-stack" style="gap:16px">${stacked(it.body, draw)}</div><footer class="el-dialog__footer">${draw.parts(it.actions)}</footer></div>`,
  accordion: (it, draw) =>
    `<div class="el-collapse">${it.items.map(({ title, body }, at) => `<div ${classes('el-collapse-item', at === it.open && 'is-active')}><button type="button" ${classes('el-collapse-item__header', at === it.open && 'is-active')} ${role('accordion.title', at === it.open && 'open')}><span class="el-collapse-item__title">${escape(title)}</span>${icon(at === it.open ? 'down' : 'forward', draw, 'el-collapse-item__arrow')}</button>${at === it.open ? `<div class="el-collapse-item__wrap"><div class="el-collapse-item__content">${escape(body)}</div></div>` : ''}</div>`).join('')}</div>`,
};
