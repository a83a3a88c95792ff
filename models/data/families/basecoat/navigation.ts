import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { bareIcon, flag, maybe } from '../markup.ts';

export const nav: Pick<Markup, 'tabs' | 'pager' | 'breadcrumb' | 'side-bar'> = {
  tabs: (it) => {
    const items = it.items.map(
      (words, at) =>
        `<button type="button" role="tab" aria-selected="${at === it.chosen}" ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</button>`,
    );
    return `<div class="tabs"><nav role="tablist" aria-orientation="horizontal"${flag(it.kind === 'line', 'data-variant="line"')}${it.wide ? ' style="width:100%"' : ''}>${items.join('')}</nav></div>`;
  },
  pager: (it, draw) => {
    const page = (inner: string, chosen: boolean): string =>
      `<li><a class="btn" data-variant="${chosen ? 'outline' : 'ghost'}" data-size="icon" ${role('pager.page', chosen && 'chosen')}>${inner}</a></li>`;
    const pages = Array.from({ length: it.pages }, (_, at) => page(String(at + 1), at + 1 === it.chosen));
    return `<nav><ul style="display:flex;gap:4px;margin:0;padding:0;list-style:none">${page(draw.icon('back', 16), false)}${pages.join('')}${page(draw.icon('forward', 16), false)}</ul></nav>`;
  },
  breadcrumb: (it, draw) => {
    const last = it.items.length - 1;
    const items = it.items.map((words, at) =>
      at === last
        ? `<li><span aria-current="page" ${role('breadcrumb.item', 'chosen')}>${escape(words)}</span></li>`
        : `<li><a ${role('breadcrumb.item')}>${escape(words)}</a></li><li aria-hidden="true">${bareIcon('forward', 14, draw)}</li>`,
    );
    return `<nav class="breadcrumb"><ol>${items.join('')}</ol></nav>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map((item, at) => {
      const chosen = at === it.chosen;
      const group = maybe(item.group, (words) => `</ul><h3>${escape(words)}</h3><ul>`);
      const badge = maybe(item.badge, (words) => `<small style="margin-left:auto">${escape(words)}</small>`);
      return `${group}<li><a${flag(chosen, 'aria-current="page"')} ${role('side-bar.item', chosen && 'chosen')}>${maybe(item.icon, (name) => bareIcon(name, 16, draw))}<span>${escape(item.words)}</span>${badge}</a></li>`;
    });
    const dark = it.dark
      ? ';--color-sidebar:var(--x-dark);--color-sidebar-foreground:var(--x-on-dark);--color-sidebar-accent:color-mix(in srgb,currentColor 15%,transparent);--color-sidebar-accent-foreground:currentColor;--sidebar:var(--x-dark);--sidebar-foreground:var(--x-on-dark);--sidebar-accent:color-mix(in srgb,currentColor 15%,transparent);--sidebar-accent-foreground:currentColor'
      : '';
    const brand = maybe(
      it.brand,
      (words) => `<header><b style="padding:8px;font-size:1.1em">${escape(words)}</b></header>`,
    );
    const foot = maybe(it.foot, (parts) => `<footer class="x-stack">${draw.parts(parts)}</footer>`);
    return `<div style="display:flex"><aside class="sidebar" data-sidebar-initialized style="position:static;display:flex;flex:1;background:none;--x-dark:${draw.values.dark};--x-on-dark:${draw.values.onDark}${dark}"><nav style="position:static;width:100%">${brand}<section><div role="group"><ul>${items.join('')}</ul></div></section>${foot}</nav></aside></div>`;
  },
};
