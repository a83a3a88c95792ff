import type { Card, Component, Ground } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, grid, heading, row, section, text, times } from '../parts.ts';
import { buttonsOn, firstButton, secondButton, shell, sideBar } from '../shell.ts';
import { anyBadge, chips } from './shops.ts';

const titled = (page: PageContext, words: string, ...end: Component[]): Component =>
  row(12, [heading(page.phone ? 4 : 3, words), row(8, end)], { spread: 'between', wrap: true });

const chart = (page: PageContext, ratio: number): Component => ({
  is: 'picture',
  of: 'chart',
  src: page.words.a('title'),
  ratio,
});

const stats = (page: PageContext, count: number): Component[] =>
  times(count, () => ({
    is: 'stat',
    label: page.words.a('stat'),
    value: page.words.figure(),
    change: page.random.chance(0.6)
      ? `${page.random.pick(['+', '-'])}${page.random.integer(1, 30)}%`
      : undefined,
    icon: page.habits.icons ? page.icon() : undefined,
  }));

function peopleTable(page: PageContext, rows: number): Component {
  const { random, words } = page;
  const wide = !page.phone;
  const withBoxes = wide && random.chance(0.5);
  const head = [
    ...(withBoxes ? [''] : []),
    'Name',
    'Status',
    ...(wide ? ['Role', 'Amount', ''] : ['Amount']),
  ];
  const chosen = random.chance(0.6) ? random.integer(0, rows - 1) : undefined;
  return {
    is: 'table',
    head,
    rows: times(rows, (at) => {
      const name = words.a('name');
      const person: Component = row(10, [wide && page.avatar('small', name), text('body', name)]);
      return [
        ...(withBoxes ? [{ is: 'checkbox', words: '', on: at === chosen } as const] : []),
        person,
        anyBadge(page),
        ...(wide
          ? [
              words.a('job'),
              words.money(),
              { is: 'icon-button', icon: 'more', tone: 'neutral', fill: 'ghost', size: 'small' } as const,
            ]
          : [words.money()]),
      ];
    }),
    striped: random.chance(0.3),
    bordered: random.chance(0.2),
    dense: random.chance(0.25),
    chosen,
  };
}

export function dashboard(page: PageContext): PageDescription {
  const { random, words } = page;
  const figures = grid(page.columns(2, 2, 4), page.gap('normal'), stats(page, page.columns(2, 4, 4)));
  const main: Card = { is: 'card', title: words.a('section'), body: [chart(page, page.phone ? 1.5 : 2.1)] };
  const bars = times(4, () =>
    column(4, [
      row(8, [text('body', words.a('chip')), text('muted', words.figure())], { spread: 'between' }),
      {
        is: 'progress',
        tone: random.pick(['primary', 'success', 'danger', 'secondary']),
        value: random.integer(10, 95),
      },
    ]),
  );
  const side: Card = { is: 'card', title: words.a('section'), body: bars };
  const charts = page.phone
    ? column(page.gap('normal'), [main, side])
    : row(page.gap('normal'), [main, side], { grow: [2, 1], align: 'stretch' });
  const head = titled(
    page,
    words.a('section'),
    { is: 'button-group', items: ['Day', 'Week', 'Month'], chosen: random.integer(0, 2) },
    ...(page.phone ? [] : [firstButton(page, 'Export')]),
  );
  const parts = [
    head,
    random.chance(0.25) && {
      is: 'alert' as const,
      tone: random.pick(['info', 'warning'] as const),
      words: words.sentences(1),
      closable: true,
    },
    figures,
    charts,
    { is: 'card' as const, title: 'Latest orders', body: [peopleTable(page, random.integer(4, 6))] },
  ];
  return {
    parts: shell(
      page,
      { title: 'Overview', side: page.device === 'desktop' && random.chance(0.75), inner: 1280 },
      parts,
    ),
  };
}

export function adminTable(page: PageContext): PageDescription {
  const { random, words } = page;
  const crumbs: Component = { is: 'breadcrumb', items: ['Home', words.a('nav'), words.a('nav')] };
  const tools = row(
    10,
    [
      { is: 'field', kind: 'search', placeholder: 'Search', icon: 'search' },
      { is: 'select', value: 'All teams' },
      !page.phone &&
        button('Delete', {
          tone: 'danger',
          fill: 'outline',
          state: random.chance(0.5) ? 'disabled' : undefined,
        }),
    ],
    { grow: [1, 0, 0] },
  );
  const tabs: Component = {
    is: 'tabs',
    items: ['All', 'Active', 'Archived'],
    chosen: random.integer(0, 2),
    kind: page.habits.tabs,
  };
  const foot = row(
    12,
    [
      text('muted', `1–10 of ${random.integer(20, 400)}`),
      { is: 'pager', pages: page.phone ? 3 : 5, chosen: random.integer(1, 3) },
    ],
    { spread: 'between', wrap: true },
  );
  const parts = [
    !page.phone && crumbs,
    titled(page, words.a('nav'), firstButton(page, 'Add new')),
    random.chance(0.6) && tabs,
    tools,
    peopleTable(page, random.integer(6, 10)),
    foot,
  ];
  return {
    parts: shell(
      page,
      { title: words.a('nav'), side: page.device === 'desktop' && random.chance(0.65), inner: 1240 },
      parts,
    ),
  };
}

