import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, flag, maybe } from '../markup.ts';
import { type Platform, type Name, namer } from './platform.ts';

export const segment = (
  items: readonly string[],
  chosen: number,
  part: string,
  name: Name,
  wide: boolean | undefined,
): string =>
  `<div ${classes(name('segment'))} style="width:${wide ? '100%' : 'auto'};display:${wide ? 'flex' : 'inline-flex'}">${items.map((words, at) => `<div ${classes(name('segment', 'item'))}><input type="radio" class="segment__input"${flag(at === chosen, 'checked')}><div ${classes(name('segment', 'button'))} style="padding:0 14px" ${role(part, at === chosen && 'chosen')}>${escape(words)}</div></div>`).join('')}</div>`;

/** Where one goes. */
export const navigation = (platform: Platform): Pick<Markup, 'tabs' | 'top-bar' | 'tab-bar' | 'menu'> => {
  const name = namer(platform);
  return {
    tabs: (it) =>
      it.kind === 'pill'
        ? segment(it.items, it.chosen, 'tabs.item', name, it.wide)
        : `<div ${classes(name('tabbar'), 'tabbar--top')} style="position:static">${it.items.map((words, at) => `<label ${classes(name('tabbar', 'item'))}><input type="radio"${flag(at === it.chosen, 'checked')}><button type="button" ${classes(name('tabbar', 'button'), platform === 'ios' && 'tabbar--top-border__button')} ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</button></label>`).join('')}</div>`,
    'top-bar': (it, draw) => {
      const paint =
        it.ground === 'primary'
          ? ` style="background-color:${draw.values.primary};background-image:none;color:${draw.values.onPrimary}"`
          : '';
      const ink = paint === '' ? '' : ' style="color:inherit"';
      return `<div style="display:flex"><div ${classes(name('toolbar'))}${paint === '' ? ' style="position:static;flex:1"' : paint.replace('style="', 'style="position:static;flex:1;')}><div ${classes(name('toolbar', 'left'))}>${maybe(it.start, (glyph) => `<span ${classes(name('toolbar-button'))}${ink}>${draw.icon(glyph, 22)}</span>`)}</div><div ${classes(name('toolbar', 'center'), platform === 'ios' && 'toolbar__title')}${ink}>${escape(it.title)}</div><div ${classes(name('toolbar', 'right'))}>${draw.parts(it.end)}</div></div></div>`;
    },
    'tab-bar': (it, draw) =>
      `<div ${classes(name('tabbar'))} style="position:static">${it.items.map((entry, at) => `<label ${classes(name('tabbar', 'item'))}><input type="radio"${flag(at === it.chosen, 'checked')}><button type="button" ${classes(name('tabbar', 'button'))} ${role('tab-bar.item', at === it.chosen && 'chosen')}><div ${classes(name('tabbar', 'icon'))}${platform === 'ios' ? '' : ' style="line-height:0;padding-top:8px;width:auto"'}>${draw.icon(entry.icon, 22)}</div><div ${classes(name('tabbar', 'label'))}>${escape(entry.words)}</div></button></label>`).join('')}</div>`,
    menu: (it, draw) =>
      `<div ${classes(name('action-sheet'))} style="position:static;width:auto;min-width:240px;margin:0;padding:0">${maybe(it.title, (words) => `<div ${classes(name('action-sheet-title'))}>${escape(words)}</div>`)}${it.items.map((entry) => `<button type="button" ${classes(name('action-sheet-button'), entry.danger && 'action-sheet-button--destructive', entry.disabled && 'x-disabled')}${entry.chosen ? ' style="font-weight:600"' : ''} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}>${maybe(entry.icon, (glyph) => `${draw.icon(glyph, 18)} &nbsp;`)}${escape(entry.words)}</button>`).join('')}</div>`,
  };
};
