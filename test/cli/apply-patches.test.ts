import { expect, test } from 'vitest';
import { applyPatches } from '../../models/cli/apply-patches.ts';
import { restPaint } from '../../models/cli/rest-paint.ts';
import type { LayerPatch, PatchPaint } from '../../models/runtime/layers/patch.ts';
import {
  effectsOf,
  inkFills,
  paintsOf,
  radiiOf,
  weightOf,
  type StyledNode,
} from '../../models/runtime/layers/styled-node.ts';

const paint = (r: number, g: number, b: number, opacity?: number): PatchPaint => ({
  type: 'SOLID',
  color: { r, g, b },
  ...(opacity !== undefined && { opacity }),
});
const RED = paint(1, 0, 0);
const GREEN = paint(0, 1, 0);
const BLUE = paint(0, 0, 1);

const grey = { type: 'SOLID', color: { r: 0.5, g: 0.5, b: 0.5, a: 1 } };
const box = { x: 0, y: 0, width: 40, height: 20 };
const shade = { color: { r: 0, g: 0, b: 0, a: 0.2 }, offset: { x: 0, y: 2 }, radius: 6 };

const node = (type: string, fields: object = {}): StyledNode =>
  ({ id: '1:1', name: 'Frame 12', type, absoluteBoundingBox: box, fills: [grey], ...fields }) as StyledNode;

/** The only node with one patch written. */
const patched = (node: StyledNode, patch: Omit<LayerPatch, 'node'>): StyledNode =>
  applyPatches(node, [{ node: node.id, ...patch } as LayerPatch]);

test('writes fills, and leaves every other field as it was', () => {
  const before = node('RECTANGLE', { cornerRadius: 3, exportSettings: [{ suffix: '@2x' }] });
  const after = patched(before, { property: 'fills', value: [RED] });
  const fills = [{ type: 'SOLID', blendMode: 'NORMAL', color: { r: 1, g: 0, b: 0, a: 1 } }];
  expect(after).toEqual({ ...before, fills });
  expect(before.fills).toEqual([grey]);
});

test.each<PatchPaint>([
  RED,
  paint(0.2, 0.4, 0.6, 0.5),
  { ...RED, variable: 'VariableID:1:2' } as PatchPaint,
  ...(['GRADIENT_LINEAR', 'GRADIENT_RADIAL', 'GRADIENT_ANGULAR', 'GRADIENT_DIAMOND'] as const).map(
    (type): PatchPaint => ({
      type,
      opacity: 0.5,
      gradientStops: [
        { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
        { position: 1, color: { r: 0, g: 0, b: 1, a: 0.5 }, variable: 'VariableID:1:3' },
      ],
      gradientTransform: [
        [0.5, 0.25, 0.125],
        [-0.25, 0.5, 0.375],
      ],
    }),
  ),
  { type: 'IMAGE', imageHash: 'abc', scaleMode: 'FILL' },
  {
    type: 'IMAGE',
    imageHash: 'abc',
    scaleMode: 'CROP',
    opacity: 0.5,
    imageTransform: [
      [0.5, 0, 0.25],
      [0, 0.5, 0.25],
    ],
  },
])('a paint written in the words of the REST API reads back as it was: $type', (given) => {
  const [read] = paintsOf([restPaint(given)] as StyledNode['fills']);
  const rounded = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_, v) => (typeof v === 'number' ? Math.round(v * 1e6) / 1e6 : v)));
  expect(rounded(read)).toEqual(given);
});

test('a picture that is to be cut out of an exemplar says of which and where', () => {
  const cut = { exemplar: 1, part: { x: 0.25, y: 0, width: 0.5, height: 0.75 } };
  const written = restPaint({ type: 'IMAGE', imageHash: null, scaleMode: 'FILL', cut });
  expect(written.imageRef).toBe('cut:1:0.25,0,0.5,0.75');
});

test('writes strokes and weights, of all sides and of each', () => {
  const sides = { top: 1, right: 2, bottom: 3, left: 4 };
  const lined = node('RECTANGLE', { strokes: [grey], strokeWeight: 4, individualStrokeWeights: sides });
  const even = patched(lined, { property: 'strokeWeight', value: 2 });
  expect(weightOf(even)).toBe(2);
  expect(even).not.toHaveProperty('individualStrokeWeights');
  const each = patched(even, { property: 'strokeWeight', value: [0, 0, 1, 0] });
  expect(weightOf(each)).toEqual([0, 0, 1, 0]);
  expect(paintsOf(patched(each, { property: 'strokes', value: [BLUE] }).strokes)).toEqual([BLUE]);
  expect(patched(each, { property: 'strokes', value: [] }).strokes).toEqual([]);
});

