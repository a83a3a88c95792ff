import { SECTIONS } from '../words';
import { grid, ground, heading, line, row } from './html';
import type { PageContext } from './page-context';

export function card(css: string, ...children: string[]): string {
  return ground('surface', `overflow:hidden;min-width:0;${css}`, ...children);
}

export function sectionTitle(page: PageContext, words = page.random.pick(SECTIONS)): string {
  const more = page.random.chance(0.4) ? line('caption', page.base * 0.88, 'See all') : '';
  return row(
    'justify-content:space-between;gap:12px',
    heading(page, page.random.pick([1.1, 1.2, 1.3]), words),
    more,
  );
}

export const cardGrid = (
  page: PageContext,
  columns: number,
  count: number,
  make: (page: PageContext) => string,
): string => grid(columns, page.gap, ...Array.from({ length: count }, () => make(page)));
