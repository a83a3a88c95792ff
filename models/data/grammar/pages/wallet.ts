import type { Component, Ground } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { column, grid, heading, row, section, text, times } from '../parts.ts';
import { buttonsOn, shell } from '../shell.ts';
import { titled } from './bits.ts';
import { chart } from './dashboards.ts';

export function wallet(page: PageContext): PageDescription {
  const { random, words } = page;
  const ground = random.pick<Ground>(['primary', 'dark', 'muted']);
  const balance = section(
    page.gap('tight') + 4,
    '28px 24px',
    [text('body', 'Balance'), heading(1, words.money()), row(10, buttonsOn(page, ground))],
    { ground },
  );
  const quick = grid(
    4,
    8,
    times(4, () =>
      column(
        6,
        [
          {
            is: 'icon-box',
            icon: page.icon(),
            size: 52,
            tone: random.pick(['primary', 'secondary']),
            fill: random.pick(['tint', 'solid']),
            round: true,
          },
          text('small', words.a('action').split(' ')[0] ?? ''),
        ],
        { align: 'center' },
      ),
    ),
  );
  const rows: Component = {
    is: 'list',
    rows: times(random.integer(4, 7), () => ({
      title: words.a('brand'),
      detail: words.a('short'),
      start: { is: 'icon-box', icon: page.icon(), size: 40, tone: 'secondary', fill: 'tint', round: true },
      end: text('strong', `${random.pick(['+', '-'])}${words.money()}`),
    })),
  };
  const spending: Component = { is: 'card', title: 'Spending', body: [chart(page, 1.7)] };
  const parts = [
    balance,
    quick,
    random.chance(0.5) && spending,
    titled(page, words.a('section'), { is: 'link', words: 'View all' }),
    rows,
  ];
  return { parts: shell(page, { title: 'Wallet', tabs: true, inner: 820 }, parts) };
}
