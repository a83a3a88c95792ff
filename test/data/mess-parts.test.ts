import { expect, it } from 'vitest';
import { mergeVectors } from '../../models/data/mess/icons.ts';
import { figmaIds } from '../../models/data/mess/figma-ids.ts';
import { movePath } from '../../models/data/mess/move-path.ts';
import { messUp } from '../../models/data/mess/mess-up.ts';
import { nodesOf } from '../../models/data/mess/edit-tree.ts';
import { linesApart } from '../../models/data/mess/text-lines.ts';
import { hiddenLayers } from '../../models/data/mess/unseen-layers.ts';
import { createRandom } from '../../models/data/random.ts';
import type { RestNode } from '../../models/data/trees/rest-node.ts';
import { cleanTree } from './clean-trees.ts';
import { differences } from './same-picture.ts';

const box = (id: string, x: number, more: Partial<RestNode> = {}): RestNode => ({
  id,
  name: id,
  type: 'RECTANGLE',
  absoluteBoundingBox: { x, y: 0, width: 20, height: 20 },
  fills: [{ type: 'SOLID', blendMode: 'NORMAL', color: { r: 0, g: 0, b: Number(id) / 10, a: 1 } }],
  ...more,
});
const page = (...children: RestNode[]): RestNode => ({
  ...box('0', 0),
  type: 'FRAME',
  clipsContent: true,
  absoluteBoundingBox: { x: 0, y: 0, width: 100, height: 100 },
  children,
});

it('the flattening tells a moved box, a turned order, another radius, a lost and an added thing, a cut and a fading', () => {
  const clean = page(box('1', 0), box('2', 10));
  expect(differences(clean, clean)).toEqual([]);
  expect(differences(clean, page(box('1', 1), box('2', 10)))).toHaveLength(2);
  expect(differences(clean, page(box('2', 10), box('1', 0)))).toHaveLength(1);
  expect(differences(clean, page(box('1', 0), box('2', 10, { cornerRadius: 3 })))).toHaveLength(2);
  expect(differences(clean, page(box('1', 0)))).toHaveLength(1);
  expect(differences(clean, page(box('1', 0), box('2', 10), box('3', 15)))).toHaveLength(1);
  expect(differences(clean, page(box('1', 0), box('2', 10, { opacity: 0.5 })))).toHaveLength(2);
  const cut = {
    ...page(box('1', 0), box('2', 10)),
    id: '9',
    fills: [],
    absoluteBoundingBox: { x: 0, y: 0, width: 15, height: 90 },
  };
  expect(differences(clean, page(cut)).length).toBeGreaterThan(0);
});

it('the flattening takes what is covered, hidden or outside for nothing, and what does not meet in any order', () => {
  const clean = page(box('1', 0), box('2', 50));
  expect(differences(clean, page(box('2', 50), box('1', 0)))).toEqual([]);
  expect(differences(clean, page(box('5', 0), box('1', 0), box('2', 50)))).toEqual([]);
  expect(differences(clean, page(box('1', 0), box('2', 50), box('5', 70, { visible: false })))).toEqual([]);
  expect(differences(clean, page(box('1', 0), box('2', 50), box('5', 120)))).toEqual([]);
});

it.each([
  ['M1 2L3 4H5V6Z', 'M11 22L13 24H15V26Z'],
  ['m1 2l3 4h5v6z', 'm11 22l3 4h5v6z'],
  ['M0 0C1 2 3 4 5 6S1 2 3 4Q1 1 2 2T9 9', 'M10 20C11 22 13 24 15 26S11 22 13 24Q11 21 12 22T19 29'],
  ['M0,0A5 5 0 0110-3', 'M10 20A5 5 0 0 1 20 17'],
  ['M1e1-.5.5.25', 'M20 19.5 10.5 20.25'],
])('the path %s is moved by 10, 20', (path, moved) => {
  expect(movePath(path, 10, 20)).toBe(moved);
});

it('what is no path is refused', () => {
  expect(() => movePath('M1', 1, 1)).toThrow(RangeError);
  expect(() => movePath('B1 2', 1, 1)).toThrow(RangeError);
});

