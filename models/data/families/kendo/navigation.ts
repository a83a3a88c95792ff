import type { ButtonGroup, Tabs } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Draw, Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';

const APPBARS = { plain: 'base', muted: 'base', primary: 'primary', dark: 'inverse' } as const;

/** A dark ground, whatever the swatch takes as its inverse. */
const darkGround = (draw: Draw): string => `;background:${draw.values.dark};color:${draw.values.onDark}`;

/** A group of buttons of which one is pressed; tabs that are no line are one, too. */
function group(it: ButtonGroup | Tabs): string {
  const items = it.items.map(
    (words, at) =>
      `<button type="button" ${classes('k-button k-button-md k-button-solid k-button-base k-rounded-md', at === it.chosen && 'k-selected')} ${role(`${it.is}.item`, at === it.chosen && 'chosen')}><span class="k-button-text">${escape(words)}</span></button>`,
  );
  return `<div><div ${classes('k-button-group', it.wide && 'k-button-group-stretched')}>${items.join('')}</div></div>`;
}

export const navigation: Pick<
  Markup,
  'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'menu' | 'button-group' | 'tab-bar'
> = {
  'button-group': group,
  tabs: (it) => {
    if (it.kind === 'pill') return group(it);
    const items = it.items.map(
      (words, at) =>
        `<li ${classes('k-item k-tabstrip-item', at === it.chosen && 'k-active')} ${role('tabs.item', at === it.chosen && 'chosen')}${it.wide ? ' style="flex:1"' : ''}><span class="k-link">${escape(words)}</span></li>`,
    );
    return `<div class="k-tabstrip k-tabstrip-top k-tabstrip-md"><div class="k-tabstrip-items-wrapper k-hstack"><ul class="k-tabstrip-items k-reset k-hstack">${items.join('')}</ul></div></div>`;
  },
  pager: (it, draw) => {
    const nav = (name: 'back' | 'forward'): string =>
      `<button type="button" class="k-button k-button-md k-button-flat k-button-base k-icon-button k-pager-nav k-rounded-md">${draw.icon(name, 14)}</button>`;
    const pages = Array.from(
      { length: it.pages },
      (_, at) =>
        `<button type="button" ${classes('k-button k-button-md k-button-flat k-button-primary k-rounded-md', at + 1 === it.chosen && 'k-selected')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}><span class="k-button-text">${at + 1}</span></button>`,
    );
    return `<div class="k-pager k-pager-md">${nav('back')}<div class="k-pager-numbers-wrap"><div class="k-pager-numbers">${pages.join('')}</div></div>${nav('forward')}</div>`;
  },
  breadcrumb: (it, draw) => {
    const last = it.items.length - 1;
    const items = it.items.map(
      (words, at) =>
        `<li class="k-breadcrumb-item" ${role('breadcrumb.item', at === last && 'chosen')}><a ${classes('k-breadcrumb-link', at === last && 'k-disabled')}>${escape(words)}</a>${at === last ? '' : `<span class="k-breadcrumb-delimiter-icon">${draw.icon('forward', 12)}</span>`}</li>`,
    );
    return `<nav class="k-breadcrumb k-breadcrumb-md"><ol class="k-breadcrumb-container">${items.join('')}</ol></nav>`;
  },
  'nav-bar': (it, draw) => {
    const links = it.links.map(
      (words, at) =>
        `<span style="padding:4px 10px;white-space:nowrap;${at === it.chosen ? 'font-weight:700' : 'opacity:.85'}" ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</span>`,
    );
    return `<header class="k-appbar k-appbar-static k-appbar-${APPBARS[it.ground]}" style="padding:10px 20px${it.ground === 'dark' ? darkGround(draw) : ''}"><div class="k-appbar-section"><b style="font-size:1.2em">${escape(it.brand)}</b></div><span class="k-appbar-spacer k-appbar-spacer-sized" style="width:24px"></span><div class="k-appbar-section">${links.join('')}</div><span class="k-appbar-spacer"></span><div class="k-appbar-section x-stack" style="gap:8px">${draw.parts(it.actions)}</div></header>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map(
      (item, at) =>
        `${maybe(item.group, (words) => `<li class="k-drawer-separator"></li><li style="padding:10px 16px 4px;font-size:.8em;opacity:.75">${escape(words)}</li>`)}<li ${classes('k-drawer-item', at === it.chosen && 'k-selected')}${it.dark && at !== it.chosen ? ' style="background:none;color:inherit"' : ''} ${role('side-bar.item', at === it.chosen && 'chosen')}>${maybe(item.icon, (name) => draw.icon(name, 18))}<span class="k-item-text">${escape(item.words)}</span>${maybe(item.badge, (words) => `<span class="k-badge k-badge-solid k-badge-primary k-badge-md k-rounded-full" style="margin-left:auto">${escape(words)}</span>`)}</li>`,
    );
    const ground = it.dark ? darkGround(draw) : '';
    return `<div class="k-drawer-container k-drawer-push" style="display:flex"><div class="k-drawer k-drawer-start" style="flex:1;width:100%;position:static;flex-basis:100%${ground}"><div class="k-drawer-wrapper" style="width:100%">${maybe(it.brand, (words) => `<b style="padding:16px;display:block;font-size:1.2em">${escape(words)}</b>`)}<ul class="k-drawer-items">${items.join('')}</ul>${maybe(it.foot, (parts) => `<div class="x-stack" style="padding:16px">${draw.parts(parts)}</div>`)}</div></div></div>`;
  },
  menu: (it, draw) => {
    const items = it.items.map(
      (item) =>
        `${item.apart ? '<li class="k-separator k-item"></li>' : ''}<li ${classes('k-item k-menu-item', item.disabled && 'k-disabled')} ${role('menu.item', item.chosen && 'chosen', item.disabled && 'disabled', item.danger && 'danger')}><span ${classes('k-link k-menu-link', item.chosen && 'k-active k-selected')}${item.danger ? ' style="color:var(--kendo-color-error)"' : ''}>${maybe(item.icon, (name) => draw.icon(name, 16))}<span class="k-menu-link-text">${escape(item.words)}</span></span></li>`,
    );
    return `<div class="k-popup k-menu-popup" style="width:fit-content;min-width:13rem">${maybe(it.title, (words) => `<div style="padding:8px 12px;opacity:.7;font-size:.85em">${escape(words)}</div>`)}<ul class="k-menu-group k-menu-group-md k-reset">${items.join('')}</ul></div>`;
  },
  'tab-bar': (it, draw) => {
    const items = it.items.map(
      ({ words, icon }, at) =>
        `<a ${classes('k-bottom-nav-item', at === it.chosen && 'k-selected')} ${role('tab-bar.item', at === it.chosen && 'chosen')}>${draw.icon(icon, 22)}<span class="k-bottom-nav-item-text">${escape(words)}</span></a>`,
    );
    return `<nav class="k-bottom-nav k-bottom-nav-item-flow-vertical k-bottom-nav-flat k-bottom-nav-primary k-bottom-nav-border" style="position:static">${items.join('')}</nav>`;
  },
};
