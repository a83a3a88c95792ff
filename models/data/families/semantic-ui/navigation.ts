import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, maybe } from '../markup.ts';
import { colorOf, dark, ui } from './theme-words.ts';

const item = (inner: string, chosen: boolean, attributes: string, style = ''): string =>
  `<a ${classes(chosen && 'active', 'item')} ${attributes}${style === '' ? '' : ` style="${style}"`}>${inner}</a>`;

export const navigation: Pick<
  Markup,
  'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'menu' | 'button-group' | 'stepper'
> = {
  'button-group': (it, draw) => {
    const items = it.items.map(
      (words, at) =>
        `<button type="button" ${classes('ui', at === it.chosen && colorOf(draw), 'button')} ${role('button-group.item', at === it.chosen && 'chosen')}>${escape(words)}</button>`,
    );
    return `<div ${classes('ui', it.wide && 'fluid', 'buttons')}>${items.join('')}</div>`;
  },
  tabs: (it, draw) => {
    const items = it.items.map((words, at) =>
      item(
        escape(words),
        at === it.chosen,
        role('tabs.item', at === it.chosen && 'chosen'),
        it.wide ? 'flex:1;justify-content:center' : '',
      ),
    );
    return `<div ${ui(draw, !dark(draw) && colorOf(draw), 'secondary', it.kind === 'line' && 'pointing', 'menu')} style="margin:0">${items.join('')}</div>`;
  },
  pager: (it, draw) => {
    const pages = Array.from({ length: it.pages }, (_, at) =>
      item(String(at + 1), at + 1 === it.chosen, role('pager.page', at + 1 === it.chosen && 'chosen')),
    );
    return `<div><div ${ui(draw, 'pagination', 'menu')} style="min-width:0">${item(draw.icon('back', 14), false, '')}${pages.join('')}${item(draw.icon('forward', 14), false, '')}</div></div>`;
  },
  breadcrumb: (it, draw) => {
    const last = it.items.length - 1;
    const items = it.items.map((words, at) =>
      at === last
        ? `<div class="active section" ${role('breadcrumb.item', 'chosen')}>${escape(words)}</div>`
        : `<a class="section" ${role('breadcrumb.item')}>${escape(words)}</a><div class="divider" style="color:inherit"> / </div>`,
    );
    return `<div ${ui(draw, 'breadcrumb')}>${items.join('')}</div>`;
  },
  'nav-bar': (it, draw) => {
    const links = it.links.map((words, at) =>
      item(escape(words), at === it.chosen, role('nav-bar.link', at === it.chosen && 'chosen')),
    );
    const paint = { plain: '', muted: '', primary: `${colorOf(draw)} inverted`, dark: 'inverted' }[it.ground];
    return `<div ${ui(draw, paint, 'borderless', 'menu')} style="margin:0;border-radius:0"><div class="header item" style="font-size:1.15em">${escape(it.brand)}</div>${links.join('')}<div class="right menu"><div class="item x-stack" style="gap:8px">${draw.parts(it.actions)}</div></div></div>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map((entry, at) => {
      const inner = `<span style="display:flex;gap:10px;align-items:center">${maybe(entry.icon, (name) => draw.icon(name, 16))}${escape(entry.words)}${maybe(entry.badge, (words) => `<span class="ui ${colorOf(draw)} label" style="margin:0 0 0 auto;float:none">${escape(words)}</span>`)}</span>`;
      return `${maybe(entry.group, (words) => `<div class="item"><div class="header" style="margin:0">${escape(words)}</div></div>`)}${item(inner, at === it.chosen, role('side-bar.item', at === it.chosen && 'chosen'))}`;
    });
    return `<div ${ui(draw, it.dark && 'inverted', 'vertical', 'fluid', 'menu')} style="margin:0;border-radius:0;height:100%">${maybe(it.brand, (words) => `<div class="header item" style="font-size:1.2em">${escape(words)}</div>`)}${items.join('')}${maybe(it.foot, (parts) => `<div class="item x-stack">${draw.parts(parts)}</div>`)}</div>`;
  },
  menu: (it, draw) => {
    const items = it.items.map(
      (entry) =>
        `${entry.apart ? '<div class="ui divider" style="margin:0"></div>' : ''}<a ${classes(entry.chosen && 'active', entry.disabled && 'disabled', entry.danger && 'red', 'item')}${entry.danger ? ` style="color:${draw.values.danger}"` : entry.disabled ? ` style="color:${draw.values.faint}!important;opacity:.6"` : ''} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}><span style="display:flex;gap:10px;align-items:center">${maybe(entry.icon, (name) => draw.icon(name, 16))}${escape(entry.words)}</span></a>`,
    );
    return `<div ${ui(draw, 'vertical', 'menu')} style="margin:0">${maybe(it.title, (words) => `<div class="header item">${escape(words)}</div>`)}${items.join('')}</div>`;
  },
  stepper: (it, draw) => {
    const items = it.items.map((words, at) => {
      const state = at < it.chosen ? 'completed' : at === it.chosen ? 'active' : 'disabled';
      return `<div class="${state} step" style="padding:12px 20px" ${role('stepper.step', at < it.chosen ? 'done' : at === it.chosen ? 'chosen' : 'open')}><div class="content"><div class="title">${escape(words)}</div><div class="description">Step ${at + 1}</div></div></div>`;
    });
    return `<div ${ui(draw, 'fluid', 'unstackable', 'tiny', 'steps')} style="margin:0">${items.join('')}</div>`;
  },
};
