import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, grid, heading, row, section, text, times } from '../parts.ts';
import { navBar, shell } from '../shell.ts';

export function plans(page: PageContext): Component {
  const { random, words } = page;
  const best = random.integer(0, 2);
  const cards = ['Starter', 'Team', 'Business'].map((title, at): Component => ({
    is: 'card',
    title,
    chosen: at === best,
    body: [
      ...(at === best ? [{ is: 'badge', words: 'Popular', tone: 'primary', pill: true } as const] : []),
      { is: 'price', amount: `$${random.integer(4, 99)}`, per: '/ month', size: 'large' },
      text('muted', words.sentences(1)),
      ...words
        .some('feature', random.integer(3, 5))
        .map((feature) =>
          row(8, [{ is: 'icon', icon: 'check', size: 16, tone: 'success' }, text('body', feature)]),
        ),
    ],
    footer: [
      at === best
        ? button('Choose plan', { wide: true })
        : button('Choose plan', { ...page.habits.second, wide: true }),
    ],
  }));
  return grid(page.columns(1, 3, 3), page.gap('normal'), cards);
}

export function pricing(page: PageContext): PageDescription {
  const { random, words } = page;
  const head = column(
    page.gap('tight'),
    [heading(1, words.a('headline')), text('lead', words.sentences(1))],
    { align: 'center' },
  );
  const period = row(
    0,
    [{ is: 'button-group', items: ['Monthly', 'Yearly'], chosen: random.integer(0, 1) }],
    { spread: 'center' },
  );
  const questions: Component = {
    is: 'accordion',
    items: times(4, () => ({ title: words.a('question'), body: words.sentences(2) })),
    open: 0,
  };
  const parts = [head, period, plans(page), random.chance(0.5) && questions];
  return {
    maxHeight: 2600,
    parts: page.phone
      ? shell(page, { title: 'Plans', back: true }, parts)
      : [navBar(page), section(page.gap('loose'), '56px 32px', parts, { inner: 1080, align: 'stretch' })],
  };
}
