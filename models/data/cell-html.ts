import { COLUMNS } from './block-description';
import type { Layout } from './page-layout';
import { paintClasses, paintVariables } from './paint-css';
import type { Paint } from './tokens';

/** One cell of the sheet at `[x, y, width, height]` px: `layout` in `paint`; `place` is its column. */
export function cellHtml(
  layout: Layout,
  paint: Paint,
  place: number,
  [x, y, width, height]: readonly number[],
): string {
  const kind = COLUMNS[place] === 'theme' ? `theme-${place - 3}` : (COLUMNS[place] ?? '');
  const { page, zoom, html } = layout;
  const inner = `width:${page.width}px;height:${page.height}px;zoom:${zoom};font-family:${page.font};font-size:${page.base}px`;
  const classes = `cell ${kind} ${paintClasses(paint)}${page.bars ? ' bars' : ''}`;
  return `<div class="${classes}" style="left:${x}px;top:${y}px;width:${width}px;height:${height}px;${paintVariables(paint)}"><div style="${inner}">${html}</div></div>`;
}
