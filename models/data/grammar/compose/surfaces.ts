import type { Draw, Values } from '../../families/adapter.ts';
import type {
  Accordion,
  Card,
  Cell,
  Component,
  Dialog,
  List,
  Menu,
  Row,
  Sheet,
  Table,
} from '../components.ts';
import { escape } from '../escape.ts';
import { role } from '../role.ts';
import { stacked } from './layout.ts';

export const surfacesCss = (v: Values): string => `
.x-card{display:flex;flex-direction:column;border:1px solid ${v.border};border-radius:${v.cardRadius};overflow:hidden;text-align:left}
.x-card.x-chosen{border-color:${v.primary};box-shadow:0 0 0 1px ${v.primary}}
.x-card-body{display:flex;flex-direction:column;gap:.75em;padding:1.1em;flex:1 1 auto}.x-card-foot{padding:.8em 1.1em;border-top:1px solid ${v.border}}
.x-list{border:1px solid ${v.border};border-radius:${v.cardRadius};overflow:hidden;text-align:left}.x-list.x-flush{border-width:1px 0;border-radius:0}
.x-list-row{display:flex;align-items:center;gap:.9em;padding:.75em 1em;border-top:1px solid ${v.border}}.x-list-row:first-child{border-top:0}
.x-list-row.x-chosen{background:color-mix(in srgb,${v.primary} 12%,${v.surface})}
.x-row-words{flex:1 1 0;min-width:0;display:flex;flex-direction:column}.x-row-words>b{font-weight:500}.x-row-words>span{font-size:.875em;color:color-mix(in srgb,currentColor 68%,transparent)}
.x-menu{display:inline-flex;flex-direction:column;min-width:13em;padding:.4em;border:1px solid ${v.border};border-radius:${v.cardRadius};box-shadow:${v.shadow};text-align:left}
.x-menu>*{display:flex;align-items:center;gap:.7em;padding:.45em .8em;border-radius:${v.radius};line-height:1.5}.x-menu>.x-chosen{background:${v.muted};font-weight:600}.x-menu>.x-danger{color:${v.danger}}
.x-menu>small{color:${v.faint};font-size:.8em}.x-menu>hr.x-rule{display:block;height:1px;padding:0;margin:.35em 0;border:0;background:${v.border}}
.x-dialog{display:flex;flex-direction:column;gap:1em;padding:1.4em;border-radius:${v.cardRadius};box-shadow:${v.shadow};text-align:left}
.x-dialog-head{display:flex;align-items:center;gap:1em;font-size:1.2em;font-weight:600}.x-dialog-head>span:first-child{flex:1}.x-dialog-foot{display:flex;justify-content:flex-end;gap:.7em}
.x-sheet{display:flex;flex-direction:column;gap:1em;padding:.6em 1.25em 1.5em;border-radius:max(${v.cardRadius},12px) max(${v.cardRadius},12px) 0 0;box-shadow:${v.shadow};text-align:left}
.x-grip{align-self:center;width:2.5em;height:.3em;border-radius:1em;background:${v.border}}.x-sheet>b{font-size:1.15em}
.x-accordion{border:1px solid ${v.border};border-radius:${v.cardRadius};overflow:hidden;text-align:left}.x-accordion>*{padding:.85em 1.1em}.x-accordion>.x-title{display:flex;justify-content:space-between;gap:1em;font-weight:600;border-top:1px solid ${v.border}}.x-accordion>.x-title:first-child{border-top:0}.x-accordion>.x-answer{padding-top:0;color:var(--x-faint,${v.faint})}
.x-table{width:100%;border:1px solid ${v.border};border-radius:${v.cardRadius};overflow:hidden;text-align:left;display:grid}
.x-table>*{padding:.7em 1em;border-top:1px solid ${v.border};min-width:0;display:flex;align-items:center}.x-table.x-dense>*{padding:.35em .7em}
.x-table>.x-head{border-top:0;background:${v.muted};font-weight:600;font-size:.875em}.x-table>.x-stripe{background:${v.muted}}.x-table>.x-chosen{background:color-mix(in srgb,${v.primary} 14%,${v.surface})}`;

/** What a card shows under its picture. Adapters share it: only the frames differ between kits. */
export function cardWords(it: Card, draw: Draw): string {
  const head = [
    ...(it.title === undefined ? [] : [{ is: 'heading', level: 4, words: it.title } as const]),
    ...(it.subtitle === undefined ? [] : [{ is: 'text', kind: 'muted', words: it.subtitle } as const]),
  ];
  return stacked([...head, ...it.body], draw);
}

