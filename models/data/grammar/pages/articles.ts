import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { column, grid, heading, row, text, times } from '../parts.ts';
import { firstButton, navBar, secondButton, shell, sideBar } from '../shell.ts';
import { chips } from './bits.ts';

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
