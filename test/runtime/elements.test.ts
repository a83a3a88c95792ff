import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { elementsOfLayers } from '../../models/runtime/elements/elements-of-layers.ts';
import { EXEMPLAR_FEATURES, featuresOf, SOURCE_FEATURES } from '../../models/runtime/elements/features.ts';
import { makesOf } from '../../models/runtime/elements/makes.ts';
import { RELATIONS, relationsOf } from '../../models/runtime/elements/relations.ts';
import type { StyledNode } from '../../models/runtime/layers/styled-node.ts';

const FRAME = { width: 400, height: 300 };
const solid = (grey: number, opacity = 1): object[] => [
  { type: 'SOLID', opacity, color: { r: grey, g: grey, b: grey, a: 1 } },
];
let ids = 0;
const node = (type: string, [x, y, width, height]: number[], more: object = {}): StyledNode =>
  ({
    id: `${++ids}`,
    name: `${type} ${ids}`,
    type,
    absoluteBoundingBox: { x, y, width, height },
    ...more,
  }) as StyledNode;
const box = (at: number[], grey: number, more: object = {}): StyledNode =>
  node('RECTANGLE', at, { fills: solid(grey), ...more });
const text = (at: number[], words: string, grey = 0): StyledNode =>
  node('TEXT', at, { characters: words, fills: solid(grey), style: { fontSize: 16, fontWeight: 400 } });
const vector = (at: number[]): StyledNode => node('VECTOR', at, { fills: solid(0) });
const page = (...children: StyledNode[]): StyledNode =>
  node('FRAME', [0, 0, FRAME.width, FRAME.height], { fills: solid(1), clipsContent: true, children });
const feature = (elements: ReturnType<typeof elementsOfLayers>, place: number, name: string): number =>
  featuresOf(elements, FRAME, 'source')[place * SOURCE_FEATURES.length + SOURCE_FEATURES.indexOf(name)]!;

test('the page comes first, then what is painted; what paints nothing is nothing, whatever it is called', () => {
  const group = node('GROUP', [0, 0, 400, 200], {
    children: [box([10, 10, 100, 40], 0.8)],
    name: 'Hero section',
  });
  const bare = node('FRAME', [0, 200, 400, 100], { fills: [], name: 'Card' });
  expect(elementsOfLayers(page(group, bare)).map(({ kind }) => kind)).toEqual(['box', 'box']);
});

test('a parent is the last painted box below that holds the middle and is no smaller, not the tree', () => {
  const button = box([20, 20, 120, 40], 0.2);
  const label = node('GROUP', [0, 0, 400, 300], { children: [text([40, 30, 80, 20], 'Send', 1)] });
  const elements = elementsOfLayers(page(button, label));
  expect(elements.map(({ parent }) => parent)).toEqual([-1, 0, 1]);
  expect(elements[2]!.below).toEqual({ r: 0.2, g: 0.2, b: 0.2 });
});

test('colours are seen through the opacity of paints, layers and groups', () => {
  const glass = node('GROUP', [0, 0, 100, 100], {
    opacity: 0.5,
    children: [box([0, 0, 100, 100], 0, { fills: solid(0, 0.5) })],
  });
  expect(elementsOfLayers(page(glass))[1]!.style.fill.r).toBeCloseTo(0.75);
});

test('a stroke is seen on its own fill, and one of its colour is none', () => {
  const edged = (stroke: object[]): StyledNode =>
    box([20, 20, 120, 40], 0.4, { strokes: stroke, strokeWeight: 1 });
  const strokes = elementsOfLayers(page(edged(solid(0, 0.5)), edged(solid(0.42)), edged(solid(0.5)))).map(
    ({ style }) => style.stroke?.colour.r,
  );
  expect(strokes).toEqual([undefined, 0.2, undefined, 0.5]);
});

test('vectors of an icon are one drawing; a box with a cross is one picture; a thin box is a line', () => {
  const icon = node('FRAME', [10, 10, 24, 24], {
    fills: [],
    children: [vector([12, 12, 8, 8]), vector([20, 20, 10, 10])],
  });
  const cross = [0, 1].map(() => node('LINE', [100, 100, 80, 60], { strokes: solid(0) }));
  const elements = elementsOfLayers(
    page(icon, box([100, 100, 80, 60], 0.9), ...cross, box([0, 290, 400, 1], 0.5)),
  );
  expect(elements.map(({ kind }) => kind)).toEqual(['box', 'drawing', 'picture', 'line']);
  expect(elements[1]!.layers).toHaveLength(2);
});

test('a button that holds an icon alone is a button and an icon', () => {
  const button = node('FRAME', [10, 10, 40, 40], { fills: solid(0.2), children: [vector([20, 20, 20, 20])] });
  expect(elementsOfLayers(page(button)).map(({ kind }) => kind)).toEqual(['box', 'box', 'drawing']);
});

