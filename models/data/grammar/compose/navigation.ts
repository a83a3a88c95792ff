import type { Draw, Values } from '../../families/adapter.ts';
import type {
  Breadcrumb,
  Footer,
  Pager,
  SideBar,
  Stepper,
  TabBar,
  Tabs,
  TopBar,
  NavBar,
} from '../components.ts';
import type { FloatingButton } from '../components.ts';
import { escape } from '../escape.ts';
import { role } from '../role.ts';

export const navigationCss = (v: Values): string => `
.x-tabs{display:flex;gap:.25em;border-bottom:1px solid var(--x-line,${v.border})}.x-tabs>*{padding:.6em 1em;line-height:1.5;white-space:nowrap;color:var(--x-faint,${v.faint})}.x-tabs.x-wide>*{flex:1;text-align:center}
.x-tabs>.x-chosen{color:var(--x-faint,${v.primary});box-shadow:inset 0 -2px 0 ${v.primary};font-weight:500}
.x-tabs.x-pills{border:0}.x-tabs.x-pills>*{border-radius:${v.radius};padding:.4em 1em}.x-tabs.x-pills>.x-chosen{background:${v.primary};color:${v.onPrimary};box-shadow:none}
.x-pager{display:flex;gap:.3em}.x-pager>*{min-width:2.3em;padding:.35em .5em;box-sizing:border-box;text-align:center;display:flex;align-items:center;justify-content:center;border:1px solid ${v.border};border-radius:${v.radius};line-height:1.4;background:${v.surface}}.x-pager>.x-chosen{background:${v.primary};border-color:${v.primary};color:${v.onPrimary}}
.x-crumbs{display:flex;flex-wrap:wrap;align-items:center;gap:.5em;font-size:.9em;color:var(--x-faint,${v.faint})}.x-crumbs>a{color:${v.primary}}
.x-steps{display:flex;align-items:flex-start}.x-steps>*{flex:1;display:flex;flex-direction:column;align-items:center;gap:.4em;font-size:.85em;text-align:center;position:relative;color:var(--x-faint,${v.faint})}
.x-steps>*+*::before{content:"";position:absolute;top:1.1em;right:calc(50% + 1.4em);left:calc(-50% + 1.4em);height:2px;background:${v.border}}
.x-step-mark{width:2.2em;height:2.2em;box-sizing:border-box;border:2px solid ${v.border};border-radius:50%;display:flex;align-items:center;justify-content:center;font-weight:600}
.x-done>.x-step-mark{background:${v.primary};border-color:${v.primary};color:${v.onPrimary}}.x-chosen>.x-step-mark{border-color:${v.primary};color:${v.primary}}.x-steps>.x-done+*::before{background:${v.primary}}
.x-nav{display:flex;align-items:center;gap:1.5em;padding:.8em 1.5em}.x-nav.x-ground-plain,.x-nav.x-ground-muted{border-bottom:1px solid ${v.border}}
.x-brand{font-weight:700;font-size:1.2em;white-space:nowrap}.x-nav-links{display:flex;gap:1.2em;flex:1;min-width:0}.x-nav-links>*{color:var(--x-faint,${v.faint});white-space:nowrap}.x-nav-links>.x-chosen{color:inherit;font-weight:600}.x-nav-end{display:flex;align-items:center;gap:.7em}
.x-side{display:flex;flex-direction:column;gap:.2em;padding:1em .75em;flex:1;box-sizing:border-box;border-right:1px solid ${v.border};text-align:left}.x-side-hold,.x-side-hold>*{display:flex;flex-direction:column;flex:1 1 auto}.x-side>.x-brand{padding:.2em .7em .9em}.x-side>small{padding:1em .9em .3em;font-size:.75em;color:var(--x-faint,${v.faint})}
.x-side-item{display:flex;align-items:center;gap:.8em;padding:.5em .8em;border-radius:${v.radius};line-height:1.5}.x-side-item>span.x-words{flex:1}.x-side-item.x-chosen{background:${v.primary};color:${v.onPrimary}}.x-side-foot{margin-top:auto;padding:.8em .4em 0}
.x-tab-bar{display:flex;border-top:1px solid ${v.border}}.x-tab-bar>*{flex:1;display:flex;flex-direction:column;align-items:center;gap:.2em;padding:.6em .2em;font-size:.7em;line-height:1.3;color:${v.faint}}.x-tab-bar>.x-chosen{color:${v.primary};font-weight:600}
.x-top{display:flex;align-items:center;gap:.9em;padding:.75em 1em;min-height:3.4em;box-sizing:border-box}.x-top>b{flex:1;font-size:1.1em;font-weight:600;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;text-align:left}.x-top.x-ground-plain{border-bottom:1px solid ${v.border}}
.x-float{display:inline-flex;align-items:center;gap:.6em;padding:1em;border-radius:2em;background:${v.primary};color:${v.onPrimary};box-shadow:${v.shadow};font-weight:600;line-height:1.5}
.x-foot{display:flex;flex-direction:column;gap:2em;padding:2.5em 1.5em 1.5em;text-align:left}.x-foot-columns{display:flex;flex-wrap:wrap;gap:2em}.x-foot-columns>*{flex:1 1 8em;display:flex;flex-direction:column;gap:.5em}.x-foot-columns>* span{font-size:.9em;color:var(--x-faint,${v.faint})}.x-foot>small{border-top:1px solid var(--x-line,${v.border});padding-top:1.2em;color:var(--x-faint,${v.faint})}`;

