import { beforeAll, expect, test } from 'vitest';
import { listElements, type Element } from '../../../models/runtime/layers/list-elements.ts';
import { readLayers } from '../../../models/runtime/layers/read-layers.ts';
import type { LayerNode } from '../../../models/runtime/types.ts';
import { sampleDocument } from '../../fixtures/sample-document.ts';
import { restJson } from '../../../host/render/rest-json.ts';
import { inAutoLayout, inGroups } from '../restyle-layers/regroup.ts';

let phone: LayerNode;
let desktop: LayerNode;

beforeAll(async () => {
  const document = await sampleDocument();
  const frame = (name: string): LayerNode => {
    const found = [...document.walk('0:0')].find((node) => node.name === name)!;
    return readLayers(restJson(document, found.id));
  };
  phone = frame('Wireframe');
  desktop = frame('Wireframe desktop');
});

const nameOf = ({ layer }: Element): string => layer?.characters ?? layer?.name ?? '-';
const spoken = (root: LayerNode): string[] =>
  listElements(root).map((element) => `${element.role}: ${nameOf(element)}`);
const times = <T>(count: number, make: (index: number) => T[]): T[] =>
  Array.from({ length: count }, (_, index) => make(index)).flat();

const CARD = (title: string, price: string): string[] => [
  'surface: Rectangle 7',
  'picture: Picture',
  `heading: ${title}`,
  'caption: 20 min',
  `heading: ${price}`,
  'button-secondary: Rectangle 9',
];

test('every element of the phone wireframe, back to front', () => {
  expect(spoken(phone)).toEqual([
    'page: -',
    'avatar: Rectangle 1',
    'caption: Hello, Anna',
    'heading: What would you like?',
    'button-secondary: Ellipse 1',
    'field: Rectangle 2',
    'icon: Ellipse 2',
    'caption: Search',
    'hero: Rectangle 3',
    'heading: Weekend special',
    'caption: Two for one until Sunday',
    'button: Rectangle 4',
    'text: Order now',
    'picture: Picture',
    'selected: Rectangle 5',
    'text: All',
    ...['Meals', 'Drinks', 'Sweets'].flatMap((word) => ['chip: Rectangle 5', `text: ${word}`]),
    'heading: Popular',
    'caption: See all',
    ...CARD('Green bowl', '$ 9.50'),
    ...CARD('Noodle soup', '$ 11.00'),
    'surface: Rectangle 10',
    'picture: Picture',
    'heading: Your last order',
    'caption: Delivered on Tuesday',
    'button-secondary: Rectangle 11',
    'text: Order again',
    'divider: Line 9',
    'nav: -',
    ...['Home', 'Search', 'Orders', 'Likes', 'Me'].flatMap((word) => [
      'icon: Rectangle 12',
      `caption: ${word}`,
    ]),
  ]);
});

test('every element of the desktop wireframe, back to front', () => {
  const stats = [
    ['Visitors', '12,480'],
    ['Orders', '1,204'],
    ['Revenue', '$ 38,200'],
  ];
  const rows = [
    ['Anna Berg', '$ 120'],
    ['Tom Weiss', '$ 84'],
    ['Lea Stern', '$ 310'],
    ['Max Roth', '$ 56'],
  ];
  expect(spoken(desktop)).toEqual([
    'page: -',
    'nav: Rectangle 1',
    'icon: Rectangle 2',
    'heading: Product',
    'selected: Rectangle 3',
    ...['Overview', 'Projects', 'People', 'Reports', 'Settings'].flatMap((word) => [
      'icon: Rectangle 4',
      `text: ${word}`,
    ]),
    'heading: Overview',
    'field: Rectangle 5',
    'caption: Search',
    'button: Rectangle 6',
    'text: New',
    ...stats.flatMap(([label, number]) => [
      'surface: Rectangle 7',
      `caption: ${label}`,
      `heading: ${number}`,
      'caption: + 12 % this month',
    ]),
    'surface: Rectangle 8',
    'heading: Traffic',
    ...times(12, () => ['chart: Rectangle 9']),
    'surface: Rectangle 10',
    'heading: Featured',
    'picture: Picture',
    'heading: A place by the lake',
    'caption: Two days left',
    'button: Rectangle 11',
    'text: Look inside',
    'surface: Rectangle 12',
    'heading: Latest orders',
    ...rows.flatMap(([name, amount], i) => [
      'divider: Line 3',
      'avatar: Ellipse 1',
      `text: ${name}`,
      `caption: Order 10${24 + i}`,
      'caption: Paid',
      `heading: ${amount}`,
    ]),
  ]);
});

test('the tab strip reaches from its divider to the foot and is painted before its items', () => {
  const strip = listElements(phone).find(({ role }) => role === 'nav')!;
  expect(strip.box).toEqual({ x: 0, y: 764.5, width: 390, height: 79.5 });
});

test.each([
  ['grouped', inGroups],
  ['in auto-layout frames, white ones and bare ones', inAutoLayout],
])('the same page %s has the same elements', (_, regroup) => {
  for (const page of [phone, desktop]) {
    const same = (root: LayerNode) => listElements(root).map(({ role, box, seen }) => ({ role, box, seen }));
    expect(same(regroup(page))).toEqual(same(page));
  }
});

test('a hidden layer changes nothing, and a hidden group hides all it holds', () => {
  const hidden = structuredClone(phone.children!).map((child) => ({ ...child, visible: false }));
  const group = { ...phone, type: 'GROUP', name: 'Group', visible: false, children: phone.children! };
  expect(spoken({ ...phone, children: [...hidden, ...phone.children!, group] })).toEqual(spoken(phone));
});
