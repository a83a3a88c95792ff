import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { type Children, button, column, grid, heading, row, text, times } from '../parts.ts';
import { firstButton, secondButton, shell } from '../shell.ts';
import { anyField } from './bits.ts';

export function settings(page: PageContext): PageDescription {
  const { random, words } = page;
  const group = (): Component => {
    const rows = times(random.integer(3, 5), (at) => ({
      title: words.a('setting'),
      detail: random.chance(0.3) ? words.sentences(1) : undefined,
      start: page.habits.icons
        ? ({
            is: 'icon-box',
            icon: page.icon(),
            size: 36,
            tone: 'primary',
            fill: random.pick(['tint', 'solid'] as const),
          } as const)
        : undefined,
      end: random.pick<Component>([
        { is: 'switch', words: '', on: random.chance(0.5), disabled: random.chance(0.1) },
        { is: 'switch', words: '', on: true },
        { is: 'icon', icon: 'forward', size: 18, tone: 'secondary' },
        text('muted', words.a('short')),
        { is: 'badge', words: 'New', tone: 'info', pill: true },
      ]),
      disabled: at === 3 && random.chance(0.2),
    }));
    return column(page.gap('tight'), [
      text('label', words.a('section')),
      { is: 'list', rows, flush: page.phone && random.chance(0.4) },
    ]);
  };
  const name = words.a('name');
  const head: Component = {
    is: 'list',
    rows: [
      {
        title: name,
        detail: 'See your account',
        start: page.avatar('medium', name),
        end: { is: 'icon', icon: 'forward', size: 18, tone: 'secondary' },
      },
    ],
  };
  const slider: Component = { is: 'slider', label: 'Text size', value: random.integer(20, 80) };
  const out = button('Log out', {
    tone: 'danger',
    fill: random.pick(['solid', 'outline', 'ghost']),
    wide: page.phone,
  });
  const parts = [
    random.chance(0.6) && head,
    group(),
    random.chance(0.4) && slider,
    group(),
    random.chance(0.5) && group(),
    out,
  ];
  return { parts: shell(page, { title: 'Settings', inner: 760, gap: page.gap('normal') + 6 }, parts) };
}

export function form(page: PageContext): PageDescription {
  const { random, words } = page;
  const pair = (): Component =>
    grid(page.columns(1, 2, 2), page.gap('normal'), [anyField(page), anyField(page)]);
  const radios = column(
    8,
    ['Delivery', 'Pick up', 'Digital'].map((word, at) => ({
      is: 'radio',
      words: word,
      on: at === 1,
      disabled: at === 2 && random.chance(0.3),
    })),
  );
  const body: Children = [
    random.chance(0.35) && {
      is: 'stepper',
      items: ['Details', 'Address', 'Review'],
      chosen: random.integer(0, 2),
    },
    heading(3, words.a('section')),
    random.chance(0.4) && {
      is: 'alert',
      tone: random.pick(['info', 'warning', 'danger', 'success']),
      title: random.chance(0.4) ? words.a('toast') : undefined,
      words: words.sentences(1),
      icon: 'bell',
    },
    pair(),
    anyField(page),
    { is: 'select', label: words.a('label'), value: words.a('place') },
    random.chance(0.6) && pair(),
    random.chance(0.5) && {
      is: 'text-area',
      label: 'Message',
      rows: random.integer(3, 5),
      placeholder: words.a('placeholder'),
    },
    random.chance(0.6) && radios,
    random.chance(0.6) && { is: 'checkbox', words: 'I agree to the terms', on: random.chance(0.5) },
    random.chance(0.4) && { is: 'switch', words: words.a('setting'), on: random.chance(0.6) },
    row(12, [firstButton(page), secondButton(page)], { spread: random.pick(['start', 'end', 'between']) }),
  ];
  const cards = page.habits.cards && !page.phone;
  return {
    parts: shell(
      page,
      { title: words.a('section'), inner: 720, back: true },
      cards ? [{ is: 'card', body: [column(page.gap('normal'), body)] }] : body,
    ),
  };
}
