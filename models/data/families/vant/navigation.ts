import { COMPOSITIONS } from '../../grammar/compose/index.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';
import { icon } from './icon.ts';

export const tabs = (items: readonly string[], chosen: number, kind: 'line' | 'card', part: string): string =>
  `<div class="van-tabs van-tabs--${kind}"><div class="van-tabs__wrap" style="border-radius:${kind === 'card' ? 4 : 0}px"><div class="van-tabs__nav van-tabs__nav--${kind}" role="tablist"${kind === 'card' ? ' style="margin:0"' : ''}>${items.map((words, at) => `<div ${classes(`van-tab van-tab--${kind}`, at === chosen && 'van-tab--active')} style="${kind === 'card' ? 'padding:0 14px;border-color:var(--van-primary-color)' : ''};color:${at === chosen ? (kind === 'card' ? '#fff' : 'var(--van-text-color)') : kind === 'card' ? 'var(--van-primary-color)' : ''};${kind === 'card' && at === chosen ? 'background:var(--van-primary-color)' : ''}" ${role(part, at === chosen && 'chosen')}><span class="van-tab__text">${escape(words)}</span>${kind === 'line' && at === chosen ? '<div class="van-tabs__line" style="left:50%;transform:translateX(-50%);bottom:4px"></div>' : ''}</div>`).join('')}</div></div></div>`;

export const navigation: Pick<
  Markup,
  'tabs' | 'pager' | 'side-bar' | 'menu' | 'stepper' | 'top-bar' | 'tab-bar'
> = {
  tabs: (it) => tabs(it.items, it.chosen, it.kind === 'pill' ? 'card' : 'line', 'tabs.item'),
  pager: (it, draw) => {
    const end = (name: 'back' | 'forward', dead: boolean): string =>
      `<li ${classes('van-pagination__item van-pagination__item--border', `van-pagination__item--${name === 'back' ? 'prev' : 'next'}`, dead && 'van-pagination__item--disabled')}><button type="button">${draw.icon(name, 14)}</button></li>`;
    const pages = Array.from(
      { length: it.pages },
      (_, at) =>
        `<li ${classes('van-pagination__item van-pagination__item--page van-pagination__item--border', at + 1 === it.chosen && 'van-pagination__item--active')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}><button type="button">${at + 1}</button></li>`,
    );
    return `<nav class="van-pagination"><ul class="van-pagination__items">${end('back', it.chosen === 1)}${pages.join('')}${end('forward', it.chosen === it.pages)}</ul></nav>`;
  },
  'side-bar': (it, draw) => {
    if (it.dark) return COMPOSITIONS['side-bar'](it, draw);
    const items = it.items.map((entry, at) => {
      const title = maybe(
        entry.group,
        (words) => `<div class="van-cell-group__title">${escape(words)}</div>`,
      );
      const badge = maybe(
        entry.badge,
        (words) => `<span class="van-badge" style="margin-left:auto">${escape(words)}</span>`,
      );
      return `${title}<a ${classes('van-sidebar-item', at === it.chosen && 'van-sidebar-item--select')} ${role('side-bar.item', at === it.chosen && 'chosen')}><div class="van-sidebar-item__text" style="display:flex;align-items:center;gap:10px">${maybe(entry.icon, (name) => draw.icon(name, 18))}<span>${escape(entry.words)}</span>${badge}</div></a>`;
    });
    const brand = maybe(it.brand, (words) => `<b style="padding:20px;font-size:18px">${escape(words)}</b>`);
    const foot = maybe(
      it.foot,
      (parts) => `<div class="x-stack" style="margin-top:auto;padding:20px">${draw.parts(parts)}</div>`,
    );
    return `<div class="van-sidebar" style="width:auto;display:flex;flex-direction:column;background:var(--van-sidebar-background)">${brand}${items.join('')}${foot}</div>`;
  },
  menu: (it, draw) =>
    `<div class="van-popover van-popover--light" style="position:static;--van-popover-action-width:180px"><div class="van-popover__content" role="menu">${it.items.map((entry, at) => `<div ${classes('van-popover__action van-popover__action--with-icon', entry.disabled && 'van-popover__action--disabled')}${entry.chosen ? ' style="background:var(--van-active-color)"' : entry.danger ? ' style="color:var(--van-danger-color)"' : ''} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}>${maybe(entry.icon, (name) => icon(name, draw, 18, 'van-popover__action-icon'))}<div ${classes('van-popover__action-text', at < it.items.length - 1 && 'van-hairline--bottom')}>${escape(entry.words)}</div></div>`).join('')}</div></div>`,
  stepper: (it, draw) =>
    `<div class="van-steps van-steps--horizontal" style="border-radius:8px"><div class="van-steps__items">${it.items
      .map((words, at) => {
        const [done, chosen] = [at < it.chosen, at === it.chosen];
        const mark = chosen
          ? icon('check', draw, 12, 'van-step__icon van-step__icon--active')
          : '<i class="van-step__circle"></i>';
        return `<div ${classes('van-hairline van-step van-step--horizontal', done ? 'van-step--finish' : chosen && 'van-step--process')} ${role('stepper.step', done ? 'done' : chosen ? 'chosen' : 'open')}><div ${classes('van-step__title', chosen && 'van-step__title--active')}>${escape(words)}</div><div class="van-step__circle-container">${mark}</div><div class="van-step__line"></div></div>`;
      })
      .join('')}</div></div>`,
  'top-bar': (it, draw) => {
    const inks =
      it.ground === 'primary'
        ? ' style="--van-nav-bar-background:var(--van-primary-color);--van-nav-bar-title-text-color:#fff;--van-nav-bar-icon-color:#fff;color:#fff"'
        : '';
    return `<div class="van-nav-bar van-hairline--bottom"${inks}><div class="van-nav-bar__content">${maybe(it.start, (name) => `<div class="van-nav-bar__left">${icon(name, draw, 20)}</div>`)}<div class="van-nav-bar__title van-ellipsis">${escape(it.title)}</div><div class="van-nav-bar__right">${draw.parts(it.end)}</div></div></div>`;
  },
  'tab-bar': (it, draw) =>
    `<div class="van-tabbar van-hairline--top-bottom" style="position:static">${it.items.map((entry, at) => `<div ${classes('van-tabbar-item', at === it.chosen && 'van-tabbar-item--active')} ${role('tab-bar.item', at === it.chosen && 'chosen')}><div class="van-tabbar-item__icon">${icon(entry.icon, draw, 20)}</div><div class="van-tabbar-item__text">${escape(entry.words)}</div></div>`).join('')}</div>`,
};
