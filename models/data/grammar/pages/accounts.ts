import type { Component, Field } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, grid, heading, row, section, text, times, type Children } from '../parts.ts';
import { firstButton, secondButton, shell, tabBar } from '../shell.ts';

/** A labelled field; now and then filled, wrong or closed. */
export function anyField(page: PageContext, label = page.words.a('label')): Field {
  const { random, words } = page;
  const state = random.weighted({ empty: 5, filled: 4, wrong: 1, closed: 0.6 });
  return {
    is: 'field',
    label,
    kind: /mail/i.test(label)
      ? 'email'
      : /password/i.test(label)
        ? 'password'
        : /date/i.test(label)
          ? 'date'
          : 'text',
    placeholder: words.a('placeholder'),
    ...(state === 'filled' || state === 'wrong'
      ? { value: /name/i.test(label) ? words.a('name') : words.a('placeholder') }
      : {}),
    ...(state === 'wrong' ? { error: words.a('error') } : {}),
    ...(state === 'closed' ? { disabled: true } : {}),
    ...(state === 'empty' && random.chance(0.25) ? { hint: words.a('hint') } : {}),
    ...(page.habits.icons && random.chance(0.3) ? { icon: page.icon() } : {}),
  };
}

function loginForm(page: PageContext): Children {
  const { random, words } = page;
  const signUp = random.chance(0.35);
  return [
    signUp && anyField(page, 'Full name'),
    anyField(page, random.pick(['Email address', 'Email', 'Username'])),
    anyField(page, 'Password'),
    random.chance(0.6) && { is: 'checkbox', words: 'Keep me signed in', on: random.chance(0.6) },
    random.chance(0.15) && { is: 'alert', tone: 'danger', words: words.a('error') },
    firstButton(page, signUp ? 'Create account' : random.pick(['Log in', 'Sign in', 'Continue']), true),
    random.chance(0.5) && { is: 'divider', words: random.chance(0.6) ? 'or' : undefined },
    random.chance(0.6) &&
      button('Continue with Google', {
        ...page.habits.second,
        size: page.habits.button,
        icon: 'globe',
        wide: true,
      }),
    random.chance(0.5) && { is: 'link', words: signUp ? 'I have an account' : 'Forgot your password?' },
  ];
}

export function login(page: PageContext): PageDescription {
  const { random, words } = page;
  const title: Children = [
    random.chance(0.4) && { is: 'icon-box', icon: page.icon(), size: 56, tone: 'primary', fill: 'solid' },
    heading(2, random.pick(['Welcome back', 'Sign in', words.a('brand'), 'Create your account'])),
    random.chance(0.6) && text('muted', words.sentences(1)),
  ];
  const form = column(page.gap('normal'), [...title, ...loginForm(page)]);
  if (page.phone) {
    const top = random.chance(0.4) ? [page.thing(random.between(1.2, 2))] : [];
    return {
      parts: [
        ...top,
        column(0, [form], { padding: `${random.integer(24, 72)}px ${page.habits.pad + 8}px`, fill: true }),
      ],
    };
  }
  const card: Component = { is: 'card', body: [form] };
  if (random.chance(0.4)) {
    const photo = section(16, '48px', [heading(1, words.a('headline')), text('lead', words.sentences(1))], {
      ground: random.pick(['primary', 'dark', 'muted', 'photo']),
      photo: page.thing(1).src,
    });
    const side = column(0, [form], { width: random.integer(340, 440), padding: '56px 40px' });
    return {
      parts: [
        column(
          0,
          [row(0, [column(0, [photo], { stretch: true }), side], { align: 'stretch', grow: [1, 0] })],
          {
            fill: true,
            stretch: true,
          },
        ),
      ],
    };
  }
  return {
    parts: [
      section(0, `${random.integer(60, 130)}px 24px`, [card], {
        ground: random.pick(['plain', 'muted', 'muted', 'primary']),
        inner: random.integer(360, 480),
      }),
    ],
  };
}

