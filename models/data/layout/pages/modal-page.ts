import { TITLES, paragraph } from '../../words';
import { buttonPair, checkbox, field, progress } from '../controls';
import { heading, icon, overlay, row, text } from '../html';
import type { Page } from '../page-maker';
import { listing } from './collection-pages';
import { settings } from './form-pages';
import { dashboard, tablePage } from './work-pages';

export const modal: Page = (page) => {
  const { random, base } = page;
  const behind = random.pick([listing, dashboard, settings, tablePage])(page);
  const width = page.phone ? page.width - 48 : Math.min(440, page.width * 0.6);
  const top = page.height * random.between(0.2, 0.34);
  const inner = random.pick([
    () => [field(page), field(page)],
    () => [text('text', base, paragraph(random, 2))],
    () => [progress(page), text('caption', base * 0.9, paragraph(random, 1))],
    () => [row('gap:10px', checkbox(page), text('text', base, 'Do not ask again'))],
  ])();
  const head = row(
    'gap:10px',
    random.chance(0.5) ? icon(page, base * 1.5) : '',
    heading(page, 1.25, random.pick(TITLES), 'flex:1'),
    icon(page, base * 1.1, 'close'),
  );
  return (
    behind +
    overlay(
      'surface',
      `position:absolute;left:${(page.width - width) / 2}px;top:${top}px;width:${width}px;padding:20px;display:flex;flex-direction:column;gap:14px`,
      head,
      ...inner,
      buttonPair(page, 'justify-content:flex-end'),
    ).replace('opaque', 'opaque dialog')
  );
};