test('what is chosen stands out among its like in grey', () => {
  const tabs = [0.9, 0.9, 0.6, 0.9].map((grey, i) => box([100 * i, 0, 90, 40], grey));
  const elements = elementsOfLayers(page(...tabs));
  const stands = [1, 2, 3, 4].map((place) => feature(elements, place, 'stands out by size'));
  expect(stands[2]).toBeGreaterThan(0.2);
  expect(Math.max(stands[0]!, stands[1]!, stands[3]!)).toBeLessThan(0);
});

test('siblings are of one make; another width, grey or ground is another', () => {
  const fields = [20, 80, 140].map((y) => box([20, y, 200, 40], 0.85));
  const others = [box([240, 20, 100, 40], 0.85), box([240, 80, 200, 40], 0.5)];
  const [, a, b, c, d, e] = makesOf(elementsOfLayers(page(...fields, ...others)));
  expect([b, c]).toEqual([a, a]);
  expect(new Set([a, d, e]).size).toBe(3);
});

test('relations say who holds whom', () => {
  const elements = elementsOfLayers(page(box([20, 20, 120, 40], 0.2), text([40, 30, 80, 20], 'Send', 1)));
  const values = relationsOf(elements, FRAME);
  const at = (of: number, to: number, name: (typeof RELATIONS)[number]): number =>
    values[(of * 3 + to) * RELATIONS.length + RELATIONS.indexOf(name)]!;
  expect([at(2, 1, 'parent'), at(1, 2, 'parent'), at(1, 2, 'child'), at(1, 0, 'parent')]).toEqual([
    1, 0, 1, 1,
  ]);
  expect(at(1, 1, 'nearness')).toBe(1);
  expect(at(1, 2, 'nearness')).toBeGreaterThan(0.5);
});

test('relations say what lies left and above, in one row or column alone', () => {
  const icon = box([20, 100, 20, 20], 0.5);
  const words = text([60, 100, 100, 20], 'Inbox');
  const below = box([20, 160, 200, 40], 0.8);
  const elements = elementsOfLayers(page(icon, words, below));
  const values = relationsOf(elements, FRAME);
  const at = (of: number, to: number, name: (typeof RELATIONS)[number]): number =>
    values[(of * elements.length + to) * RELATIONS.length + RELATIONS.indexOf(name)]!;
  expect([at(1, 2, 'left of'), at(2, 1, 'left of'), at(1, 3, 'left of')]).toEqual([1, 0, 0]);
  expect([at(1, 3, 'above'), at(2, 3, 'above'), at(3, 2, 'above'), at(1, 2, 'above')]).toEqual([1, 1, 0, 0]);
});

test('letters and contrasts are told against those of the whole page', () => {
  const heading = node('TEXT', [20, 20, 200, 40], {
    characters: 'News',
    fills: solid(0),
    style: { fontSize: 32, fontWeight: 700 },
  });
  const lines = [80, 110].map((y) => text([20, y, 300, 20], 'Words of the page', 0.5));
  const elements = elementsOfLayers(page(heading, ...lines));
  expect(feature(elements, 1, 'letters over the body')).toBe(1);
  expect(feature(elements, 2, 'letters over the body')).toBe(0);
  expect(feature(elements, 1, 'weight over the body')).toBeCloseTo(0.75);
  expect(feature(elements, 1, 'share of the strongest')).toBe(1);
  expect(feature(elements, 2, 'share of the strongest')).toBeCloseTo(0.5);
  expect(feature(elements, 2, 'share of its look')).toBeCloseTo(2 / 3);
});

test('tokens are finite and hue is the exemplar’s alone, on every shipped document', () => {
  const folder = join(import.meta.dirname, '../fixtures');
  const trees = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const name of trees) {
    const json = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      document?: StyledNode;
    } & StyledNode;
    const root = json.document ?? json;
    if (!root.absoluteBoundingBox) continue;
    const elements = elementsOfLayers(root);
    const values = featuresOf(elements, root.absoluteBoundingBox, 'exemplar');
    expect(values.length).toBe(elements.length * EXEMPLAR_FEATURES.length);
    expect(values.every(Number.isFinite), name).toBe(true);
  }
  const hues = [
    { r: 0.5, g: 0.2, b: 0.1 },
    { r: 0.1, g: 0.40375, b: 0.1 },
  ].map((color) => elementsOfLayers(page(box([20, 20, 120, 40], 0, { fills: [{ type: 'SOLID', color }] }))));
  const [red, green] = hues.map((elements) => featuresOf(elements, FRAME, 'source'));
  red!.forEach((value, i) => expect(value).toBeCloseTo(green![i]!, 3));
});

test('a box outlined by one vector is no place for a picture where words lie in it', () => {
  const outlined = (...inside: StyledNode[]) =>
    elementsOfLayers(
      page(
        box([10, 10, 120, 40], 0.9),
        node('VECTOR', [10, 10, 120, 40], { fills: [], strokes: solid(0.1), strokeWeight: 2 }),
        ...inside,
      ),
    ).map(({ kind, placeholder }) => [kind, placeholder]);
  expect(outlined()[1]).toEqual(['picture', true]);
  expect(outlined(text([30, 20, 60, 20], 'Send'))[1]).toEqual(['box', undefined]);
});