export function kanban(page: PageContext): PageDescription {
  const { random, words } = page;
  const task = (): Component => ({
    is: 'card',
    picture: random.chance(0.12) ? page.thing(2) : undefined,
    body: [
      ...(random.chance(0.7) ? [anyBadge(page)] : []),
      text('strong', words.a('task')),
      ...(random.chance(0.4)
        ? [{ is: 'progress', tone: 'primary', value: random.integer(10, 100) } as const]
        : []),
      row(
        8,
        [
          text('muted', words.a('short')),
          random.chance(0.5)
            ? {
                is: 'avatar-stack',
                avatars: times(2, () => page.avatar('small')),
                more: random.chance(0.4) ? 3 : undefined,
              }
            : page.avatar('small'),
        ],
        { spread: 'between' },
      ),
    ],
  });
  const lane = (name: string): Component =>
    section(
      page.gap('tight') + 4,
      '14px',
      [
        row(
          8,
          [
            text('strong', name),
            { is: 'badge', words: String(random.integer(1, 9)), tone: 'neutral', pill: true },
          ],
          { spread: 'between' },
        ),
        ...times(random.integer(2, 4), task),
        button('Add task', { tone: 'neutral', fill: 'ghost', size: 'small', icon: 'plus' }),
      ],
      { ground: random.chance(0.7) ? 'muted' : 'plain' },
    );
  const lanes = row(
    page.gap('normal'),
    ['To do', 'Doing', 'Review', 'Done'].slice(0, page.columns(1, 3, 4)).map(lane),
    { grow: [1, 1, 1, 1], align: 'start' },
  );
  const team: Component = {
    is: 'avatar-stack',
    avatars: times(4, () => page.avatar('medium')),
    more: random.integer(2, 12),
  };
  return {
    parts: shell(page, { title: words.a('nav'), inner: 1360 }, [
      titled(page, words.a('title'), team, firstButton(page, 'New task')),
      chips(page, page.columns(3, 5, 6)),
      lanes,
    ]),
  };
}

export function calendar(page: PageContext): PageDescription {
  const { random, words } = page;
  const today = random.integer(3, 26);
  const busy = new Set(times(8, () => random.integer(1, 30)));
  const days = times(35, (at): Component => {
    const day = String(((at + 29) % 31) + 1);
    if (at === today) return button(day, { size: 'small' });
    if (page.phone)
      return button(day, {
        tone: 'neutral',
        fill: 'ghost',
        size: 'small',
        state: at < 2 ? 'disabled' : undefined,
      });
    return column(
      4,
      [
        text(at < 2 ? 'muted' : 'body', day),
        busy.has(at) && {
          is: 'badge',
          words: words.a('chip'),
          tone: random.pick(['primary', 'info', 'success', 'warning', 'danger']),
        },
      ],
      { padding: '6px 4px 18px' },
    );
  });
  const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => text('muted', day));
  const month: Component = {
    is: 'card',
    body: [
      row(
        8,
        [
          { is: 'icon-button', icon: 'back', tone: 'neutral', fill: 'ghost', size: 'small' },
          heading(4, `${words.a('month')} 2026`),
          { is: 'icon-button', icon: 'forward', tone: 'neutral', fill: 'ghost', size: 'small' },
        ],
        { spread: 'between' },
      ),
      grid(7, page.phone ? 2 : 8, [...week, ...days]),
    ],
  };
  const events: Component = {
    is: 'list',
    rows: times(random.integer(3, 5), (at) => ({
      title: words.a('task'),
      detail: `${words.time()} · ${words.a('place')}`,
      start: {
        is: 'icon-box',
        icon: page.icon(),
        size: 40,
        tone: random.pick(['primary', 'success', 'danger', 'secondary']),
        fill: 'tint',
      },
      end: random.chance(0.4) ? anyBadge(page) : undefined,
      chosen: at === 0 && random.chance(0.4),
    })),
  };
  const agenda = column(page.gap('normal'), [heading(4, 'Today'), events, firstButton(page, 'New event')]);
  const body = page.phone
    ? column(page.gap('normal'), [month, agenda])
    : row(page.gap('normal'), [month, agenda], { grow: [2, 1], align: 'start' });
  return {
    parts: shell(page, { title: 'Calendar', tabs: true, inner: 1240 }, [
      !page.phone &&
        titled(page, 'Calendar', { is: 'button-group', items: ['Month', 'Week', 'Day'], chosen: 0 }),
      body,
    ]),
  };
}

