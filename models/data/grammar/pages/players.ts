import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, grid, heading, row, section, text, times } from '../parts.ts';
import { firstButton, shell } from '../shell.ts';
import { chips, ghost } from './bits.ts';

const controls = (inverted = false): Component =>
  row(
    18,
    [
      { is: 'icon-button', icon: 'back', tone: 'neutral', fill: 'ghost', size: 'large', inverted },
      {
        is: 'icon-button',
        icon: 'play',
        tone: 'primary',
        fill: 'solid',
        size: 'large',
        round: true,
        inverted,
      },
      { is: 'icon-button', icon: 'forward', tone: 'neutral', fill: 'ghost', size: 'large', inverted },
    ],
    { spread: 'center' },
  );

export function player(page: PageContext): PageDescription {
  const { random, words } = page;
  const title = row(
    12,
    [column(2, [heading(3, words.a('track')), text('muted', words.a('name'))]), ghost('heart')],
    { grow: [1, 0] },
  );
  const time = column(2, [
    { is: 'slider', value: random.integer(10, 80) },
    row(8, [text('small', '1:24'), text('small', '3:52')], { spread: 'between' }),
  ]);
  const tracks: Component = {
    is: 'list',
    flush: page.phone,
    rows: times(page.columns(4, 6, 7), (at) => ({
      title: words.a('track'),
      detail: words.a('name'),
      start: column(0, [page.thing(1, true)], { width: 44 }),
      end: text('muted', `${random.integer(2, 5)}:${random.integer(10, 59)}`),
      chosen: at === 1,
    })),
  };
  if (page.phone && random.chance(0.4)) {
    const now = section(
      page.gap('normal'),
      '24px 24px 32px',
      [
        page.thing(1, true),
        heading(3, words.a('track')),
        text('body', words.a('name')),
        { is: 'progress', tone: 'primary', value: 40 },
        controls(true),
      ],
      { ground: random.pick(['dark', 'primary']) },
    );
    return {
      parts: [
        now,
        column(10, [heading(4, 'Up next'), tracks], { padding: `${page.habits.pad}px`, fill: true }),
      ],
    };
  }
  const now = column(page.gap('normal'), [page.thing(1, page.habits.rounded), title, time, controls()]);
  const body = page.phone
    ? column(page.gap('normal'), [now, tracks])
    : row(
        page.gap('loose'),
        [
          column(0, [now], { width: 340 }),
          column(12, [
            heading(3, words.a('section')),
            { is: 'tabs', items: ['Up next', 'Lyrics'], chosen: 0, kind: page.habits.tabs },
            tracks,
          ]),
        ],
        { grow: [0, 1], align: 'start' },
      );
  return { parts: shell(page, { title: 'Now playing', back: true, inner: 1040 }, [body]) };
}

/** A film to see next. */
const nextFilm = (page: PageContext): Component =>
  row(
    12,
    [
      column(0, [page.thing(1.6, true)], { width: 128 }),
      column(2, [text('strong', page.words.a('title')), text('muted', page.words.a('name'))]),
    ],
    { grow: [0, 1], align: 'start' },
  );

export function video(page: PageContext): PageDescription {
  const { words } = page;
  const film: Component = {
    is: 'picture',
    of: 'video',
    src: page.thing(1).src,
    ratio: 1.78,
    rounded: !page.phone && page.habits.rounded,
  };
  const name = words.a('name');
  const about = column(page.gap('normal'), [
    heading(3, words.a('title')),
    row(8, [text('muted', `${words.figure()} views`), { is: 'badge', words: 'HD', tone: 'neutral' }]),
    row(
      12,
      [
        page.avatar('medium', name),
        column(0, [text('strong', name), text('muted', words.a('short'))]),
        firstButton(page, 'Subscribe'),
      ],
      { grow: [0, 1, 0] },
    ),
    text('body', words.sentences(2)),
  ]);
  const next = times(page.columns(3, 4, 6), () => nextFilm(page));
  const comments: Component = {
    is: 'list',
    rows: times(3, () => {
      const who = words.a('name');
      return { title: who, detail: words.a('message'), start: page.avatar('small', who) };
    }),
  };
  if (page.phone)
    return {
      parts: shell(page, { title: 'Watch', bare: true, back: true }, [
        film,
        column(page.gap('normal'), [about, heading(4, 'Next'), ...next], { padding: `${page.habits.pad}px` }),
      ]),
    };
  return {
    parts: shell(page, { title: 'Watch', inner: 1240, side: false }, [
      row(
        page.gap('loose'),
        [
          column(page.gap('normal'), [film, about, comments]),
          column(page.gap('normal'), next, { width: page.device === 'desktop' ? 380 : 300 }),
        ],
        { grow: [1, 0], align: 'start' },
      ),
    ]),
  };
}

export function library(page: PageContext): PageDescription {
  const { random, words } = page;
  const shelf = (): Component => {
    const ratio = random.pick([1, 1, 0.7, 1.5]);
    const count = page.columns(3, 4, 6);
    return column(page.gap('tight') + 2, [
      row(12, [heading(4, words.a('section')), { is: 'link', words: 'View all' }], { spread: 'between' }),
      grid(
        count,
        page.gap('tight') + 4,
        times(count, () =>
          column(4, [
            page.thing(ratio, page.habits.rounded),
            text('strong', words.a('track')),
            text('muted', words.a('name')),
          ]),
        ),
      ),
    ]);
  };
  const top: Component = {
    is: 'hero',
    ground: random.pick(['photo', 'dark', 'primary']),
    title: words.a('title'),
    words: words.sentences(1),
    actions: [
      button('Play', { inverted: true, icon: 'play' }),
      button('Later', { inverted: true, fill: 'outline' }),
    ],
    align: 'start',
    picture: page.thing(1),
    padding: random.integer(36, 90),
  };
  return {
    parts: shell(page, { title: words.a('brand'), tabs: true }, [
      random.chance(0.7) && top,
      chips(page, page.columns(3, 6, 8)),
      shelf(),
      shelf(),
      random.chance(0.5) && shelf(),
    ]),
  };
}