export function onboarding(page: PageContext): PageDescription {
  const { random, words } = page;
  const picture: Component = random.chance(0.6)
    ? page.thing(random.between(0.9, 1.4), true)
    : row(0, [{ is: 'icon-box', icon: page.icon(), size: 120, tone: 'primary', fill: 'tint', round: true }], {
        spread: 'center',
      });
  const pictures = [page.thing(1.2, true), page.thing(1.2, true), page.thing(1.2, true)];
  const top: Component = random.chance(0.3)
    ? { is: 'carousel', pictures, chosen: random.integer(0, 2) }
    : picture;
  const wordsOf = column(
    page.gap('tight'),
    [heading(2, words.a('headline')), text('body', words.sentences(2))],
    {
      align: random.pick(['start', 'center']),
    },
  );
  const steps: Component = random.chance(0.5)
    ? { is: 'progress', tone: 'primary', value: random.integer(15, 90) }
    : { is: 'stepper', items: ['Account', 'Team', 'Done'], chosen: random.integer(0, 2) };
  const actions = random.chance(0.5)
    ? column(10, [firstButton(page, 'Continue', true), secondButton(page, 'Skip', true)])
    : row(12, [secondButton(page, 'Back'), firstButton(page, 'Next')], { spread: 'between' });
  const choices = random.chance(0.4)
    ? [
        grid(
          2,
          12,
          times(4, (at) => ({ is: 'card', body: [text('strong', words.a('chip'))], chosen: at === 1 })),
        ),
      ]
    : [];
  const body = column(page.gap('loose'), [steps, top, wordsOf, ...choices, actions]);
  const inner = page.phone ? undefined : random.integer(420, 640);
  return { parts: [section(0, `${page.habits.pad + 20}px ${page.habits.pad + 8}px`, [body], { inner })] };
}

export function profile(page: PageContext): PageDescription {
  const { random, words } = page;
  const name = words.a('name');
  const person = column(
    page.gap('tight'),
    [
      page.avatar('large', name),
      heading(3, name),
      text('muted', words.a('job')),
      random.chance(0.5) && { is: 'badge', words: words.a('status'), tone: 'success', pill: true },
      row(10, [firstButton(page, 'Follow'), secondButton(page, 'Message')], { spread: 'center' }),
    ],
    { align: random.pick(['start', 'center', 'center']) },
  );
  const figures = grid(
    3,
    12,
    times(3, () =>
      column(2, [heading(4, words.figure()), text('muted', words.a('stat'))], { align: 'center' }),
    ),
  );
  const about: Component = { is: 'card', title: 'About', body: [text('body', words.sentences(2))] };
  const chips = row(
    8,
    words.some('chip', 5).map((word, at) => ({ is: 'chip', words: word, chosen: at === 0 })),
    { wrap: true },
  );
  const grids: Component = {
    is: 'image-grid',
    columns: page.columns(3, 4, 4),
    gap: random.integer(2, 12),
    pictures: times(page.columns(6, 8, 8), () => page.thing(1)),
  };
  const tabs: Component = {
    is: 'tabs',
    items: ['Photos', 'Posts', 'About'],
    chosen: 0,
    kind: page.habits.tabs,
    wide: page.phone,
  };
  const cover = random.chance(0.4) ? [page.thing(page.phone ? 2.4 : 5)] : [];
  const parts = [person, figures, random.chance(0.5) && chips, random.chance(0.5) && about, tabs, grids];
  const content = column(page.gap('normal'), parts, {
    padding: cover.length > 0 ? `${page.habits.pad}px` : undefined,
  });
  return {
    parts: shell(page, { title: 'Profile', bare: cover.length > 0, inner: 860, tabs: true }, [
      ...cover,
      content,
    ]),
  };
}

