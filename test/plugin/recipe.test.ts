import { expect, test } from 'vitest';
import { validateRecipe } from '../../plugin/messages/validate-message.ts';
import type { Recipe } from '../../plugin/protocol.ts';

/** Every field, none in its own place, each level with a stranger. */
const FULL = {
  stranger: 1,
  exemplarMaskId: '4:2',
  legend: [{ label: 'top', by: 'hand', colour: '#a8322d' }],
  exemplarCrop: { height: 0.5, width: 0.25, y: 0, x: 0.75, z: 1 },
  exemplarHash: 'a'.repeat(64),
  as: 'layers',
  size: 844,
  steering: {
    layers: [{ exemplar: 1, layer: 'I1:9;2:3', by: 'hand' }],
    forbidden: [{ height: 0.1, width: 1, y: 0, x: 0, exemplar: 0 }],
    pins: [
      { to: { y: 0, x: 0.5, exemplar: 1 }, at: { layer: '1:9', x: 0 } },
      { to: { y: 0, x: 0.5, exemplar: 0 }, at: { height: 0, width: 0, y: 1, x: 0 } },
    ],
  },
  exemplarIds: ['1:3', '1:4'],
  backend: 'wasm',
  strength: 0.5,
  sharpness: 100,
  model: 'wireframe',
  exemplarId: '1:3',
  sourceId: '1:2',
  version: 1,
};

/** The text that lies in documents. */
const STORED =
  '{"version":1,"sourceId":"1:2","exemplarId":"1:3","model":"wireframe","sharpness":100,"strength":0.5,"backend":"wasm",' +
  '"exemplarIds":["1:3","1:4"],"steering":{"pins":[{"at":{"layer":"1:9"},"to":{"exemplar":1,"x":0.5,"y":0}},' +
  '{"at":{"x":0,"y":1,"width":0,"height":0},"to":{"exemplar":0,"x":0.5,"y":0}}],' +
  '"forbidden":[{"x":0,"y":0,"width":1,"height":0.1,"exemplar":0}],"layers":[{"layer":"I1:9;2:3","exemplar":1}]},' +
  `"size":844,"as":"layers","exemplarHash":"${'a'.repeat(64)}","exemplarCrop":{"x":0.75,"y":0,"width":0.25,"height":0.5},` +
  '"legend":[{"colour":"#a8322d","label":"top"}],"exemplarMaskId":"4:2"}';

test('a full recipe is stored byte for byte as documents have it', () => {
  expect(JSON.stringify(validateRecipe(FULL))).toBe(STORED);
  expect(JSON.stringify(validateRecipe(JSON.parse(STORED)))).toBe(STORED);
});

const { version, sourceId, exemplarId, model, sharpness, strength, backend } = FULL;
const SHORT = { version, sourceId, exemplarId, model, sharpness, strength, backend };

test('what a recipe does not have is not stored', () => {
  const text = JSON.stringify(validateRecipe({ ...SHORT, steering: undefined, as: undefined }));
  expect(text).toBe(JSON.stringify(SHORT));
});

const long = 'x'.repeat(201);
const refused: { [Field in keyof Recipe]-?: unknown[] } = {
  version: [undefined, 2, '1'],
  sourceId: [undefined, '', long, 7],
  exemplarId: [undefined, '', long],
  model: [undefined, '', long],
  sharpness: [undefined, -1, NaN, Infinity, '1'],
  strength: [undefined, -0.1, 1.1],
  backend: [undefined, '', long],
  exemplarIds: [null, '1:3', [], ['1:4'], ['1:3', ''], ['1:3', long], ['1:3', '1:4', '1:5', '1:6']],
  size: [null, 0, 1.5, 4097, '8'],
  as: [null, '', 'pictures'],
  exemplarHash: [null, 'a'.repeat(63), 'A'.repeat(64)],
  exemplarMaskId: [null, '', long],
  legend: [null, 'top', new Array(101).fill({ colour: '#a8322d', label: null })],
  // Named by what is wrong within them.
  steering: [],
  exemplarCrop: [],
};
const cases = Object.entries(refused).flatMap(([field, values]) =>
  values.map((value) => [field, value] as const),
);

test.each(cases)('a recipe whose %s is %j is refused by that name', (field, value) => {
  const message = `The recipe has a missing or wrong "${field}"; reopen the plugin.`;
  expect(() => validateRecipe({ ...FULL, [field]: value })).toThrow(
    expect.objectContaining({ name: 'BadMessage', message }),
  );
});

const wrong = (what: string, field: string): string =>
  `The ${what} has a missing or wrong "${field}"; reopen the plugin.`;
const pin = FULL.steering.pins[0];

test.each<[object | null, string]>([
  [null, 'The recipe is not an object; reopen the plugin.'],
  [{ exemplarCrop: null }, 'The crop is not an object; reopen the plugin.'],
  [{ exemplarCrop: { ...FULL.exemplarCrop, x: 0.8 } }, wrong('crop', 'width')],
  [{ exemplarCrop: { ...FULL.exemplarCrop, height: 0 } }, wrong('crop', 'height')],
  [{ legend: [null] }, 'The legend is not an object; reopen the plugin.'],
  [{ legend: [{ colour: 'red', label: null }] }, wrong('legend', 'colour')],
  [{ legend: [{ colour: '#a8322d', label: long }] }, wrong('legend', 'label')],
  [{ steering: null }, wrong('recipe', 'steering.steering')],
  [{ steering: { pins: 1 } }, wrong('recipe', 'steering.pins')],
  [{ steering: { pins: [{ ...pin, at: { layer: long } }] } }, wrong('recipe', 'steering.pins.at.layer')],
  [
    { steering: { pins: [{ ...pin, at: { x: 2, y: 0, width: 0, height: 0 } }] } },
    wrong('recipe', 'steering.pins.at.x'),
  ],
  [{ steering: { layers: [{ layer: '1:9', exemplar: 2 }] } }, wrong('recipe', 'steering.layers.exemplar')],
  // A plain field is named before one that is wrong within.
  [{ steering: null, exemplarMaskId: 7 }, wrong('recipe', 'exemplarMaskId')],
])('a recipe with %j is refused: %s', (change, message) => {
  expect(() => validateRecipe(change && { ...FULL, ...change })).toThrow(
    expect.objectContaining({ name: 'BadMessage', message }),
  );
});