it('vectors become one only where they paint alike', () => {
  const vector = (id: string, x: number): RestNode =>
    box(id, x, {
      type: 'VECTOR',
      fills: box('1', 0).fills,
      fillGeometry: [{ path: 'M0 0L20 20Z', windingRule: 'NONZERO' }],
    });
  expect(mergeVectors([vector('1', 0), vector('2', 30)])).toMatchObject({
    id: '1',
    paintsAlso: ['2'],
    absoluteBoundingBox: { x: 0, y: 0, width: 50, height: 20 },
    fillGeometry: [{ path: 'M0 0L20 20Z' }, { path: 'M30 0L50 20Z' }],
  });
  expect(mergeVectors([vector('1', 0), { ...vector('2', 30), fills: box('7', 0).fills }])).toBeNull();
  expect(
    mergeVectors([
      { ...vector('1', 0), opacity: 0.5 },
      { ...vector('2', 30), opacity: 0.5 },
    ]),
  ).toBeNull();
});

it('a paragraph in lines keeps its words in order and its place', () => {
  for (let seed = 1; seed < 30; seed++) {
    const clean = cleanTree(seed);
    const words = (tree: RestNode): string =>
      nodesOf(tree)
        .flatMap(({ characters = '' }) => characters.split(/\s+/))
        .join(' ')
        .trim()
        .replace(/ +/g, ' ');
    const apart = linesApart.apply(clean, createRandom(seed));
    expect(words(apart)).toBe(words(clean));
    const text = nodesOf(clean).find(({ style }) => style?.textAutoResize === 'HEIGHT');
    const lines = nodesOf(apart).filter(
      ({ id }) => text && (id === text.id || id.startsWith(`${text.id}.line`)),
    );
    if (!text || lines.length === 1) continue;
    expect(lines.map(({ absoluteBoundingBox: { y } }) => y)).toEqual(
      [0, 21, 42].map((down) => text.absoluteBoundingBox.y + down),
    );
    const lengths = lines.map(({ characters = '' }) => characters.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(14);
  }
});

it('most layers of most documents have the names that Figma gave, and groups that paint nothing are called after roles in some', () => {
  const documents = Array.from({ length: 150 }, (_, seed) =>
    nodesOf(messUp(cleanTree(seed), createRandom(seed))).slice(1),
  );
  const isDefault = ({ name, characters = '' }: RestNode): boolean =>
    /^(?:Frame|Group|Rectangle|Ellipse|Line|Vector|Component|image|Text|Union|Subtract|Mask group)\b/.test(
      name,
    ) || name === characters.replace(/\s+/g, ' ').trim();
  const shares = documents.map((nodes) => nodes.filter(isDefault).length / nodes.length);
  expect(shares.filter((share) => share > 0.8).length / shares.length).toBeGreaterThan(0.4);
  expect(shares.filter((share) => share < 0.5).length / shares.length).toBeGreaterThan(0.1);
  const bare = documents.flat().filter(({ type, fills }) => type === 'GROUP' && fills.length === 0);
  const called = bare.filter(({ name }) => /Card|Hero|Header|Button/.test(name)).length / bare.length;
  expect(called).toBeGreaterThan(0.01);
  expect(called).toBeLessThan(0.2);
});

it('layers in instances of one component have ids that end alike', () => {
  const instance = (id: string): RestNode => ({
    ...page(box(`${id}1`, 0), box(`${id}2`, 20)),
    id,
    type: 'INSTANCE',
    componentId: '4:5',
  });
  const ids = figmaIds(page(instance('1'), box('2', 0), instance('3')));
  expect(Object.fromEntries(ids)).toEqual({
    0: '1:1',
    1: '1:2',
    11: 'I1:2;45:1',
    12: 'I1:2;45:2',
    2: '1:3',
    3: '1:4',
    31: 'I1:4;45:1',
    32: 'I1:4;45:2',
  });
  const messed = messUp(cleanTree(3), createRandom(4));
  const all = figmaIds(messed);
  expect(new Set(all.values()).size).toBe(nodesOf(messed).length);
});

it('hidden layers of a deep tree hold no hidden layers of their own', () => {
  const deep = (depth: number): RestNode =>
    depth === 0 ? box('1', 0) : { ...page(deep(depth - 1)), id: `deep-${depth}` };
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const nodes = nodesOf(hiddenLayers.apply(page(deep(60)), createRandom(seed)));
    expect(nodes.some(({ id }) => id.split('.hidden-').length > 2)).toBe(false);
    expect(nodes.length).toBeLessThan(60 * 30);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  }
});
