import type { Component, Ground, NavItem, TabBar, Tone } from './components.ts';
import type { PageContext } from './page-context.ts';
import { button, column, row, section, there, times, type Children } from './parts.ts';

/** The page's first button, its second, and one that a person should think about. */
export const firstButton = (page: PageContext, words?: string, wide = false): Component =>
  button(words ?? page.words.a('action'), {
    size: page.habits.button,
    wide,
    ...(page.habits.icons && page.random.chance(0.4)
      ? { icon: page.icon(), iconAfter: page.random.chance(0.3) }
      : {}),
    ...(page.random.chance(0.06) ? { state: page.random.pick(['disabled', 'hover'] as const) } : {}),
  });

export const secondButton = (page: PageContext, words?: string, wide = false): Component =>
  button(words ?? page.words.a('aside'), {
    ...page.habits.second,
    size: page.habits.button,
    wide,
    ...(page.random.chance(0.06) ? { state: page.random.pick(['disabled', 'hover'] as const) } : {}),
  });

/** Buttons on a coloured ground or a photo. */
export const invertedButtons = (page: PageContext): readonly Component[] => [
  button(page.words.a('action'), { size: page.habits.button, inverted: true }),
  ...(page.random.chance(0.65)
    ? [
        button(page.words.a('aside'), {
          size: page.habits.button,
          inverted: true,
          fill: page.random.pick(['outline', 'ghost'] as const),
        }),
      ]
    : []),
];

export const isColoured = (ground: Ground): boolean =>
  ground === 'primary' || ground === 'dark' || ground === 'photo';

/** Buttons as the ground asks. */
export const buttonsOn = (page: PageContext, ground: Ground): readonly Component[] =>
  isColoured(ground) ? invertedButtons(page) : plainButtons(page);

export const plainButtons = (page: PageContext): readonly Component[] => [
  firstButton(page),
  ...(page.random.chance(0.65) ? [secondButton(page)] : []),
];

export const iconButton = (page: PageContext, tone: Tone = 'neutral'): Component => ({
  is: 'icon-button',
  icon: page.icon(),
  tone,
  fill: page.random.pick(['ghost', 'ghost', 'outline', 'solid']),
  size: 'medium',
  round: page.random.chance(0.4),
});

export const tabBar = (page: PageContext): TabBar => {
  const count = page.random.integer(3, 5);
  return {
    is: 'tab-bar',
    items: times(count, () => ({ words: page.words.a('nav'), icon: page.icon() })),
    chosen: page.random.integer(0, count - 1),
  };
};

export function navBar(page: PageContext): Component {
  const count = page.device === 'desktop' ? page.random.integer(3, 6) : page.random.integer(2, 3);
  const coloured = page.habits.bar === 'primary' || page.habits.bar === 'dark';
  const end: readonly (readonly Component[])[] = coloured
    ? [[button(page.words.a('action'), { inverted: true, size: 'small' })], [page.avatar('small')]]
    : [
        [button(page.words.a('action'), { size: 'small' })],
        [iconButton(page), page.avatar('small')],
        [
          button('Log in', { tone: 'neutral', fill: 'ghost', size: 'small' }),
          button('Sign up', { size: 'small' }),
        ],
      ];
  return {
    is: 'nav-bar',
    brand: page.words.a('brand'),
    links: page.words.some('nav', count),
    chosen: page.random.integer(0, count - 1),
    actions: page.random.pick(end),
    ground: page.habits.bar,
  };
}

export function sideBar(page: PageContext, brand = true): Component {
  const count = page.random.integer(6, 10);
  const grouped = page.random.chance(0.4);
  const items: NavItem[] = times(count, (at) => ({
    words: page.words.a('nav'),
    icon: page.habits.icons || page.random.chance(0.3) ? page.icon() : undefined,
    badge: page.random.chance(0.15) ? String(page.random.integer(1, 24)) : undefined,
    group: grouped && at % 4 === 0 ? page.words.a('section') : undefined,
  }));
  const name = page.words.a('name');
  const foot: Component = {
    is: 'row',
    gap: 10,
    children: [page.avatar('small', name), { is: 'text', kind: 'small', words: name }],
  };
  return {
    is: 'side-bar',
    brand: brand ? page.words.a('brand') : undefined,
    items,
    chosen: page.random.integer(0, count - 1),
    dark: page.random.chance(0.35),
    foot: page.random.chance(0.4) ? [foot] : undefined,
  };
}

interface ShellOptions {
  readonly title: string;
  /** Edge to edge, for lists and maps. */
  readonly bare?: boolean;
  readonly back?: boolean;
  readonly tabs?: boolean;
  /** Below everything, as a bar with the page's main action. */
  readonly bottom?: readonly Component[];
  /** Widest content of a wide page, px. */
  readonly inner?: number;
  readonly side?: boolean;
  readonly gap?: number;
}

/** What stands around the content: a phone's bars, or a site's bar or side bar. */
export function shell(page: PageContext, options: ShellOptions, children: Children): readonly Component[] {
  const gap = options.gap ?? page.gap('normal');
  const make = page.phone ? phoneShell : wideShell;
  return make(page, options, there(children), gap);
}

function phoneShell(
  page: PageContext,
  options: ShellOptions,
  children: readonly Component[],
  gap: number,
): readonly Component[] {
  const { random, habits } = page;
  const device = random.chance(0.4);
  const withTabs = options.tabs ?? random.chance(0.5);
  const bottom: readonly Component[] =
    options.bottom === undefined
      ? []
      : [section(10, `12px ${habits.pad}px`, options.bottom, { ground: random.pick(['plain', 'muted']) })];
  const end = random.chance(0.6) ? [iconOf(page)] : [];
  return [
    ...(device ? [{ is: 'status-bar', time: random.pick(['9:41', '12:30', '10:08']) } as const] : []),
    {
      is: 'top-bar',
      title: options.title,
      start:
        options.back === true
          ? 'back'
          : random.chance(0.3)
            ? undefined
            : random.pick(['menu', 'back'] as const),
      end,
      ground: habits.topBar,
    },
    column(gap, children, { padding: options.bare ? undefined : `${habits.pad}px`, fill: true }),
    ...bottom,
    ...(withTabs ? [tabBar(page)] : []),
    ...(device && random.chance(0.7) ? [{ is: 'home-indicator' } as const] : []),
  ];
}

const iconOf = (page: PageContext): Component =>
  page.random.chance(0.3)
    ? page.avatar('small')
    : {
        is: 'icon-button',
        icon: page.icon(),
        tone: 'neutral',
        fill: 'ghost',
        size: 'medium',
        inverted: page.habits.topBar === 'primary',
      };

function wideShell(
  page: PageContext,
  options: ShellOptions,
  children: readonly Component[],
  gap: number,
): readonly Component[] {
  const { random, habits } = page;
  const pad = `${habits.pad + 8}px ${habits.pad + 16}px`;
  const content = [...children, ...(options.bottom === undefined ? [] : [row(12, options.bottom)])];
  if (options.side ?? (page.device === 'desktop' && random.chance(0.3))) {
    const width = random.pick([200, 232, 256, 280]);
    const main = column(gap, content, { padding: options.bare ? undefined : pad });
    const bar = column(0, [sideBar(page)], { width, stretch: true });
    return [
      column(0, [row(0, [bar, main], { align: 'stretch', grow: [0, 1] })], { fill: true, stretch: true }),
    ];
  }
  return [
    navBar(page),
    section(gap, options.bare ? '0' : pad, content, {
      inner: options.bare ? undefined : (options.inner ?? 1140),
    }),
  ];
}
