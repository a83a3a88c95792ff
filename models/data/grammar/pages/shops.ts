import type { Badge, Card, Component, Ground, Price, Row } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, grid, heading, row, section, text, times } from '../parts.ts';
import { buttonsOn, firstButton, navBar, secondButton, shell } from '../shell.ts';
import { anyField } from './accounts.ts';

const TONES: readonly Badge['tone'][] = ['info', 'success', 'warning', 'danger', 'primary', 'neutral'];

export function price(page: PageContext, size: Price['size'] = 'medium'): Price {
  const amount = page.words.money();
  return { is: 'price', size, amount, before: page.random.chance(0.25) ? page.words.money() : undefined };
}

export const rating = (page: PageContext): Component => ({
  is: 'rating',
  stars: page.random.integer(3, 5),
  count: page.random.chance(0.6) ? `(${page.random.integer(4, 900)})` : undefined,
});

export const anyBadge = (page: PageContext): Component => ({
  is: 'badge',
  words: page.words.a('status'),
  tone: page.random.pick(TONES),
  pill: page.random.chance(0.5),
});

export const chips = (page: PageContext, count: number): Component => {
  const chosen = page.random.integer(0, count - 1);
  return row(
    8,
    page.words.some('chip', count).map((words, at) => ({
      is: 'chip',
      words,
      chosen: at === chosen,
      removable: page.random.chance(0.1),
      icon: at === 0 && page.habits.icons ? page.icon() : undefined,
    })),
    { wrap: true },
  );
};

/** A product as a card: the same parts all over a page. */
function productCards(page: PageContext, count: number): Card[] {
  const { random, words } = page;
  const [ratio, stars, buy, badge] = [
    random.pick([1, 1, 0.8, 1.33]),
    random.chance(0.5),
    random.chance(0.5),
    random.chance(0.4),
  ];
  return times(count, (at) => ({
    is: 'card',
    picture: page.thing(ratio),
    title: words.a('product'),
    body: [
      ...(badge && at % 3 === 0 ? [anyBadge(page)] : []),
      ...(stars ? [rating(page)] : []),
      row(8, [price(page), ...(buy ? [button('Add', { size: 'small' })] : [])], {
        spread: 'between',
        wrap: true,
      }),
    ],
  }));
}

export function shop(page: PageContext): PageDescription {
  const { random, words } = page;
  const count = page.columns(2, 3, 4);
  const search = row(
    10,
    [{ is: 'field', kind: 'search', placeholder: 'Search', icon: 'search' }, secondButton(page, 'Filter')],
    { grow: [1, 0] },
  );
  const head = row(12, [heading(3, words.a('section')), { is: 'link', words: 'View all', icon: 'forward' }], {
    spread: 'between',
  });
  const products = grid(count, page.gap('normal'), productCards(page, count * random.integer(2, 3)));
  const ground = random.pick<Ground>(['primary', 'dark', 'muted', 'photo']);
  const offer: Component = {
    is: 'hero',
    ground,
    title: words.a('headline'),
    actions: buttonsOn(page, ground),
    align: 'start',
    picture: page.thing(1.5, true),
    padding: random.integer(24, 56),
  };
  const parts = [
    search,
    chips(page, page.columns(4, 6, 8)),
    random.chance(0.35) && offer,
    head,
    products,
    random.chance(0.5) && !page.phone && { is: 'pager' as const, pages: 5, chosen: random.integer(1, 5) },
  ];
  return { parts: shell(page, { title: words.a('brand'), tabs: true }, parts) };
}

export function product(page: PageContext): PageDescription {
  const { random, words } = page;
  const picture: Component = random.chance(0.3)
    ? { is: 'carousel', pictures: [page.thing(1), page.thing(1), page.thing(1)], chosen: 0 }
    : page.thing(random.between(0.85, 1.2), page.habits.rounded);
  const thumbs: Component = {
    is: 'image-grid',
    columns: 4,
    gap: 8,
    pictures: times(4, () => page.thing(1, page.habits.rounded)),
  };
  const sizes: Component = { is: 'button-group', items: ['S', 'M', 'L', 'XL'], chosen: random.integer(0, 3) };
  const words_ = column(page.gap('normal'), [
    random.chance(0.5) && anyBadge(page),
    heading(2, words.a('product')),
    rating(page),
    price(page, random.pick(['medium', 'large'])),
    text('body', words.sentences(3)),
    random.chance(0.7) && column(6, [text('strong', 'Size'), sizes]),
    random.chance(0.4) && chips(page, 4),
    row(
      10,
      [
        firstButton(page, 'Add to cart', page.phone),
        { is: 'icon-button', icon: 'heart', tone: 'neutral', fill: 'outline', size: page.habits.button },
      ],
      { grow: page.phone ? [1, 0] : [] },
    ),
    random.chance(0.5) && {
      is: 'accordion',
      items: times(3, () => ({ title: words.a('question'), body: words.sentences(2) })),
      open: random.integer(-1, 1),
    },
  ]);
  const crumbs: Component = { is: 'breadcrumb', items: ['Home', words.a('chip'), words.a('product')] };
  const pictures = column(10, [picture, random.chance(0.6) && thumbs]);
  const body: Component = page.phone
    ? column(page.gap('normal'), [pictures, words_])
    : row(page.gap('loose') + 8, [pictures, words_], { grow: [1, 1], align: 'start' });
  const more = column(page.gap('normal'), [
    heading(3, 'You may also like'),
    grid(page.columns(2, 3, 4), page.gap('normal'), productCards(page, page.columns(2, 3, 4))),
  ]);
  return {
    parts: shell(page, { title: 'Details', back: true, side: false }, [
      !page.phone && crumbs,
      body,
      random.chance(0.5) && more,
    ]),
  };
}

