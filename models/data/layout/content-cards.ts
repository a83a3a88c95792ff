import { ACTIONS, CHIPS, NAMES, SENTENCES, SHORTS, TITLES, money, paragraph } from '../words';
import { card } from './cards';
import { button, chip, divider, iconButton } from './controls';
import { avatar, box, column, heading, icon, line, picture, row, text } from './html';
import type { PageContext } from './page-context';

export function pictureCard(page: PageContext, height = page.random.pick([90, 110, 130, 150])): string {
  const { random, base, pad } = page;
  const foot = random.weighted({ price: 2, button: 2, chip: 2, person: 1, none: 3 });
  const foots = {
    price: () =>
      row(
        'justify-content:space-between;margin-top:4px',
        heading(page, 1, money(random)),
        random.chance(0.5) ? icon(page, base * 1.1, 'heart') : '',
      ),
    button: () => row('gap:8px;margin-top:6px', button(page, { small: true, words: random.pick(ACTIONS) })),
    chip: () => row('gap:6px;margin-top:4px', chip(page), random.chance(0.4) ? chip(page) : ''),
    person: () =>
      row('gap:8px;margin-top:4px', avatar(page, 24), line('caption', base * 0.85, random.pick(NAMES))),
    none: () => '',
  };
  const body = column(
    `gap:4px;padding:${pad * 0.8}px`,
    heading(page, 1.02, random.pick(TITLES)),
    random.chance(0.5)
      ? text('text', base * 0.9, random.pick(SENTENCES))
      : line('caption', base * 0.88, random.pick(SHORTS)),
    foots[foot](),
  );
  return card('', picture(page, `height:${height}px`), body);
}

export function rowCard(page: PageContext): string {
  const { random, base, pad } = page;
  const size = random.pick([64, 80, 96]);
  return card(
    `display:flex;align-items:center;gap:12px;padding:${random.chance(0.5) ? 0 : pad * 0.6}px`,
    picture(page, `width:${size}px;height:${size}px;flex:none`),
    column(
      'gap:3px;flex:1;min-width:0;padding-right:10px',
      heading(page, 1, random.pick(TITLES)),
      line('caption', base * 0.86, random.pick(SHORTS)),
      random.chance(0.4) ? heading(page, 0.95, money(random)) : '',
    ),
    random.chance(0.25) ? box('padding-right:10px', iconButton(page, random.chance(0.5))) : '',
  );
}

export function priceCard(page: PageContext): string {
  const { random, base, pad } = page;
  const lines = random
    .sample(SENTENCES, 3)
    .map((sentence) =>
      row(
        'gap:8px;align-items:flex-start',
        icon(page, base, 'check'),
        text('text', base * 0.9, sentence.split(' ').slice(0, 5).join(' '), 'flex:1'),
      ),
    );
  return card(
    `display:flex;flex-direction:column;gap:9px;padding:${pad * 1.2}px`,
    line('caption', base * 0.92, random.pick(['Starter', 'Team', 'Business', 'Personal', 'Pro'])),
    row(
      'gap:6px;align-items:baseline',
      heading(page, 1.9, `$${random.integer(5, 90)}`),
      line('caption', base * 0.9, 'per month'),
    ),
    divider(),
    ...lines,
    button(page, { secondary: random.chance(0.5) }),
  );
}

export function featureCard(page: PageContext): string {
  const { random, base, pad } = page;
  return card(
    `display:flex;flex-direction:column;gap:6px;padding:${pad}px`,
    icon(page, base * 1.7),
    heading(page, 1.08, random.pick(TITLES)),
    text('text', base * 0.92, random.pick(SENTENCES)),
  );
}

export function quoteCard(page: PageContext): string {
  const { random, base, pad } = page;
  const person = random.pick(NAMES);
  return card(
    `display:flex;flex-direction:column;gap:10px;padding:${pad}px`,
    text('text', base * 1.02, paragraph(random, 2)),
    row(
      'gap:10px',
      avatar(page, 36, random.chance(0.4) ? person : undefined),
      column(
        'gap:1px',
        line('text', base * 0.92, person, 'font-weight:600'),
        line('caption', base * 0.82, random.pick(CHIPS)),
      ),
    ),
  );
}
