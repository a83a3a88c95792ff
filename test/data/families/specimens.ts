import type { Component, Fill, MessageTone, Tone } from '../../../models/data/grammar/components.ts';

const TONES: readonly Tone[] = ['primary', 'secondary', 'success', 'danger', 'neutral'];
const FILLS: readonly Fill[] = ['solid', 'outline', 'ghost'];
const MESSAGES: readonly MessageTone[] = ['info', 'success', 'warning', 'danger'];

const button = { is: 'button', words: 'Save', tone: 'primary', fill: 'solid', size: 'medium' } as const;
const iconButton = {
  is: 'icon-button',
  icon: 'heart',
  tone: 'primary',
  fill: 'solid',
  size: 'medium',
} as const;

export const CONTROLS: readonly Component[] = [
  ...FILLS.flatMap((fill) => TONES.map((tone) => ({ ...button, tone, fill }))),
  { ...button, size: 'small' },
  { ...button, size: 'large', icon: 'search' },
  { ...button, state: 'disabled', icon: 'cart', iconAfter: true },
  { ...button, state: 'hover' },
  { ...button, wide: true },
  iconButton,
  { ...iconButton, tone: 'neutral', fill: 'ghost', size: 'small' },
  { ...iconButton, tone: 'secondary', fill: 'outline', size: 'large', round: true },
  { is: 'button-group', items: ['Day', 'Week', 'Month'], chosen: 1 },
  { is: 'chip', words: 'Vegan' },
  { is: 'chip', words: 'Quick', chosen: true, removable: true },
  ...MESSAGES.map((tone) => ({ is: 'badge', words: 'New', tone }) as const),
  { is: 'badge', words: '12', tone: 'neutral', pill: true },
  { is: 'badge', words: 'Sale', tone: 'primary' },
  { is: 'avatar', initials: 'AB', size: 'medium' },
  { is: 'avatar', initials: 'CD', size: 'large' },
  { is: 'tooltip', words: 'Copied' },
  { is: 'spinner' },
  { is: 'link', words: 'Read more', icon: 'forward' },
  { is: 'floating-button', icon: 'plus' },
  { is: 'bubble', words: 'See you', mine: true, time: '9:41' },
];

export const FIELDS: readonly Component[] = [
  { is: 'field', kind: 'text', label: 'Name', placeholder: 'Your name', hint: 'As on the card' },
  { is: 'field', kind: 'email', label: 'Email', value: 'not an address', error: 'Enter an address' },
  { is: 'field', kind: 'search', placeholder: 'Search', icon: 'search' },
  { is: 'field', kind: 'text', label: 'Code', value: '4711', disabled: true },
  { is: 'select', label: 'Country', value: 'Norway' },
  { is: 'text-area', label: 'Message', placeholder: 'Say hello', rows: 3 },
  ...[true, false].flatMap((on): Component[] => [
    { is: 'checkbox', words: 'Remember me', on },
    { is: 'radio', words: 'By post', on },
    { is: 'switch', words: 'Notify me', on },
  ]),
  { is: 'switch', words: '', on: true },
  { is: 'slider', label: 'Volume', value: 60 },
  { is: 'progress', tone: 'primary', value: 40 },
  { is: 'progress', tone: 'success', value: 70 },
];

const rows = [
  { title: 'Anna Berg', detail: 'Designer', start: { is: 'avatar', initials: 'AB', size: 'medium' } },
  { title: 'Chosen row', chosen: true, end: { is: 'badge', words: '3', tone: 'primary', pill: true } },
  { title: 'Disabled row', disabled: true },
] as const;

