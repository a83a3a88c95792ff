import { MONTHS, NAV, SECTIONS, TITLES, WEEKDAYS } from '../../words';
import { card, cardGrid, sectionTitle } from '../cards';
import { button, chipRow, searchField, segments } from '../controls';
import { chartCard, progressCard, statCard } from '../data-cards';
import { offer } from '../heroes';
import { box, grid, ground, heading, icon, line, row } from '../html';
import { list } from '../list';
import { summary } from '../order';
import { type Page, columnsOf, times } from '../page-maker';
import { shell, split } from '../shell';
import { table } from '../table';

export const dashboard: Page = (page) => {
  const { random } = page;
  const stats = cardGrid(
    page,
    columnsOf(page, 2, 2, random.pick([3, 4])),
    columnsOf(page, 4, 4, 4),
    statCard,
  );
  const side = random.pick([() => progressCard(page), () => list(page, 4), () => summary(page)]);
  return shell(
    page,
    { title: random.pick(['Overview', 'Dashboard', 'Today']), sideBar: random.chance(0.7) },
    random.chance(0.5)
      ? row(
          'justify-content:space-between;gap:12px',
          heading(page, 1.4, random.pick(SECTIONS)),
          button(page, { small: true }),
        )
      : '',
    offer(page, 0.5),
    stats,
    split(page, '1.7fr 1fr', [chartCard(page, random.pick([90, 120, 150]))], [side()]),
    page.phone ? list(page, 4) : table(page, 5),
  );
};

export const tablePage: Page = (page) => {
  const { random } = page;
  const head = row(
    'gap:10px;justify-content:space-between',
    heading(page, 1.4, random.pick(NAV)),
    row(
      'gap:8px',
      button(page, { small: true, secondary: true }),
      page.phone ? '' : button(page, { small: true }),
    ),
  );
  return shell(
    page,
    { title: random.pick(NAV), sideBar: random.chance(0.6) },
    head,
    random.chance(0.6) ? chipRow(page) : searchField(page),
    table(page, page.phone ? 9 : 8),
    random.chance(0.5) ? cardGrid(page, columnsOf(page, 2, 3, 4), 4, statCard) : list(page, 4),
  );
};

export const calendar: Page = (page) => {
  const { random, base } = page;
  const today = random.integer(5, 25);
  const marked = new Set(times(5, () => String(random.integer(1, 30))));
  const height = random.pick([34, 40, 46]);
  const centred = `display:flex;align-items:center;justify-content:center;height:${height}px`;
  const days = Array.from({ length: 35 }, (_, at) => {
    const day = at - 1;
    const label = line(
      day < 1 || day > 30 ? 'caption' : 'text',
      base * 0.92,
      String(day < 1 ? 30 + day : day > 30 ? day - 30 : day),
    );
    return day === today
      ? ground('selected', centred, label)
      : marked.has(String(day))
        ? ground('chip', centred, label)
        : box(centred, label);
  });
  const head = row(
    'justify-content:space-between',
    icon(page, base * 1.1, 'back'),
    heading(page, 1.15, `${random.pick(MONTHS)} 2026`),
    icon(page, base * 1.1, 'forward'),
  );
  const month = card(
    `padding:${page.pad}px;display:flex;flex-direction:column;gap:10px`,
    head,
    grid(7, 4, ...WEEKDAYS.map((day) => line('caption', base * 0.8, day, 'text-align:center')), ...days),
  );
  const events = [sectionTitle(page), list(page, 4, { words: TITLES }), button(page, { words: 'New event' })];
  return shell(
    page,
    { title: 'Calendar' },
    random.chance(0.5) ? segments(page, ['Day', 'Week', 'Month']) : '',
    split(page, '1.5fr 1fr', [month], events),
    list(page, 4),
  );
};
