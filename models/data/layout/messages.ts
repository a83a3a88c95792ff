import { MESSAGES, NAMES, SHORTS, paragraph } from '../words';
import { card } from './cards';
import { iconButton } from './controls';
import { avatar, column, ground, icon, line, picture, row, text } from './html';
import type { PageContext } from './page-context';

export function bubble(page: PageContext, mine: boolean): string {
  const { random, base } = page;
  const words = text('text', base * 0.98, random.pick(MESSAGES));
  const body = ground(mine ? 'button' : 'surface', 'padding:9px 13px;max-width:74%', words);
  return row(
    `gap:8px;align-items:flex-end;${mine ? 'justify-content:flex-end' : ''}`,
    mine ? '' : avatar(page, 28),
    body,
  );
}

export function composer(page: PageContext, css: string): string {
  const input = ground(
    'field',
    `display:flex;align-items:center;height:${page.control}px;padding:0 14px;flex:1`,
    line('caption', page.base, 'Write a message'),
  );
  return ground(
    'bar',
    `display:flex;align-items:center;gap:10px;padding:10px ${page.pad}px;${css}`,
    icon(page, page.base * 1.3, 'plus'),
    input,
    iconButton(page, false),
  ).replace('class="', 'class="opaque foot ');
}

export function post(page: PageContext): string {
  const { random, base, pad } = page;
  const head = row(
    'gap:10px',
    avatar(page, 38),
    column(
      'gap:1px;flex:1',
      line('heading', base, random.pick(NAMES), 'font-weight:600'),
      line('caption', base * 0.82, random.pick(SHORTS)),
    ),
    icon(page, base * 1.1, 'more'),
  );
  const image = random.chance(0.65) ? picture(page, `height:${random.pick([120, 150, 190])}px`) : '';
  const actions = row(
    'gap:18px',
    icon(page, base * 1.25, 'heart'),
    icon(page, base * 1.25, 'chat'),
    icon(page, base * 1.25, 'share'),
    line('caption', base * 0.85, `${random.integer(3, 400)} likes`, 'margin-left:auto'),
  );
  return card(
    `display:flex;flex-direction:column;gap:10px;padding:${pad}px`,
    head,
    text('text', base * 0.97, paragraph(random, random.integer(1, 2))),
    image,
    actions,
  );
}