const chosenClass = (chosen: boolean): string => (chosen ? ' class="x-chosen"' : '');

export function tabs(it: Tabs): string {
  const items = it.items.map((words, at) => {
    const chosen = at === it.chosen;
    return `<span ${role('tabs.item', chosen && 'chosen')}${chosenClass(chosen)}>${escape(words)}</span>`;
  });
  return `<div class="x-tabs${it.kind === 'pill' ? ' x-pills' : ''}${it.wide ? ' x-wide' : ''}">${items.join('')}</div>`;
}

export function pager(it: Pager, draw: Draw): string {
  const pages = Array.from({ length: it.pages }, (_, at) => {
    const chosen = at + 1 === it.chosen;
    return `<span ${role('pager.page', chosen && 'chosen')}${chosenClass(chosen)}>${at + 1}</span>`;
  });
  return `<div class="x-pager"><span>${draw.icon('back', 14)}</span>${pages.join('')}<span>${draw.icon('forward', 14)}</span></div>`;
}

export function breadcrumb(it: Breadcrumb): string {
  const items = it.items.map((words, at) =>
    at === it.items.length - 1
      ? `<span ${role('breadcrumb.item', 'chosen')}>${escape(words)}</span>`
      : `<a ${role('breadcrumb.item')}>${escape(words)}</a><span>/</span>`,
  );
  return `<div class="x-crumbs">${items.join('')}</div>`;
}

export function stepper(it: Stepper, draw: Draw): string {
  const items = it.items.map((words, at) => {
    const state = at < it.chosen ? 'done' : at === it.chosen ? 'chosen' : 'open';
    const mark = state === 'done' ? draw.icon('check', 14) : String(at + 1);
    return `<div class="x-${state}" ${role('stepper.step', state)}><span class="x-step-mark">${mark}</span><span>${escape(words)}</span></div>`;
  });
  return `<div class="x-steps">${items.join('')}</div>`;
}

export function navBar(it: NavBar, draw: Draw): string {
  const links = it.links.map((words, at) => {
    const chosen = at === it.chosen;
    return `<span ${role('nav-bar.link', chosen && 'chosen')}${chosenClass(chosen)}>${escape(words)}</span>`;
  });
  return `<div ${draw.ground(it.ground)}><div class="x-nav"><span class="x-brand">${escape(it.brand)}</span><div class="x-nav-links">${links.join('')}</div><div class="x-nav-end x-stack">${draw.parts(it.actions)}</div></div></div>`;
}

export function sideBar(it: SideBar, draw: Draw): string {
  const items = it.items.map((item, at) => {
    const chosen = at === it.chosen;
    const group = item.group === undefined ? '' : `<small>${escape(item.group)}</small>`;
    const badge =
      item.badge === undefined
        ? ''
        : draw.part({ is: 'badge', tone: 'neutral', words: item.badge, pill: true });
    return `${group}<div class="x-side-item${chosen ? ' x-chosen' : ''}" ${role('side-bar.item', chosen && 'chosen')}>${item.icon === undefined ? '' : draw.icon(item.icon, 18)}<span class="x-words">${escape(item.words)}</span>${badge}</div>`;
  });
  const brand = it.brand === undefined ? '' : `<span class="x-brand">${escape(it.brand)}</span>`;
  const foot = it.foot === undefined ? '' : `<div class="x-side-foot x-stack">${draw.parts(it.foot)}</div>`;
  return `<div class="x-side-hold"><div ${draw.ground(it.dark ? 'dark' : 'plain')}><div class="x-side">${brand}${items.join('')}${foot}</div></div></div>`;
}

export function tabBar(it: TabBar, draw: Draw): string {
  const items = it.items.map(({ words, icon }, at) => {
    const chosen = at === it.chosen;
    return `<span ${role('tab-bar.item', chosen && 'chosen')}${chosenClass(chosen)}>${draw.icon(icon, 22)}<span>${escape(words)}</span></span>`;
  });
  return `<div class="x-tab-bar x-surface">${items.join('')}</div>`;
}

export function topBar(it: TopBar, draw: Draw): string {
  const start = it.start === undefined ? '' : draw.icon(it.start, 22);
  return `<div ${draw.ground(it.ground)}><div class="x-top x-stack">${start}<b>${escape(it.title)}</b>${draw.parts(it.end)}</div></div>`;
}

export const floatingButton = (it: FloatingButton, draw: Draw): string =>
  `<span class="x-float">${draw.icon(it.icon, 24)}${it.words === undefined ? '' : escape(it.words)}</span>`;

export function footer(it: Footer, draw: Draw): string {
  const columns = it.columns.map(
    ({ title, links }) =>
      `<div><b>${escape(title)}</b>${links.map((words) => `<span ${role('footer.link')}>${escape(words)}</span>`).join('')}</div>`,
  );
  return `<div ${draw.ground(it.ground)}><div class="x-foot"><div class="x-foot-columns"><div class="x-brand">${escape(it.brand)}</div>${columns.join('')}</div><small>${escape(it.note)}</small></div></div>`;
}
