import { SHORTS, TITLES, money, paragraph } from '../../words';
import { cardGrid, sectionTitle } from '../cards';
import { pictureCard } from '../content-cards';
import { buttonPair, chip, divider, field, progress, segments } from '../controls';
import { offer } from '../heroes';
import { box, grid, ground, heading, icon, line, picture, row, text } from '../html';
import { list } from '../list';
import { cartItem, summary } from '../order';
import { type Page, columnsOf, times } from '../page-maker';
import { shell, split } from '../shell';

export const detail: Page = (page) => {
  const { random, base } = page;
  const image = picture(
    page,
    `height:${page.phone ? random.pick([180, 220, 260]) : random.pick([260, 320])}px`,
  );
  const parts = [
    row('gap:8px', chip(page), chip(page), line('caption', base * 0.9, random.pick(SHORTS))),
    heading(page, 1.6, random.pick(TITLES)),
    heading(page, 1.25, money(random)),
    text('text', base, paragraph(random, 3)),
    buttonPair(page, 'margin-top:4px'),
  ];
  const css = 'display:flex;flex-direction:column;gap:9px';
  const words = random.chance(0.5)
    ? ground('hero', `${css};padding:${page.pad}px`, ...parts)
    : box(css, ...parts);
  const more = [offer(page, 0.5), sectionTitle(page), list(page, 3, { lead: 'avatar' })];
  if (page.phone && random.chance(0.5))
    return shell(page, { title: random.pick(TITLES), top: [image], bar: random.chance(0.6) }, words, ...more);
  return shell(
    page,
    { title: random.pick(TITLES) },
    split(page, '1.1fr 1fr', [image], [words, segments(page, ['S', 'M', 'L', 'XL'])]),
    ...more,
    cardGrid(page, columnsOf(page, 2, 3, 4), columnsOf(page, 2, 3, 4), pictureCard),
  );
};

export const checkout: Page = (page) => {
  const { random } = page;
  const items = times(3, () => cartItem(page));
  const pay = page.phone
    ? []
    : [
        summary(page),
        row('gap:8px', icon(page, 18, 'lock'), line('caption', page.base * 0.9, 'Secure payment')),
      ];
  const steps = row(
    'gap:8px',
    ...['Cart', 'Delivery', 'Payment'].flatMap((word, at) => [
      at === 1
        ? ground('selected', 'padding:5px 12px', line('text', page.base * 0.9, word))
        : box('padding:5px 8px', line('caption', page.base * 0.9, word)),
      at < 2 ? box('flex:1', divider()) : '',
    ]),
  );
  return shell(
    page,
    { title: random.pick(['Cart', 'Checkout', 'Your order']), sideBar: false },
    offer(page, 0.8),
    random.chance(0.6) ? steps : progress(page),
    split(
      page,
      '1.7fr 1fr',
      [...items, field(page, 'Card number'), grid(2, page.gap, field(page, 'Expires'), field(page, 'Code'))],
      pay,
    ),
    page.phone ? summary(page) : list(page, 4),
  );
};
