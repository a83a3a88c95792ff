import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, grid, heading, row, times } from '../parts.ts';
import { shell } from '../shell.ts';
import { anyField, chips, rating } from './bits.ts';

const line = (page: PageContext, ...children: Component[]): Component =>
  row(page.gap('tight') + 2, children, { wrap: true });

/** All tones, fills, sizes and states of a button. */
function buttons(page: PageContext): readonly Component[] {
  const { words } = page;
  const tones = ['primary', 'secondary', 'success', 'danger', 'neutral'] as const;
  const fills = (['solid', 'outline', 'ghost'] as const).map((fill) =>
    line(page, ...tones.map((tone) => button(words.a('action'), { tone, fill }))),
  );
  const states = line(
    page,
    button('Small', { size: 'small' }),
    button('Medium'),
    button('Large', { size: 'large' }),
    button('Hover', { state: 'hover' }),
    button('Disabled', { state: 'disabled' }),
  );
  return [...fills, states];
}

const marks = (page: PageContext): Component =>
  line(
    page,
    { is: 'checkbox', words: 'On', on: true },
    { is: 'checkbox', words: 'Off', on: false },
    { is: 'radio', words: 'On', on: true },
    { is: 'radio', words: 'Off', on: false },
    { is: 'switch', words: 'On', on: true },
    { is: 'switch', words: 'Off', on: false },
  );

/** A kit's parts beside each other, as a style guide shows them: all tones, fills, sizes and states. */
export function guide(page: PageContext): PageDescription {
  const { random, words } = page;
  const alerts = (['info', 'success', 'warning', 'danger'] as const).map((tone): Component => ({
    is: 'alert',
    tone,
    words: words.sentences(1),
    icon: random.chance(0.5) ? 'bell' : undefined,
  }));
  const badges = line(
    page,
    ...(['neutral', 'primary', 'info', 'success', 'warning', 'danger'] as const).map((tone): Component => ({
      is: 'badge',
      tone,
      words: words.a('status'),
      pill: random.chance(0.5),
    })),
  );
  const fields = [
    anyField(page),
    { ...anyField(page), error: words.a('error') },
    { ...anyField(page), disabled: true },
  ];
  const bar: Component = { is: 'tabs', items: words.some('nav', 3), chosen: 1, kind: page.habits.tabs };
  const more = line(
    page,
    { is: 'spinner' },
    { is: 'tooltip', words: words.a('menu') },
    { is: 'avatar-stack', avatars: times(3, () => page.avatar('medium')), more: 4 },
    rating(page),
    { is: 'floating-button', icon: 'plus' },
  );
  const group = (title: string, children: readonly Component[]): Component =>
    column(page.gap('tight') + 4, [heading(4, title), ...children]);
  const parts = random.sample(
    [
      group('Buttons', buttons(page)),
      group('Messages', alerts),
      group('Badges', [badges]),
      group('Choices', [marks(page)]),
      group('Fields', fields),
      group('Navigation', [
        bar,
        { is: 'pager', pages: page.phone ? 3 : 5, chosen: 2 },
        { is: 'breadcrumb', items: words.some('nav', 3) },
      ]),
      group('More', [more]),
      group('Chips', [chips(page, 4)]),
    ],
    random.integer(4, 7),
  );
  return {
    maxHeight: 2600,
    parts: shell(page, { title: 'Components', side: false }, [
      page.phone ? column(page.gap('loose'), parts) : grid(2, page.gap('loose'), parts),
    ]),
  };
}
