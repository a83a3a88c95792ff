import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';

/** The chosen entry of a menu on a coloured ground: the kit's own would be dark on dark. */
const ON_COLOUR =
  ';--menu-active-bg:color-mix(in oklab,currentColor 18%,transparent);--menu-active-fg:currentColor';

export const navigation: Pick<Markup, 'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'stepper'> =
  {
    tabs: (it) => {
      const items = it.items.map(
        (words, at) =>
          `<a role="tab" ${classes('tab', at === it.chosen && 'tab-active')} ${role('tabs.item', at === it.chosen && 'chosen')}${it.wide ? ' style="flex:1"' : ''}>${escape(words)}</a>`,
      );
      return `<div role="tablist" class="tabs ${it.kind === 'pill' ? 'tabs-box' : 'tabs-border'}">${items.join('')}</div>`;
    },
    pager: (it) => {
      const page = (words: string, chosen: boolean): string =>
        `<button type="button" ${classes('join-item', 'btn', chosen && 'btn-active')} ${role('pager.page', chosen && 'chosen')}>${words}</button>`;
      const pages = Array.from({ length: it.pages }, (_, at) => page(String(at + 1), at + 1 === it.chosen));
      return `<div><div class="join">${page('«', false)}${pages.join('')}${page('»', false)}</div></div>`;
    },
    breadcrumb: (it) => {
      const items = it.items.map(
        (words, at) =>
          `<li><a ${role('breadcrumb.item', at === it.items.length - 1 && 'chosen')}>${escape(words)}</a></li>`,
      );
      return `<div class="breadcrumbs" style="font-size:.875rem"><ul>${items.join('')}</ul></div>`;
    },
    'nav-bar': (it, draw) => {
      const coloured = it.ground === 'primary' || it.ground === 'dark';
      const links = it.links.map(
        (words, at) =>
          `<li><a ${classes(at === it.chosen && 'menu-active')} ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</a></li>`,
      );
      return `<div ${draw.ground(it.ground)}><div class="navbar" style="padding-inline:1rem"><div class="navbar-start" style="flex:1;width:auto;gap:8px"><a class="btn btn-ghost" style="font-size:1.25rem;color:inherit">${escape(it.brand)}</a><ul class="menu menu-horizontal" style="flex-wrap:nowrap${coloured ? ON_COLOUR : ''}">${links.join('')}</ul></div><div class="navbar-end x-stack" style="width:auto;gap:8px">${draw.parts(it.actions)}</div></div></div>`;
    },
    'side-bar': (it, draw) => {
      const items = it.items.map(
        (item, at) =>
          `${maybe(item.group, (words) => `<li class="menu-title" style="color:inherit;opacity:.6">${escape(words)}</li>`)}<li><a ${classes(at === it.chosen && 'menu-active')} ${role('side-bar.item', at === it.chosen && 'chosen')}>${maybe(item.icon, (name) => draw.icon(name, 18))}${escape(item.words)}${maybe(item.badge, (words) => `<span class="badge badge-sm">${escape(words)}</span>`)}</a></li>`,
      );
      const brand = maybe(
        it.brand,
        (words) => `<b style="padding:8px 20px;font-size:1.25rem">${escape(words)}</b>`,
      );
      const foot = maybe(
        it.foot,
        (parts) =>
          `<div class="x-stack" style="margin-top:auto;padding:12px 20px">${draw.parts(parts)}</div>`,
      );
      const ground = it.dark
        ? 'background:var(--color-neutral);color:var(--color-neutral-content)'
        : 'background:var(--color-base-200)';
      return `<div style="display:flex;flex-direction:column;padding-block:16px;${ground}">${brand}<ul class="menu" style="width:100%${it.dark ? ON_COLOUR : ''}">${items.join('')}</ul>${foot}</div>`;
    },
    stepper: (it) => {
      const items = it.items.map(
        (words, at) =>
          `<li ${classes('step', at <= it.chosen && 'step-primary')}${at < it.chosen ? ' data-content="✓"' : ''} ${role('stepper.step', at < it.chosen ? 'done' : at === it.chosen ? 'chosen' : 'open')}>${escape(words)}</li>`,
      );
      return `<ul class="steps" style="width:100%">${items.join('')}</ul>`;
    },
  };
