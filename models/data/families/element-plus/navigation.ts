import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, flag, maybe } from '../markup.ts';
import { icon } from './icon.ts';

export const navigation: Pick<
  Markup,
  'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'menu' | 'stepper'
> = {
  tabs: (it) => {
    const stretch = it.wide ? 'flex:1;' : '';
    const items = it.items.map(
      (words, at) =>
        `<div ${classes('el-tabs__item is-top', at === it.chosen && 'is-active')} style="${stretch}position:relative" ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}${at === it.chosen && it.kind === 'line' ? '<div class="el-tabs__active-bar is-top" style="width:100%"></div>' : ''}</div>`,
    );
    return `<div ${classes('el-tabs el-tabs--top', it.kind === 'pill' && 'el-tabs--card')}><div class="el-tabs__header is-top" style="margin:0"><div class="el-tabs__nav-wrap is-top" style="flex:1"><div class="el-tabs__nav-scroll"><div class="el-tabs__nav is-top"${it.wide ? ' style="display:flex;float:none"' : ''}>${items.join('')}</div></div></div></div></div>`;
  },
  pager: (it, draw) =>
    `<div class="el-pagination is-background"><button type="button" class="btn-prev"${flag(it.chosen === 1, 'disabled')}>${icon('back', draw)}</button><ul class="el-pager">${Array.from({ length: it.pages }, (_, at) => `<li ${classes('number', at + 1 === it.chosen && 'is-active')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}>${at + 1}</li>`).join('')}</ul><button type="button" class="btn-next">${icon('forward', draw)}</button></div>`,
  breadcrumb: (it) =>
    `<div class="el-breadcrumb">${it.items.map((words, at) => `<span class="el-breadcrumb__item"><span ${classes('el-breadcrumb__inner', at < it.items.length - 1 && 'is-link')} ${role('breadcrumb.item', at === it.items.length - 1 && 'chosen')}>${escape(words)}</span><span class="el-breadcrumb__separator">/</span></span>`).join('')}</div>`,
  'nav-bar': (it, draw) => {
    const plain = it.ground === 'plain' || it.ground === 'muted';
    const chosen = it.ground === 'dark' ? '#ffd04b' : '#fff';
    const inks = plain
      ? ''
      : `;--el-menu-text-color:#fff;--el-menu-active-color:${chosen};--el-menu-hover-text-color:#fff`;
    const items = it.links.map(
      (words, at) =>
        `<li ${classes('el-menu-item', at === it.chosen && 'is-active')} ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</li>`,
    );
    return `<div ${draw.ground(it.ground)}><ul class="el-menu el-menu--horizontal" style="--el-menu-bg-color:transparent${inks};align-items:center"><b style="padding:0 20px;font-size:18px;white-space:nowrap">${escape(it.brand)}</b>${items.join('')}<li style="margin-left:auto;display:flex;align-items:center;gap:8px;padding:0 20px">${draw.parts(it.actions)}</li></ul></div>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map((entry, at) => {
      const title = maybe(
        entry.group,
        (words) => `<div class="el-menu-item-group__title">${escape(words)}</div>`,
      );
      const badge = maybe(
        entry.badge,
        (words) =>
          `<span class="el-tag el-tag--danger el-tag--dark el-tag--small is-round" style="margin-left:auto">${escape(words)}</span>`,
      );
      return `${title}<li ${classes('el-menu-item', at === it.chosen && 'is-active')} ${role('side-bar.item', at === it.chosen && 'chosen')}>${maybe(entry.icon, (name) => icon(name, draw))}<span>${escape(entry.words)}</span>${badge}</li>`;
    });
    const dark = `background:${draw.values.dark};color:#fff;--el-menu-bg-color:${draw.values.dark};--el-menu-text-color:#fff;--el-menu-active-color:#ffd04b;`;
    const brand = maybe(
      it.brand,
      (words) => `<li style="padding:20px;font-size:18px;font-weight:700">${escape(words)}</li>`,
    );
    const foot = maybe(
      it.foot,
      (parts) => `<li class="x-stack" style="margin-top:auto;padding:20px">${draw.parts(parts)}</li>`,
    );
    return `<div style="display:flex"><ul class="el-menu el-menu--vertical" style="--el-menu-level:0;${it.dark ? dark : ''}flex:1;display:flex;flex-direction:column">${brand}${items.join('')}${foot}</ul></div>`;
  },
  menu: (it, draw) =>
    `<div class="el-popper is-light" style="position:static;padding:0;min-width:180px"><ul class="el-dropdown-menu">${it.items.map((entry) => `<li ${classes('el-dropdown-menu__item', entry.disabled && 'is-disabled', entry.apart && 'el-dropdown-menu__item--divided')}${entry.chosen ? ' style="background:var(--el-dropdown-menuItem-hover-fill);color:var(--el-dropdown-menuItem-hover-color)"' : entry.danger ? ' style="color:var(--el-color-danger)"' : ''} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}>${maybe(entry.icon, (name) => icon(name, draw))}${escape(entry.words)}</li>`).join('')}</ul></div>`,
  stepper: (it) =>
    `<div class="el-steps el-steps--horizontal">${it.items
      .map((words, at) => {
        const state = at < it.chosen ? 'finish' : at === it.chosen ? 'process' : 'wait';
        return `<div class="el-step is-horizontal is-center" style="flex-basis:${100 / it.items.length}%"><div class="el-step__head is-${state}"><div class="el-step__line" style="${at === it.items.length - 1 ? 'display:none' : ''}"><i class="el-step__line-inner" style="width:${state === 'finish' ? 100 : 0}%;border-width:${state === 'finish' ? 1 : 0}px"></i></div><div class="el-step__icon is-text" ${role('stepper.step', state === 'finish' ? 'done' : state === 'process' ? 'chosen' : 'open')}><div class="el-step__icon-inner">${at + 1}</div></div></div><div class="el-step__main"><div class="el-step__title is-${state}">${escape(words)}</div></div></div>`;
      })
      .join('')}</div>`,
};
