import { BRANDS, HEADLINES, paragraph } from '../../words';
import { cardGrid, sectionTitle } from '../cards';
import { featureCard, pictureCard, priceCard, quoteCard, rowCard } from '../content-cards';
import { button } from '../controls';
import { hero, offer } from '../heroes';
import { column, ground, heading, icon, picture, row, text } from '../html';
import { list } from '../list';
import { type Page, columnsOf, times } from '../page-maker';
import { shell, split } from '../shell';

export const landing: Page = (page) => {
  const { random } = page;
  const make = random.pick([featureCard, pictureCard, priceCard, quoteCard]);
  const columns = columnsOf(page, make === pictureCard && random.chance(0.4) ? 2 : 1, 2, random.pick([3, 4]));
  const next = random.pick([featureCard, quoteCard, rowCard, pictureCard]);
  return shell(
    page,
    { title: random.pick(BRANDS), top: [hero(page)], sideBar: false },
    sectionTitle(page),
    cardGrid(page, columns, Math.max(3, columns), make),
    offer(page, 0.8),
    sectionTitle(page),
    cardGrid(page, columnsOf(page, 1, 2, 3), 3, next),
  );
};

export const onboarding: Page = (page) => {
  const { random, base, phone } = page;
  const dots = row(
    'gap:8px;justify-content:center',
    ...times(4, () => '').map((_, at) =>
      ground(at === 1 ? 'progress-fill' : 'progress', `height:8px;width:${at === 1 ? 24 : 8}px`),
    ),
  );
  const art = random.chance(0.3)
    ? picture(page, `height:${phone ? 230 : 260}px`)
    : ground(
        'hero',
        `height:${phone ? 200 : 240}px;display:flex;align-items:center;justify-content:center`,
        icon(page, 84),
      );
  const words = column(
    'gap:12px;align-items:center;text-align:center',
    heading(page, 1.7, random.pick(HEADLINES)),
    text('text', base * 1.02, paragraph(random, 2)),
    dots,
  );
  const choice = list(page, 3, { end: 'none', selectable: true, lead: random.pick(['icon', 'check']) });
  const actions = phone
    ? column('gap:10px', button(page), button(page, { secondary: true }))
    : row('justify-content:center;gap:12px', button(page), button(page, { secondary: true }));
  return shell(
    page,
    { title: random.pick(BRANDS), top: [], foot: '', sideBar: false },
    ...(phone
      ? [art, words, choice, actions]
      : [
          split(
            page,
            '1fr 1fr',
            [art, dots],
            [
              heading(page, 2, random.pick(HEADLINES)),
              text('text', base, paragraph(random, 2)),
              choice,
              actions,
            ],
          ),
          cardGrid(page, 3, 3, featureCard),
        ]),
  );
};
