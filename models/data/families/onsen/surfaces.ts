import type { Component, Row } from '../../grammar/components.ts';
import { stacked } from '../../grammar/compose/layout.ts';
import { cardWords, rowRole } from '../../grammar/compose/surfaces.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Draw, Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';
import { type Platform, type Name, namer } from './platform.ts';

function row(it: Row, draw: Draw, name: Name): string {
  const detail = maybe(
    it.detail,
    (words) =>
      `<div class="list-item__subtitle${name('list') === 'list' ? '' : ' list-item--material__subtitle'}" ${role('list.detail')}>${escape(words)}</div>`,
  );
  const left = maybe(
    it.start,
    (part) =>
      `<div ${classes(name('list-item', 'left'))} style="padding-right:12px">${draw.part(part)}</div>`,
  );
  const right = maybe(
    it.end,
    (part) => `<div ${classes(name('list-item', 'right'))}>${draw.part(part)}</div>`,
  );
  return `<li ${classes(name('list-item'), it.disabled && 'x-disabled')}${it.chosen ? ' style="background-color:var(--list-tap-active-background-color)"' : ''} ${rowRole(it)}>${left}<div ${classes(name('list-item', 'center'))}><div class="list-item__title" ${role('list.title')}>${escape(it.title)}</div>${detail}</div>${right}</li>`;
}

const dialogButton = (part: Component, draw: Draw, name: Name): string =>
  part.is === 'button'
    ? `<button type="button" ${classes(name('alert-dialog-button'), part.tone === 'primary' && (name('alert-dialog-button') === 'alert-dialog-button' ? 'alert-dialog-button--primal' : 'alert-dialog-button--primal--material'))} data-role="button.${part.tone}.${part.fill}">${escape(part.words)}</button>`
    : draw.part(part);

/** What things lie on. */
export const surfaces = (
  platform: Platform,
): Pick<Markup, 'toast' | 'card' | 'list' | 'dialog' | 'accordion'> => {
  const name = namer(platform);
  return {
    toast: (it) =>
      `<div ${classes(name('toast'))} style="position:static;max-width:344px;margin:0;animation:none"><div ${classes(name('toast', 'message'))}><b>${escape(it.title)}</b><br>${escape(it.words)}</div>${maybe(it.action, (words) => `<button type="button" ${classes(name('toast', 'button'))}>${escape(words)}</button>`)}</div>`,
    card: (it, draw) =>
      `<div ${classes(name('card'))} style="margin:0;padding:0;overflow:hidden;min-height:0${it.chosen ? `;box-shadow:0 0 0 2px ${draw.values.primary}` : ''}">${maybe(it.picture, (part) => draw.part(part))}<div class="x-column x-stack" style="gap:10px;padding:16px">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div style="padding:0 16px 16px">${draw.parts(parts)}</div>`)}</div>`,
    list: (it, draw) =>
      `<ul ${classes(name('list'), !it.flush && platform === 'ios' && 'list--inset')} style="margin:0">${it.rows.map((entry) => row(entry, draw, name)).join('')}</ul>`,
    dialog: (it, draw) =>
      `<div ${classes(name('alert-dialog'))} style="position:static;transform:none;width:auto;max-width:none;margin:0"><div ${classes(name('alert-dialog-container'))}><div ${classes(name('alert-dialog-title'))}>${escape(it.title)}</div><div ${classes(name('alert-dialog-content'), 'x-column x-stack')} style="gap:12px">${stacked(it.body, draw)}</div><div ${classes(name('alert-dialog-footer'))}>${it.actions.map((part) => dialogButton(part, draw, name)).join('')}</div></div></div>`,
    accordion: (it, draw) =>
      `<ul ${classes(name('list'))} style="margin:0">${it.items.map(({ title, body }, at) => `<li ${classes(name('list-item'))} style="flex-wrap:wrap"><div ${classes(name('list-item', 'center'))} ${role('accordion.title', at === it.open && 'open')}>${escape(title)}</div><div ${classes(name('list-item', 'right'))}>${draw.icon(at === it.open ? 'down' : 'forward', 18)}</div>${at === it.open ? `<div class="x-faint" style="order:9;flex:0 0 100%;padding:0 14px 12px 0;box-sizing:border-box">${escape(body)}</div>` : ''}</li>`).join('')}</ul>`,
  };
};
