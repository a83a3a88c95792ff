import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { column, grid, heading, row, text, times } from '../parts.ts';
import { firstButton, shell } from '../shell.ts';
import { anyBadge, anyField, chips, price, rating } from './bits.ts';

function filters(page: PageContext): Component {
  const { random, words } = page;
  return column(page.gap('normal'), [
    text('strong', 'Price'),
    { is: 'slider', value: random.integer(20, 90) },
    text('strong', words.a('section')),
    ...words.some('chip', 5).map((word, at): Component => ({
      is: 'checkbox',
      words: word,
      on: at < 2,
      disabled: at === 4 && random.chance(0.4),
    })),
    text('strong', 'Rating'),
    ...['4 and more', '3 and more'].map((word, at): Component => ({
      is: 'radio',
      words: word,
      on: at === 0,
    })),
    firstButton(page, 'Apply'),
  ]);
}

export function results(page: PageContext): PageDescription {
  const { random, words } = page;
  const hits = times(random.integer(4, 7), (): Component => {
    const about = column(6, [
      heading(4, words.a('title')),
      rating(page),
      text('muted', words.sentences(1)),
      row(10, [anyBadge(page), price(page)]),
    ]);
    return {
      is: 'card',
      body: [
        row(16, [column(0, [page.thing(1, true)], { width: page.phone ? 88 : 140 }), about], {
          grow: [0, 1],
          align: 'start',
        }),
      ],
    };
  });
  const head = row(
    10,
    [text('muted', `${random.integer(12, 900)} results`), { is: 'select', value: 'Newest first' }],
    { spread: 'between' },
  );
  const right = column(page.gap('normal'), [
    head,
    ...hits,
    !page.phone && { is: 'pager', pages: 4, chosen: 2 },
  ]);
  const body = page.phone
    ? column(page.gap('normal'), [chips(page, 4), right])
    : row(
        page.gap('loose'),
        [
          column(
            0,
            [page.habits.cards ? { is: 'card', title: 'Filters', body: [filters(page)] } : filters(page)],
            {
              width: 250,
            },
          ),
          right,
        ],
        { grow: [0, 1], align: 'start' },
      );
  return { parts: shell(page, { title: 'Results', back: true, side: false }, [body]) };
}

export function stay(page: PageContext): PageDescription {
  const { words } = page;
  const pictures: Component = {
    is: 'image-grid',
    columns: page.columns(1, 3, 3),
    gap: 8,
    pictures: times(page.columns(1, 3, 3), () => page.thing(1.3, page.habits.rounded)),
  };
  const book: Component = {
    is: 'card',
    body: [
      { is: 'price', amount: words.money(), per: '/ night', size: 'large' },
      grid(2, 10, [anyField(page, 'Check in'), anyField(page, 'Check out')]),
      { is: 'select', label: 'Guests', value: '2 adults' },
      firstButton(page, 'Reserve', true),
    ],
  };
  const host = row(12, [
    page.avatar('medium'),
    column(2, [text('strong', words.a('name')), text('muted', words.a('job'))]),
  ]);
  const about = column(page.gap('normal'), [
    heading(2, words.a('title')),
    row(10, [rating(page), text('muted', words.a('place'))], { wrap: true }),
    host,
    { is: 'divider' },
    text('body', words.sentences(3)),
    grid(
      2,
      12,
      words
        .some('feature', 6)
        .map((feature) =>
          row(8, [{ is: 'icon', icon: page.icon(), size: 18, tone: 'primary' }, text('body', feature)]),
        ),
    ),
    {
      is: 'picture',
      of: 'map',
      src: words.a('place'),
      ratio: page.phone ? 1.5 : 2.4,
      rounded: page.habits.rounded,
    },
  ]);
  const body = page.phone
    ? column(page.gap('normal'), [about, book])
    : row(page.gap('loose'), [about, book], { grow: [2, 1], align: 'start' });
  return {
    parts: shell(page, { title: words.a('place'), back: true, side: false, tabs: false }, [pictures, body]),
  };
}
