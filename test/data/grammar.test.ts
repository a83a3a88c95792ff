import { describe, expect, it } from 'vitest';
import { COMPOSED, type Adapter, type KitLook } from '../../models/data/families/adapter.ts';
import { bootstrapAdapters } from '../../models/data/families/bootstrap.ts';
import { classlessAdapters } from '../../models/data/families/classless.ts';
import { hoverable } from '../../models/data/families/hover.ts';
import { kitFamily } from '../../models/data/families/kit-family.ts';
import type { Component, Kind, Of } from '../../models/data/grammar/components.ts';
import { COMPOSITIONS } from '../../models/data/grammar/compose/index.ts';
import { createDraw } from '../../models/data/grammar/draw.ts';
import { createPageContext, type PagePhotos } from '../../models/data/grammar/page-context.ts';
import { PAGE_KINDS } from '../../models/data/grammar/pages/index.ts';
import { roleOf } from '../../models/data/grammar/role.ts';
import { createRandom, seedOf } from '../../models/data/random.ts';

const PHOTOS: PagePhotos = { things: ['thing-a', 'thing-b'], portraits: ['portrait-a'] };
const WORDS = 'Mind <the> "gap" & rest';
const ESCAPED = /Mind &lt;the&gt; (?:&quot;|")gap(?:&quot;|") &amp; rest/;

/** One of each kind of part: the types make a missing one an error. */
const ONE_OF_EACH: { readonly [K in Kind]: Of<K> } = {
  button: { is: 'button', words: WORDS, tone: 'primary', fill: 'solid', size: 'medium' },
  'icon-button': { is: 'icon-button', icon: 'heart', tone: 'neutral', fill: 'ghost', size: 'small' },
  'button-group': { is: 'button-group', items: [WORDS, 'b'], chosen: 1 },
  field: { is: 'field', kind: 'text', label: WORDS, error: 'wrong' },
  select: { is: 'select', label: 'a', value: WORDS },
  'text-area': { is: 'text-area', rows: 3, value: WORDS },
  checkbox: { is: 'checkbox', words: WORDS, on: true },
  radio: { is: 'radio', words: WORDS, on: false },
  switch: { is: 'switch', words: WORDS, on: true },
  slider: { is: 'slider', label: WORDS, value: 40 },
  progress: { is: 'progress', tone: 'success', value: 40 },
  spinner: { is: 'spinner' },
  chip: { is: 'chip', words: WORDS, chosen: true },
  badge: { is: 'badge', words: WORDS, tone: 'danger' },
  avatar: { is: 'avatar', initials: 'AB', size: 'medium' },
  'avatar-stack': { is: 'avatar-stack', avatars: [{ initials: 'AB', size: 'small' }], more: 3 },
  alert: { is: 'alert', tone: 'warning', words: WORDS },
  toast: { is: 'toast', title: WORDS, words: 'b' },
  card: { is: 'card', title: WORDS, body: [{ is: 'spinner' }] },
  list: { is: 'list', rows: [{ title: WORDS, chosen: true }] },
  menu: { is: 'menu', items: [{ words: WORDS }] },
  tabs: { is: 'tabs', items: [WORDS, 'b'], chosen: 1, kind: 'line' },
  pager: { is: 'pager', pages: 3, chosen: 2 },
  breadcrumb: { is: 'breadcrumb', items: ['a', WORDS] },
  stepper: { is: 'stepper', items: [WORDS, 'b'], chosen: 1 },
  table: { is: 'table', head: [WORDS], rows: [[WORDS]] },
  'nav-bar': { is: 'nav-bar', brand: WORDS, links: ['a'], chosen: 0, actions: [], ground: 'dark' },
  'side-bar': { is: 'side-bar', items: [{ words: WORDS }], chosen: 0 },
  'tab-bar': { is: 'tab-bar', items: [{ words: WORDS, icon: 'home' }], chosen: 0 },
  'top-bar': { is: 'top-bar', title: WORDS, end: [], ground: 'plain' },
  'floating-button': { is: 'floating-button', icon: 'plus', words: WORDS },
  dialog: { is: 'dialog', title: WORDS, body: [], actions: [] },
  sheet: { is: 'sheet', title: WORDS, body: [] },
  accordion: { is: 'accordion', items: [{ title: WORDS, body: 'b' }], open: 0 },
  tooltip: { is: 'tooltip', words: WORDS },
  hero: { is: 'hero', ground: 'primary', title: WORDS, actions: [], align: 'start', padding: 40 },
  footer: { is: 'footer', brand: WORDS, columns: [], note: 'b', ground: 'dark' },
  heading: { is: 'heading', words: WORDS, level: 2 },
  text: { is: 'text', words: WORDS, kind: 'body' },
  link: { is: 'link', words: WORDS },
  quote: { is: 'quote', words: WORDS, by: 'b' },
  code: { is: 'code', lines: [WORDS] },
  picture: { is: 'picture', of: 'map', src: 'a', ratio: 1 },
  'image-grid': { is: 'image-grid', pictures: [], columns: 2, gap: 4 },
  carousel: { is: 'carousel', pictures: [], chosen: 0 },
  icon: { is: 'icon', icon: 'star', size: 20, tone: 'primary' },
  'icon-box': { is: 'icon-box', icon: 'star', size: 40, tone: 'primary', fill: 'tint' },
  divider: { is: 'divider', words: WORDS },
  rating: { is: 'rating', stars: 3, count: WORDS },
  price: { is: 'price', amount: WORDS, size: 'large' },
  stat: { is: 'stat', label: WORDS, value: '3' },
  bubble: { is: 'bubble', words: WORDS, mine: true },
  'empty-state': { is: 'empty-state', icon: 'mail', title: WORDS, words: 'b', actions: [] },
  'status-bar': { is: 'status-bar', time: WORDS },
  'home-indicator': { is: 'home-indicator' },
  row: { is: 'row', gap: 4, children: [{ is: 'text', kind: 'body', words: WORDS }] },
  column: { is: 'column', gap: 4, children: [{ is: 'text', kind: 'body', words: WORDS }] },
  grid: { is: 'grid', gap: 4, columns: 2, children: [{ is: 'text', kind: 'body', words: WORDS }] },
  section: { is: 'section', gap: 4, padding: '0', ground: 'muted', children: [] },
  layers: { is: 'layers', under: { is: 'spinner' }, over: { is: 'spinner' }, scrim: true, place: 'center' },
  screen: { is: 'screen', width: 1, height: 1, framed: 'none', children: [] },
};
const PARTS: readonly Component[] = Object.values(ONE_OF_EACH);
/** Whether the part was given words that must come out escaped. */
const saysWords = (part: Component): boolean => JSON.stringify(part).includes('<the>');

