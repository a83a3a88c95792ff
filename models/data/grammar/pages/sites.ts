import type { Component, Footer, Ground, Hero } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { column, grid, heading, row, section, text, times } from '../parts.ts';
import { buttonsOn, firstButton, navBar } from '../shell.ts';
import { BANDS, ON_COLOUR, call, pad, title } from './bands.ts';
import { chips } from './bits.ts';

export function anyHero(page: PageContext): Hero {
  const { random, words } = page;
  const ground = random.pick<Ground>(['plain', 'muted', 'primary', 'dark', 'photo']);
  const beside = ground === 'photo' || random.chance(0.55);
  return {
    is: 'hero',
    ground,
    eyebrow: random.chance(0.35) ? words.a('section') : undefined,
    title: words.a('headline'),
    words: random.chance(0.85) ? words.sentences(random.integer(1, 2)) : undefined,
    actions: buttonsOn(page, ground),
    align: random.pick(['start', 'center']),
    picture: beside ? page.thing(random.between(1, 1.7), page.habits.rounded) : undefined,
    padding: random.integer(page.phone ? 36 : 56, page.phone ? 72 : 140),
  };
}

export function footer(page: PageContext): Footer {
  const { random, words } = page;
  return {
    is: 'footer',
    brand: words.a('brand'),
    columns: times(page.columns(2, 3, 4), () => ({
      title: words.a('section'),
      links: words.some('nav', random.integer(3, 5)),
    })),
    note: `© 2026 ${words.a('brand')}. All rights reserved.`,
    ground: random.pick(['plain', 'muted', 'dark', 'dark']),
  };
}

const topOf = (page: PageContext): Component =>
  page.phone
    ? {
        is: 'top-bar',
        title: page.words.a('brand'),
        end: [
          {
            is: 'icon-button',
            icon: 'menu',
            tone: 'neutral',
            fill: 'ghost',
            size: 'medium',
            inverted: page.habits.topBar === 'primary',
          },
        ],
        ground: page.habits.topBar,
      }
    : navBar(page);

export function landing(page: PageContext): PageDescription {
  const { random } = page;
  const kinds = random.sample(
    Object.keys(BANDS) as (keyof typeof BANDS)[],
    random.integer(3, page.phone ? 6 : 8),
  );
  const bands = kinds.map((kind, at) => {
    const ground: Ground =
      ON_COLOUR.includes(kind) && random.chance(0.5)
        ? random.pick(kind === 'call' ? ['primary', 'dark', 'photo'] : ['primary', 'dark'])
        : at % 2 === 0 || random.chance(0.4)
          ? 'plain'
          : 'muted';
    return BANDS[kind](page, ground);
  });
  return { maxHeight: 5000, parts: [topOf(page), anyHero(page), ...bands, footer(page)] };
}

export function portfolio(page: PageContext): PageDescription {
  const { random, words } = page;
  const me: Component = {
    is: 'hero',
    ground: random.pick(['plain', 'muted', 'dark', 'primary']),
    eyebrow: words.a('job'),
    title: `I am ${words.a('name')}`,
    words: words.sentences(2),
    actions: [],
    align: 'start',
    picture: page.portrait(random.pick([1, 0.85]), true),
    padding: random.integer(40, 110),
  };
  const works = times(page.columns(3, 4, 6), (): Component => ({
    is: 'card',
    picture: page.thing(random.pick([1.2, 1.5])),
    title: words.a('title'),
    body: [
      row(
        6,
        words.some('chip', 2).map((word) => ({ is: 'badge', words: word, tone: 'neutral', pill: true })),
      ),
    ],
  }));
  const skills = column(
    12,
    times(4, () =>
      column(4, [
        text('strong', words.a('chip')),
        { is: 'progress', tone: 'primary', value: random.integer(40, 98) },
      ]),
    ),
  );
  const work = section(
    page.gap('loose'),
    pad(page),
    [title(page), chips(page, 4), grid(page.columns(1, 2, 3), page.gap('normal'), works)],
    { inner: 1100 },
  );
  return {
    maxHeight: 4200,
    parts: [
      topOf(page),
      me,
      work,
      ...(random.chance(0.5)
        ? [section(20, pad(page), [heading(2, 'Skills'), skills], { ground: 'muted', inner: 700 })]
        : []),
      call(page, random.pick(['primary', 'dark', 'muted'])),
      footer(page),
    ],
  };
}

export function gallery(page: PageContext): PageDescription {
  const { random, words } = page;
  const columns = page.columns(random.integer(2, 3), 3, random.integer(3, 5));
  const lanes = times(columns, () =>
    column(
      page.gap('tight') + 2,
      times(random.integer(3, 4), () => page.thing(random.pick([0.75, 1, 1.3]), page.habits.rounded)),
    ),
  );
  const grids: Component = random.chance(0.5)
    ? row(page.gap('tight') + 2, lanes, { grow: lanes.map(() => 1), align: 'start' })
    : {
        is: 'image-grid',
        columns,
        gap: random.integer(2, 16),
        pictures: times(columns * 4, () => page.thing(1, page.habits.rounded)),
      };
  const body = section(page.gap('normal'), `${page.habits.pad + 8}px ${page.habits.pad}px`, [
    row(12, [heading(2, words.a('title')), firstButton(page, 'Upload')], { spread: 'between', wrap: true }),
    chips(page, page.columns(3, 5, 7)),
    grids,
  ]);
  return { maxHeight: 2400, parts: [topOf(page), body, ...(random.chance(0.4) ? [footer(page)] : [])] };
}
