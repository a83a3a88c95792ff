import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';

const GROUNDS = { plain: false, muted: 'is-light', primary: 'is-primary', dark: 'is-dark' } as const;

export const navigation: Pick<Markup, 'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar'> = {
  tabs: (it) => {
    const items = it.items.map(
      (words, at) =>
        `<li ${classes(at === it.chosen && 'is-active')}><a ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</a></li>`,
    );
    return `<div ${classes('tabs', it.kind === 'pill' && 'is-toggle', it.wide && 'is-fullwidth')}><ul>${items.join('')}</ul></div>`;
  },
  pager: (it) => {
    const pages = Array.from(
      { length: it.pages },
      (_, at) =>
        `<li><a ${classes('pagination-link', at + 1 === it.chosen && 'is-current')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}>${at + 1}</a></li>`,
    );
    return `<nav class="pagination" style="display:flex"><a class="pagination-previous" style="flex:none;order:1">Previous</a><ul class="pagination-list" style="flex:none;order:2">${pages.join('')}</ul><a class="pagination-next" style="flex:none;order:3">Next</a></nav>`;
  },
  breadcrumb: (it) => {
    const last = it.items.length - 1;
    const items = it.items.map(
      (words, at) =>
        `<li ${classes(at === last && 'is-active')}><a ${role('breadcrumb.item', at === last && 'chosen')}>${escape(words)}</a></li>`,
    );
    return `<nav class="breadcrumb"><ul>${items.join('')}</ul></nav>`;
  },
  'nav-bar': (it, draw) => {
    const links = it.links.map(
      (words, at) =>
        `<a ${classes('navbar-item', at === it.chosen && 'is-active is-selected')} ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</a>`,
    );
    return `<nav ${classes('navbar', GROUNDS[it.ground])} style="display:flex;align-items:stretch;padding-inline:12px"><div class="navbar-brand"><a class="navbar-item" style="font-weight:700">${escape(it.brand)}</a></div><div style="display:flex;flex:1;align-items:stretch"><div class="navbar-start" style="display:flex;align-items:stretch">${links.join('')}</div><div class="navbar-end" style="display:flex;align-items:center;margin-left:auto"><div class="navbar-item x-stack" style="display:flex;gap:8px">${draw.parts(it.actions)}</div></div></div></nav>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map(
      (item, at) =>
        `${maybe(item.group, (words) => `</ul><p class="menu-label">${escape(words)}</p><ul class="menu-list">`)}<li><a ${classes(at === it.chosen && 'is-active')}${it.dark && at !== it.chosen ? ' style="color:inherit;background:none"' : ''} ${role('side-bar.item', at === it.chosen && 'chosen')}>${maybe(item.icon, (name) => `<span class="icon" style="margin-right:6px">${draw.icon(name, 16)}</span>`)}${escape(item.words)}${maybe(item.badge, (words) => ` <span class="tag is-rounded">${escape(words)}</span>`)}</a></li>`,
    );
    const brand = maybe(
      it.brand,
      (words) => `<p class="title is-5"${it.dark ? ' style="color:inherit"' : ''}>${escape(words)}</p>`,
    );
    return `<div ${draw.ground(it.dark ? 'dark' : 'plain')}><aside class="menu" style="padding:20px 14px${it.dark ? ';background:none' : ''}">${brand}<ul class="menu-list">${items.join('')}</ul>${maybe(it.foot, (parts) => `<div class="x-stack" style="padding:20px 10px 0">${draw.parts(parts)}</div>`)}</aside></div>`;
  },
};
