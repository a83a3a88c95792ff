import type { Card, Component, Ground } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, grid, heading, row, text, times } from '../parts.ts';
import { buttonsOn, firstButton, secondButton, shell } from '../shell.ts';
import { anyBadge, chips, price, rating } from './bits.ts';

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
