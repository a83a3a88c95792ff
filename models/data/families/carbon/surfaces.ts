import { stacked } from '../../grammar/compose/layout.ts';
import { cardWords, cellHtml, rowInner, rowRole } from '../../grammar/compose/surfaces.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { bareIcon, classes, maybe } from '../markup.ts';

const KINDS = { info: 'info', success: 'success', warning: 'warning', danger: 'error' } as const;

export const surfaces: Pick<Markup, 'alert' | 'toast' | 'card' | 'list' | 'table' | 'dialog' | 'accordion'> =
  {
    alert: (it, draw) =>
      `<div class="cds--inline-notification cds--inline-notification--low-contrast cds--inline-notification--${KINDS[it.tone]}" style="max-inline-size:none;min-inline-size:0"><div class="cds--inline-notification__details"><span class="cds--inline-notification__icon">${draw.icon(it.icon ?? 'bell', 20)}</span><div class="cds--inline-notification__text-wrapper">${maybe(it.title, (words) => `<div class="cds--inline-notification__title">${escape(words)}</div>`)}<div class="cds--inline-notification__subtitle">${escape(it.words)}</div></div></div>${it.closable ? `<button type="button" class="cds--inline-notification__close-button">${draw.icon('close', 16)}</button>` : ''}</div>`,
    toast: (it, draw) =>
      `<div class="cds--toast-notification cds--toast-notification--success"><span class="cds--toast-notification__icon">${draw.icon('check', 20)}</span><div class="cds--toast-notification__details" style="flex:1"><div class="cds--toast-notification__title">${escape(it.title)}</div><div class="cds--toast-notification__subtitle">${escape(it.words)}</div>${maybe(it.action, (words) => `<div class="cds--toast-notification__caption"><u>${escape(words)}</u></div>`)}</div></div>`,
    card: (it, draw) =>
      `<div ${classes('cds--tile', it.chosen && 'cds--tile--selectable cds--tile--is-selected')} style="padding:0;min-inline-size:0">${maybe(it.picture, (part) => draw.part(part))}<div class="x-column x-stack" style="gap:12px;padding:16px">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div style="padding:0 16px 16px">${draw.parts(parts)}</div>`)}</div>`,
    list: (it, draw) =>
      `<div class="cds--contained-list cds--contained-list--on-page cds--layout--size-lg"><ul>${it.rows.map((row) => `<li ${classes('cds--contained-list-item', row.disabled && 'x-disabled')}${row.chosen ? ' style="background:var(--cds-layer-selected-01)"' : ''} ${rowRole(row)}><div class="cds--contained-list-item__content" style="display:flex;align-items:center;gap:12px">${rowInner(row, draw)}</div></li>`).join('')}</ul></div>`,
    table: (it, draw) =>
      `<table ${classes('cds--data-table', `cds--data-table--${it.dense ? 'sm' : 'lg'}`, it.striped && 'cds--data-table--zebra')}><thead><tr>${it.head.map((words) => `<th ${role('table.head')}><div class="cds--table-header-label">${escape(words)}</div></th>`).join('')}</tr></thead><tbody>${it.rows.map((cells, at) => `<tr ${classes(at === it.chosen && 'cds--data-table--selected')} ${role('table.row', at === it.chosen && 'chosen')}>${cells.map((cell) => `<td>${cellHtml(cell, draw)}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
    dialog: (it, draw) =>
      `<div class="cds--modal-container" style="position:static;inline-size:auto;max-block-size:none;transform:none"><div class="cds--modal-header"><h2 class="cds--modal-header__heading">${escape(it.title)}</h2></div><div class="cds--modal-content x-column x-stack" style="gap:16px;overflow:visible">${stacked(it.body, draw)}</div><div class="cds--modal-footer cds--btn-set">${draw.parts(it.actions)}</div></div>`,
    accordion: (it, draw) =>
      `<ul class="cds--accordion cds--accordion--end cds--layout--size-md">${it.items.map(({ title, body }, at) => `<li ${classes('cds--accordion__item', at === it.open && 'cds--accordion__item--active')}><button type="button" class="cds--accordion__heading" aria-expanded="${at === it.open}" ${role('accordion.title', at === it.open && 'open')}>${bareIcon('forward', 16, draw).replace('<svg', '<svg class="cds--accordion__arrow"')}<span class="cds--accordion__title">${escape(title)}</span></button>${at === it.open ? `<div class="cds--accordion__wrapper" style="display:block;opacity:1;max-block-size:none"><div class="cds--accordion__content">${escape(body)}</div></div>` : ''}</li>`).join('')}</ul>`,
  };
