import { expect, test } from 'vitest';
import { exportConstraint } from '../../plugin/selection/export-frame.ts';
import { frameRef } from '../../plugin/selection/frame-ref.ts';
import { pngSize } from '../../plugin/messages/png-size.ts';
import { asProblem, Problem } from '../../plugin/messages/problem.ts';
import { resultName } from '../../plugin/placing/result-name.ts';
import { slimLayer } from '../../plugin/selection/snapshot-layers.ts';
import { parseRecipe, validatePlacement } from '../../plugin/messages/validate-message.ts';
import { png, RECIPE } from './fake-figma.ts';
import { layer, PICTURE } from './layer.ts';

test('the longest side is scaled down, never up', () => {
  expect(exportConstraint({ width: 1440, height: 1024 }, 512)).toEqual({ type: 'WIDTH', value: 512 });
  expect(exportConstraint({ width: 375, height: 812 }, 512)).toEqual({ type: 'HEIGHT', value: 512 });
  expect(exportConstraint({ width: 300, height: 512 }, 512)).toEqual({ type: 'SCALE', value: 1 });
});

test('a turned picture is as large as the box that it fills', () => {
  const absoluteBoundingBox = { x: 0, y: 0, width: 100.00001, height: 149.5 };
  const photo = { width: 149.5, height: 100, absoluteBoundingBox, fills: [PICTURE] };
  expect(frameRef(layer('RECTANGLE', photo))).toMatchObject({ width: 150, height: 100 });
  const turned = layer('RECTANGLE', { ...photo, rotation: 90 });
  expect(frameRef(turned)).toMatchObject({ width: 100, height: 150 });
});

test('a PNG is known by its header', () => {
  expect(pngSize(png(4000, 3))).toEqual({ width: 4000, height: 3 });
  expect(pngSize(png(1, 1).subarray(0, 20))).toBeNull();
  expect(pngSize(new Uint8Array(100))).toBeNull();
});

test('a view into a larger buffer is read at its own offset', () => {
  const buffer = new Uint8Array(100);
  buffer.set(png(7, 9), 31);
  expect(pngSize(buffer.subarray(31))).toEqual({ width: 7, height: 9 });
});

test('results are numbered above the highest one', () => {
  expect(resultName('Home', [])).toBe('Home — restyled 1');
  expect(
    resultName('Home', ['Home — restyled 1', 'Home — restyled 7', 'Home — restyled x', 'A — restyled 9']),
  ).toBe('Home — restyled 8');
});

test('what a tree depends on is noted while it is cut down', () => {
  const facts = { ids: new Set<string>(), hasInstances: false, hasVariables: false };
  const bare = { id: '1:2', name: 'Home', type: 'FRAME', children: [{ id: '1:3', name: 'T', type: 'TEXT' }] };
  slimLayer(bare, facts);
  expect(facts).toEqual({ ids: new Set(['1:2', '1:3']), hasInstances: false, hasVariables: false });
  slimLayer({ ...bare, children: [{ id: '1:4', name: 'Button', type: 'INSTANCE' }] }, facts);
  expect(facts).toMatchObject({ hasInstances: true, hasVariables: false });
});

test.each([
  ['the layer', { boundVariables: { topLeftRadius: {} } }],
  ['a fill', { fills: [{ type: 'SOLID', boundVariables: { color: {} } }] }],
  ['a shadow', { effects: [{ type: 'DROP_SHADOW', boundVariables: { color: {} } }] }],
  ['the style of a text', { style: { fontSize: 12, boundVariables: { fontSize: {} } } }],
])('a variable of %s is noted', (_case, bound) => {
  const facts = { ids: new Set<string>(), hasInstances: false, hasVariables: false };
  slimLayer({ id: '1:2', name: 'Home', type: 'TEXT', ...bound }, facts);
  expect(facts.hasVariables).toBe(true);
});

test('a snapshot keeps masks, sides and the colours inside a text, and no more of these', () => {
  const mixed = {
    id: '1:3',
    name: 'T',
    type: 'TEXT',
    characters: 'Hi',
    isMask: true,
    individualStrokeWeights: { top: 0, right: 0, bottom: 2, left: 0 },
    strokesIncludedInLayout: true,
    characterStyleOverrides: [0, 7],
  };
  const paint = { type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } };
  const slim = slimLayer({
    ...mixed,
    maskType: 'ALPHA',
    styleOverrideTable: {
      7: { fontWeight: 700, fills: [{ ...paint, blendMode: 'NORMAL' }] },
      8: { fontSize: 9 },
    },
  });
  expect(slim).toEqual({ ...mixed, styleOverrideTable: { 7: { fills: [paint] }, 8: {} } });
});