export function card(it: Card, draw: Draw): string {
  const picture = it.picture === undefined ? '' : draw.part(it.picture);
  const foot = it.footer === undefined ? '' : `<div class="x-card-foot">${draw.parts(it.footer)}</div>`;
  return `<div class="x-card x-surface${it.chosen ? ' x-chosen' : ''}">${picture}<div class="x-card-body x-stack">${cardWords(it, draw)}</div>${foot}</div>`;
}

/** Start, words and end of a row of a list, to be laid into a flex line. */
export function rowInner(it: Row, draw: Draw): string {
  const detail = it.detail === undefined ? '' : `<span ${role('list.detail')}>${escape(it.detail)}</span>`;
  const words = `<span class="x-row-words"><b ${role('list.title')}>${escape(it.title)}</b>${detail}</span>`;
  return `${it.start === undefined ? '' : draw.part(it.start)}${words}${it.end === undefined ? '' : draw.part(onRow(it.end, it.chosen))}`;
}

/** Faint words would be lost on the colour of a chosen row. */
const onRow = (part: Component, chosen = false): Component =>
  chosen && part.is === 'text' && part.kind === 'muted' ? { ...part, kind: 'small' } : part;

export const rowRole = (it: Row): string =>
  role('list.row', it.chosen && 'chosen', it.disabled && 'disabled');

export function list(it: List, draw: Draw): string {
  const rows = it.rows.map(
    (row) =>
      `<div class="x-list-row${row.chosen ? ' x-chosen' : ''}${row.disabled ? ' x-disabled' : ''}" ${rowRole(row)}>${rowInner(row, draw)}</div>`,
  );
  return `<div class="x-list x-surface${it.flush ? ' x-flush' : ''}">${rows.join('')}</div>`;
}

export function menu(it: Menu, draw: Draw): string {
  const title = it.title === undefined ? '' : `<small>${escape(it.title)}</small>`;
  const items = it.items.map((item) => {
    const states = [item.chosen && 'chosen', item.disabled && 'disabled', item.danger && 'danger'] as const;
    const classes = states.map((state) => (state ? `x-${state}` : '')).join(' ');
    const rule = item.apart ? '<hr class="x-rule">' : '';
    return `${rule}<span class="${classes}" ${role('menu.item', ...states)}>${item.icon === undefined ? '' : draw.icon(item.icon, 16)}${escape(item.words)}</span>`;
  });
  return `<div class="x-menu x-surface">${title}${items.join('')}</div>`;
}

export function dialog(it: Dialog, draw: Draw): string {
  const close = it.closable ? draw.icon('close', 18) : '';
  return `<div class="x-dialog x-surface"><div class="x-dialog-head"><span>${escape(it.title)}</span>${close}</div><div class="x-column x-stack" style="gap:1em">${stacked(it.body, draw)}</div><div class="x-dialog-foot x-stack">${draw.parts(it.actions)}</div></div>`;
}

export const sheet = (it: Sheet, draw: Draw): string =>
  `<div class="x-sheet x-surface x-stack"><i class="x-grip"></i>${it.title === undefined ? '' : `<b>${escape(it.title)}</b>`}${stacked(it.body, draw)}</div>`;

export function accordion(it: Accordion, draw: Draw): string {
  const items = it.items.map(({ title, body }, at) => {
    const open = at === it.open;
    const head = `<div class="x-title" ${role('accordion.title', open && 'open')}><span>${escape(title)}</span>${draw.icon(open ? 'down' : 'forward', 16)}</div>`;
    return open ? `${head}<div class="x-answer">${escape(body)}</div>` : head;
  });
  return `<div class="x-accordion x-surface">${items.join('')}</div>`;
}

export const cellHtml = (cell: Cell, draw: Draw): string =>
  typeof cell === 'string' ? escape(cell) : draw.part(cell);

export function table(it: Table, draw: Draw): string {
  const head = it.head.map((words) => `<div class="x-head" ${role('table.head')}>${escape(words)}</div>`);
  const rows = it.rows.flatMap((row, at) => {
    const chosen = at === it.chosen;
    const look = chosen ? ' class="x-chosen"' : it.striped && at % 2 === 1 ? ' class="x-stripe"' : '';
    return row.map(
      (cell) => `<div${look} ${role('table.cell', chosen && 'chosen')}>${cellHtml(cell, draw)}</div>`,
    );
  });
  return `<div class="x-table x-surface${it.dense ? ' x-dense' : ''}" style="grid-template-columns:1.6fr repeat(${it.head.length - 1},1fr)">${head.join('')}${rows.join('')}</div>`;
}
