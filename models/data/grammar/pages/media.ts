import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, grid, heading, row, section, text, times } from '../parts.ts';
import { firstButton, secondButton, shell } from '../shell.ts';
import { chips } from './shops.ts';

const ghost = (
  icon: 'heart' | 'chat' | 'share' | 'bookmark' | 'back' | 'forward' | 'more' | 'plus',
  size: 'small' | 'medium' = 'medium',
): Component => ({ is: 'icon-button', icon, tone: 'neutral', fill: 'ghost', size });

export function feed(page: PageContext): PageDescription {
  const { random, words } = page;
  const post = (): Component => {
    const name = words.a('name');
    const head = row(
      12,
      [
        page.avatar('medium', name),
        column(0, [text('strong', name), text('muted', words.a('short'))]),
        ghost('more', 'small'),
      ],
      { grow: [0, 1, 0] },
    );
    const media: Component[] = random.chance(0.75)
      ? [
          random.chance(0.2)
            ? { is: 'image-grid', columns: 2, gap: 4, pictures: times(2, () => page.thing(1)) }
            : page.thing(random.between(1, 1.7), page.habits.rounded),
        ]
      : [];
    const doing = row(4, [
      ghost('heart', 'small'),
      ghost('chat', 'small'),
      ghost('share', 'small'),
      text('muted', words.a('short')),
    ]);
    return { is: 'card', body: [head, text('body', words.sentences(random.integer(1, 2))), ...media, doing] };
  };
  const stories = row(
    12,
    times(page.columns(4, 7, 8), () =>
      column(4, [page.avatar('large'), text('small', words.a('name').split(' ')[0] ?? '')], {
        align: 'center',
      }),
    ),
    { wrap: false },
  );
  const write: Component = {
    is: 'card',
    body: [
      row(
        12,
        [
          page.avatar('medium'),
          { is: 'field', kind: 'text', placeholder: 'What is new?' },
          button('Post', { size: 'small' }),
        ],
        { grow: [0, 1, 0] },
      ),
    ],
  };
  const posts = column(page.gap('normal'), [
    random.chance(0.5) && !page.phone && write,
    ...times(random.integer(2, 4), post),
  ]);
  const follow: Component = {
    is: 'card',
    title: 'People to follow',
    body: times(3, () => {
      const name = words.a('name');
      return row(
        10,
        [
          page.avatar('small', name),
          text('body', name),
          button('Follow', { ...page.habits.second, size: 'small' }),
        ],
        { grow: [0, 1, 0] },
      );
    }),
  };
  const body =
    page.device === 'desktop'
      ? row(page.gap('loose'), [posts, column(0, [follow], { width: 320 })], { grow: [1, 0], align: 'start' })
      : posts;
  return {
    maxHeight: 2200,
    parts: shell(page, { title: words.a('brand'), tabs: true, inner: 940 }, [
      random.chance(0.5) && page.phone && stories,
      body,
    ]),
  };
}

export function chat(page: PageContext): PageDescription {
  const { random, words } = page;
  const bubbles = times(random.integer(6, 9), (): Component => ({
    is: 'bubble',
    words: words.a('message'),
    mine: random.chance(0.45),
    time: random.chance(0.3) ? words.time() : undefined,
  }));
  const write = row(
    8,
    [
      ghost('plus'),
      { is: 'field', kind: 'text', placeholder: 'Write a message' },
      random.chance(0.5)
        ? { is: 'icon-button', icon: 'forward', tone: 'primary', fill: 'solid', size: 'medium', round: true }
        : button('Send'),
    ],
    { grow: [0, 1, 0] },
  );
  const talk = column(
    page.gap('tight') + 3,
    [random.chance(0.6) && { is: 'divider', words: 'Today' }, ...bubbles],
    { fill: true },
  );
  if (page.phone)
    return {
      parts: shell(page, { title: words.a('name'), back: true, tabs: false, bottom: [write] }, [talk]),
    };
  const people: Component = {
    is: 'list',
    flush: true,
    rows: times(8, (at) => {
      const name = words.a('name');
      return {
        title: name,
        detail: words.a('message'),
        start: page.avatar('medium', name),
        end: at === 2 ? ({ is: 'badge', words: '3', tone: 'danger', pill: true } as const) : undefined,
        chosen: at === 0,
      };
    }),
  };
  const left = column(
    12,
    [
      column(0, [{ is: 'field', kind: 'search', placeholder: 'Search', icon: 'search' }], {
        padding: '14px',
      }),
      people,
    ],
    { width: 320 },
  );
  const name = words.a('name');
  const head = row(
    12,
    [
      page.avatar('medium', name),
      column(0, [text('strong', name), text('muted', 'Online now')]),
      secondButton(page, 'Call'),
    ],
    { grow: [0, 1, 0] },
  );
  const right = column(page.gap('normal'), [head, { is: 'divider' }, talk, write], {
    padding: '18px 24px',
    fill: true,
  });
  return {
    parts: [
      column(0, [row(0, [left, right], { align: 'stretch', grow: [0, 1] })], { fill: true, stretch: true }),
    ],
  };
}

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
  const next = times(page.columns(3, 4, 6), (): Component =>
    row(
      12,
      [
        column(0, [page.thing(1.6, true)], { width: 128 }),
        column(2, [text('strong', words.a('title')), text('muted', words.a('name'))]),
      ],
      { grow: [0, 1], align: 'start' },
    ),
  );
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
