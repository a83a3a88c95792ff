import type { Component, Ground } from '../components.ts';
import type { PageContext } from '../page-context.ts';
import { column, grid, heading, row, section, text, times } from '../parts.ts';
import { buttonsOn, firstButton, isColoured } from '../shell.ts';
import { postCards } from './articles.ts';
import { rating } from './bits.ts';
import { plans } from './pricing.ts';

export const pad = (page: PageContext): string =>
  `${page.random.integer(page.phone ? 32 : 44, page.phone ? 56 : 104)}px ${page.habits.pad + 4}px`;

export const title = (page: PageContext): Component =>
  column(
    8,
    [
      page.random.chance(0.3) && text('label', page.words.a('section')),
      heading(2, page.words.a('headline')),
      page.random.chance(0.6) && text('body', page.words.sentences(1)),
    ],
    { align: page.random.pick(['start', 'center']) },
  );

const features = (page: PageContext, ground: Ground): Component => {
  const { random, words } = page;
  const tone = isColoured(ground) ? 'primary' : random.pick(['primary', 'secondary', 'success'] as const);
  const [fill, round, cards] = [
    random.pick(['solid', 'tint'] as const),
    random.chance(0.4),
    random.chance(0.5),
  ];
  const one = (): Component => {
    const inner = [
      { is: 'icon-box', icon: page.icon(), size: random.integer(44, 60), tone, fill, round } as const,
      heading(4, words.a('feature')),
      text('body', words.sentences(1)),
    ];
    return cards ? { is: 'card', body: inner } : column(page.gap('tight') + 2, inner, { align: 'start' });
  };
  return section(
    page.gap('loose'),
    pad(page),
    [title(page), grid(page.columns(1, 3, 3), page.gap('normal') + 8, times(random.pick([3, 3, 6]), one))],
    { ground, inner: 1080 },
  );
};

const halves = (page: PageContext, ground: Ground): Component => {
  const { random, words } = page;
  const picture: Component = random.chance(0.2)
    ? { is: 'picture', of: 'video', src: page.thing(1).src, ratio: 1.7, rounded: page.habits.rounded }
    : page.thing(random.between(1.1, 1.6), page.habits.rounded);
  const points = words
    .some('feature', 3)
    .map((point) =>
      row(10, [
        { is: 'icon', icon: 'check', size: 18, tone: isColoured(ground) ? 'neutral' : 'success' } as const,
        text('body', point),
      ]),
    );
  const about = column(page.gap('normal'), [
    heading(2, words.a('headline')),
    text('body', words.sentences(2)),
    ...(isColoured(ground) ? [] : points),
    row(12, buttonsOn(page, ground), { wrap: true }),
  ]);
  const sides = random.chance(0.5) ? [picture, about] : [about, picture];
  return section(
    0,
    pad(page),
    [page.phone ? column(20, sides) : row(page.gap('loose') + 16, sides, { grow: [1, 1] })],
    { ground, inner: 1080 },
  );
};

const voices = (page: PageContext, ground: Ground): Component => {
  const { random, words } = page;
  const one = (): Component => ({
    is: 'card',
    body: [
      rating(page),
      random.chance(0.5)
        ? text('body', words.sentences(2))
        : { is: 'quote', words: words.sentences(1), by: words.a('name') },
      row(12, [
        page.avatar('medium'),
        column(2, [text('strong', words.a('name')), text('muted', words.a('job'))]),
      ]),
    ],
  });
  return section(
    page.gap('loose'),
    pad(page),
    [title(page), grid(page.columns(1, 3, 3), page.gap('normal'), times(page.columns(2, 3, 3), one))],
    { ground, inner: 1080 },
  );
};

const figures = (page: PageContext, ground: Ground): Component =>
  section(
    0,
    pad(page),
    [
      grid(
        page.columns(2, 4, 4),
        page.gap('normal'),
        times(4, () =>
          column(4, [heading(2, page.words.figure()), text('body', page.words.a('stat'))], {
            align: 'center',
          }),
        ),
      ),
    ],
    { ground, inner: 1000 },
  );

const brands = (page: PageContext, ground: Ground): Component =>
  section(
    16,
    '28px 24px',
    [
      row(
        page.gap('loose'),
        page.words.some('brand', page.columns(3, 5, 6)).map((brand) => heading(4, brand)),
        { spread: 'center', wrap: true },
      ),
    ],
    { ground },
  );

export const call = (page: PageContext, ground: Ground): Component => {
  const { random, words } = page;
  const actions = buttonsOn(page, ground);
  const join: Component = row(
    10,
    [{ is: 'field', kind: 'email', placeholder: 'name@example.com' }, firstButton(page, 'Join')],
    { grow: [1, 0] },
  );
  return section(
    page.gap('normal'),
    pad(page),
    [
      heading(2, words.a('headline')),
      text('body', words.sentences(1)),
      random.chance(0.35) && !isColoured(ground) ? join : row(12, actions, { spread: 'center', wrap: true }),
    ],
    { ground, align: random.pick(['center', 'center', 'stretch']), inner: 720, photo: page.thing(2).src },
  );
};

const team = (page: PageContext, ground: Ground): Component =>
  section(
    page.gap('loose'),
    pad(page),
    [
      title(page),
      grid(
        page.columns(2, 4, 4),
        page.gap('normal'),
        times(4, () =>
          column(8, [
            page.portrait(page.random.pick([1, 0.8]), page.habits.rounded),
            text('strong', page.words.a('name')),
            text('muted', page.words.a('job')),
          ]),
        ),
      ),
    ],
    { ground, inner: 1080 },
  );

const questions = (page: PageContext, ground: Ground): Component =>
  section(
    page.gap('normal'),
    pad(page),
    [
      title(page),
      {
        is: 'accordion',
        items: times(4, () => ({ title: page.words.a('question'), body: page.words.sentences(2) })),
        open: page.random.integer(-1, 2),
      },
    ],
    { ground, inner: 820 },
  );

const prices = (page: PageContext, ground: Ground): Component =>
  section(page.gap('loose'), pad(page), [title(page), plans(page)], { ground, inner: 1080 });

const posts = (page: PageContext, ground: Ground): Component =>
  section(
    page.gap('loose'),
    pad(page),
    [title(page), grid(page.columns(1, 3, 3), page.gap('normal'), postCards(page, page.columns(2, 3, 3)))],
    { ground, inner: 1080 },
  );

export const BANDS = { features, halves, voices, figures, brands, call, team, questions, prices, posts };

/** Bands that may stand on a coloured ground: what they hold has an inverted form. */
export const ON_COLOUR: readonly (keyof typeof BANDS)[] = ['halves', 'figures', 'call'];
