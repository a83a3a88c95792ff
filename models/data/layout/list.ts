import { NAMES, SENTENCES, SETTINGS, SHORTS, STATUS, TITLES, money } from '../words';
import { card } from './cards';
import { button, checkbox, chip, divider, toggle } from './controls';
import { avatar, box, column, ground, icon, line, picture } from './html';
import type { PageContext } from './page-context';

const LEADS = ['avatar', 'icon', 'picture', 'check', 'none'] as const;

const ENDS = ['caption', 'toggle', 'arrow', 'chip', 'price', 'button', 'icon', 'none'] as const;

type Lead = (typeof LEADS)[number];

type End = (typeof ENDS)[number];

interface RowStyle {
  readonly lead: Lead;
  readonly end: End;
  readonly two: boolean;
  readonly height: number;
}

function oneRow(page: PageContext, style: RowStyle, words: string, selected: boolean): string {
  const { random, base } = page;
  const size = style.two ? 42 : 32;
  const leads: Record<Lead, () => string> = {
    avatar: () => avatar(page, size, random.chance(0.25) ? random.pick(NAMES) : undefined),
    icon: () => icon(page, base * 1.3),
    picture: () => picture(page, `width:${size + 6}px;height:${size + 6}px;flex:none`),
    check: () => checkbox(page),
    none: () => '',
  };
  const ends: Record<End, () => string> = {
    caption: () => line('caption', base * 0.82, random.pick(SHORTS), 'flex:none'),
    toggle: () => toggle(page),
    arrow: () => icon(page, base, 'forward'),
    chip: () => chip(page, random.pick(STATUS)),
    price: () => line('heading', base, money(random), `flex:none;font-weight:${page.headingWeight}`),
    button: () => button(page, { small: true, secondary: random.chance(0.6) }),
    icon: () => icon(page, base * 1.1, random.pick(['more', 'heart', 'star', 'trash'])),
    none: () => '',
  };
  const lines = style.two
    ? column(
        'gap:2px;flex:1;min-width:0',
        line('heading', base, words, 'font-weight:600'),
        line('caption', base * 0.86, random.pick(SENTENCES)),
      )
    : line('text', base, words, 'flex:1');
  const css = `display:flex;align-items:center;gap:12px;height:${style.height}px;padding:0 ${page.pad}px;flex:none`;
  const content = [leads[style.lead](), lines, ends[style.end]()];
  return selected ? ground('selected', css, ...content) : box(css, ...content);
}

interface ListOptions {
  readonly words?: readonly string[];
  readonly lead?: Lead;
  readonly end?: End;
  readonly selectable?: boolean;
}

/** Rows of one kind, in one card or flat on the page, with or without lines between them. */
export function list(page: PageContext, count: number, options: ListOptions = {}): string {
  const { random } = page;
  const two = random.chance(0.6);
  const style: RowStyle = {
    lead: options.lead ?? random.pick(LEADS),
    end: options.end ?? random.pick(ENDS),
    two,
    height: two ? random.pick([60, 66, 72]) : random.pick([46, 52, 56]),
  };
  const words = options.words ?? random.pick([TITLES, NAMES, TITLES]);
  const chosen = options.selectable ? random.integer(0, 2) : -1;
  const rows = random.sample(words, count).map((word, at) => oneRow(page, style, word, at === chosen));
  const shape = random.weighted({ lined: 4, plain: 2, separate: 2 });
  if (shape === 'separate')
    return column(`gap:${Math.min(10, page.gap)}px`, ...rows.map((one) => card('', one)));
  const joined =
    shape === 'lined' ? rows.join(divider(`margin:0 ${random.chance(0.5) ? 0 : page.pad}px`)) : rows.join('');
  return page.cards ? card('', joined) : box('', joined);
}

export const settingsList = (page: PageContext, count: number): string =>
  list(page, count, {
    words: SETTINGS,
    lead: page.random.pick(['icon', 'none']),
    end: page.random.pick(['toggle', 'toggle', 'arrow', 'caption']),
  });
