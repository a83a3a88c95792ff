import { expect, test } from 'vitest';
import { familyNames } from '../../models/data/families/family-list.ts';
import { HELD_OUT_FAMILIES, isHeldOut } from '../../models/data/families/held-out.ts';

test('a family is held out exactly where the list of reasons says so', () => {
  const [training, held] = [familyNames(false), familyNames(true)];
  expect(training.filter(isHeldOut)).toEqual([]);
  expect(held.filter((name) => !isHeldOut(name))).toEqual([]);
  expect(Object.keys(HELD_OUT_FAMILIES).filter((name) => !held.includes(name))).toEqual([]);
});

test('names are unique over both splits', () => {
  const all = [...familyNames(false), ...familyNames(true)];
  expect(new Set(all).size).toBe(all.length);
});
