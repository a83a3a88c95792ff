import type { Component, Row } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { column, grid, heading, row, text, times } from '../parts.ts';
import { firstButton, secondButton, shell } from '../shell.ts';
import { anyField, price } from './bits.ts';

function cartRows(page: PageContext, count: number): Row[] {
  return times(count, () => ({
    title: page.words.a('product'),
    detail: page.words.a('short'),
    start: column(0, [page.thing(1, true)], { width: 64 }),
    end: row(12, [
      { is: 'button-group', items: ['-', String(page.random.integer(1, 3)), '+'], chosen: -1 },
      page.device === 'desktop' && price(page),
    ]),
  }));
}

const summary = (page: PageContext): Component => {
  const line = (label: string, strong = false): Component =>
    row(
      12,
      [text(strong ? 'strong' : 'muted', label), text(strong ? 'strong' : 'body', page.words.money())],
      { spread: 'between' },
    );
  return {
    is: 'card',
    title: 'Summary',
    body: [line('Items'), line('Delivery'), { is: 'divider' }, line('Total', true)],
    footer: [firstButton(page, 'Check out', true)],
  };
};

export function cart(page: PageContext): PageDescription {
  const { random, words } = page;
  const rows: Component = {
    is: 'list',
    rows: cartRows(page, random.integer(2, 5)),
    flush: page.phone && random.chance(0.4),
  };
  const code = row(
    10,
    [{ is: 'field', kind: 'text', placeholder: 'Discount code' }, secondButton(page, 'Apply')],
    { grow: [1, 0] },
  );
  const left = column(page.gap('normal'), [
    heading(3, 'Your cart'),
    random.chance(0.3) && { is: 'alert', tone: 'success', words: words.sentences(1), closable: true },
    rows,
    code,
  ]);
  const body = page.phone
    ? column(page.gap('normal'), [left, summary(page)])
    : row(page.gap('loose'), [left, summary(page)], { grow: [2, 1], align: 'start' });
  return { parts: shell(page, { title: 'Cart', back: true, side: false }, [body]) };
}

export function checkout(page: PageContext): PageDescription {
  const { random, words } = page;
  const steps: Component = {
    is: 'stepper',
    items: ['Cart', 'Address', 'Payment'],
    chosen: random.integer(1, 2),
  };
  const ways: Component = {
    is: 'list',
    rows: ['Card', 'Invoice', 'Voucher'].map((title, at) => ({
      title,
      detail: words.a('short'),
      start: { is: 'radio', words: '', on: at === 0 },
      end: { is: 'icon', icon: at === 0 ? 'card' : 'file', size: 20, tone: 'secondary' },
      chosen: at === 0,
    })),
  };
  const card = [
    anyField(page, 'Card number'),
    grid(2, page.gap('normal'), [anyField(page, 'Expiry'), anyField(page, 'CVC')]),
    anyField(page, 'Full name'),
  ];
  const form = column(page.gap('normal'), [
    steps,
    heading(3, 'Payment'),
    ways,
    ...card,
    { is: 'checkbox', words: 'Save for next time', on: random.chance(0.5) },
    firstButton(page, `Pay ${words.money()}`, true),
  ]);
  const body = page.phone
    ? form
    : row(page.gap('loose'), [page.habits.cards ? { is: 'card', body: [form] } : form, summary(page)], {
        grow: [2, 1],
        align: 'start',
      });
  return { parts: shell(page, { title: 'Checkout', back: true, tabs: false, side: false }, [body]) };
}