const ADAPTERS: readonly Adapter[] = [...bootstrapAdapters(), ...classlessAdapters().map(widen)];
/** An adapter of looks of its own as one of any looks: what it gives is drawn with its own looks alone. */
function widen<L extends KitLook>(adapter: Adapter<L>): Adapter {
  const own = (look: KitLook): L => adapter.looks().find(({ name }) => name === look.name)!;
  return {
    ...adapter,
    values: (look) => adapter.values(own(look)),
    ground: (ground, look) => adapter.ground(ground, own(look)),
  };
}

/** Tags that are opened and not closed, or closed and not opened. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, closing, tag, selfClosed] of html.matchAll(/<(\/?)([a-z][\w-]*)[^>]*?(\/?)>/gi)) {
    if (/^(input|img|hr|br|link|meta)$/.test(tag!) || selfClosed === '/') continue;
    if (closing === '') open.push(tag!);
    else if (open.at(-1) === tag) open.pop();
    else wrong.push(`</${tag}>`);
  }
  return [...open, ...wrong];
}

describe.each(ADAPTERS.map((adapter) => [adapter.name, adapter] as const))('the adapter %s', (_, adapter) => {
  const draw = createDraw(adapter, adapter.looks()[0]!, 'lucide');

  it.each(PARTS.map((part) => [part.is, part] as const))('draws %s', (_kind, part) => {
    const html = draw.part(part);
    expect(unbalanced(html)).toEqual([]);
    if (saysWords(part)) expect(html).toMatch(ESCAPED);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
    expect(html).toMatch(/^\s*<[\w-]+[^>]* data-role="/);
  });

  it('names no look twice, and sheets as files of its packages or of fonts', () => {
    const looks = adapter.looks();
    expect(new Set(looks.map(({ name }) => name)).size).toBe(looks.length);
    for (const sheet of looks.flatMap(({ sheets }) => sheets))
      expect(
        [...adapter.packages, '@fontsource'].some((name) => sheet.startsWith(`${name}/`)),
        sheet,
      ).toBe(true);
  });
});

describe('the grammar', () => {
  const bootstrap = kitFamily(ADAPTERS[0]!, PHOTOS);
  const look = bootstrap.looks()[0]!;

  it('draws every kind once before any again, the same for the same seed, others for another', () => {
    const pages = (seed: number) => bootstrap.pages(look, PAGE_KINDS.length, createRandom(seed));
    expect(pages(1)).toEqual(pages(1));
    expect(new Set(pages(1).map(({ kind }) => kind)).size).toBe(PAGE_KINDS.length);
    const twin = new Map(pages(2).map((page) => [page.kind, page.html]));
    expect(pages(1).filter((page) => twin.get(page.kind) === page.html)).toEqual([]);
  });

  it('lays a page out alike in every look of a kit', () => {
    const [light, dark] = ADAPTERS[1]!.looks();
    const family = kitFamily(ADAPTERS[1]!, PHOTOS);
    const bodies = [light!, dark!].map((one) =>
      family.pages(one, 12, createRandom(5)).map(({ html }) => html.slice(html.indexOf('<body'))),
    );
    expect(bodies[0]).toEqual(bodies[1]);
  });

  it('has at least 24 kinds, on phones, tablets and desktops', () => {
    expect(PAGE_KINDS.length).toBeGreaterThanOrEqual(24);
    for (const device of ['phone', 'tablet', 'desktop'] as const)
      expect(PAGE_KINDS.filter(({ devices }) => devices.includes(device)).length).toBeGreaterThan(10);
  });

  it('shows every kind of part, state and ground in some page', () => {
    const seen = new Set<string>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('is' in value) seen.add(roleOf(value as Component)).add((value as Component).is);
      Object.values(value).forEach(visit);
    };
    for (const kind of PAGE_KINDS)
      for (let at = 0; at < 20; at++)
        for (const device of new Set(kind.devices))
          visit(kind.draw(createPageContext(createRandom(seedOf(kind.name, device, at)), device, PHOTOS)));
    expect(Object.keys(COMPOSITIONS).filter((kind) => !seen.has(kind))).toEqual([]);
    const wanted = ['button.primary.solid.inverted', 'button.primary.outline.inverted', 'field.error'];
    wanted.push('button.primary.solid.disabled', 'button.primary.solid.hover', 'chip.chosen', 'card.chosen');
    wanted.push('hero.plain', 'hero.primary', 'hero.photo', 'section.dark', 'alert.danger', 'badge.warning');
    expect(wanted.filter((role) => !seen.has(role))).toEqual([]);
  });
});

it('answers each part that kits have with markup of the kit or says that it is composed', () => {
  for (const { markup } of ADAPTERS)
    expect(Object.values(markup).every((one) => typeof one === 'function' || one === COMPOSED)).toBe(true);
});

it('gives hover to what is marked as hovered, and leaves media conditions and class names alone', () => {
  expect(hoverable('.a:hover{x:1}')).toBe('.a:is(:hover,[data-hover]){x:1}');
  expect(hoverable('@media (hover:hover){.hover\\:b:hover{x:1}}')).toBe(
    '@media (hover:hover){.hover\\:b:is(:hover,[data-hover]){x:1}}',
  );
  expect(hoverable('a:not(:hover),.x:hover-x{}')).toBe('a:not(:is(:hover,[data-hover])),.x:hover-x{}');
});
