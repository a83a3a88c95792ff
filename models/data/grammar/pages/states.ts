import type { Component, Dialog, Ground, Layers } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, heading, row, section, text, times } from '../parts.ts';
import { firstButton, isColoured, navBar, secondButton, shell } from '../shell.ts';
import { anyField, anyBadge, chips, price, rating } from './bits.ts';

export function empty(page: PageContext): PageDescription {
  const { random, words } = page;
  const state: Component = {
    is: 'empty-state',
    icon: page.icon(),
    title: random.pick(['Nothing here yet', 'No messages', 'Your cart is empty', 'No results']),
    words: words.sentences(1),
    actions: [firstButton(page), ...(random.chance(0.4) ? [secondButton(page)] : [])],
  };
  const waiting = random.chance(0.2) ? [row(0, [{ is: 'spinner' }], { spread: 'center' })] : [];
  const tabs: Component = {
    is: 'tabs',
    items: words.some('nav', 3),
    chosen: random.integer(0, 2),
    kind: page.habits.tabs,
    wide: page.phone,
  };
  const body = section(page.gap('normal'), `${random.integer(60, 150)}px 16px`, [state, ...waiting]);
  return { parts: shell(page, { title: words.a('nav'), tabs: true }, [random.chance(0.5) && tabs, body]) };
}

export function error404(page: PageContext): PageDescription {
  const { random, words } = page;
  const ground = random.pick<Ground>(['plain', 'plain', 'muted', 'primary', 'dark']);
  const coloured = isColoured(ground);
  const actions = coloured
    ? [button('Go home', { inverted: true }), button('Contact us', { inverted: true, fill: 'outline' })]
    : [firstButton(page, 'Go home'), secondButton(page, 'Contact us')];
  const parts = [
    random.chance(0.4) && page.thing(1.8, true),
    heading(1, random.pick(['404', 'Page not found', 'Something broke'])),
    text('lead', words.sentences(1)),
    random.chance(0.3) &&
      !coloured && {
        is: 'field' as const,
        kind: 'search' as const,
        placeholder: 'Search',
        icon: 'search' as const,
      },
    row(12, actions, { spread: 'center', wrap: true }),
  ];
  const band = section(page.gap('normal'), `${random.integer(70, 170)}px 24px`, parts, {
    ground,
    align: 'center',
    inner: 560,
  });
  return {
    parts: page.phone
      ? [column(0, [band], { fill: true, stretch: true })]
      : [navBar(page), column(0, [band], { fill: true, stretch: true })],
  };
}

function anyDialog(page: PageContext): Dialog {
  const { random, words } = page;
  const danger = random.chance(0.35);
  const body: readonly Component[] = random.pick([
    [text('body', words.sentences(2))],
    [anyField(page), anyField(page)],
    [text('body', words.sentences(1)), { is: 'checkbox', words: 'Do not ask again', on: false }],
    [
      {
        is: 'list',
        rows: times(3, (at) => ({ title: words.a('chip'), start: { is: 'radio', words: '', on: at === 0 } })),
      },
    ],
  ] as const);
  const actions = [
    button('Cancel', { ...page.habits.second }),
    danger ? button('Delete', { tone: 'danger' }) : button(words.a('action')),
  ];
  return {
    is: 'dialog',
    title: danger ? 'Delete this item?' : words.a('headline'),
    body,
    actions,
    closable: random.chance(0.6),
  };
}

/** The page under a scrim is one of the plain ones. */
const under = (page: PageContext): Component => {
  const { words } = page;
  const rows: Component = {
    is: 'list',
    rows: times(7, () => ({
      title: words.a('title'),
      detail: words.a('short'),
      start: page.avatar('medium'),
      end: anyBadge(page),
    })),
  };
  return column(
    0,
    shell(page, { title: words.a('nav'), tabs: false }, [
      heading(3, words.a('section')),
      chips(page, 3),
      rows,
      firstButton(page),
    ]),
    { fill: true },
  );
};

export function dialogOver(page: PageContext): PageDescription {
  const width = Math.min(page.random.integer(380, 560), page.width - 32);
  return {
    parts: [
      {
        is: 'layers',
        under: under(page),
        over: anyDialog(page),
        scrim: true,
        place: 'center',
        width,
        height: page.height,
      },
    ],
  };
}

export function sheetOver(page: PageContext): PageDescription {
  const { random, words } = page;
  const body: readonly Component[] = [
    row(12, [column(2, [heading(4, words.a('place')), text('muted', words.a('short'))]), rating(page)], {
      spread: 'between',
      wrap: true,
    }),
    chips(page, 3),
    row(12, [price(page), firstButton(page, 'Book')], { spread: 'between' }),
  ];
  const map: Component = { is: 'picture', of: 'map', src: words.a('place'), ratio: page.width / page.height };
  const below = random.chance(0.65) ? map : under(page);
  const sheet: Layers = {
    is: 'layers',
    under: below,
    over: { is: 'sheet', title: random.chance(0.5) ? words.a('section') : undefined, body },
    scrim: below !== map,
    place: 'bottom',
    height: page.height,
  };
  return { parts: [sheet] };
}

export function mapBooking(page: PageContext): PageDescription {
  const { random, words } = page;
  const rows: Component = {
    is: 'list',
    rows: times(4, (at) => ({
      title: words.a('place'),
      detail: words.a('short'),
      start: { is: 'icon-box', icon: 'pin', size: 40, tone: 'primary', fill: 'tint', round: true },
      end: price(page),
      chosen: at === 1,
    })),
  };
  const panel: Component = {
    is: 'card',
    body: [
      { is: 'field', kind: 'search', placeholder: 'Where to?', icon: 'search' },
      chips(page, 3),
      rows,
      firstButton(page, 'Book', true),
    ],
  };
  const height = page.height - (page.phone ? 56 : 64);
  const map: Component = { is: 'picture', of: 'map', src: words.a('place'), ratio: page.width / height };
  const width = page.phone ? undefined : random.integer(340, 420);
  const place = page.phone ? 'bottom' : random.pick(['top-end', 'bottom-end'] as const);
  const parts: Component = {
    is: 'layers',
    under: map,
    over: panel,
    scrim: false,
    place,
    height,
    width,
    inset: page.phone ? 12 : 24,
  };
  return {
    parts: page.phone
      ? [{ is: 'top-bar', title: 'Nearby', start: 'back', end: [], ground: page.habits.topBar }, parts]
      : [navBar(page), parts],
  };
}

export function messagesOver(page: PageContext): PageDescription {
  const { random, words } = page;
  const toast: Component = {
    is: 'toast',
    title: words.a('toast'),
    words: words.a('short'),
    action: random.chance(0.6) ? 'Undo' : undefined,
  };
  const menu: Component = {
    is: 'menu',
    title: random.chance(0.4) ? words.a('name') : undefined,
    items: words.some('menu', random.integer(4, 6)).map((word, at) => ({
      words: word,
      icon: page.habits.icons ? page.icon() : undefined,
      chosen: at === 0 && random.chance(0.4),
      disabled: at === 2 && random.chance(0.5),
      danger: at === 3,
      apart: at === 3,
    })),
  };
  const over = random.pick([toast, menu, menu]);
  const place = over === toast ? 'bottom' : random.pick(['top-end', 'bottom-end'] as const);
  return {
    parts: [
      {
        is: 'layers',
        under: under(page),
        over,
        scrim: false,
        place,
        height: page.height,
        inset: random.integer(16, 72),
      },
    ],
  };
}