function cartRows(page: PageContext, count: number): Row[] {
  return times(count, () => ({
    title: page.words.a('product'),
    detail: page.words.a('short'),
    start: column(0, [page.thing(1, true)], { width: 64 }),
    end: row(12, [
      { is: 'button-group', items: ['-', String(page.random.integer(1, 3)), '+'], chosen: -1 },
      !page.phone && price(page),
    ]),
  }));
}

const summary = (page: PageContext): Component => {
  const line = (label: string, strong = false): Component =>
    row(
      12,
      [text(strong ? 'strong' : 'muted', label), text(strong ? 'strong' : 'body', page.words.money())],
      { spread: 'between' },
    );
  return {
    is: 'card',
    title: 'Summary',
    body: [line('Items'), line('Delivery'), { is: 'divider' }, line('Total', true)],
    footer: [firstButton(page, 'Check out', true)],
  };
};

export function cart(page: PageContext): PageDescription {
  const { random, words } = page;
  const rows: Component = {
    is: 'list',
    rows: cartRows(page, random.integer(2, 5)),
    flush: page.phone && random.chance(0.4),
  };
  const code = row(
    10,
    [{ is: 'field', kind: 'text', placeholder: 'Discount code' }, secondButton(page, 'Apply')],
    { grow: [1, 0] },
  );
  const left = column(page.gap('normal'), [
    heading(3, 'Your cart'),
    random.chance(0.3) && { is: 'alert', tone: 'success', words: words.sentences(1), closable: true },
    rows,
    code,
  ]);
  const body = page.phone
    ? column(page.gap('normal'), [left, summary(page)])
    : row(page.gap('loose'), [left, summary(page)], { grow: [2, 1], align: 'start' });
  return { parts: shell(page, { title: 'Cart', back: true, side: false }, [body]) };
}

export function checkout(page: PageContext): PageDescription {
  const { random, words } = page;
  const steps: Component = {
    is: 'stepper',
    items: ['Cart', 'Address', 'Payment'],
    chosen: random.integer(1, 2),
  };
  const ways: Component = {
    is: 'list',
    rows: ['Card', 'Invoice', 'Voucher'].map((title, at) => ({
      title,
      detail: words.a('short'),
      start: { is: 'radio', words: '', on: at === 0 },
      end: { is: 'icon', icon: at === 0 ? 'card' : 'file', size: 20, tone: 'secondary' },
      chosen: at === 0,
    })),
  };
  const card = [
    anyField(page, 'Card number'),
    grid(2, page.gap('normal'), [anyField(page, 'Expiry'), anyField(page, 'CVC')]),
    anyField(page, 'Full name'),
  ];
  const form = column(page.gap('normal'), [
    steps,
    heading(3, 'Payment'),
    ways,
    ...card,
    { is: 'checkbox', words: 'Save for next time', on: random.chance(0.5) },
    firstButton(page, `Pay ${words.money()}`, true),
  ]);
  const body = page.phone
    ? form
    : row(page.gap('loose'), [page.habits.cards ? { is: 'card', body: [form] } : form, summary(page)], {
        grow: [2, 1],
        align: 'start',
      });
  return { parts: shell(page, { title: 'Checkout', back: true, tabs: false, side: false }, [body]) };
}

export function plans(page: PageContext): Component {
  const { random, words } = page;
  const best = random.integer(0, 2);
  const cards = ['Starter', 'Team', 'Business'].map((title, at): Component => ({
    is: 'card',
    title,
    chosen: at === best,
    body: [
      ...(at === best ? [{ is: 'badge', words: 'Popular', tone: 'primary', pill: true } as const] : []),
      { is: 'price', amount: words.money(), per: '/ month', size: 'large' },
      text('muted', words.sentences(1)),
      ...words
        .some('feature', random.integer(3, 5))
        .map((feature) =>
          row(8, [{ is: 'icon', icon: 'check', size: 16, tone: 'success' }, text('body', feature)]),
        ),
    ],
    footer: [
      at === best
        ? button('Choose plan', { wide: true })
        : button('Choose plan', { ...page.habits.second, wide: true }),
    ],
  }));
  return grid(page.columns(1, 3, 3), page.gap('normal'), cards);
}

