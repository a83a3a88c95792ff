import type { Draw, Values } from '../../families/adapter.ts';
import type {
  ColumnLayout,
  Component,
  Grid,
  Layers,
  RowLayout,
  Screen,
  Section,
  StatusBar,
} from '../components.ts';
import { escape } from '../escape.ts';

/** Kits give their parts margins; between ours the gaps stand alone. */
export const layoutCss = (v: Values): string => `
.x-row,.x-hug{display:flex}.x-band{display:flex;flex-direction:column}.x-band>*{flex:1 1 auto}.x-column{display:flex;flex-direction:column}.x-grid{display:grid}.x-stretch>*{flex:1 1 auto}
:is(.x-stack,.x-stack.x-stack)>*{margin-block:0;max-width:100%}.x-page :is(h1,h2,h3,h4,h5,h6){margin-block:0}
.x-layers{position:relative;overflow:hidden;flex:1 1 auto;display:flex;flex-direction:column}.x-layers>.x-under{flex:1 1 auto;display:flex;flex-direction:column}
.x-scrim{position:absolute;inset:0;background:rgba(0,0,0,.5)}.x-over{position:absolute;box-sizing:border-box;max-width:100%}
.x-screen{position:relative;overflow:hidden;display:flex;flex-direction:column;flex:none;background:${v.page};color:${v.text}}.x-screen.x-line{border:1px solid ${v.border}}.x-screen.x-device{border:10px solid #16181d;border-radius:38px}
.x-status{display:flex;align-items:center;justify-content:space-between;padding:12px 22px 8px;font-size:14px;line-height:18px;font-weight:600}.x-status>span:last-child{display:flex;gap:6px;align-items:center}
.x-home{display:flex;justify-content:center;padding:10px 0 8px}.x-home>i{width:134px;height:5px;border-radius:3px;background:currentColor}`;

const FLEX = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  stretch: 'stretch',
  baseline: 'baseline',
  between: 'space-between',
} as const;

/** Parts as wide as what they say: in a column they do not stretch. */
const HUGGING: readonly Component['is'][] = [
  ...(['button', 'icon-button', 'button-group', 'chip', 'badge', 'link', 'avatar', 'avatar-stack'] as const),
  ...(['icon', 'icon-box', 'rating', 'price', 'spinner', 'tooltip', 'floating-button', 'menu'] as const),
];

/** Parts below each other in a column that stretches its children. */
export const stacked = (parts: readonly Component[], draw: Draw): string =>
  parts
    .map((part) => {
      const wide = 'wide' in part && part.wide === true;
      return HUGGING.includes(part.is) && !wide
        ? `<div class="x-hug">${draw.part(part)}</div>`
        : draw.part(part);
    })
    .join('');

export function row(it: RowLayout, draw: Draw): string {
  const style = `gap:${it.gap}px;align-items:${FLEX[it.align ?? 'center']};justify-content:${FLEX[it.spread ?? 'start']}${it.wrap ? ';flex-wrap:wrap' : ''}`;
  const children = it.children.map((child, at) => {
    const grow = it.grow?.[at] ?? 0;
    return grow === 0
      ? draw.part(child)
      : `<div class="x-column x-stack" style="flex:${grow} 1 0;min-width:0">${draw.part(child)}</div>`;
  });
  return `<div class="x-row x-stack" style="${style}">${children.join('')}</div>`;
}

export function column(it: ColumnLayout, draw: Draw): string {
  const style = [
    `gap:${it.gap}px`,
    it.align === undefined ? '' : `align-items:${FLEX[it.align]}`,
    it.align === 'center' ? 'text-align:center' : '',
    it.width === undefined ? '' : `width:${it.width}px;box-sizing:border-box;flex:none`,
    it.padding === undefined ? '' : `padding:${it.padding}`,
    it.fill ? 'flex:1 1 auto' : '',
  ];
  const stretches = it.align === undefined || it.align === 'stretch';
  const inner = stretches ? stacked(it.children, draw) : draw.parts(it.children);
  return `<div class="x-column x-stack${it.stretch ? ' x-stretch' : ''}" style="${style.filter((part) => part !== '').join(';')}">${inner}</div>`;
}

export const grid = (it: Grid, draw: Draw): string =>
  `<div class="x-grid x-stack" style="grid-template-columns:repeat(${it.columns},minmax(0,1fr));gap:${it.gap}px">${stacked(it.children, draw)}</div>`;

export function section(it: Section, draw: Draw): string {
  const photo =
    it.ground === 'photo' && it.photo !== undefined
      ? ` style="background:linear-gradient(rgba(0,0,0,.55),rgba(0,0,0,.55)),url('${it.photo}') center/cover"`
      : '';
  const inner = `gap:${it.gap}px;align-items:${FLEX[it.align ?? 'stretch']}${it.align === 'center' ? ';text-align:center' : ''}${it.inner === undefined ? '' : `;max-width:${it.inner}px;margin:0 auto`}`;
  const children =
    (it.align ?? 'stretch') === 'stretch' ? stacked(it.children, draw) : draw.parts(it.children);
  return `<div class="x-band"${photo}><div ${draw.ground(it.ground)}><div style="padding:${it.padding}"><div class="x-column x-stack" style="${inner}">${children}</div></div></div></div>`;
}

const PLACES: Readonly<Record<Layers['place'], (inset: number) => string>> = {
  center: () => 'left:50%;top:50%;transform:translate(-50%,-50%)',
  bottom: (inset) => `left:${inset}px;right:${inset}px;bottom:${inset}px`,
  'bottom-end': (inset) => `right:${inset}px;bottom:${inset}px`,
  'top-end': (inset) => `right:${inset}px;top:${inset}px`,
  top: (inset) => `left:${inset}px;right:${inset}px;top:${inset}px`,
  end: () => 'right:0;top:0;bottom:0',
};

export function layers(it: Layers, draw: Draw): string {
  const height = it.height === undefined ? '' : ` style="height:${it.height}px"`;
  const width = it.width === undefined ? '' : `;width:${it.width}px`;
  const scrim = it.scrim ? '<div class="x-scrim" data-role="scrim"></div>' : '';
  return `<div class="x-layers"${height}><div class="x-under">${draw.part(it.under)}</div>${scrim}<div class="x-over" style="${PLACES[it.place](it.inset ?? 0)}${width}">${draw.part(it.over)}</div></div>`;
}

export const screen = (it: Screen, draw: Draw): string =>
  `<div class="x-screen x-${it.framed}" style="width:${it.width}px;height:${it.height}px">${draw.parts(it.children)}</div>`;

/** Signal, waves and battery beside the time. */
const SIGNS =
  '<svg width="46" height="12" viewBox="0 0 46 12" fill="currentColor"><path d="M0 8h3v4H0zM4.500 5h3v7h-3zM9 2h3v10H9z"/><rect x="20.500" y="1" width="21" height="10" rx="2.500" fill="none" stroke="currentColor"/><rect x="22.500" y="3" width="14" height="6" rx="1"/><path d="M43 4h2v4h-2z"/></svg>';

export const statusBar = (it: StatusBar): string =>
  `<div class="x-status"><span>${escape(it.time)}</span><span>${SIGNS}</span></div>`;

export const homeIndicator = (): string => '<div class="x-home"><i></i></div>';
