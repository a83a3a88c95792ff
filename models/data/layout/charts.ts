import { box } from './html';
import type { PageContext } from './page-context';

const series = (index: number): string => `background:var(--chart-${index})`;

/** Columns, each one a chart element of its own. */
export function chartBars(page: PageContext, height: number): string {
  const { random } = page;
  const count = random.integer(6, height > 60 ? 16 : 10);
  const rounded = random.pick([0, 2, 4]);
  const accent = random.chance(0.4) ? random.integer(0, count - 1) : -1;
  const columns = Array.from({ length: count }, (_, at) => {
    const share = random.integer(18, 100);
    return `<div class="bar-of-chart" data-role="chart" style="flex:1;height:${share}%;border-radius:${rounded}px ${rounded}px 0 0;${series(at === accent ? 1 : 0)}"></div>`;
  });
  return box(
    `display:flex;align-items:flex-end;gap:${random.pick([3, 5, 8])}px;height:${height}px`,
    ...columns,
  );
}

/** One or two lines, sometimes with the area below filled. */
export function chartLine(page: PageContext, height: number): string {
  const { random } = page;
  const area = random.chance(0.5);
  const lines = Array.from({ length: height > 60 && random.chance(0.5) ? 2 : 1 }, (_, at) => {
    let level = random.integer(25, 75);
    const points = Array.from({ length: 9 }, (_unused, step) => {
      level = Math.min(95, Math.max(5, level + random.integer(-24, 24)));
      return `${(step * 100) / 8},${level}`;
    });
    const fill =
      area && at === 0
        ? `<polygon points="0,100 ${points.join(' ')} 100,100" style="fill:var(--chart-0);opacity:.28"/>`
        : '';
    return `${fill}<polyline points="${points.join(' ')}" style="fill:none;stroke:var(--chart-${at});stroke-width:2.5" vector-effect="non-scaling-stroke"/>`;
  });
  return `<svg class="drawing" data-role="chart" viewBox="0 0 100 100" preserveAspectRatio="none" style="display:block;width:100%;height:${height}px">${lines.join('')}</svg>`;
}

export function chartRing(page: PageContext, height: number): string {
  const first = page.random.integer(20, 55);
  const second = first + page.random.integer(15, 35);
  const stops = `var(--chart-0) 0 ${first}%,var(--chart-1) 0 ${second}%,var(--chart-2) 0`;
  const mask = page.random.chance(0.7)
    ? '-webkit-mask:radial-gradient(closest-side,transparent 58%,#000 59%);'
    : '';
  return `<div class="bar-of-chart" data-role="chart" style="width:${height}px;height:${height}px;margin:0 auto;border-radius:50%;${mask}background:conic-gradient(${stops})"></div>`;
}
