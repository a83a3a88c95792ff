import { CHIPS, HEADLINES, NAMES, SECTIONS, SHORTS, paragraph } from '../../words';
import { card, cardGrid } from '../cards';
import { featureCard } from '../content-cards';
import { button, buttonPair, checkbox, divider, field, segments, textArea } from '../controls';
import { progressCard } from '../data-cards';
import { offer } from '../heroes';
import { avatar, column, grid, heading, icon, line, row, text } from '../html';
import { settingsList } from '../list';
import { summary } from '../order';
import { type Page, times } from '../page-maker';
import { shell, split } from '../shell';

export const form: Page = (page) => {
  const { random, base, pad } = page;
  const check = row(
    'gap:10px',
    checkbox(page),
    text('text', base * 0.95, random.pick(['Remember me', 'I agree to the terms', 'Send me news'])),
  );
  const fields = times(random.integer(3, 5), () => field(page));
  const two = page.phone ? fields : [grid(2, page.gap, ...fields, field(page))];
  const inner = [
    heading(page, 1.5, random.pick(HEADLINES)),
    text('caption', base, paragraph(random, 1)),
    ...two,
    random.chance(0.5) ? textArea(page) : segments(page, random.sample(CHIPS, 3)),
    check,
    random.chance(0.4) ? button(page) : buttonPair(page),
    divider(),
    row('gap:8px', icon(page, base * 1.1), line('caption', base * 0.9, 'Your data stays with you')),
  ];
  const body = page.cards
    ? card(`display:flex;flex-direction:column;gap:${page.gap}px;padding:${pad * 1.3}px`, ...inner)
    : column(`gap:${page.gap}px`, ...inner);
  return shell(
    page,
    { title: random.pick(['Sign up', 'Your details', 'New project', 'Contact']) },
    split(page, '1.7fr 1fr', [body], page.phone ? [] : [summary(page), featureCard(page)]),
    settingsList(page, 3),
  );
};

export const settings: Page = (page) => {
  const { random, base, pad } = page;
  const person = card(
    `display:flex;align-items:center;gap:14px;padding:${pad}px`,
    avatar(page, 56),
    column(
      'gap:3px;flex:1;min-width:0',
      heading(page, 1.15, random.pick(NAMES)),
      line('caption', base * 0.9, random.pick(SHORTS)),
    ),
    button(page, { small: true, secondary: true, words: 'Edit' }),
  );
  const group = (count: number): string[] => [
    line('caption', base * 0.88, random.pick(SECTIONS).toUpperCase(), 'font-weight:600'),
    settingsList(page, count),
  ];
  return shell(
    page,
    { title: 'Settings', sideBar: random.chance(0.7) },
    random.chance(0.75) ? person : '',
    offer(page, 0.35),
    split(page, '1fr 1fr', group(random.integer(3, 5)), [
      ...group(4),
      random.chance(0.5) ? progressCard(page) : '',
    ]),
    buttonPair(page),
    page.phone ? '' : cardGrid(page, 3, 3, featureCard),
  );
};
