import { SHORTS, TITLES, money } from '../words';
import { card } from './cards';
import { button, divider, stepper } from './controls';
import { column, heading, icon, line, picture, row } from './html';
import type { PageContext } from './page-context';

export function summary(page: PageContext): string {
  const { random, base, pad } = page;
  const entry = (label: string, bold: boolean): string =>
    row(
      'justify-content:space-between',
      line(bold ? 'heading' : 'text', base, label, bold ? 'font-weight:700' : ''),
      line(bold ? 'heading' : 'text', base, money(random), bold ? 'font-weight:700' : ''),
    );
  return card(
    `display:flex;flex-direction:column;gap:10px;padding:${pad}px`,
    heading(page, 1.12, 'Summary'),
    entry('Subtotal', false),
    entry('Delivery', false),
    entry('Tax', false),
    divider(),
    entry('Total', true),
    button(page, { words: random.pick(['Pay now', 'Place order', 'Check out']) }),
  );
}

export function cartItem(page: PageContext): string {
  const { random, base, pad } = page;
  return card(
    `display:flex;align-items:center;gap:12px;padding:${pad * 0.7}px`,
    picture(page, 'width:68px;height:68px;flex:none'),
    column(
      'gap:4px;flex:1;min-width:0',
      line('heading', base, random.pick(TITLES), 'font-weight:600'),
      line('caption', base * 0.85, random.pick(SHORTS)),
      heading(page, 1, money(random)),
    ),
    random.chance(0.7) ? stepper(page) : icon(page, base * 1.2, 'trash'),
  );
}
