import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { button, column, grid, heading, row, section, text, times } from '../parts.ts';
import { firstButton, shell } from '../shell.ts';
import { anyBadge, chips, titled } from './bits.ts';

function task(page: PageContext): Component {
  const { random, words } = page;
  return {
    is: 'card',
    picture: random.chance(0.12) ? page.thing(2) : undefined,
    body: [
      ...(random.chance(0.7) ? [anyBadge(page)] : []),
      text('strong', words.a('task')),
      ...(random.chance(0.4)
        ? [{ is: 'progress', tone: 'primary', value: random.integer(10, 100) } as const]
        : []),
      row(
        8,
        [
          text('muted', words.a('short')),
          random.chance(0.5)
            ? {
                is: 'avatar-stack',
                avatars: times(2, () => page.avatar('small')),
                more: random.chance(0.4) ? 3 : undefined,
              }
            : page.avatar('small'),
        ],
        { spread: 'between' },
      ),
    ],
  };
}

export function kanban(page: PageContext): PageDescription {
  const { random, words } = page;
  const lane = (name: string): Component =>
    section(
      page.gap('tight') + 4,
      '14px',
      [
        row(
          8,
          [
            text('strong', name),
            { is: 'badge', words: String(random.integer(1, 9)), tone: 'neutral', pill: true },
          ],
          { spread: 'between' },
        ),
        ...times(random.integer(2, 4), () => task(page)),
        button('Add task', { tone: 'neutral', fill: 'ghost', size: 'small', icon: 'plus' }),
      ],
      { ground: random.chance(0.7) ? 'muted' : 'plain' },
    );
  const lanes = row(
    page.gap('normal'),
    ['To do', 'Doing', 'Review', 'Done'].slice(0, page.columns(1, 3, 4)).map(lane),
    { grow: [1, 1, 1, 1], align: 'start' },
  );
  const team: Component = {
    is: 'avatar-stack',
    avatars: times(4, () => page.avatar('medium')),
    more: random.integer(2, 12),
  };
  return {
    parts: shell(page, { title: words.a('nav'), inner: 1360 }, [
      titled(page, words.a('title'), team, firstButton(page, 'New task')),
      chips(page, page.columns(3, 5, 6)),
      lanes,
    ]),
  };
}

/** The days of a month; one is today, some have something on. */
function monthDays(page: PageContext): readonly Component[] {
  const { random, words } = page;
  const today = random.integer(3, 26);
  const busy = new Set(times(8, () => random.integer(1, 30)));
  return times(35, (at): Component => {
    const day = String(((at + 29) % 31) + 1);
    if (at === today && page.phone) return button(day, { size: 'small', wide: true });
    if (page.phone)
      return button(day, {
        tone: 'neutral',
        fill: 'ghost',
        size: 'small',
        wide: true,
        state: at < 2 ? 'disabled' : undefined,
      });
    return column(
      4,
      [
        at === today
          ? { is: 'badge', words: day, tone: 'primary', pill: true }
          : text(at < 2 ? 'muted' : 'body', day),
        busy.has(at) && {
          is: 'badge',
          words: words.a('chip'),
          tone: random.pick(['primary', 'info', 'success', 'warning', 'danger']),
        },
      ],
      { padding: '6px 4px 18px' },
    );
  });
}

export function calendar(page: PageContext): PageDescription {
  const { random, words } = page;
  const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => text('muted', day));
  const month: Component = {
    is: 'card',
    body: [
      row(
        8,
        [
          { is: 'icon-button', icon: 'back', tone: 'neutral', fill: 'ghost', size: 'small' },
          heading(4, `${words.a('month')} 2026`),
          { is: 'icon-button', icon: 'forward', tone: 'neutral', fill: 'ghost', size: 'small' },
        ],
        { spread: 'between' },
      ),
      grid(7, page.phone ? 2 : 8, [...week, ...monthDays(page)]),
    ],
  };
  const events: Component = {
    is: 'list',
    rows: times(random.integer(3, 5), (at) => ({
      title: words.a('task'),
      detail: `${words.time()} · ${words.a('place')}`,
      start: {
        is: 'icon-box',
        icon: page.icon(),
        size: 40,
        tone: random.pick(['primary', 'success', 'danger', 'secondary']),
        fill: 'tint',
      },
      end: random.chance(0.4) ? anyBadge(page) : undefined,
      chosen: at === 0 && random.chance(0.4),
    })),
  };
  const agenda = column(page.gap('normal'), [heading(4, 'Today'), events, firstButton(page, 'New event')]);
  const body = page.phone
    ? column(page.gap('normal'), [month, agenda])
    : row(page.gap('normal'), [month, agenda], { grow: [2, 1], align: 'start' });
  return {
    parts: shell(page, { title: 'Calendar', tabs: true, inner: 1240 }, [
      !page.phone &&
        titled(page, 'Calendar', { is: 'button-group', items: ['Month', 'Week', 'Day'], chosen: 0 }),
      body,
    ]),
  };
}
