import { expect, test } from 'vitest';
import { parseRecipe, validateRecipe } from '../../plugin/messages/validate-message.ts';
import { RECIPE } from './fake-figma.ts';

const legend = [
  { colour: '#a8322d', label: 'top' },
  { colour: '#1e1e24', label: null },
];

test('a recipe keeps the colours that were given to classes, and the exemplar’s mask', () => {
  const recipe = { ...RECIPE, legend, exemplarMaskId: '4:2' };
  expect(parseRecipe(JSON.stringify(recipe))).toEqual(recipe);
  const more = { ...recipe, legend: [{ ...legend[0], by: 'hand' }] };
  expect(validateRecipe(more).legend).toEqual([legend[0]]);
});

test.each<[string, unknown]>([
  ['no list', 'top'],
  ['no choice', [null]],
  ['a colour by name', [{ colour: 'red', label: 'top' }]],
  ['a colour in capitals', [{ colour: '#A8322D', label: 'top' }]],
  ['a class without a name', [{ colour: '#a8322d', label: '' }]],
  ['no class at all', [{ colour: '#a8322d' }]],
  ['a colour of two classes', [...legend, { colour: '#a8322d', label: 'skin' }]],
  [
    'too many',
    Array.from({ length: 101 }, (_, i) => ({ colour: `#${String(i).padStart(6, '0')}`, label: null })),
  ],
])('a legend that is %s is refused', (_what, given) => {
  expect(() => validateRecipe({ ...RECIPE, legend: given })).toThrowError(
    /"(legend|colour|label)"|not an object/,
  );
});

test('a mask that is no id is refused', () => {
  expect(() => validateRecipe({ ...RECIPE, exemplarMaskId: 7 })).toThrowError(/exemplarMaskId/);
});
