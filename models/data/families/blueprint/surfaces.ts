import { stacked } from '../../grammar/compose/layout.ts';
import { cardWords, cellHtml, rowInner, rowRole } from '../../grammar/compose/surfaces.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';
import { icon } from './icon.ts';

export const MESSAGES = {
  info: 'primary',
  primary: 'primary',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  neutral: 'default',
};

export const surfaces: Pick<Markup, 'alert' | 'toast' | 'card' | 'list' | 'table' | 'dialog' | 'accordion'> =
  {
    alert: (it, draw) =>
      `<div ${classes('bp6-callout', `bp6-intent-${MESSAGES[it.tone]}`, it.icon !== undefined && 'bp6-callout-icon', it.title !== undefined && 'bp6-callout-has-body-content')}>${maybe(it.icon, (name) => icon(name, draw))}${maybe(it.title, (words) => `<h5 class="bp6-heading">${escape(words)}</h5>`)}${escape(it.words)}</div>`,
    toast: (it, draw) =>
      `<div class="bp6-toast bp6-intent-success" style="margin:0">${icon('check', draw)}<span class="bp6-toast-message"><strong>${escape(it.title)}</strong><br>${escape(it.words)}</span><div class="bp6-button-group bp6-minimal">${maybe(it.action, (words) => `<a class="bp6-button bp6-intent-success"><span class="bp6-button-text">${escape(words)}</span></a>`)}<button type="button" class="bp6-button bp6-intent-success">${icon('close', draw)}</button></div></div>`,
    card: (it, draw) =>
      `<div ${classes('bp6-card', it.chosen ? 'bp6-elevation-3 bp6-selected' : 'bp6-elevation-1')} style="padding:0;overflow:hidden">${maybe(it.picture, (part) => draw.part(part))}<div class="x-column x-stack" style="gap:12px;padding:20px">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div style="padding:0 20px 20px">${draw.parts(parts)}</div>`)}</div>`,
    list: (it, draw) =>
      `<div ${classes('bp6-card-list', it.flush ? 'bp6-elevation-0' : 'bp6-card-list-bordered bp6-elevation-1')}>${it.rows.map((row) => `<div ${classes('bp6-card bp6-elevation-0', row.chosen && 'bp6-selected', row.disabled && 'x-disabled')} style="gap:12px${row.chosen ? `;background:color-mix(in srgb,${draw.values.primary} 15%,${draw.values.surface})` : ''}" ${rowRole(row)}>${rowInner(row, draw)}</div>`).join('')}</div>`,
    table: (it, draw) =>
      `<table ${classes('bp6-html-table', it.bordered && 'bp6-html-table-bordered', it.striped && 'bp6-html-table-striped', it.dense && 'bp6-compact')} style="width:100%"><thead><tr>${it.head.map((words) => `<th ${role('table.head')}>${escape(words)}</th>`).join('')}</tr></thead><tbody>${it.rows.map((cells, at) => `<tr${at === it.chosen ? ` style="background:color-mix(in srgb,${draw.values.primary} 15%,transparent)"` : ''} ${role('table.row', at === it.chosen && 'chosen')}>${cells.map((cell) => `<td style="vertical-align:middle">${cellHtml(cell, draw)}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
    dialog: (it, draw) =>
      `<div class="bp6-dialog" style="margin:0;width:auto"><div class="bp6-dialog-header"><h6 class="bp6-heading">${escape(it.title)}</h6>${it.closable ? `<button type="button" class="bp6-button bp6-minimal bp6-dialog-close-button">${icon('close', draw)}</button>` : ''}</div><div class="bp6-dialog-body x-column x-stack" style="gap:16px">${stacked(it.body, draw)}</div><div class="bp6-dialog-footer bp6-dialog-footer-fixed"><div class="bp6-dialog-footer-main-section"></div><div class="bp6-dialog-footer-actions">${draw.parts(it.actions)}</div></div></div>`,
    accordion: (it, draw) =>
      `<div>${it.items.map(({ title, body }, at) => `<div ${classes('bp6-section bp6-elevation-0', at !== it.open && 'bp6-section-collapsed')}><div class="bp6-section-header bp6-interactive" ${role('accordion.title', at === it.open && 'open')}><div class="bp6-section-header-left"><h6 class="bp6-heading bp6-section-header-title">${escape(title)}</h6></div><div class="bp6-section-header-right">${icon(at === it.open ? 'down' : 'forward', draw)}</div></div>${at === it.open ? `<div class="bp6-section-card bp6-padded">${escape(body)}</div>` : ''}</div>`).join('')}</div>`,
  };
