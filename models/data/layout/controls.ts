import { ACTIONS, CHIPS, LABELS, PLACEHOLDERS, SECONDARY } from '../words';
import { box, column, ground, icon, line, row, text } from './html';
import type { PageContext } from './page-context';

const centred = 'display:flex;align-items:center;justify-content:center;';

interface ButtonOptions {
  readonly words?: string;
  readonly secondary?: boolean;
  readonly small?: boolean;
  readonly css?: string;
}

export function button(page: PageContext, options: ButtonOptions = {}): string {
  const { random, base, control } = page;
  const words = options.words ?? random.pick(options.secondary ? SECONDARY : ACTIONS);
  const height = options.small ? Math.round(control * 0.76) : control;
  const label = line(
    'text',
    options.small ? base * 0.88 : base,
    page.upperCase ? words.toUpperCase() : words,
    `font-weight:${page.buttonWeight}`,
  );
  const glyph = random.chance(0.18) ? icon(page, base) : '';
  const css = `${centred}gap:8px;height:${height}px;padding:0 ${Math.round(height * 0.42)}px;flex:none;${options.css ?? ''}`;
  return ground(options.secondary ? 'button-secondary' : 'button', css, glyph, label);
}

/** A primary and a secondary button, beside each other or (on phones, sometimes) stacked at full width. */
export function buttonPair(page: PageContext, css = ''): string {
  if (page.phone && page.random.chance(0.4)) {
    return column(`gap:8px;${css}`, button(page), button(page, { secondary: true }));
  }
  const wide = page.phone && page.random.chance(0.5) ? 'flex:1' : '';
  const pair = [button(page, { css: wide }), button(page, { secondary: true, css: wide })];
  return row(`gap:10px;${css}`, ...(page.random.chance(0.25) ? pair.reverse() : pair));
}

export function iconButton(page: PageContext, secondary = true): string {
  const size = Math.round(page.control * 0.85);
  const css = `${centred}width:${size}px;height:${size}px;flex:none`;
  return ground(secondary ? 'button-secondary' : 'button', css, icon(page, size * 0.48));
}

export function field(page: PageContext, label = page.random.pick(LABELS)): string {
  const { random, base, control } = page;
  const filled = random.chance(0.35);
  const words = random.pick(PLACEHOLDERS);
  const content = filled ? line('text', base, words, 'flex:1') : line('caption', base, words, 'flex:1');
  const glyph = random.chance(0.25) ? icon(page, base * 1.1) : '';
  const input = ground(
    'field',
    `display:flex;align-items:center;gap:8px;height:${control}px;padding:0 12px`,
    content,
    glyph,
  );
  return column('gap:5px;min-width:0', line('text', base * 0.88, label, 'font-weight:600'), input);
}

export function textArea(page: PageContext): string {
  const content = text('caption', page.base, page.random.pick(PLACEHOLDERS));
  const input = ground('field', `height:${page.control * 2.2}px;padding:10px 12px`, content);
  return column(
    'gap:5px',
    line('text', page.base * 0.88, page.random.pick(LABELS), 'font-weight:600'),
    input,
  );
}

export function searchField(page: PageContext, css = ''): string {
  const style = `display:flex;align-items:center;gap:8px;height:${Math.round(page.control * 0.9)}px;padding:0 12px;${css}`;
  return ground(
    'field',
    style,
    icon(page, page.base, 'search'),
    line('caption', page.base, `Search ${page.random.pick(CHIPS).toLowerCase()}`),
  );
}

export function chip(page: PageContext, words = page.random.pick(CHIPS)): string {
  const size = page.base * 0.82;
  return ground(
    'chip',
    `${centred}height:${Math.round(size * 2)}px;padding:0 ${Math.round(size * 0.8)}px;flex:none`,
    line('text', size, words),
  );
}

/** A row of chips, the first one selected. */
export function chipRow(page: PageContext, css = ''): string {
  const size = page.base * 0.88;
  const style = `${centred}height:${Math.round(size * 2.1)}px;padding:0 ${Math.round(size * 0.95)}px;flex:none`;
  const chips = page.random
    .sample(CHIPS, page.phone ? 6 : 9)
    .map((words, at) => ground(at === 0 ? 'selected' : 'chip', style, line('text', size, words)));
  return row(`gap:8px;overflow:hidden;${css}`, ...chips);
}

export function toggle(page: PageContext, on = page.random.chance(0.55)): string {
  const height = 24;
  const knob = `position:absolute;top:3px;width:18px;height:18px;${on ? 'right:3px' : 'left:3px'}`;
  const css = `width:${height * 1.75}px;height:${height}px;position:relative;flex:none`;
  return ground(on ? 'toggle-on' : 'toggle', css, `<div class="knob" style="${knob}"></div>`);
}

export function checkbox(page: PageContext, on = page.random.chance(0.5)): string {
  const css = `${centred}width:20px;height:20px;flex:none`;
  const box = ground(on ? 'toggle-on' : 'toggle', css, on ? icon(page, 14, 'check') : '');
  return box.replace('class="', 'class="check ');
}

export function progress(page: PageContext, css = ''): string {
  const height = page.random.pick([6, 8, 10, 12]);
  const fill = ground('progress-fill', `height:${height}px;width:${page.random.integer(15, 92)}%`);
  return ground('progress', `height:${height}px;${css}`, fill);
}

export const divider = (css = ''): string => ground('divider', `height:1px;${css}`);

export function stepper(page: PageContext): string {
  const size = Math.round(page.control * 0.75);
  const square = `${centred}width:${size}px;height:${size}px`;
  return row(
    'gap:10px;flex:none',
    ground('button-secondary', square, line('text', page.base, '-')),
    line('text', page.base, String(page.random.integer(1, 9))),
    ground('button-secondary', square, icon(page, page.base, 'plus')),
  );
}

/** Segments in one track, one of them selected. */
export function segments(page: PageContext, words: readonly string[]): string {
  const chosen = page.random.integer(0, words.length - 1);
  const css = `${centred}flex:1;height:${Math.round(page.control * 0.8)}px;padding:0 6px`;
  const cells = words.map((word, at) => {
    const label = line('text', page.base * 0.92, word, 'font-weight:600');
    return at === chosen ? ground('selected', css, label) : box(css, label);
  });
  return ground('field', 'display:flex;padding:3px', ...cells);
}
