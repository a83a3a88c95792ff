import type { Screen } from '../components.ts';
import { createPageContext, type PageContext, type PageDescription, type PageKind } from '../page-context.ts';
import { heading, row, section } from '../parts.ts';

/** Several phones on one board, as design files have them. */
export const board =
  (kinds: readonly PageKind[]) =>
  (page: PageContext): PageDescription => {
    const { random } = page;
    const [count, width, height, gap] = [
      random.integer(3, 4),
      random.pick([360, 375, 390]),
      random.pick([720, 780, 812]),
      random.pick([24, 40, 64]),
    ];
    const framed = random.pick(['none', 'line', 'device'] as const);
    const screens = random.sample(kinds, count).map((kind): Screen => {
      const screen = createPageContext(random.fork(), 'phone', page.photos);
      return {
        is: 'screen',
        width,
        height,
        framed,
        children: kind.draw({ ...screen, width, height, habits: page.habits }).parts,
      };
    });
    const wide = count * width + (count - 1) * gap + 2 * gap;
    const titles = random.chance(0.4) ? [heading(2, page.words.a('title'))] : [];
    return {
      size: [wide, height + 2 * gap + titles.length * 70],
      maxHeight: 1400,
      parts: [
        section(gap / 2, `${gap}px`, [...titles, row(gap, screens, { align: 'start' })], {
          ground: random.pick(['muted', 'muted', 'plain', 'dark']),
        }),
      ],
    };
  };
