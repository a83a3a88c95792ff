import { HEADLINES, SENTENCES, paragraph } from '../words';
import { button, buttonPair, chip } from './controls';
import { column, ground, heading, icon, picture, row, text } from './html';
import type { PageContext } from './page-context';

export function hero(page: PageContext): string {
  const { random, base, phone, pad } = page;
  const centre = random.chance(0.4);
  const size = phone ? random.pick([1.5, 1.7, 1.9]) : random.pick([2, 2.4, 2.8]);
  const words = column(
    `gap:${random.pick([8, 10, 12])}px;flex:1;min-width:0;${centre ? 'align-items:center;text-align:center' : ''}`,
    random.chance(0.35) ? row('', chip(page)) : '',
    heading(page, size, random.pick(HEADLINES)),
    text(
      'text',
      base * 1.02,
      paragraph(random, phone ? 1 : 2),
      centre ? 'max-width:560px' : 'max-width:520px',
    ),
    buttonPair(page, `margin-top:6px;${centre ? 'justify-content:center' : ''}`),
  );
  const beside =
    !phone && !centre && random.chance(0.5)
      ? picture(page, `width:34%;height:${random.pick([160, 200, 230])}px;flex:none`)
      : '';
  const padding = `${random.pick([20, 28, 36])}px ${Math.max(pad, phone ? 0 : 28)}px`;
  return ground(
    'hero',
    `display:flex;align-items:center;gap:24px;padding:${padding};flex:none`,
    words,
    beside,
  );
}

/** A smaller hero inside the body of a page: a headline, a sentence and one button. */
export function promo(page: PageContext): string {
  const { random, base, pad } = page;
  const words = column(
    'gap:6px;flex:1;min-width:0',
    heading(page, random.pick([1.15, 1.3, 1.45]), random.pick(HEADLINES)),
    text(random.chance(0.5) ? 'text' : 'caption', base * 0.94, random.pick(SENTENCES)),
  );
  const end = random.pick([() => button(page, { small: true }), () => icon(page, base * 2.2), () => '']);
  const stacked = page.phone && random.chance(0.4);
  const direction = stacked ? 'flex-direction:column;align-items:flex-start' : 'align-items:center';
  return ground(
    'hero',
    `display:flex;${direction};gap:14px;padding:${Math.round(pad * 1.2)}px ${pad}px`,
    words,
    end(),
  );
}

export function banner(page: PageContext): string {
  const end = page.random.chance(0.6) ? button(page, { small: true }) : icon(page, page.base * 1.1, 'close');
  return ground(
    'hero',
    `display:flex;align-items:center;gap:12px;padding:12px ${page.pad}px`,
    icon(page, page.base * 1.4),
    text('text', page.base * 0.95, page.random.pick(SENTENCES), 'flex:1'),
    end,
  );
}

/** A banner or a promo with the given probability, else nothing. */
export const offer = (page: PageContext, probability: number): string =>
  page.random.chance(probability) ? page.random.pick([banner, promo])(page) : '';