export const SURFACES: readonly Component[] = [
  {
    is: 'card',
    title: 'Card title',
    subtitle: 'Subtitle',
    body: [{ is: 'text', kind: 'body', words: 'Some words about it.' }],
    footer: [button],
  },
  { is: 'card', title: 'Chosen card', body: [{ is: 'price', amount: '$12', size: 'large' }], chosen: true },
  { is: 'list', rows },
  { is: 'list', rows, flush: true },
  {
    is: 'menu',
    title: 'My account',
    items: [
      { words: 'Profile', icon: 'user' },
      { words: 'Settings', chosen: true },
      { words: 'Teams', disabled: true },
      { words: 'Delete', danger: true, apart: true },
    ],
  },
  ...MESSAGES.map(
    (tone) => ({ is: 'alert', tone, title: 'Heads up', words: 'Something happened.', icon: 'bell' }) as const,
  ),
  { is: 'alert', tone: 'info', words: 'Without a title.', closable: true },
  { is: 'toast', title: 'Saved', words: 'All changes are kept.', action: 'Undo' },
  {
    is: 'dialog',
    title: 'Delete this?',
    body: [{ is: 'text', kind: 'body', words: 'It cannot be undone.' }],
    actions: [{ ...button, tone: 'neutral', fill: 'ghost', words: 'Cancel' }, button],
    closable: true,
  },
  {
    is: 'accordion',
    items: [
      { title: 'What is it?', body: 'A kit of parts.' },
      { title: 'Is it free?', body: 'It is.' },
    ],
    open: 0,
  },
  {
    is: 'table',
    head: ['Name', 'State', 'Sum'],
    rows: [
      ['Anna', { is: 'badge', words: 'Paid', tone: 'success' }, '$20'],
      ['Ben', { is: 'badge', words: 'Open', tone: 'warning' }, '$31'],
      ['Cleo', 'Late', '$9'],
    ],
    striped: true,
    chosen: 0,
  },
  { is: 'table', head: ['Name', 'Sum'], rows: [['Anna', '$20']], bordered: true, dense: true },
];

export const NAVIGATION: readonly Component[] = [
  ...(['plain', 'muted', 'primary', 'dark'] as const).map(
    (ground) =>
      ({
        is: 'nav-bar',
        brand: 'Acme',
        links: ['Home', 'Prices', 'Help'],
        chosen: 1,
        ground,
        actions: [{ ...button, size: 'small', inverted: ground === 'primary' || ground === 'dark' }],
      }) as const,
  ),
  { is: 'tabs', items: ['All', 'Open', 'Done'], chosen: 1, kind: 'line' },
  { is: 'tabs', items: ['All', 'Open', 'Done'], chosen: 0, kind: 'pill', wide: true },
  { is: 'pager', pages: 5, chosen: 2 },
  { is: 'breadcrumb', items: ['Home', 'Shop', 'Lamps'] },
  { is: 'stepper', items: ['Cart', 'Address', 'Pay'], chosen: 1 },
  ...[false, true].map(
    (dark) =>
      ({
        is: 'side-bar',
        brand: 'Acme',
        items: [
          { words: 'Home', icon: 'home', group: 'Main' },
          { words: 'Orders', icon: 'cart', badge: '4' },
          { words: 'People', icon: 'user' },
        ],
        chosen: 1,
        dark,
        foot: [{ is: 'text', kind: 'small', words: 'Anna Berg' }],
      }) as const,
  ),
  {
    is: 'tab-bar',
    items: [
      { words: 'Home', icon: 'home' },
      { words: 'Me', icon: 'user' },
    ],
    chosen: 0,
  },
  { is: 'top-bar', title: 'Orders', start: 'back', end: [iconButton], ground: 'primary' },
  {
    is: 'hero',
    ground: 'primary',
    title: 'Make it yours',
    words: 'Two clicks and done.',
    align: 'start',
    padding: 40,
    actions: FILLS.map((fill) => ({ ...button, fill, inverted: true })),
  },
  {
    is: 'footer',
    brand: 'Acme',
    columns: [{ title: 'Product', links: ['Prices', 'Help'] }],
    note: '© Acme',
    ground: 'dark',
  },
];

export const WORDS: readonly Component[] = [
  ...([1, 2, 3, 4, 5] as const).map(
    (level) => ({ is: 'heading', level, words: `Heading ${level}` }) as const,
  ),
  ...(['body', 'lead', 'small', 'muted', 'strong', 'label'] as const).map(
    (kind) => ({ is: 'text', kind, words: `Words: ${kind}` }) as const,
  ),
  { is: 'quote', words: 'Less is more.', by: 'Mies' },
  { is: 'code', lines: ['npm install', 'npm start'] },
  { is: 'divider' },
  { is: 'divider', words: 'or' },
  { is: 'rating', stars: 4, count: '(12)' },
  { is: 'stat', label: 'Revenue', value: '$12,400', change: '+12 %', icon: 'chart' },
  { is: 'empty-state', icon: 'search', title: 'Nothing here', words: 'Try again.', actions: [button] },
];

/** At least one of every part that kits have, in the states that change its look. */
export const SPECIMENS: readonly Component[] = [...CONTROLS, ...FIELDS, ...SURFACES, ...NAVIGATION, ...WORDS];
