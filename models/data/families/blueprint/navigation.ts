import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { IconName } from '../../icons.ts';
import type { Draw, Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';
import { icon } from './icon.ts';

export const buttons = (
  items: readonly string[],
  chosen: number,
  part: string,
  wide: boolean | undefined,
): string =>
  `<div ${classes('bp6-button-group', wide && 'bp6-fill')}>${items.map((words, at) => `<button type="button" ${classes('bp6-button', at === chosen && 'bp6-active bp6-intent-primary')} ${role(part, at === chosen && 'chosen')}><span class="bp6-button-text">${escape(words)}</span></button>`).join('')}</div>`;

const item = (words: string, name: IconName | undefined, draw: Draw): string =>
  `${maybe(name, (glyph) => `<span class="bp6-menu-item-icon">${icon(glyph, draw)}</span>`)}<span class="bp6-fill bp6-text-overflow-ellipsis">${escape(words)}</span>`;

export const navigation: Pick<Markup, 'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'menu'> = {
  tabs: (it) =>
    it.kind === 'pill'
      ? `<div ${classes('bp6-segmented-control', it.wide && 'bp6-fill')} role="tablist">${it.items.map((words, at) => `<button type="button" ${classes('bp6-button', at === it.chosen ? '' : 'bp6-minimal')} style="flex:1" ${role('tabs.item', at === it.chosen && 'chosen')}><span class="bp6-button-text">${escape(words)}</span></button>`).join('')}</div>`
      : `<div class="bp6-tabs"><div class="bp6-tab-list" role="tablist">${it.items.map((words, at) => `<div class="bp6-tab" role="tab"${it.wide ? ' style="flex:1;text-align:center"' : ''} aria-selected="${at === it.chosen}" ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</div>`).join('')}</div></div>`,
  pager: (it) =>
    buttons(
      Array.from({ length: it.pages }, (_, at) => String(at + 1)),
      it.chosen - 1,
      'pager.page',
      false,
    ),
  breadcrumb: (it) =>
    `<ul class="bp6-breadcrumbs">${it.items.map((words, at) => (at === it.items.length - 1 ? `<li><span class="bp6-breadcrumb bp6-breadcrumb-current" ${role('breadcrumb.item', 'chosen')}>${escape(words)}</span></li>` : `<li><a class="bp6-breadcrumb" href="#" ${role('breadcrumb.item')}>${escape(words)}</a></li>`)).join('')}</ul>`,
  'nav-bar': (it, draw) => {
    const ground = {
      plain: '',
      muted: ` style="background:${draw.values.muted}"`,
      primary: ' style="background:var(--bp-palette-blue-2)"',
      dark: ' style="background:var(--bp-palette-dark-gray-1)"',
    }[it.ground];
    const links = it.links.map(
      (words, at) =>
        `<button type="button" ${classes('bp6-button bp6-minimal', at === it.chosen && 'bp6-active')} ${role('nav-bar.link', at === it.chosen && 'chosen')}><span class="bp6-button-text">${escape(words)}</span></button>`,
    );
    const dark = it.ground === 'primary' || it.ground === 'dark';
    return `<nav ${classes('bp6-navbar', dark && 'bp6-dark')}${ground}><div class="bp6-navbar-group bp6-align-left"><div class="bp6-navbar-heading">${escape(it.brand)}</div><span class="bp6-navbar-divider"></span>${links.join('')}</div><div class="bp6-navbar-group bp6-align-right" style="gap:8px">${draw.parts(it.actions)}</div></nav>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map((entry, at) => {
      const title = maybe(
        entry.group,
        (words) => `<li class="bp6-menu-header"><h6 class="bp6-heading">${escape(words)}</h6></li>`,
      );
      const badge = maybe(entry.badge, (words) => `<span class="bp6-tag bp6-round">${escape(words)}</span>`);
      return `${title}<li><a ${classes('bp6-menu-item', at === it.chosen && 'bp6-active bp6-intent-primary')} ${role('side-bar.item', at === it.chosen && 'chosen')}>${item(entry.words, entry.icon, draw)}${badge}</a></li>`;
    });
    const brand = maybe(
      it.brand,
      (words) => `<h4 class="bp6-heading" style="padding:8px">${escape(words)}</h4>`,
    );
    const foot = maybe(
      it.foot,
      (parts) => `<li class="x-stack" style="margin-top:auto;padding:8px">${draw.parts(parts)}</li>`,
    );
    const dark = it.dark ? 'background:var(--bp-palette-dark-gray-1);' : '';
    return `<div ${classes(it.dark && 'bp6-dark')} style="display:flex"><ul class="bp6-menu bp6-large" style="${dark}flex:1;border-radius:0;padding:12px;display:flex;flex-direction:column;border-right:1px solid ${draw.values.border}">${brand}${items.join('')}${foot}</ul></div>`;
  },
  menu: (it, draw) =>
    `<ul class="bp6-menu bp6-elevation-2" style="min-width:200px">${maybe(it.title, (words) => `<li class="bp6-menu-header"><h6 class="bp6-heading">${escape(words)}</h6></li>`)}${it.items.map((entry) => `${entry.apart ? '<li class="bp6-menu-divider"></li>' : ''}<li><a ${classes('bp6-menu-item', entry.chosen && 'bp6-active bp6-intent-primary', entry.disabled && 'bp6-disabled', entry.danger && 'bp6-intent-danger')} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}>${item(entry.words, entry.icon, draw)}</a></li>`).join('')}</ul>`,
};
