import { ghost } from './bits.ts';
import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, panes, row, searchField, text, times } from '../parts.ts';
import { secondButton, shell } from '../shell.ts';

/** A post with its writer, its pictures and what one can do with it. */
function post(page: PageContext): Component {
  const { random, words } = page;
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
}

const stories = (page: PageContext): Component =>
  row(
    12,
    times(page.columns(4, 7, 8), () =>
      column(4, [page.avatar('large'), text('small', page.words.a('name').split(' ')[0] ?? '')], {
        align: 'center',
      }),
    ),
    { wrap: false },
  );

const follow = (page: PageContext): Component => ({
  is: 'card',
  title: 'People to follow',
  body: times(3, () => {
    const name = page.words.a('name');
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
});

export function feed(page: PageContext): PageDescription {
  const { random, words } = page;
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
    ...times(random.integer(2, 4), () => post(page)),
  ]);
  const body =
    page.device === 'desktop'
      ? row(page.gap('loose'), [posts, column(0, [follow(page)], { width: 320 })], {
          grow: [1, 0],
          align: 'start',
        })
      : posts;
  return {
    maxHeight: 2200,
    parts: shell(page, { title: words.a('brand'), tabs: true, inner: 940 }, [
      random.chance(0.5) && page.phone && stories(page),
      body,
    ]),
  };
}

const conversations = (page: PageContext): Component => ({
  is: 'list',
  flush: true,
  rows: times(8, (at) => {
    const name = page.words.a('name');
    return {
      title: name,
      detail: page.words.a('message'),
      start: page.avatar('medium', name),
      end: at === 2 ? ({ is: 'badge', words: '3', tone: 'danger', pill: true } as const) : undefined,
      chosen: at === 0,
    };
  }),
});

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
  const left = column(
    12,
    [
      column(0, [searchField()], {
        padding: '14px',
      }),
      conversations(page),
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
    parts: [panes([left, right], [0, 1])],
  };
}
