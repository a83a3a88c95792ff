import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, heading, panes, row, searchField, text, times } from '../parts.ts';
import { firstButton, secondButton, shell, sideBar } from '../shell.ts';
import { titled } from './bits.ts';

const mails = (page: PageContext): Component => ({
  is: 'list',
  flush: true,
  rows: times(page.phone ? 8 : 7, (at) => {
    const name = page.words.a('name');
    return {
      title: name,
      detail: page.words.a('subject'),
      start: page.avatar('medium', name),
      end: text('muted', page.words.time()),
      chosen: at === 1,
    };
  }),
});

function phoneInbox(page: PageContext): PageDescription {
  const { random } = page;

  const list = column(12, [
    column(
      12,
      [
        searchField('Search mail'),
        { is: 'tabs', items: ['Inbox', 'Starred', 'Sent'], chosen: 0, kind: page.habits.tabs, wide: true },
      ],
      { padding: '12px' },
    ),
    mails(page),
  ]);
  const over: Component = {
    is: 'floating-button',
    icon: 'edit',
    words: random.chance(0.4) ? 'Write' : undefined,
  };
  return {
    parts: shell(page, { title: 'Inbox', bare: true, tabs: random.chance(0.5) }, [
      { is: 'layers', under: list, over, scrim: false, place: 'bottom-end', inset: 20 },
    ]),
  };
}

function message(page: PageContext): Component {
  const { words } = page;
  const name = words.a('name');
  return column(
    page.gap('normal'),
    [
      row(
        8,
        [
          heading(3, words.a('subject')),
          row(
            4,
            (['trash', 'folder', 'more'] as const).map((icon) => ({
              is: 'icon-button',
              icon,
              tone: 'neutral',
              fill: 'ghost',
              size: 'small',
            })),
          ),
        ],
        { spread: 'between' },
      ),
      row(12, [page.avatar('medium', name), column(2, [text('strong', name), text('muted', 'to me')])]),
      { is: 'divider' },
      text('body', words.sentences(3)),
      text('body', words.sentences(2)),
      {
        is: 'list',
        rows: [
          {
            title: words.a('file'),
            detail: '2.4 MB',
            start: { is: 'icon-box', icon: 'file', size: 36, tone: 'primary', fill: 'tint' },
            end: button('Open', { ...page.habits.second, size: 'small' }),
          },
        ],
      },
      { is: 'text-area', rows: 4, placeholder: 'Write a reply' },
      row(10, [firstButton(page, 'Send'), secondButton(page, 'Discard')]),
    ],
    { padding: '24px 28px' },
  );
}

export function email(page: PageContext): PageDescription {
  if (page.phone) return phoneInbox(page);
  const side = column(0, [sideBar(page)], { width: 220, stretch: true });
  const wide = page.device === 'desktop';
  const list = column(
    0,
    [
      column(10, [searchField('Search mail')], {
        padding: '14px',
      }),
      mails(page),
    ],
    { width: 320 },
  );
  return {
    parts: [panes([...(wide ? [side] : []), list, message(page)], wide ? [0, 0, 1] : [0, 1])],
  };
}

const fileMenu = (page: PageContext): Component => ({
  is: 'menu',
  items: page.words.some('menu', 5).map((word, at) => ({
    words: word,
    icon: page.habits.icons ? page.icon() : undefined,
    chosen: at === 1,
    disabled: at === 3,
    danger: at === 4,
    apart: at === 4,
  })),
});

function fileRows(page: PageContext): Component {
  const { random, words } = page;
  return {
    is: 'list',
    rows: times(random.integer(4, 7), (at) => ({
      title: words.a('file'),
      detail: words.a('short'),
      start: {
        is: 'icon-box',
        icon: random.pick(['file', 'folder', 'music', 'camera']),
        size: 40,
        tone: random.pick(['primary', 'secondary', 'success']),
        fill: 'tint',
      },
      end:
        at === 1
          ? { is: 'spinner' }
          : { is: 'icon-button', icon: 'more', tone: 'neutral', fill: 'ghost', size: 'small' },
      chosen: at === 2 && random.chance(0.5),
    })),
  };
}

export function files(page: PageContext): PageDescription {
  const { random, words } = page;
  const drop: Component = {
    is: 'card',
    body: [
      {
        is: 'empty-state',
        icon: 'plus',
        title: 'Drop files here',
        words: words.sentences(1),
        actions: [secondButton(page, 'Browse')],
      },
    ],
  };
  const upload: Component = {
    is: 'card',
    body: [
      row(12, [text('strong', words.a('file')), text('muted', '64%')], { spread: 'between' }),
      { is: 'progress', tone: 'success', value: 64 },
    ],
  };
  const space = column(6, [
    row(8, [text('strong', 'Storage'), text('muted', '12 of 20 GB')], { spread: 'between' }),
    { is: 'progress', tone: random.pick(['primary', 'danger']), value: 60 },
  ]);
  const content = column(page.gap('normal'), [
    titled(page, 'Files', firstButton(page, 'Upload')),
    space,
    random.chance(0.6) && drop,
    upload,
    fileRows(page),
  ]);
  const body: Component = random.chance(0.5)
    ? {
        is: 'layers',
        under: content,
        over: fileMenu(page),
        scrim: false,
        place: 'top-end',
        inset: random.integer(40, 90),
        width: 220,
      }
    : content;
  return { parts: shell(page, { title: 'Files', inner: 900 }, [body]) };
}