test('writes corner radii, alike and one by one', () => {
  const mixed = node('RECTANGLE', { rectangleCornerRadii: [1, 2, 3, 4] });
  const even = patched(mixed, { property: 'cornerRadius', value: [6, 6, 6, 6] });
  expect(even).toMatchObject({ cornerRadius: 6 });
  expect(radiiOf(even)).toEqual([6, 6, 6, 6]);
  const top = patched(even, { property: 'cornerRadius', value: [6, 6, 0, 0] });
  expect(radiiOf(top)).toEqual([6, 6, 0, 0]);
  expect(top).not.toHaveProperty('cornerRadius');
});

test('replaces shadows and keeps a blur', () => {
  const blur = { type: 'BACKGROUND_BLUR', visible: true, radius: 8 };
  const before = node('RECTANGLE', { effects: [{ type: 'INNER_SHADOW', visible: true, ...shade }, blur] });
  const after = patched(before, { property: 'effects', value: [{ type: 'DROP_SHADOW', ...shade }] });
  expect(effectsOf(after.effects)).toEqual([{ type: 'DROP_SHADOW', ...shade }]);
  expect(after.effects).toContainEqual(blur);
  expect(patched(before, { property: 'effects', value: [] }).effects).toEqual([blur]);
});

test('hides and shows', () => {
  expect(patched(node('GROUP'), { property: 'visible', value: false }).visible).toBe(false);
});

const words = node('TEXT', {
  characters: 'red blue',
  characterStyleOverrides: [0, 0, 0, 0, 3, 3, 3, 4],
  styleOverrideTable: {
    '3': { fills: [restPaint(BLUE)], fontWeight: 700 },
    '4': { fontWeight: 900 },
  },
});

test('gives each run of a text the colour that its old one becomes, and keeps its weight', () => {
  const [own, run] = [paintsOf(words.fills), [BLUE]];
  const after = patched(words, { property: 'segments', value: [{ from: run, to: [GREEN] }] });
  expect(after.fills).toEqual(words.fills);
  expect(after.styleOverrideTable).toEqual({
    '3': { fills: [restPaint(GREEN)], fontWeight: 700 },
    '4': { fontWeight: 900 },
  });
  const both = patched(words, {
    property: 'segments',
    value: [
      { from: own, to: [RED] },
      { from: run, to: [GREEN] },
    ],
  });
  expect(inkFills(both)).toEqual([[RED], [GREEN]]);
});

test('fills of a text as a whole are those of all its runs', () => {
  const after = patched(words, { property: 'fills', value: [RED] });
  expect(inkFills(after)).toEqual([[RED]]);
  expect(after.styleOverrideTable!['3']).toEqual({ fontWeight: 700 });
});

test('a property that was written is no longer bound to what gave it', () => {
  const before = node('RECTANGLE', {
    styles: { fill: '1:9', stroke: '1:8' },
    boundVariables: { fills: [{ id: 'a' }], topLeftRadius: { id: 'b' }, itemSpacing: { id: 'c' } },
  });
  const filled = patched(before, { property: 'fills', value: [RED] });
  expect(filled).toMatchObject({ styles: { stroke: '1:8' } });
  expect(Object.keys((filled as { boundVariables?: object }).boundVariables!)).toEqual([
    'topLeftRadius',
    'itemSpacing',
  ]);
  const round = patched(before, { property: 'cornerRadius', value: [4, 4, 4, 4] });
  expect(Object.keys((round as { boundVariables?: object }).boundVariables!)).toEqual([
    'fills',
    'itemSpacing',
  ]);
});

test('finds layers at any depth, writes several properties of one, and keeps what no patch names', () => {
  const [inner, other] = [
    node('RECTANGLE', { id: '1:3' }),
    node('GROUP', { id: '1:4', children: [node('TEXT', { id: '1:5' })] }),
  ];
  const root = node('FRAME', { children: [node('GROUP', { id: '1:2', children: [inner] }), other] });
  const after = applyPatches(root, [
    { node: '1:3', property: 'fills', value: [RED] },
    { node: '1:3', property: 'cornerRadius', value: [4, 4, 4, 4] },
    { node: '1:1', property: 'fills', value: [BLUE] },
  ]);
  expect(paintsOf(after.fills)).toEqual([BLUE]);
  expect(after.children![0]!.children![0]).toMatchObject({ id: '1:3', cornerRadius: 4 });
  expect(after.children![1]).toBe(other);
});

test('refuses a patch of a layer that is not there', () => {
  expect(() => applyPatches(node('FRAME'), [{ node: '9:9', property: 'fills', value: [RED] }])).toThrow(
    '9:9',
  );
});
