import { SECTIONS, STATS, TITLES, statistic } from '../words';
import { card } from './cards';
import { chartBars, chartLine, chartRing } from './charts';
import { progress } from './controls';
import { column, heading, icon, line, row } from './html';
import type { PageContext } from './page-context';

export function statCard(page: PageContext): string {
  const { random, base, pad } = page;
  const chart = random.weighted({ bars: 3, line: 3, progress: 2, icon: 2, none: 1 });
  const parts = {
    bars: () => chartBars(page, 44),
    line: () => chartLine(page, 44),
    progress: () => progress(page, 'margin-top:6px'),
    icon: () => '',
    none: () => '',
  };
  const words = column(
    'gap:2px;flex:1;min-width:0',
    line('caption', base * 0.86, random.pick(STATS)),
    heading(page, random.pick([1.35, 1.55, 1.75]), statistic(random), 'white-space:nowrap'),
  );
  return card(
    `display:flex;flex-direction:column;gap:8px;padding:${pad}px`,
    row('gap:8px', words, chart === 'icon' ? icon(page, base * 1.6) : ''),
    parts[chart](),
  );
}

export function chartCard(page: PageContext, height: number): string {
  const { random, base, pad } = page;
  const chart = random.weighted({ bars: 4, line: 4, ring: 2 });
  const drawn = { bars: chartBars, line: chartLine, ring: chartRing }[chart](page, height);
  const head = row(
    'justify-content:space-between;gap:8px',
    heading(page, 1.1, random.pick(SECTIONS)),
    line('caption', base * 0.86, 'Last 30 days'),
  );
  const months =
    chart === 'ring'
      ? ''
      : row(
          'justify-content:space-between',
          ...['Jan', 'Mar', 'May', 'Jul', 'Sep'].map((m) => line('caption', base * 0.76, m)),
        );
  return card(`display:flex;flex-direction:column;gap:10px;padding:${pad}px`, head, drawn, months);
}

export function progressCard(page: PageContext): string {
  const { random, base, pad } = page;
  const lines = Array.from({ length: random.integer(2, 4) }, () =>
    column(
      'gap:6px',
      row(
        'justify-content:space-between',
        line('text', base * 0.94, random.pick(TITLES)),
        line('caption', base * 0.85, `${random.integer(10, 95)}%`),
      ),
      progress(page),
    ),
  );
  return card(
    `display:flex;flex-direction:column;gap:12px;padding:${pad}px`,
    heading(page, 1.1, random.pick(SECTIONS)),
    ...lines,
  );
}
