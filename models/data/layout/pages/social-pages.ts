import { NAMES, SHORTS, paragraph } from '../../words';
import { card, cardGrid } from '../cards';
import { featureCard, pictureCard } from '../content-cards';
import { buttonPair, chipRow, searchField } from '../controls';
import { offer } from '../heroes';
import { avatar, column, ground, heading, line, picture, row, text } from '../html';
import { list } from '../list';
import { bubble, composer, post } from '../messages';
import { type Page, columnsOf, times } from '../page-maker';
import { shell, split } from '../shell';

export const chat: Page = (page) => {
  const { random, base } = page;
  const bubbles = times(page.phone ? 8 : 7, () => bubble(page, random.chance(0.45)));
  bubbles.splice(3, 0, text('caption', base * 0.8, 'Today', 'text-align:center'));
  if (random.chance(0.4))
    bubbles.splice(2, 0, row('', picture(page, 'width:58%;height:120px;margin-left:36px')));
  if (page.phone)
    return shell(
      page,
      {
        title: random.pick(NAMES),
        top: [],
        foot: composer(page, 'position:absolute;left:0;right:0;bottom:0'),
      },
      ...bubbles,
    );
  const people = list(page, 8, { words: NAMES, lead: 'avatar', end: 'caption', selectable: true });
  return shell(
    page,
    { title: 'Messages', top: [] },
    split(
      page,
      '1fr 1.9fr',
      [searchField(page), people],
      [column('gap:10px', ...bubbles), composer(page, '')],
    ),
  );
};

export const feed: Page = (page) => {
  const { random, base } = page;
  const stories = row(
    'gap:14px;overflow:hidden',
    ...random
      .sample(NAMES, page.phone ? 6 : 9)
      .map((name) =>
        column(
          'gap:4px;align-items:center;flex:none',
          avatar(page, 52),
          line('caption', base * 0.76, name.split(' ')[0] ?? name),
        ),
      ),
  );
  const news = offer(page, 0.75);
  const side = page.phone
    ? []
    : [list(page, 5, { words: NAMES, lead: 'avatar', end: 'button' }), featureCard(page), chipRow(page)];
  return shell(
    page,
    { title: random.pick(['Home', 'Feed', 'News']) },
    split(
      page,
      '1.7fr 1fr',
      [random.chance(0.6) ? stories : chipRow(page), news, ...times(3, () => post(page))],
      side,
    ),
  );
};

export const profile: Page = (page) => {
  const { random, base } = page;
  const cover = random.chance(0.25) ? picture(page, 'height:120px') : ground('hero', 'height:110px');
  const head = row(
    'gap:14px',
    avatar(page, 76),
    column(
      'gap:3px;flex:1;min-width:0',
      heading(page, 1.4, random.pick(NAMES)),
      line('caption', base * 0.92, random.pick(SHORTS)),
    ),
    page.phone ? '' : buttonPair(page),
  );
  const counts = row(
    'justify-content:space-around',
    ...['Posts', 'Followers', 'Following'].map((word) =>
      column(
        'align-items:center;gap:2px',
        heading(page, 1.25, String(random.integer(12, 980))),
        line('caption', base * 0.84, word),
      ),
    ),
  );
  return shell(
    page,
    { title: 'Profile', top: [cover] },
    head,
    text('text', base, paragraph(random, 2)),
    page.phone ? buttonPair(page) : '',
    page.cards ? card('padding:12px', counts) : counts,
    cardGrid(page, columnsOf(page, 2, 3, 4), columnsOf(page, 4, 6, 8), pictureCard),
  );
};