test('a snapshot keeps the fields the pipeline reads and no more', () => {
  const slim = slimLayer({
    id: '1:2',
    name: 'Home',
    type: 'FRAME',
    blendMode: 'PASS_THROUGH',
    absoluteBoundingBox: { x: 0, y: 0, width: 1, height: 1 },
    absoluteRenderBounds: { x: 0, y: 0, width: 1, height: 1 },
    clipsContent: true,
    fills: [{ type: 'SOLID', blendMode: 'NORMAL', color: { r: 1, g: 0, b: 0, a: 1 } }],
    strokes: [],
    effects: [],
    children: [
      {
        id: '1:3',
        name: 'T',
        type: 'TEXT',
        characters: 'Hi',
        style: { fontSize: 12, fontWeight: 400, textAlignHorizontal: 'CENTER', fontFamily: 'Inter' },
      },
      {
        id: '1:4',
        name: 'Off',
        type: 'FRAME',
        visible: false,
        children: [{ id: '1:5', name: 'x', type: 'TEXT' }],
      },
    ],
  });
  expect(slim).toEqual({
    id: '1:2',
    name: 'Home',
    type: 'FRAME',
    absoluteBoundingBox: { x: 0, y: 0, width: 1, height: 1 },
    absoluteRenderBounds: { x: 0, y: 0, width: 1, height: 1 },
    clipsContent: true,
    fills: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } }],
    strokes: [],
    children: [
      {
        id: '1:3',
        name: 'T',
        type: 'TEXT',
        characters: 'Hi',
        style: { fontSize: 12, fontWeight: 400, textAlignHorizontal: 'CENTER' },
      },
      { id: '1:4', name: 'Off', type: 'FRAME', visible: false },
    ],
  });
});

const GOOD = { sourceId: '1:2', png: png(8, 8), recipe: RECIPE };

test('a good placement passes, reduced to its own fields', () => {
  expect(validatePlacement({ ...GOOD, extra: 1, recipe: { ...RECIPE, extra: 1 } })).toEqual(GOOD);
});

test.each([
  ['nothing', undefined],
  ['a string', 'place'],
  ['no source', { ...GOOD, sourceId: '' }],
  ['a plain array for the picture', { ...GOOD, png: [1, 2] }],
  ['a JPEG', { ...GOOD, png: Uint8Array.of(0xff, 0xd8, ...new Array(60).fill(0)) }],
  ['a picture without pixels', { ...GOOD, png: png(0, 8) }],
  ['no recipe', { ...GOOD, recipe: null }],
  ['a recipe of another version', { ...GOOD, recipe: { ...RECIPE, version: 2 } }],
  ['a strength over 1', { ...GOOD, recipe: { ...RECIPE, strength: 1.5 } }],
  ['a sharpness that is no number', { ...GOOD, recipe: { ...RECIPE, sharpness: NaN } }],
  ['a model name of a megabyte', { ...GOOD, recipe: { ...RECIPE, model: 'x'.repeat(1e6) } }],
])('a placement with %s is a BadMessage', (_case, message) => {
  expect(() => validatePlacement(message)).toThrow(expect.objectContaining({ name: 'BadMessage' }));
});

test('a picture over 4096 px is TooLarge', () => {
  const message = { ...GOOD, png: png(4097, 10) };
  expect(() => validatePlacement(message)).toThrow(expect.objectContaining({ name: 'TooLarge' }));
});

test('stored recipes are read back, damaged ones refused', () => {
  expect(parseRecipe(JSON.stringify(RECIPE))).toEqual(RECIPE);
  expect(() => parseRecipe('{"version":1')).toThrow(expect.objectContaining({ name: 'BadMessage' }));
  expect(() => parseRecipe('[]')).toThrow(expect.objectContaining({ name: 'BadMessage' }));
});

test('anything thrown becomes a named problem with its reason', () => {
  expect(asProblem('out of memory', 'PlaceFailed', 'place it')).toMatchObject({
    name: 'PlaceFailed',
    message: 'Figma could not place it (out of memory); try again.',
  });
  expect(asProblem({ message: 'no setter for property' }, 'ExportFailed', 'x').message).toContain(
    'no setter',
  );
  const own = new Problem('ZeroSize', 'It has no area.');
  expect(asProblem(own, 'PlaceFailed', 'x')).toBe(own);
});

const STEERED = {
  ...RECIPE,
  exemplarIds: ['1:3', '1:4'],
  size: 844,
  steering: {
    pins: [
      { at: { layer: '1:9' }, to: { exemplar: 1, x: 0.5, y: 0 } },
      { at: { x: 0, y: 1, width: 0, height: 0 }, to: { exemplar: 0, x: 0.5, y: 0 } },
    ],
    forbidden: [{ exemplar: 0, x: 0, y: 0, width: 1, height: 0.1 }],
    layers: [{ layer: 'I1:9;2:3', exemplar: 1 }],
  },
};

test('a recipe keeps its exemplars, its steering and its size', () => {
  expect(parseRecipe(JSON.stringify(STEERED))).toEqual(STEERED);
});

const { steering } = STEERED;
test.each<[string, object]>([
  ['exemplars that do not begin with the first', { exemplarIds: ['1:4', '1:3'] }],
  ['four exemplars', { exemplarIds: ['1:3', '1:4', '1:5', '1:6'] }],
  ['no exemplar', { exemplarIds: [] }],
  ['half a pixel', { size: 0.5 }],
  ['a size beyond what Figma takes', { size: 5000 }],
  ['a pin to an exemplar that is not there', { exemplarIds: undefined, steering }],
  ['a share above 1', { steering: { forbidden: [{ exemplar: 0, x: 0, y: 0, width: 1.5, height: 0.1 }] } }],
  ['pins that are no list', { steering: { pins: 'all' } }],
  ['a layer that is no text', { steering: { layers: [{ layer: 3, exemplar: 0 }] } }],
])('a recipe with %s is refused', (_, change) => {
  expect(() => parseRecipe(JSON.stringify({ ...STEERED, ...change }))).toThrow(
    expect.objectContaining({ name: 'BadMessage' }),
  );
});
