import type { Card, Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, grid, row, text, times } from '../parts.ts';
import { firstButton, shell } from '../shell.ts';
import { anyBadge, titled } from './bits.ts';

export const chart = (page: PageContext, ratio: number): Component => ({
  is: 'picture',
  of: 'chart',
  src: page.words.a('title'),
  ratio,
});

const stats = (page: PageContext, count: number): Component[] =>
  times(count, () => ({
    is: 'stat',
    label: page.words.a('stat'),
    value: page.words.figure(),
    change: page.random.chance(0.6)
      ? `${page.random.pick(['+', '-'])}${page.random.integer(1, 30)}%`
      : undefined,
    icon: page.habits.icons ? page.icon() : undefined,
  }));

function peopleTable(page: PageContext, rows: number): Component {
  const { random, words } = page;
  const wide = !page.phone;
  const narrow = page.width < 360;
  const withBoxes = wide && random.chance(0.5);
  const head = [
    ...(withBoxes ? [''] : []),
    'Name',
    'Status',
    ...(wide ? ['Role', 'Amount', ''] : narrow ? [] : ['Amount']),
  ];
  const chosen = random.chance(0.6) ? random.integer(0, rows - 1) : undefined;
  return {
    is: 'table',
    head,
    rows: times(rows, (at) => {
      const name = words.a('name');
      const person: Component = row(10, [wide && page.avatar('small', name), text('body', name)]);
      return [
        ...(withBoxes ? [{ is: 'checkbox', words: '', on: at === chosen } as const] : []),
        person,
        anyBadge(page),
        ...(wide
          ? [
              words.a('job'),
              words.money(),
              { is: 'icon-button', icon: 'more', tone: 'neutral', fill: 'ghost', size: 'small' } as const,
            ]
          : narrow
            ? []
            : [words.money()]),
      ];
    }),
    striped: random.chance(0.3),
    bordered: random.chance(0.2),
    dense: random.chance(0.25),
    chosen,
  };
}

export function dashboard(page: PageContext): PageDescription {
  const { random, words } = page;
  const figures = grid(page.columns(2, 2, 4), page.gap('normal'), stats(page, page.columns(2, 4, 4)));
  const main: Card = { is: 'card', title: words.a('section'), body: [chart(page, page.phone ? 1.5 : 2.1)] };
  const bars = times(4, () =>
    column(4, [
      row(8, [text('body', words.a('chip')), text('muted', words.figure())], { spread: 'between' }),
      {
        is: 'progress',
        tone: random.pick(['primary', 'success', 'danger', 'secondary']),
        value: random.integer(10, 95),
      },
    ]),
  );
  const side: Card = { is: 'card', title: words.a('section'), body: bars };
  const charts = page.phone
    ? column(page.gap('normal'), [main, side])
    : row(page.gap('normal'), [main, side], { grow: [2, 1], align: 'stretch' });
  const head = titled(
    page,
    words.a('section'),
    { is: 'button-group', items: ['Day', 'Week', 'Month'], chosen: random.integer(0, 2) },
    ...(page.phone ? [] : [firstButton(page, 'Export')]),
  );
  const parts = [
    head,
    random.chance(0.25) && {
      is: 'alert' as const,
      tone: random.pick(['info', 'warning'] as const),
      words: words.sentences(1),
      closable: true,
    },
    figures,
    charts,
    { is: 'card' as const, title: 'Latest orders', body: [peopleTable(page, random.integer(4, 6))] },
  ];
  return {
    parts: shell(
      page,
      { title: 'Overview', side: page.device === 'desktop' && random.chance(0.75), inner: 1280 },
      parts,
    ),
  };
}

export function adminTable(page: PageContext): PageDescription {
  const { random, words } = page;
  const crumbs: Component = { is: 'breadcrumb', items: ['Home', words.a('nav'), words.a('nav')] };
  const tools = row(
    10,
    [
      { is: 'field', kind: 'search', placeholder: 'Search', icon: 'search' },
      { is: 'select', value: 'All teams' },
      !page.phone &&
        button('Delete', {
          tone: 'danger',
          fill: 'outline',
          state: random.chance(0.5) ? 'disabled' : undefined,
        }),
    ],
    { grow: [1, 0, 0] },
  );
  const tabs: Component = {
    is: 'tabs',
    items: ['All', 'Active', 'Archived'],
    chosen: random.integer(0, 2),
    kind: page.habits.tabs,
  };
  const foot = row(
    12,
    [
      text('muted', `1–10 of ${random.integer(20, 400)}`),
      { is: 'pager', pages: page.phone ? 3 : 5, chosen: random.integer(1, 3) },
    ],
    { spread: 'between', wrap: true },
  );
  const parts = [
    !page.phone && crumbs,
    titled(page, words.a('nav'), firstButton(page, 'Add new')),
    random.chance(0.6) && tabs,
    tools,
    peopleTable(page, random.integer(6, 10)),
    foot,
  ];
  return {
    parts: shell(
      page,
      { title: words.a('nav'), side: page.device === 'desktop' && random.chance(0.65), inner: 1240 },
      parts,
    ),
  };
}