export function settings(page: PageContext): PageDescription {
  const { random, words } = page;
  const group = (): Component => {
    const rows = times(random.integer(3, 5), (at) => ({
      title: words.a('setting'),
      detail: random.chance(0.3) ? words.sentences(1) : undefined,
      start: page.habits.icons
        ? ({
            is: 'icon-box',
            icon: page.icon(),
            size: 36,
            tone: 'primary',
            fill: random.pick(['tint', 'solid'] as const),
          } as const)
        : undefined,
      end: random.pick<Component>([
        { is: 'switch', words: '', on: random.chance(0.5), disabled: random.chance(0.1) },
        { is: 'switch', words: '', on: true },
        { is: 'icon', icon: 'forward', size: 18, tone: 'secondary' },
        text('muted', words.a('short')),
        { is: 'badge', words: 'New', tone: 'info', pill: true },
      ]),
      disabled: at === 3 && random.chance(0.2),
    }));
    return column(page.gap('tight'), [
      text('label', words.a('section')),
      { is: 'list', rows, flush: page.phone && random.chance(0.4) },
    ]);
  };
  const name = words.a('name');
  const head: Component = {
    is: 'list',
    rows: [
      {
        title: name,
        detail: 'See your account',
        start: page.avatar('medium', name),
        end: { is: 'icon', icon: 'forward', size: 18, tone: 'secondary' },
      },
    ],
  };
  const slider: Component = { is: 'slider', label: 'Text size', value: random.integer(20, 80) };
  const out = button('Log out', {
    tone: 'danger',
    fill: random.pick(['solid', 'outline', 'ghost']),
    wide: page.phone,
  });
  const parts = [
    random.chance(0.6) && head,
    group(),
    random.chance(0.4) && slider,
    group(),
    random.chance(0.5) && group(),
    out,
  ];
  return { parts: shell(page, { title: 'Settings', inner: 760, gap: page.gap('normal') + 6 }, parts) };
}

export function form(page: PageContext): PageDescription {
  const { random, words } = page;
  const pair = (): Component =>
    grid(page.columns(1, 2, 2), page.gap('normal'), [anyField(page), anyField(page)]);
  const radios = column(
    8,
    ['Delivery', 'Pick up', 'Digital'].map((word, at) => ({
      is: 'radio',
      words: word,
      on: at === 1,
      disabled: at === 2 && random.chance(0.3),
    })),
  );
  const body: Children = [
    random.chance(0.35) && {
      is: 'stepper',
      items: ['Details', 'Address', 'Review'],
      chosen: random.integer(0, 2),
    },
    heading(3, words.a('section')),
    random.chance(0.4) && {
      is: 'alert',
      tone: random.pick(['info', 'warning', 'danger', 'success']),
      title: random.chance(0.4) ? words.a('toast') : undefined,
      words: words.sentences(1),
      icon: 'bell',
    },
    pair(),
    anyField(page),
    { is: 'select', label: words.a('label'), value: words.a('place') },
    random.chance(0.6) && pair(),
    random.chance(0.5) && {
      is: 'text-area',
      label: 'Message',
      rows: random.integer(3, 5),
      placeholder: words.a('placeholder'),
    },
    random.chance(0.6) && radios,
    random.chance(0.6) && { is: 'checkbox', words: 'I agree to the terms', on: random.chance(0.5) },
    random.chance(0.4) && { is: 'switch', words: words.a('setting'), on: random.chance(0.6) },
    row(12, [firstButton(page), secondButton(page)], { spread: random.pick(['start', 'end', 'between']) }),
  ];
  const cards = page.habits.cards && !page.phone;
  return {
    parts: shell(
      page,
      { title: words.a('section'), inner: 720, back: true },
      cards ? [{ is: 'card', body: [column(page.gap('normal'), body)] }] : body,
    ),
  };
}

export function notifications(page: PageContext): PageDescription {
  const { random, words } = page;
  const rows = times(random.integer(6, 10), (at) => {
    const name = words.a('name');
    return {
      title: name,
      detail: words.a('message'),
      start: page.avatar('medium', name),
      end:
        at < 3
          ? ({ is: 'badge', words: String(random.integer(1, 9)), tone: 'primary', pill: true } as const)
          : text('muted', words.time()),
      chosen: at === 1 && random.chance(0.4),
    };
  });
  const tabs: Component = {
    is: 'tabs',
    items: ['All', 'Unread', 'Mentions'],
    chosen: random.integer(0, 2),
    kind: page.habits.tabs,
    wide: page.phone,
  };
  const search: Component = { is: 'field', kind: 'search', placeholder: 'Search', icon: 'search' };
  const content = column(page.gap('normal'), [search, tabs, { is: 'list', rows, flush: page.phone }]);
  if (!page.phone) return { parts: shell(page, { title: 'Messages', inner: 720 }, [content]) };
  return { parts: [...shell(page, { title: 'Messages', tabs: false }, [content]), tabBar(page)] };
}
