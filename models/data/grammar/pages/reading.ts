import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, grid, heading, row, section, text, times } from '../parts.ts';
import { firstButton, invertedButtons, navBar, secondButton, shell, sideBar } from '../shell.ts';
import { chips, rating } from './shops.ts';

const byline = (page: PageContext): Component => {
  const name = page.words.a('name');
  return row(12, [
    page.avatar('medium', name),
    column(2, [text('strong', name), text('muted', page.words.a('short'))]),
  ]);
};

export function docs(page: PageContext): PageDescription {
  const { random, words } = page;
  const body = column(
    page.gap('normal'),
    [
      { is: 'breadcrumb', items: ['Docs', words.a('section'), words.a('title')] },
      heading(1, words.a('title')),
      text('lead', words.sentences(1)),
      text('body', words.sentences(3)),
      { is: 'code', lines: words.some('code', random.integer(2, 5)) },
      heading(3, words.a('section')),
      text('body', words.sentences(2)),
      {
        is: 'alert',
        tone: random.pick(['info', 'warning', 'success', 'danger']),
        title: random.chance(0.5) ? 'Note' : undefined,
        words: words.sentences(2),
        icon: random.chance(0.5) ? 'bell' : undefined,
      },
      random.chance(0.5) && {
        is: 'table',
        head: ['Option', 'Type', 'Default'],
        rows: times(4, () => [
          words.a('menu'),
          random.pick(['string', 'number', 'boolean']),
          words.a('placeholder'),
        ]),
        striped: random.chance(0.5),
      },
      random.chance(0.5) && { is: 'tabs', items: ['npm', 'yarn', 'curl'], chosen: 0, kind: page.habits.tabs },
      { is: 'code', lines: words.some('code', random.integer(1, 4)) },
      text('body', words.sentences(2)),
      row(12, [secondButton(page, 'Previous'), firstButton(page, 'Next')], { spread: 'between' }),
    ],
    { padding: page.phone ? undefined : '28px 36px' },
  );
  if (page.phone) return { maxHeight: 2200, parts: shell(page, { title: 'Docs', tabs: false }, [body]) };
  const side = column(0, [sideBar(page, false)], { width: 240, stretch: true });
  return {
    maxHeight: 2200,
    parts: [
      navBar(page),
      column(0, [row(0, [side, body], { align: 'stretch', grow: [0, 1] })], { fill: true, stretch: true }),
    ],
  };
}

export function article(page: PageContext): PageDescription {
  const { random, words } = page;
  const parts: readonly (Component | false)[] = [
    random.chance(0.5) && text('label', words.a('section')),
    heading(1, words.a('title')),
    random.chance(0.5) && text('lead', words.sentences(1)),
    byline(page),
    page.thing(random.between(1.4, 2.2), page.habits.rounded),
    text('body', words.sentences(4)),
    heading(3, words.a('headline')),
    text('body', words.sentences(3)),
    { is: 'quote', words: words.sentences(1), by: words.a('name') },
    text('body', words.sentences(3)),
    random.chance(0.4) && {
      is: 'image-grid',
      columns: 2,
      gap: 10,
      pictures: times(2, () => page.thing(1.3)),
    },
    { is: 'link', words: 'Read the sources', icon: 'forward' },
    { is: 'divider' },
    chips(page, 3),
    random.chance(0.5) && {
      is: 'card',
      title: 'Subscribe',
      body: [
        text('muted', words.sentences(1)),
        row(
          10,
          [{ is: 'field', kind: 'email', placeholder: 'name@example.com' }, firstButton(page, 'Join')],
          { grow: [1, 0] },
        ),
      ],
    },
  ];
  return {
    maxHeight: 2600,
    parts: shell(
      page,
      { title: words.a('brand'), back: true, side: false, inner: random.integer(620, 760), tabs: false },
      parts,
    ),
  };
}

export const postCards = (page: PageContext, count: number): Component[] => {
  const [ratio, person] = [page.random.between(1.3, 1.9), page.random.chance(0.5)];
  return times(count, () => ({
    is: 'card',
    picture: page.thing(ratio),
    title: page.words.a('title'),
    subtitle: page.words.a('short'),
    body: [
      text('body', page.words.sentences(1)),
      ...(person ? [byline(page)] : [{ is: 'link', words: 'Read more', icon: 'forward' } as const]),
    ],
  }));
};

export function blog(page: PageContext): PageDescription {
  const { random, words } = page;
  const lead: Component = {
    is: 'hero',
    ground: random.pick(['plain', 'muted', 'photo', 'primary']),
    eyebrow: words.a('section'),
    title: words.a('title'),
    words: words.sentences(1),
    actions: [],
    align: 'start',
    picture: page.thing(1.5, page.habits.rounded),
    padding: random.integer(28, 72),
  };
  const posts = grid(page.columns(1, 2, 3), page.gap('normal'), postCards(page, page.columns(3, 4, 6)));
  return {
    maxHeight: 2600,
    parts: shell(page, { title: words.a('brand'), side: false }, [
      lead,
      chips(page, page.columns(3, 5, 6)),
      posts,
      !page.phone && { is: 'pager', pages: 4, chosen: random.integer(1, 4) },
    ]),
  };
}

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
