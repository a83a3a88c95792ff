import { COMPOSITIONS } from '../../grammar/compose/index.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, flag, maybe } from '../markup.ts';

export const navigation: Pick<Markup, 'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'menu'> = {
  tabs: (it) =>
    `<div ${classes('cds--tabs cds--layout--size-lg', it.kind === 'pill' && 'cds--tabs--contained', it.wide && 'cds--tabs--full-width')}><div class="cds--tab--list" role="tablist"${it.wide ? ' style="display:grid;grid-auto-flow:column;grid-auto-columns:1fr;inline-size:100%"' : ''}>${it.items.map((words, at) => `<button type="button" role="tab" ${classes('cds--tabs__nav-item cds--tabs__nav-link', at === it.chosen && 'cds--tabs__nav-item--selected')} ${role('tabs.item', at === it.chosen && 'chosen')}><span class="cds--tabs__nav-item-label-wrapper"><span class="cds--tabs__nav-item-label">${escape(words)}</span></span></button>`).join('')}</div></div>`,
  pager: (it, draw) => {
    const arrow = (icon: 'back' | 'forward'): string =>
      `<li class="cds--pagination-nav__list-item"><button type="button" class="cds--btn cds--btn--ghost cds--btn--icon-only cds--layout--size-lg">${draw.icon(icon, 16)}</button></li>`;
    const pages = Array.from(
      { length: it.pages },
      (_, at) =>
        `<li class="cds--pagination-nav__list-item"><button type="button" ${classes('cds--pagination-nav__page', at + 1 === it.chosen && 'cds--pagination-nav__page--active')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}>${at + 1}</button></li>`,
    );
    return `<nav class="cds--pagination-nav"><ul class="cds--pagination-nav__list">${arrow('back')}${pages.join('')}${arrow('forward')}</ul></nav>`;
  },
  breadcrumb: (it) =>
    `<ol class="cds--breadcrumb cds--breadcrumb--no-trailing-slash">${it.items.map((words, at) => (at === it.items.length - 1 ? `<li class="cds--breadcrumb-item cds--breadcrumb-item--current" ${role('breadcrumb.item', 'chosen')}><span class="cds--link" aria-current="page">${escape(words)}</span></li>` : `<li class="cds--breadcrumb-item"><a class="cds--link" href="#" ${role('breadcrumb.item')}>${escape(words)}</a></li>`)).join('')}</ol>`,
  'nav-bar': (it, draw) => {
    if (it.ground === 'primary') return COMPOSITIONS['nav-bar'](it, draw);
    const links = it.links.map(
      (words, at) =>
        `<li><a href="#" class="cds--header__menu-item"${flag(at === it.chosen, 'aria-current="page"')} ${role('nav-bar.link', at === it.chosen && 'chosen')}><span class="cds--text-truncate-end">${escape(words)}</span></a></li>`,
    );
    return `<header ${classes('cds--header', it.ground === 'dark' && 'cds--g100')} style="position:static${it.ground === 'muted' ? ';background:var(--cds-layer-01)' : ''}"><a class="cds--header__name" href="#">${escape(it.brand)}</a><nav class="cds--header__nav" style="display:block"><ul class="cds--header__menu-bar">${links.join('')}</ul></nav><div class="cds--header__global" style="align-items:center;gap:8px;padding-inline-end:16px">${draw.parts(it.actions)}</div></header>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map((entry, at) => {
      const group = maybe(
        entry.group,
        (words) =>
          `<li style="padding:16px 16px 4px;font-size:12px;color:var(--cds-text-helper)">${escape(words)}</li>`,
      );
      const icon = maybe(
        entry.icon,
        (name) => `<span class="cds--side-nav__icon">${draw.icon(name, 16)}</span>`,
      );
      const badge = maybe(
        entry.badge,
        (words) => `<span class="cds--tag cds--tag--gray" style="margin-left:auto">${escape(words)}</span>`,
      );
      return `${group}<li class="cds--side-nav__item"><a href="#" ${classes('cds--side-nav__link', at === it.chosen && 'cds--side-nav__link--current')} ${role('side-bar.item', at === it.chosen && 'chosen')}>${icon}<span class="cds--side-nav__link-text">${escape(entry.words)}</span>${badge}</a></li>`;
    });
    const brand = maybe(it.brand, (words) => `<b style="padding:16px 16px 0">${escape(words)}</b>`);
    const foot = maybe(
      it.foot,
      (parts) => `<div class="x-stack" style="padding:16px">${draw.parts(parts)}</div>`,
    );
    return `<nav ${classes('cds--side-nav cds--side-nav--expanded', it.dark && 'cds--g100')} style="position:static;inline-size:auto;max-inline-size:none;display:flex;flex-direction:column;border-inline-end:1px solid var(--cds-border-subtle-01)">${brand}<ul class="cds--side-nav__items" style="flex:none">${items.join('')}</ul>${foot}</nav>`;
  },
  menu: (it, draw) =>
    `<ul class="cds--menu cds--menu--open cds--menu--shown cds--menu--md cds--menu--with-icons" style="position:static">${it.items.map((entry) => `${entry.apart ? '<li class="cds--menu-item-divider"></li>' : ''}<li ${classes('cds--menu-item', entry.danger && 'cds--menu-item--danger', entry.disabled && 'cds--menu-item--disabled')}${entry.chosen ? ' style="background:var(--cds-layer-selected);color:var(--cds-text-primary)"' : ''} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}><span class="cds--menu-item__selection-icon">${entry.chosen ? draw.icon('check', 16) : ''}</span><span class="cds--menu-item__icon">${maybe(entry.icon, (name) => draw.icon(name, 16))}</span><span class="cds--menu-item__label">${escape(entry.words)}</span></li>`).join('')}</ul>`,
};
