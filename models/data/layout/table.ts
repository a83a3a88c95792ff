import { LABELS, NAMES, SHORTS, STATUS, TITLES, money } from '../words';
import { card } from './cards';
import { chip, divider } from './controls';
import { avatar, box, ground, line, row } from './html';
import type { PageContext } from './page-context';

/** A table: a row of captions, then lines. */
export function table(page: PageContext, rows: number): string {
  const { random, base, pad } = page;
  const columns = page.phone ? 3 : random.integer(4, 6);
  const template = `display:grid;grid-template-columns:1.7fr ${'1fr '.repeat(columns - 1)};align-items:center;gap:8px;padding:0 ${pad}px;height:${random.pick([40, 46, 52])}px`;
  const person = random.chance(0.5);
  const status = random.integer(1, columns - 1);
  const head = box(
    template,
    ...random.sample(LABELS, columns).map((label) => line('caption', base * 0.82, label, 'font-weight:600')),
  );
  const chosen = random.chance(0.4) ? random.integer(0, 4) : -1;
  const body = Array.from({ length: rows }, (_, at) => {
    const name = random.pick(person ? NAMES : TITLES);
    const first = row(
      'gap:10px;min-width:0',
      person && !page.phone ? avatar(page, 28) : '',
      line('text', base * 0.92, name, 'font-weight:600'),
    );
    const others = Array.from({ length: columns - 1 }, (_unused, place) =>
      place + 1 === status
        ? row('', chip(page, random.pick(STATUS)))
        : line('text', base * 0.9, random.pick([money(random), random.pick(SHORTS)])),
    );
    return at === chosen ? ground('selected', template, first, ...others) : box(template, first, ...others);
  });
  return card('', head, divider(), body.join(divider()));
}
