import { appBar, sideBar, tabBar, tabs, topBar } from './bars';
import { hero } from './heroes';
import { box, column, row } from './html';
import type { PageContext } from './page-context';

interface ShellOptions {
  readonly title: string;
  /** Parts that span the whole width above the padded body. */
  readonly top?: readonly string[];
  /** Replaces the tab bar of a phone. */
  readonly foot?: string;
  readonly sideBar?: boolean;
  readonly bar?: boolean;
}

/** The frame of a page around its body: app bar and tab bar on phones, top bar and/or sidebar on wide pages. */
export function shell(page: PageContext, options: ShellOptions, ...body: string[]): string {
  const { random, pad, gap, phone } = page;
  const top = options.top ?? (random.chance(0.38) ? [hero(page)] : []);
  const content = column(
    `gap:${gap}px;padding:${phone ? pad : Math.max(pad, 20)}px;flex:1;min-width:0`,
    ...body,
  );
  if (phone) {
    const bar = options.bar === false ? '' : appBar(page, options.title);
    const under = top.length === 0 && random.chance(0.2) ? tabs(page) : '';
    return (
      column('height:100%', bar, under, ...top, content) +
      (options.foot ?? (random.chance(0.6) ? tabBar(page) : ''))
    );
  }
  const wide = page.width > 900;
  const side = options.sideBar ?? random.chance(wide ? 0.45 : 0.3);
  const bar = !side || random.chance(0.4);
  const inner =
    random.chance(0.25) && wide && !side
      ? `width:${random.pick([880, 960])}px;margin:0 auto`
      : 'flex:1;min-width:0';
  const main = row(
    'align-items:stretch;flex:1;min-height:0',
    side ? sideBar(page) : '',
    column(inner, ...top, content),
  );
  return column('height:100%', bar ? topBar(page) : '', main) + (options.foot ?? '');
}

/** Two columns on a wide page, one after the other on a phone. */
export function split(
  page: PageContext,
  ratio: string,
  left: readonly string[],
  right: readonly string[],
): string {
  if (page.phone) return [...left, ...right].join('');
  const [main, side] = [left, right].map((parts) => column(`gap:${page.gap}px;min-width:0`, ...parts)) as [
    string,
    string,
  ];
  return box(`display:grid;grid-template-columns:${ratio};gap:${page.gap}px;align-items:start`, main, side);
}
