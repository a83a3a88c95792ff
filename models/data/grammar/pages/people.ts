import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { column, grid, heading, row, text, times } from '../parts.ts';
import { firstButton, secondButton, shell, tabBar } from '../shell.ts';

export function profile(page: PageContext): PageDescription {
  const { random, words } = page;
  const name = words.a('name');
  const person = column(
    page.gap('tight'),
    [
      page.avatar('large', name),
      heading(3, name),
      text('muted', words.a('job')),
      random.chance(0.5) && { is: 'badge', words: words.a('status'), tone: 'success', pill: true },
      row(10, [firstButton(page, 'Follow'), secondButton(page, 'Message')], { spread: 'center' }),
    ],
    { align: random.pick(['start', 'center', 'center']) },
  );
  const figures = grid(
    3,
    12,
    times(3, () =>
      column(2, [heading(4, words.figure()), text('muted', words.a('stat'))], { align: 'center' }),
    ),
  );
  const about: Component = { is: 'card', title: 'About', body: [text('body', words.sentences(2))] };
  const chips = row(
    8,
    words.some('chip', 5).map((word, at) => ({ is: 'chip', words: word, chosen: at === 0 })),
    { wrap: true },
  );
  const grids: Component = {
    is: 'image-grid',
    columns: page.columns(3, 4, 4),
    gap: random.integer(2, 12),
    pictures: times(page.columns(6, 8, 8), () => page.thing(1)),
  };
  const tabs: Component = {
    is: 'tabs',
    items: ['Photos', 'Posts', 'About'],
    chosen: 0,
    kind: page.habits.tabs,
    wide: page.phone,
  };
  const cover = random.chance(0.4) ? [page.thing(page.phone ? 2.4 : 5)] : [];
  const parts = [person, figures, random.chance(0.5) && chips, random.chance(0.5) && about, tabs, grids];
  const content = column(page.gap('normal'), parts, {
    padding: cover.length > 0 ? `${page.habits.pad}px` : undefined,
  });
  return {
    parts: shell(page, { title: 'Profile', bare: cover.length > 0, inner: 860, tabs: true }, [
      ...cover,
      content,
    ]),
  };
}

export function notifications(page: PageContext): PageDescription {
  const { random, words } = page;
  const rows = times(random.integer(6, 10), (at) => {
    const name = words.a('name');
    return {
      title: name,
      detail: words.a('message'),
      start: page.avatar('medium', name),
      end:
        at < 3
          ? ({ is: 'badge', words: String(random.integer(1, 9)), tone: 'primary', pill: true } as const)
          : text('muted', words.time()),
      chosen: at === 1 && random.chance(0.4),
    };
  });
  const tabs: Component = {
    is: 'tabs',
    items: ['All', 'Unread', 'Mentions'],
    chosen: random.integer(0, 2),
    kind: page.habits.tabs,
    wide: page.phone,
  };
  const search: Component = { is: 'field', kind: 'search', placeholder: 'Search', icon: 'search' };
  const content = column(page.gap('normal'), [search, tabs, { is: 'list', rows, flush: page.phone }]);
  if (!page.phone) return { parts: shell(page, { title: 'Messages', inner: 720 }, [content]) };
  return { parts: [...shell(page, { title: 'Messages', tabs: false }, [content]), tabBar(page)] };
}
