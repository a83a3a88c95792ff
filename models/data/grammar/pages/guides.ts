import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, grid, heading, row, section, text, times } from '../parts.ts';
import { firstButton, invertedButtons, secondButton, shell } from '../shell.ts';
import { rating } from './bits.ts';

export function recipe(page: PageContext): PageDescription {
  const { random, words } = page;
  const facts = grid(
    3,
    10,
    ['25 min', '4 people', 'Easy'].map((fact) =>
      column(
        4,
        [
          { is: 'icon-box', icon: page.icon(), size: 44, tone: 'primary', fill: 'tint', round: true },
          text('small', fact),
        ],
        { align: 'center' },
      ),
    ),
  );
  const ingredients = column(8, [
    heading(3, 'Ingredients'),
    ...words
      .some('ingredient', 6)
      .map((word, at): Component => ({ is: 'checkbox', words: word, on: at < 2 })),
  ]);
  const steps: Component = {
    is: 'list',
    rows: times(4, (at) => ({
      title: words.sentences(1),
      start: { is: 'badge', words: String(at + 1), tone: 'primary', pill: true },
    })),
  };
  const nutrition: Component = {
    is: 'table',
    head: ['Per portion', 'Amount'],
    rows: [
      ['Energy', '480 kcal'],
      ['Protein', '17 g'],
      ['Fat', '21 g'],
    ],
    striped: random.chance(0.5),
  };
  const about = column(page.gap('normal'), [
    heading(1, words.a('title')),
    rating(page),
    text('body', words.sentences(2)),
    facts,
    row(10, [firstButton(page, 'Start cooking'), secondButton(page, 'Save')]),
  ]);
  const picture = page.thing(random.between(1, 1.4), page.habits.rounded);
  const top = page.phone
    ? column(page.gap('normal'), [picture, about])
    : row(page.gap('loose'), [picture, about], { grow: [1, 1], align: 'center' });
  const method = column(12, [heading(3, 'Method'), steps, random.chance(0.5) && nutrition]);
  const body = page.phone
    ? column(page.gap('normal'), [ingredients, method])
    : row(page.gap('loose'), [ingredients, method], { grow: [1, 2], align: 'start' });
  return {
    maxHeight: 2400,
    parts: shell(page, { title: 'Recipe', back: true, side: false, inner: 1000 }, [top, body]),
  };
}

export function help(page: PageContext): PageDescription {
  const { random, words } = page;
  const ground = random.pick(['primary', 'dark', 'muted'] as const);
  const search = section(
    page.gap('normal'),
    `${random.integer(36, 80)}px 24px`,
    [heading(2, 'How can we help?'), { is: 'field', kind: 'search', placeholder: 'Search', icon: 'search' }],
    { ground, inner: 620, align: 'stretch' },
  );
  const topics = grid(
    page.columns(2, 3, 3),
    page.gap('normal'),
    times(page.columns(4, 3, 6), () => ({
      is: 'card',
      body: [
        {
          is: 'icon-box',
          icon: page.icon(),
          size: 48,
          tone: random.pick(['primary', 'success', 'secondary']),
          fill: 'tint',
        },
        text('strong', words.a('section')),
        text('muted', words.a('short')),
      ],
    })),
  );
  const questions: Component = {
    is: 'accordion',
    items: times(random.integer(4, 6), () => ({ title: words.a('question'), body: words.sentences(2) })),
    open: random.integer(0, 2),
  };
  const ask: Component = {
    is: 'card',
    body: [
      row(
        14,
        [
          { is: 'icon-box', icon: 'chat', size: 44, tone: 'primary', fill: 'solid', round: true },
          column(2, [text('strong', 'Still stuck?'), text('muted', words.sentences(1))]),
          ...(page.phone ? [] : [firstButton(page, 'Contact us')]),
        ],
        { grow: [0, 1, 0] },
      ),
    ],
  };
  const content = section(
    page.gap('loose'),
    `${page.habits.pad + 12}px ${page.habits.pad}px`,
    [topics, heading(3, 'Common questions'), questions, ask],
    { inner: 980 },
  );
  return {
    maxHeight: 2200,
    parts: shell(page, { title: 'Help', bare: true, side: false }, [search, content]),
  };
}

export function event(page: PageContext): PageDescription {
  const { random, words } = page;
  const hero: Component = {
    is: 'hero',
    ground: random.pick(['photo', 'photo', 'dark', 'primary']),
    eyebrow: `${words.a('month')} ${random.integer(1, 28)}`,
    title: words.a('title'),
    words: words.a('place'),
    actions: invertedButtons(page),
    align: random.pick(['start', 'center']),
    picture: page.thing(1.4),
    padding: random.integer(48, 120),
  };
  const speakers = grid(
    page.columns(2, 3, 4),
    page.gap('normal'),
    times(4, () =>
      column(8, [page.portrait(1, true), text('strong', words.a('name')), text('muted', words.a('job'))]),
    ),
  );
  const day: Component = {
    is: 'list',
    rows: times(5, (at) => ({
      title: words.a('headline'),
      detail: words.a('name'),
      start: text('strong', words.time()),
      end: at % 2 === 0 ? { is: 'badge', words: words.a('chip'), tone: 'info' } : undefined,
      chosen: at === 1 && random.chance(0.4),
    })),
  };
  const tickets: Component = {
    is: 'card',
    title: 'Tickets',
    body: [
      { is: 'price', amount: words.money(), size: 'large' },
      text('muted', words.sentences(1)),
      button('Book', { wide: true }),
    ],
  };
  const body = section(
    page.gap('loose'),
    `${page.habits.pad + 20}px ${page.habits.pad}px`,
    [
      heading(2, 'Programme'),
      page.phone ? column(16, [day, tickets]) : row(24, [day, tickets], { grow: [2, 1], align: 'start' }),
      heading(2, 'Speakers'),
      speakers,
    ],
    { inner: 1040 },
  );
  return {
    maxHeight: 2800,
    parts: shell(page, { title: 'Event', bare: true, back: true, side: false }, [hero, body]),
  };
}
