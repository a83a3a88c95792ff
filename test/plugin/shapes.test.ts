import { expect, test } from 'vitest';
import { launch, selection } from '../../plugin/bridge/answers.ts';
import * as shapes from '../../plugin/bridge/shapes.ts';
import { RECIPE } from './fake-figma.ts';

const { bytes, either, flag, list, nothing, oneOf, optional, orNull, record, text, within, words } = shapes;
const point = record<{ x: number; y?: number }>({ x: within(0, 1), y: optional(within(0)) });

test.each<[string, (value: unknown) => boolean, unknown[], unknown[]]>([
  ['nothing', nothing, [undefined, null], [0, '', false, {}]],
  ['a flag', flag, [true, false], [undefined, null, 1]],
  ['words', words, ['', 'a'], [undefined, null, 7]],
  ['a text', text, ['a'], ['', undefined, ['a']]],
  ['bytes', bytes, [Uint8Array.of(1)], [[1], new ArrayBuffer(1), new Uint16Array(1), null]],
  ['a number within', within(1), [1, 1e308], [0, NaN, Infinity, '1', null]],
  ['one of', oneOf('a', 'b'), ['a', 'b'], ['c', undefined, ['a']]],
  ['an optional text', optional(text), ['a', undefined], [null, '']],
  ['a text or null', orNull(text), ['a', null], [undefined, '']],
  ['either', either(text, flag), ['a', false], ['', null]],
  ['a list', list(text), [[], ['a']], [['a', ''], 'a', { length: 0 }, null]],
  ['a record', point, [{ x: 0 }, { x: 1, y: 2, z: 3 }], [{}, { x: 2 }, { x: 0, y: null }, [], null]],
])('%s is told from what is none', (_name, shape, right, wrong) => {
  expect(right.map(shape)).toEqual(right.map(() => true));
  expect(wrong.map(shape)).toEqual(wrong.map(() => false));
});

const offered = { source: null, exemplar: null, problem: { name: 'NothingSelected' } };

test.each<[string, object, boolean]>([
  ['no recipe', { again: null }, true],
  ['a recipe', { again: RECIPE, silent: true }, true],
  [
    'a frame whose id is longer than can be stored',
    { again: { ...RECIPE, sourceId: 'I'.repeat(999) } },
    true,
  ],
  ['a recipe with a wrong field', { again: { ...RECIPE, size: -1 } }, false],
  ['a recipe that is wrong within', { again: { ...RECIPE, steering: { pins: [{}] } } }, false],
  ['nothing of a recipe', {}, false],
])('a launch with %s: %j', (_case, change, taken) => {
  expect(launch({ selection: offered, ...change })).toBe(taken);
});

test('a problem that has no sentence is none', () => {
  expect(selection(offered)).toBe(true);
  expect(selection({ ...offered, problem: { name: 'Strange' } })).toBe(false);
});
