import { CHIPS, NAV, SECTIONS, SHORTS, TITLES, paragraph } from '../../words';
import { card, cardGrid, sectionTitle } from '../cards';
import { featureCard, pictureCard, rowCard } from '../content-cards';
import { button, buttonPair, chipRow, progress, searchField, segments } from '../controls';
import { chartCard } from '../data-cards';
import { hero, offer } from '../heroes';
import { box, column, grid, heading, icon, line, overlay, picture, row, text } from '../html';
import { list } from '../list';
import { type Page, columnsOf, times } from '../page-maker';
import { shell, split } from '../shell';

export const listing: Page = (page) => {
  const { random } = page;
  const parts = [
    random.chance(0.7) ? searchField(page) : '',
    random.chance(0.7) ? chipRow(page) : segments(page, random.sample(CHIPS, 3)),
    list(page, 7, { selectable: random.chance(0.5) }),
  ];
  const side = page.phone
    ? []
    : [
        card(
          `padding:${page.pad}px;display:flex;flex-direction:column;gap:10px`,
          heading(page, 1.15, random.pick(SECTIONS)),
          text('text', page.base, paragraph(random, 2)),
          progress(page),
          buttonPair(page),
        ),
        chartCard(page, 80),
      ];
  return shell(page, { title: random.pick(NAV) }, split(page, '1.8fr 1fr', parts, side), list(page, 5));
};

export const media: Page = (page) => {
  const { random } = page;
  const plain = (): string => picture(page, `height:${random.pick([90, 110])}px`);
  const named = (): string =>
    column(
      'gap:4px;min-width:0',
      picture(page, 'height:110px'),
      line('text', page.base * 0.9, random.pick(TITLES), 'font-weight:600'),
      line('caption', page.base * 0.8, random.pick(SHORTS)),
    );
  const make = random.pick([plain, named, () => pictureCard(page, 100)]);
  const top = random.weighted({ hero: 5, picture: 3, none: 2 });
  const tops = {
    hero: () => [hero(page)],
    picture: () => [box('position:relative', picture(page, `height:${page.phone ? 170 : 220}px`))],
    none: () => [],
  };
  const player = overlay(
    'surface',
    `position:absolute;left:10px;right:10px;bottom:10px;display:flex;align-items:center;gap:12px;padding:10px 14px`,
    picture(page, 'width:40px;height:40px;flex:none'),
    column(
      'gap:6px;flex:1;min-width:0',
      line('text', page.base * 0.95, random.pick(TITLES), 'font-weight:600'),
      progress(page),
    ),
    icon(page, 22, 'play'),
  ).replace('opaque', 'opaque foot');
  const foot = random.chance(0.35) ? { foot: player } : {};
  const columns = columnsOf(page, 2, 3, random.pick([4, 5]));
  return shell(
    page,
    { title: random.pick(['Photos', 'Movies', 'Music', 'Gallery']), top: tops[top](), ...foot },
    chipRow(page),
    sectionTitle(page),
    grid(columns, page.gap, ...times(columns * 2, make)),
    offer(page, 0.5),
    sectionTitle(page),
    grid(columns, page.gap, ...times(columns, make)),
  );
};

export const empty: Page = (page) => {
  const { random, base } = page;
  const art = column(
    'gap:12px;align-items:center;text-align:center;padding:24px 12px',
    random.chance(0.5) ? picture(page, 'width:160px;height:120px') : icon(page, 72),
    heading(page, 1.4, random.pick(['Nothing here yet', 'No messages', 'Your cart is empty', 'No results'])),
    text('text', base, paragraph(random, 1), 'max-width:360px'),
    row('gap:10px', button(page), random.chance(0.5) ? button(page, { secondary: true }) : ''),
  );
  return shell(
    page,
    { title: random.pick(NAV) },
    random.chance(0.6) ? searchField(page) : chipRow(page),
    offer(page, 0.3),
    page.cards ? card('', art) : art,
    sectionTitle(page),
    cardGrid(page, columnsOf(page, 1, 2, 3), 3, random.pick([rowCard, featureCard])),
    list(page, 4),
  );
};