export function email(page: PageContext): PageDescription {
  const { random, words } = page;
  const mails: Component = {
    is: 'list',
    flush: true,
    rows: times(page.phone ? 8 : 7, (at) => {
      const name = words.a('name');
      return {
        title: name,
        detail: words.a('subject'),
        start: page.avatar('medium', name),
        end: text('muted', words.time()),
        chosen: at === 1,
      };
    }),
  };
  if (page.phone) {
    const list = column(12, [
      column(
        12,
        [
          { is: 'field', kind: 'search', placeholder: 'Search mail', icon: 'search' },
          { is: 'tabs', items: ['Inbox', 'Starred', 'Sent'], chosen: 0, kind: page.habits.tabs, wide: true },
        ],
        { padding: '12px' },
      ),
      mails,
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
  const name = words.a('name');
  const message = column(
    page.gap('normal'),
    [
      row(
        8,
        [
          heading(3, words.a('subject')),
          row(
            4,
            ['trash', 'folder', 'more'].map((icon) => ({
              is: 'icon-button',
              icon: icon as 'trash',
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
  const side = column(0, [sideBar(page)], { width: 220, stretch: true });
  const wide = page.device === 'desktop';
  const list = column(
    0,
    [
      column(10, [{ is: 'field', kind: 'search', placeholder: 'Search mail', icon: 'search' }], {
        padding: '14px',
      }),
      mails,
    ],
    { width: 320 },
  );
  return {
    parts: [
      column(
        0,
        [
          row(0, [...(wide ? [side] : []), list, message], {
            align: 'stretch',
            grow: wide ? [0, 0, 1] : [0, 1],
          }),
        ],
        { fill: true, stretch: true },
      ),
    ],
  };
}

export function files(page: PageContext): PageDescription {
  const { random, words } = page;
  const rows: Component = {
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
  const menu: Component = {
    is: 'menu',
    items: words.some('menu', 5).map((word, at) => ({
      words: word,
      icon: page.habits.icons ? page.icon() : undefined,
      chosen: at === 1,
      disabled: at === 3,
      danger: at === 4,
      apart: at === 4,
    })),
  };
  const content = column(page.gap('normal'), [
    titled(page, 'Files', firstButton(page, 'Upload')),
    space,
    random.chance(0.6) && drop,
    upload,
    rows,
  ]);
  const body: Component = random.chance(0.5)
    ? {
        is: 'layers',
        under: content,
        over: menu,
        scrim: false,
        place: 'top-end',
        inset: random.integer(40, 90),
        width: 220,
      }
    : content;
  return { parts: shell(page, { title: 'Files', inner: 900 }, [body]) };
}

export function wallet(page: PageContext): PageDescription {
  const { random, words } = page;
  const ground = random.pick<Ground>(['primary', 'dark', 'muted']);
  const balance = section(
    page.gap('tight') + 4,
    '28px 24px',
    [text('body', 'Balance'), heading(1, words.money()), row(10, buttonsOn(page, ground))],
    { ground },
  );
  const quick = grid(
    4,
    8,
    times(4, () =>
      column(
        6,
        [
          {
            is: 'icon-box',
            icon: page.icon(),
            size: 52,
            tone: random.pick(['primary', 'secondary']),
            fill: random.pick(['tint', 'solid']),
            round: true,
          },
          text('small', words.a('action').split(' ')[0] ?? ''),
        ],
        { align: 'center' },
      ),
    ),
  );
  const rows: Component = {
    is: 'list',
    rows: times(random.integer(4, 7), () => ({
      title: words.a('brand'),
      detail: words.a('short'),
      start: { is: 'icon-box', icon: page.icon(), size: 40, tone: 'secondary', fill: 'tint', round: true },
      end: text('strong', `${random.pick(['+', '-'])}${words.money()}`),
    })),
  };
  const spending: Component = { is: 'card', title: 'Spending', body: [chart(page, 1.7)] };
  const parts = [
    balance,
    quick,
    random.chance(0.5) && spending,
    titled(page, words.a('section'), { is: 'link', words: 'View all' }),
    rows,
  ];
  return { parts: shell(page, { title: 'Wallet', tabs: true, inner: 820 }, parts) };
}
