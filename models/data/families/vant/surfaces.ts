import type { Component } from '../../grammar/components.ts';
import { stacked } from '../../grammar/compose/layout.ts';
import { cardWords, rowInner, rowRole } from '../../grammar/compose/surfaces.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Draw, Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';
import { icon } from './icon.ts';

export const KINDS = {
  info: 'primary',
  primary: 'primary',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  neutral: 'default',
};

/** The kit's dialogs have buttons of their own, side by side and as wide as they. */
const dialogButton = (part: Component, draw: Draw): string =>
  part.is === 'button'
    ? `<button type="button" class="van-button van-button--default van-button--large van-dialog__${part.tone === 'primary' || part.tone === 'danger' ? 'confirm' : 'cancel van-hairline--left'}" data-role="button.${part.tone}.${part.fill}"><div class="van-button__content"><span class="van-button__text">${escape(part.words)}</span></div></button>`
    : draw.part(part);

export const surfaces: Pick<Markup, 'alert' | 'toast' | 'card' | 'list' | 'dialog' | 'accordion'> = {
  alert: (it, draw) => {
    const ink = `var(--van-${KINDS[it.tone]}-color)`;
    return `<div class="van-notice-bar van-notice-bar--wrapable" style="color:${it.tone === 'warning' ? 'var(--van-notice-bar-text-color)' : ink};background:color-mix(in srgb,${ink} 12%,var(--van-background-2))">${maybe(it.icon, (name) => icon(name, draw, 18, 'van-notice-bar__left-icon'))}<div class="van-notice-bar__wrap"><div class="van-notice-bar__content">${maybe(it.title, (words) => `<b>${escape(words)}</b><br>`)}${escape(it.words)}</div></div>${it.closable ? icon('close', draw, 16, 'van-notice-bar__right-icon') : ''}</div>`;
  },
  toast: (it) =>
    `<div class="van-toast van-toast--text" style="position:static;width:auto;max-width:320px;margin:0"><div class="van-toast__text"><b>${escape(it.title)}</b><br>${escape(it.words)}</div></div>`,
  card: (it, draw) =>
    `<div class="van-cell-group van-cell-group--inset" style="margin:0${it.chosen ? ';box-shadow:0 0 0 2px var(--van-primary-color)' : ''}">${maybe(it.picture, (part) => draw.part(part))}<div class="x-column x-stack" style="gap:10px;padding:var(--van-padding-md)">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div style="padding:0 var(--van-padding-md) var(--van-padding-md)">${draw.parts(parts)}</div>`)}</div>`,
  list: (it, draw) =>
    `<div ${classes('van-cell-group', it.flush ? 'van-hairline--top-bottom' : 'van-cell-group--inset')} style="margin:0">${it.rows.map((row) => `<div ${classes('van-cell van-cell--center', row.disabled && 'x-disabled')} style="gap:12px${row.chosen ? ';background:var(--van-active-color)' : ''}" ${rowRole(row)}>${rowInner(row, draw)}</div>`).join('')}</div>`,
  dialog: (it, draw) =>
    `<div class="van-dialog" style="position:static;width:auto;transform:none"><div class="van-dialog__header">${escape(it.title)}</div><div class="van-dialog__content x-column x-stack" style="gap:12px;padding:16px 24px">${stacked(it.body, draw)}</div><div class="van-hairline--top van-dialog__footer">${it.actions.map((part) => dialogButton(part, draw)).join('')}</div></div>`,
  accordion: (it, draw) =>
    `<div class="van-collapse van-hairline--top-bottom">${it.items.map(({ title, body }, at) => `<div ${classes('van-collapse-item', at > 0 && 'van-collapse-item--border')}><div ${classes('van-cell van-cell--clickable van-collapse-item__title', at === it.open && 'van-collapse-item__title--expanded')} ${role('accordion.title', at === it.open && 'open')}><div class="van-cell__title"><span>${escape(title)}</span></div>${draw.icon(at === it.open ? 'down' : 'forward', 16)}</div>${at === it.open ? `<div class="van-collapse-item__wrapper"><div class="van-collapse-item__content">${escape(body)}</div></div>` : ''}</div>`).join('')}</div>`,
};
