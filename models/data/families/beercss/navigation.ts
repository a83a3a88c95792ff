import type { ButtonGroup, Tabs } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { COMPOSED, type Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';
import { icon } from './icon.ts';

/** A group of buttons of which one is pressed; tabs that are no line are one, too. */
function group(it: ButtonGroup | Tabs): string {
  const last = it.items.length - 1;
  const items = it.items.map(
    (words, at) =>
      `<button type="button" ${classes('border', at === 0 ? 'left-round' : at === last ? 'right-round' : 'no-round', at === it.chosen && 'fill', it.wide && 'max')} ${role(`${it.is}.item`, at === it.chosen && 'chosen')}><span>${escape(words)}</span></button>`,
  );
  return `<nav class="no-space">${items.join('')}</nav>`;
}

export const navigation: Pick<
  Markup,
  'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'menu' | 'button-group' | 'floating-button'
> = {
  'button-group': group,
  tabs: (it) => {
    if (it.kind === 'pill') return group(it);
    const items = it.items.map(
      (words, at) =>
        `<a ${classes(at === it.chosen && 'active')} ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</a>`,
    );
    return `<div ${classes('tabs', !it.wide && 'left-align')}>${items.join('')}</div>`;
  },
  pager: (it, draw) => {
    const page = (inner: string, chosen: boolean): string =>
      `<button type="button" ${classes('circle', chosen ? 'fill' : 'transparent')} ${role('pager.page', chosen && 'chosen')}>${inner}</button>`;
    const pages = Array.from({ length: it.pages }, (_, at) => page(String(at + 1), at + 1 === it.chosen));
    return `<nav class="no-space">${page(icon('back', 16, draw), false)}${pages.join('')}${page(icon('forward', 16, draw), false)}</nav>`;
  },
  breadcrumb: COMPOSED,
  'nav-bar': (it, draw) => {
    const links = it.links.map(
      (words, at) =>
        `<span style="padding:6px 12px;border-radius:99px;white-space:nowrap${at === it.chosen ? ';background:color-mix(in srgb,currentColor 14%,transparent);font-weight:500' : ''}" ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</span>`,
    );
    return `<header ${draw.ground(it.ground)} style="padding:0 20px"><nav style="min-height:4rem"><h6 style="margin-right:12px;white-space:nowrap">${escape(it.brand)}</h6><div class="max" style="display:flex;gap:2px">${links.join('')}</div><div class="x-stack" style="display:flex;gap:8px;align-items:center">${draw.parts(it.actions)}</div></nav></header>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map((item, at) => {
      const chosen = at === it.chosen;
      const paint = chosen
        ? 'background:var(--secondary-container);color:var(--on-secondary-container);font-weight:500;'
        : '';
      return `${maybe(item.group, (words) => `<div style="padding:14px 20px 6px;font-size:.85em;opacity:.8">${escape(words)}</div>`)}<a class="row" style="${paint}border-radius:99px;padding:12px 20px;gap:14px;margin:0" ${role('side-bar.item', chosen && 'chosen')}>${maybe(item.icon, (name) => icon(name, 22, draw))}<span class="max">${escape(item.words)}</span>${maybe(item.badge, (words) => `<span>${escape(words)}</span>`)}</a>`;
    });
    return `<div ${draw.ground(it.dark ? 'dark' : 'muted')} style="padding:12px"><div style="display:flex;flex-direction:column;gap:2px">${maybe(it.brand, (words) => `<h6 style="padding:10px 20px 14px">${escape(words)}</h6>`)}${items.join('')}${maybe(it.foot, (parts) => `<div class="x-stack" style="padding:20px">${draw.parts(parts)}</div>`)}</div></div>`;
  },
  menu: (it, draw) => {
    const items = it.items.map(
      (item) =>
        `<li ${classes(item.chosen && 'active')} style="${item.disabled ? 'opacity:.5;' : ''}${item.danger ? 'color:var(--error);' : ''}${item.apart ? 'border-top:1px solid var(--outline-variant)' : ''}" ${role('menu.item', item.chosen && 'chosen', item.disabled && 'disabled', item.danger && 'danger')}>${maybe(item.icon, (name) => icon(name, 20, draw))}<span class="max">${escape(item.words)}</span></li>`,
    );
    return `<menu class="active" style="position:static;transform:none;width:14rem;max-height:none">${maybe(it.title, (words) => `<li style="opacity:.7">${escape(words)}</li>`)}${items.join('')}</menu>`;
  },
  'floating-button': (it, draw) =>
    `<button type="button" class="square round extra" style="width:auto;padding:0 16px">${icon(it.icon, 24, draw)}${maybe(it.words, (words) => `<span>${escape(words)}</span>`)}</button>`,
};
