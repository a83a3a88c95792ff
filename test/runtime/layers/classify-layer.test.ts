import { expect, test } from 'vitest';
import { listElements } from '../../../models/runtime/layers/list-elements.ts';
import { readLayers } from '../../../models/runtime/layers/read-layers.ts';
import type { LayerNode } from '../../../models/runtime/types.ts';
import { label, node, solid } from '../nodes.ts';

const frame = (...children: LayerNode[]): LayerNode =>
  node('FRAME', 'Screen', [0, 0, 400, 800], { fills: solid(1), children });

/** Roles of everything but the page, back to front. */
const roles = (...children: LayerNode[]): string[] =>
  listElements(frame(...children))
    .slice(1)
    .map(({ role }) => role);

const filled = { fills: solid(0.2) };
const grey = { fills: solid(0.8) };
const stroked = { strokes: solid(0.5), strokeWeight: 1 };

test('texts by size and weight', () => {
  const text = (fontSize: number, fontWeight = 400) =>
    label([0, 0, 50, 20], { style: { fontSize, fontWeight } });
  expect(roles(text(28), text(16, 700), text(16), text(14, 700), text(11))).toEqual([
    'heading',
    'heading',
    'text',
    'text',
    'caption',
  ]);
});

test.each<[string, string, [number, number, number, number]]>([
  ['Button/Primary', 'button', [20, 300, 100, 40]],
  ['BtnPrimary', 'button', [20, 300, 100, 40]],
  ['Button/Secondary', 'button-secondary', [20, 300, 100, 40]],
  ['ghost_button', 'button-secondary', [20, 300, 100, 40]],
  ['Search field', 'field', [20, 300, 300, 40]],
  ['Avatar 3', 'avatar', [20, 300, 40, 40]],
  ['Badge', 'chip', [20, 300, 40, 20]],
  ['Toggle on', 'toggle', [20, 300, 40, 20]],
  ['Divider', 'divider', [20, 300, 300, 1]],
  ['App bar', 'bar', [0, 0, 400, 56]],
  ['Bottom navigation', 'nav', [0, 740, 400, 60]],
  ['Hero', 'hero', [0, 60, 400, 300]],
  ['Line chart', 'chart', [20, 300, 300, 200]],
  ['Card', 'surface', [20, 300, 300, 200]],
  ['Item, selected', 'selected', [0, 300, 400, 50]],
  ['icon-24', 'icon', [20, 300, 24, 24]],
])('the name "%s" says %s', (name, role, box) => {
  expect(roles(node('FRAME', name, box, filled))).toEqual([role]);
});

test('names of parts of a card are not bars of the page', () => {
  expect(roles(node('FRAME', 'Header', [20, 300, 200, 40], grey))).not.toContain('bar');
});

test('boxes of a wireframe with default names, by geometry', () => {
  const box = (at: [number, number, number, number], rest = {}) =>
    node('RECTANGLE', 'Rectangle 12', at, rest);
  expect(roles(box([0, 0, 400, 60], grey))).toEqual(['bar']);
  expect(roles(box([0, 740, 400, 60], grey))).toEqual(['nav']);
  expect(roles(box([0, 80, 400, 240], grey))).toEqual(['hero']);
  expect(roles(box([20, 300, 120, 44], filled), label([50, 312, 60, 20]))).toEqual(['button', 'text']);
  expect(roles(box([20, 300, 120, 44], { fills: solid(0.85) }), label([50, 312, 60, 20]))).toEqual([
    'button-secondary',
    'text',
  ]);
  expect(roles(box([20, 300, 300, 44], stroked))).toEqual(['field']);
  expect(roles(box([20, 300, 70, 24], { ...grey, cornerRadius: 12 }), label([30, 304, 50, 16]))).toEqual([
    'chip',
    'text',
  ]);
  expect(roles(box([20, 300, 180, 120], grey))).toEqual(['picture']);
  expect(roles(box([20, 300, 300, 200], { fills: solid(1) }))).toEqual(['surface']);
  expect(roles(node('ELLIPSE', 'Ellipse 1', [20, 300, 40, 40], grey))).toEqual(['avatar']);
  expect(roles(node('LINE', 'Line 4', [20, 300, 300, 0], stroked))).toEqual(['divider']);
  expect(roles(node('VECTOR', 'Vector', [20, 300, 20, 20], filled))).toEqual(['icon']);
});

test('an outlined box beside a filled button is the second button', () => {
  const children = [
    node('RECTANGLE', 'Rectangle 1', [20, 300, 120, 44], filled),
    label([50, 312, 60, 20]),
    node('RECTANGLE', 'Rectangle 2', [150, 300, 120, 44], stroked),
    label([180, 312, 60, 20]),
  ];
  expect(roles(...children)).toEqual(['button', 'text', 'button-secondary', 'text']);
});

test('pictures: an image fill, an X-box of two lines', () => {
  expect(roles(node('RECTANGLE', 'Rectangle', [20, 300, 90, 90], { fills: [{ type: 'IMAGE' }] }))).toEqual([
    'picture',
  ]);
  const cross = [0, 1].map(() => node('LINE', 'Line', [20, 300, 200, 120], stroked));
  expect(roles(node('RECTANGLE', 'Rectangle', [20, 300, 200, 120], { fills: solid(1) }), ...cross)[0]).toBe(
    'picture',
  );
});

test('a control is one thing: the rectangle in a button is no surface, its text and icon stay', () => {
  const button = node('GROUP', 'Button', [20, 300, 140, 44], {
    children: [
      node('RECTANGLE', 'Rectangle', [20, 300, 140, 44], filled),
      node('VECTOR', 'Vector', [30, 312, 20, 20], filled),
      label([60, 312, 60, 20]),
    ],
  });
  expect(roles(button)).toEqual(['button', 'icon', 'text']);
});

test('hidden layers and clipped-away layers are left out', () => {
  expect(roles(label([0, 0, 10, 10], { visible: false }), label([0, 0, 10, 10], { opacity: 0 }))).toEqual([]);
  expect(roles(label([500, 0, 10, 10]))).toEqual([]);
  const clip = node('FRAME', 'Frame', [0, 0, 100, 100], {
    clipsContent: true,
    children: [label([90, 0, 60, 20])],
  });
  expect(listElements(frame(clip)).at(-1)!.seen).toEqual({ x: 90, y: 0, width: 10, height: 20 });
});

test('readLayers takes a node or a REST document and refuses anything else', () => {
  const root = frame(label([0, 0, 10, 10]));
  expect(readLayers(root)).toBe(root);
  expect(readLayers({ document: root, components: {} })).toBe(root);
  const bad = [
    null,
    [],
    'x',
    {},
    { ...root, absoluteBoundingBox: null },
    { ...root, children: [{}] },
    { ...root, fills: 3 },
  ];
  for (const json of bad)
    expect(() => readLayers(json)).toThrow(expect.objectContaining({ name: 'BadMessage' }));
  const flat = node('FRAME', 'Frame', [0, 0, 10, 0]);
  expect(() => readLayers(flat)).toThrow(expect.objectContaining({ name: 'BadMessage' }));
});
