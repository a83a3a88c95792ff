import type { Badge, Component, Field, Price } from '../components.ts';
import type { PageContext } from '../page-context.ts';
import { heading, row } from '../parts.ts';

const TONES: readonly Badge['tone'][] = ['info', 'success', 'warning', 'danger', 'primary', 'neutral'];

/** A labelled field; now and then filled, wrong or closed. */
export function anyField(page: PageContext, label = page.words.a('label')): Field {
  const { random, words } = page;
  const state = random.weighted({ empty: 5, filled: 4, wrong: 1, closed: 0.6 });
  return {
    is: 'field',
    label,
    kind: /mail/i.test(label)
      ? 'email'
      : /password/i.test(label)
        ? 'password'
        : /date/i.test(label)
          ? 'date'
          : 'text',
    placeholder: words.a('placeholder'),
    ...(state === 'filled' || state === 'wrong'
      ? { value: /name/i.test(label) ? words.a('name') : words.a('placeholder') }
      : {}),
    ...(state === 'wrong' ? { error: words.a('error') } : {}),
    ...(state === 'closed' ? { disabled: true } : {}),
    ...(state === 'empty' && random.chance(0.25) ? { hint: words.a('hint') } : {}),
    ...(page.habits.icons && random.chance(0.3) ? { icon: page.icon() } : {}),
  };
}

export function price(page: PageContext, size: Price['size'] = 'medium'): Price {
  const amount = page.words.money();
  return { is: 'price', size, amount, before: page.random.chance(0.25) ? page.words.money() : undefined };
}

export const rating = (page: PageContext): Component => ({
  is: 'rating',
  stars: page.random.integer(3, 5),
  count: page.random.chance(0.6) ? `(${page.random.integer(4, 900)})` : undefined,
});

export const anyBadge = (page: PageContext): Component => ({
  is: 'badge',
  words: page.words.a('status'),
  tone: page.random.pick(TONES),
  pill: page.random.chance(0.5),
});

export const chips = (page: PageContext, count: number): Component => {
  const chosen = page.random.integer(0, count - 1);
  return row(
    8,
    page.words.some('chip', count).map((words, at) => ({
      is: 'chip',
      words,
      chosen: at === chosen,
      removable: page.random.chance(0.1),
      icon: at === 0 && page.habits.icons ? page.icon() : undefined,
    })),
    { wrap: true },
  );
};

export const titled = (page: PageContext, words: string, ...end: Component[]): Component =>
  row(12, [heading(page.phone ? 4 : 3, words), row(8, end)], { spread: 'between', wrap: true });

/** A button that is an icon alone. */
export const ghost = (
  icon: 'heart' | 'chat' | 'share' | 'bookmark' | 'back' | 'forward' | 'more' | 'plus',
  size: 'small' | 'medium' = 'medium',
): Component => ({ is: 'icon-button', icon, tone: 'neutral', fill: 'ghost', size });
