import type { ButtonGroup, Tabs } from '../../grammar/components.ts';
import { COMPOSITIONS } from '../../grammar/compose/index.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';

const menuItem = (inner: string, attributes: string): string =>
  `<li ${attributes}><div class="p-menuitem-content"><a class="p-menuitem-link">${inner}</a></div></li>`;

const menuWords = (words: string): string => `<span class="p-menuitem-text">${escape(words)}</span>`;

/** A group of buttons of which one is pressed; tabs that are no line are one, too. */
function group(it: ButtonGroup | Tabs): string {
  const items = it.items.map(
    (words, at) =>
      `<div ${classes('p-button p-component', at === it.chosen && 'p-highlight')} ${role(`${it.is}.item`, at === it.chosen && 'chosen')}${it.wide ? ' style="flex:1"' : ''}><span class="p-button-label p-c">${escape(words)}</span></div>`,
  );
  return `<div class="p-selectbutton p-button-group p-component" style="display:flex;flex-wrap:nowrap${it.wide ? '' : ';width:fit-content'}">${items.join('')}</div>`;
}

export const navigation: Pick<
  Markup,
  'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'stepper' | 'menu' | 'button-group'
> = {
  'button-group': group,
  tabs: (it) => {
    if (it.kind === 'pill') return group(it);
    const items = it.items.map(
      (words, at) =>
        `<li ${classes('p-tabmenuitem', at === it.chosen && 'p-highlight')}${it.wide ? ' style="flex:1"' : ''} ${role('tabs.item', at === it.chosen && 'chosen')}><a class="p-menuitem-link">${menuWords(words)}</a></li>`,
    );
    return `<div class="p-tabmenu p-component"><ul class="p-tabmenu-nav p-reset">${items.join('')}</ul></div>`;
  },
  pager: (it, draw) => {
    const pages = Array.from(
      { length: it.pages },
      (_, at) =>
        `<button type="button" ${classes('p-paginator-page p-paginator-element p-link', at + 1 === it.chosen && 'p-highlight')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}>${at + 1}</button>`,
    );
    return `<div class="p-paginator p-component"><button type="button" class="p-paginator-prev p-paginator-element p-link">${draw.icon('back', 14)}</button><span class="p-paginator-pages">${pages.join('')}</span><button type="button" class="p-paginator-next p-paginator-element p-link">${draw.icon('forward', 14)}</button></div>`;
  },
  breadcrumb: (it, draw) => {
    const items = it.items.map(
      (words, at) =>
        `${at === 0 ? '' : `<li class="p-menuitem-separator">${draw.icon('forward', 12)}</li>`}<li class="p-menuitem" ${role('breadcrumb.item', at === it.items.length - 1 && 'chosen')}><a class="p-menuitem-link">${menuWords(words)}</a></li>`,
    );
    return `<nav class="p-breadcrumb p-component"><ol class="p-breadcrumb-list">${items.join('')}</ol></nav>`;
  },
  'nav-bar': (it, draw) => {
    if (it.ground === 'primary' || it.ground === 'dark') return COMPOSITIONS['nav-bar'](it, draw);
    const links = it.links.map((words, at) =>
      menuItem(
        menuWords(words),
        `${classes('p-menuitem', at === it.chosen && 'p-highlight')} ${role('nav-bar.link', at === it.chosen && 'chosen')}`,
      ),
    );
    return `<div class="p-menubar p-component" style="border-radius:0;flex-wrap:nowrap"><div class="p-menubar-start"><b style="padding:0 12px;font-size:1.2em">${escape(it.brand)}</b></div><ul class="p-menubar-root-list" style="display:flex;flex-direction:row;position:static;width:auto;padding:0;border:0;background:none;box-shadow:none;z-index:auto">${links.join('')}</ul><div class="p-menubar-end x-stack" style="display:flex;gap:8px">${draw.parts(it.actions)}</div></div>`;
  },
  'side-bar': (it, draw) => {
    if (it.dark) return COMPOSITIONS['side-bar'](it, draw);
    const items = it.items.map(
      (item, at) =>
        `${maybe(item.group, (words) => `<li class="p-submenu-header">${escape(words)}</li>`)}${menuItem(`${maybe(item.icon, (name) => `<span class="p-menuitem-icon">${draw.icon(name, 16)}</span>`)}${menuWords(item.words)}${maybe(item.badge, (words) => `<span class="p-badge p-component" style="margin-left:auto">${escape(words)}</span>`)}`, `${classes('p-menuitem', at === it.chosen && 'p-highlight')} ${role('side-bar.item', at === it.chosen && 'chosen')}`)}`,
    );
    return `<div class="x-column" style="background:var(--surface-card);border-right:1px solid var(--surface-border)">${maybe(it.brand, (words) => `<b style="padding:18px 20px 8px;font-size:1.25em">${escape(words)}</b>`)}<div class="p-menu p-component" style="width:100%;border:0"><ul class="p-menu-list p-reset">${items.join('')}</ul></div>${maybe(it.foot, (parts) => `<div class="x-stack" style="margin-top:auto;padding:16px 20px">${draw.parts(parts)}</div>`)}</div>`;
  },
  stepper: (it) => {
    const items = it.items.map(
      (words, at) =>
        `<li ${classes('p-steps-item', at === it.chosen ? 'p-highlight p-steps-current' : at > it.chosen && 'p-disabled')} ${role('stepper.step', at < it.chosen ? 'done' : at === it.chosen ? 'chosen' : 'open')}><a class="p-menuitem-link"><span class="p-steps-number">${at + 1}</span><span class="p-steps-title">${escape(words)}</span></a></li>`,
    );
    return `<div class="p-steps p-component"><ol>${items.join('')}</ol></div>`;
  },
  menu: (it, draw) => {
    const items = it.items.map(
      (item) =>
        `${item.apart ? '<li class="p-menu-separator"></li>' : ''}${menuItem(`${maybe(item.icon, (name) => `<span class="p-menuitem-icon">${draw.icon(name, 16)}</span>`)}<span class="p-menuitem-text"${item.danger ? ' style="color:var(--red-500)"' : ''}>${escape(item.words)}</span>`, `${classes('p-menuitem', item.chosen && 'p-highlight', item.disabled && 'p-disabled')} ${role('menu.item', item.chosen && 'chosen', item.disabled && 'disabled', item.danger && 'danger')}`)}`,
    );
    return `<div class="p-menu p-component p-menu-overlay" style="position:static;width:fit-content"><ul class="p-menu-list p-reset">${maybe(it.title, (words) => `<li class="p-submenu-header">${escape(words)}</li>`)}${items.join('')}</ul></div>`;
  },
};