export function pricing(page: PageContext): PageDescription {
  const { random, words } = page;
  const head = column(
    page.gap('tight'),
    [heading(1, words.a('headline')), text('lead', words.sentences(1))],
    { align: 'center' },
  );
  const period = row(
    0,
    [{ is: 'button-group', items: ['Monthly', 'Yearly'], chosen: random.integer(0, 1) }],
    { spread: 'center' },
  );
  const questions: Component = {
    is: 'accordion',
    items: times(4, () => ({ title: words.a('question'), body: words.sentences(2) })),
    open: 0,
  };
  const parts = [head, period, plans(page), random.chance(0.5) && questions];
  return {
    maxHeight: 2600,
    parts: page.phone
      ? shell(page, { title: 'Plans', back: true }, parts)
      : [navBar(page), section(page.gap('loose'), '56px 32px', parts, { inner: 1080, align: 'stretch' })],
  };
}

export function results(page: PageContext): PageDescription {
  const { random, words } = page;
  const filters = column(page.gap('normal'), [
    text('strong', 'Price'),
    { is: 'slider', value: random.integer(20, 90) },
    text('strong', words.a('section')),
    ...words.some('chip', 5).map((word, at): Component => ({
      is: 'checkbox',
      words: word,
      on: at < 2,
      disabled: at === 4 && random.chance(0.4),
    })),
    text('strong', 'Rating'),
    ...['4 and more', '3 and more'].map((word, at): Component => ({
      is: 'radio',
      words: word,
      on: at === 0,
    })),
    firstButton(page, 'Apply'),
  ]);
  const hits = times(random.integer(4, 7), (): Component => {
    const about = column(6, [
      heading(4, words.a('title')),
      rating(page),
      text('muted', words.sentences(1)),
      row(10, [anyBadge(page), price(page)]),
    ]);
    return {
      is: 'card',
      body: [
        row(16, [column(0, [page.thing(1, true)], { width: page.phone ? 88 : 140 }), about], {
          grow: [0, 1],
          align: 'start',
        }),
      ],
    };
  });
  const head = row(
    10,
    [text('muted', `${random.integer(12, 900)} results`), { is: 'select', value: 'Newest first' }],
    { spread: 'between' },
  );
  const right = column(page.gap('normal'), [
    head,
    ...hits,
    !page.phone && { is: 'pager', pages: 4, chosen: 2 },
  ]);
  const body = page.phone
    ? column(page.gap('normal'), [chips(page, 4), right])
    : row(
        page.gap('loose'),
        [
          column(0, [page.habits.cards ? { is: 'card', title: 'Filters', body: [filters] } : filters], {
            width: 250,
          }),
          right,
        ],
        { grow: [0, 1], align: 'start' },
      );
  return { parts: shell(page, { title: 'Results', back: true, side: false }, [body]) };
}

export function stay(page: PageContext): PageDescription {
  const { words } = page;
  const pictures: Component = {
    is: 'image-grid',
    columns: page.columns(1, 3, 3),
    gap: 8,
    pictures: times(page.columns(1, 3, 3), () => page.thing(1.3, page.habits.rounded)),
  };
  const book: Component = {
    is: 'card',
    body: [
      { is: 'price', amount: words.money(), per: '/ night', size: 'large' },
      grid(2, 10, [anyField(page, 'Check in'), anyField(page, 'Check out')]),
      { is: 'select', label: 'Guests', value: '2 adults' },
      firstButton(page, 'Reserve', true),
    ],
  };
  const host = row(12, [
    page.avatar('medium'),
    column(2, [text('strong', words.a('name')), text('muted', words.a('job'))]),
  ]);
  const about = column(page.gap('normal'), [
    heading(2, words.a('title')),
    row(10, [rating(page), text('muted', words.a('place'))], { wrap: true }),
    host,
    { is: 'divider' },
    text('body', words.sentences(3)),
    grid(
      2,
      12,
      words
        .some('feature', 6)
        .map((feature) =>
          row(8, [{ is: 'icon', icon: page.icon(), size: 18, tone: 'primary' }, text('body', feature)]),
        ),
    ),
    {
      is: 'picture',
      of: 'map',
      src: words.a('place'),
      ratio: page.phone ? 1.5 : 2.4,
      rounded: page.habits.rounded,
    },
  ]);
  const body = page.phone
    ? column(page.gap('normal'), [about, book])
    : row(page.gap('loose'), [about, book], { grow: [2, 1], align: 'start' });
  return {
    parts: shell(page, { title: words.a('place'), back: true, side: false, tabs: false }, [pictures, body]),
  };
}
