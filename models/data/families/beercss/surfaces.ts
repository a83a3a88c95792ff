import { cardWords, cellHtml, rowInner, rowRole } from '../../grammar/compose/surfaces.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { COMPOSED, type Markup } from '../adapter.ts';
import { classes, flag, maybe } from '../markup.ts';
import { icon } from './icon.ts';

export const surfaces: Pick<
  Markup,
  'card' | 'list' | 'dialog' | 'accordion' | 'table' | 'alert' | 'toast' | 'tooltip'
> = {
  card: (it, draw) =>
    `<article class="no-padding" style="margin:0;overflow:hidden${it.chosen ? ';outline:2px solid var(--primary)' : ''}">${maybe(it.picture, (part) => draw.part(part))}<div style="padding:1rem"><div class="x-column x-stack" style="gap:12px">${maybe(it.title, (words) => `<h6 class="small" ${role('card.title')}>${escape(words)}</h6>`)}${cardWords({ ...it, title: undefined }, draw)}${maybe(it.footer, (parts) => `<nav class="x-stack" style="gap:8px;flex-wrap:wrap">${draw.parts(parts)}</nav>`)}</div></div></article>`,
  list: (it, draw) => {
    const rows = it.rows.map(
      (row) =>
        `<li style="gap:14px${row.chosen ? ';background:var(--secondary-container);color:var(--on-secondary-container)' : ''}${row.disabled ? ';opacity:.5' : ''}" ${rowRole(row)}><div class="max" style="display:flex;align-items:center;gap:14px;min-width:0">${rowInner(row, draw)}</div></li>`,
    );
    const list = `<ul class="list border" style="margin:0">${rows.join('')}</ul>`;
    return it.flush
      ? list
      : `<article class="border no-padding" style="margin:0;overflow:hidden">${list}</article>`;
  },
  dialog: (it, draw) =>
    `<dialog class="active" style="position:static;transform:none;width:100%;min-width:0;max-height:none"><div class="row"><h5 class="max">${escape(it.title)}</h5>${it.closable ? icon('close', 22, draw) : ''}</div><div class="x-column x-stack" style="gap:14px;padding:16px 0">${draw.parts(it.body)}</div><nav class="right-align x-stack" style="gap:8px">${draw.parts(it.actions)}</nav></dialog>`,
  accordion: (it, draw) => {
    const items = it.items.map(({ title, body }, at) => {
      const open = at === it.open;
      return `<details${flag(open, 'open')}${at === 0 ? '' : ' style="border-top:1px solid var(--outline-variant)"'}><summary style="display:flex;padding:16px" ${role('accordion.title', open && 'open')}><span style="flex:1">${escape(title)}</span>${icon(open ? 'down' : 'forward', 18, draw)}</summary>${open ? `<div style="padding:0 16px 16px">${escape(body)}</div>` : ''}</details>`;
    });
    return `<article class="border no-padding" style="margin:0;overflow:hidden">${items.join('')}</article>`;
  },
  table: (it, draw) => {
    const head = it.head.map((words) => `<th ${role('table.head')}>${escape(words)}</th>`).join('');
    const rows = it.rows.map(
      (row, at) =>
        `<tr${at === it.chosen ? ' style="background:var(--secondary-container);color:var(--on-secondary-container)"' : ''}>${row.map((cell) => `<td ${role('table.cell', at === it.chosen && 'chosen')}>${cellHtml(cell, draw)}</td>`).join('')}</tr>`,
    );
    return `<table ${classes('border', it.striped && 'stripes', !it.dense && 'medium-space')} style="margin:0"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  },
  alert: COMPOSED,
  toast: (it) =>
    `<div class="snackbar active" style="position:static;transform:none;width:100%;max-width:24rem"><div class="max"><b>${escape(it.title)}</b><div>${escape(it.words)}</div></div>${maybe(it.action, (words) => `<a style="color:var(--inverse-primary);font-weight:500">${escape(words)}</a>`)}</div>`,
  tooltip: COMPOSED,
};
