import { expect, test } from 'vitest';
import { selectionRoles } from '../../plugin/selection/selection-roles.ts';
import { design, layer, page, PICTURE, wireframe } from './layer.ts';

const at = (name: string, x: number, y: number) =>
  wireframe({ name, absoluteBoundingBox: { x, y, width: 400, height: 800 } });

test('several wireframes and one design are a batch, in reading order', () => {
  const selection = [at('c', 0, 900), design(), at('b', 500, 0), at('a', 0, 0)];
  page(...selection);
  const state = selectionRoles(selection);
  expect(state).toMatchObject({ source: { name: 'a' }, exemplar: { name: 'Design' }, problem: null });
  expect(state.wireframes?.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test('a picture serves as the exemplar of a batch', () => {
  const photo = layer('RECTANGLE', { name: 'Photo', fills: [PICTURE] });
  const state = selectionRoles([at('a', 0, 0), photo, at('b', 500, 0)]);
  expect(state.exemplar?.name).toBe('Photo');
  expect(state.wireframes).toHaveLength(2);
});

test('wireframes alone lack an exemplar, which a picture from the shelf can be', () => {
  const state = selectionRoles([at('a', 0, 0), at('b', 500, 0), at('c', 900, 0)]);
  expect(state).toMatchObject({ exemplar: null, problem: { name: 'TooManySelected' } });
  expect(state.wireframes).toHaveLength(3);
  const two = selectionRoles([at('a', 0, 0), at('b', 500, 0)]);
  expect(two).toMatchObject({ source: { name: 'a' }, exemplar: { name: 'b' }, problem: null });
  expect(two.wireframes).toHaveLength(2);
});

test('one wireframe with several designs is no batch, nor are designs alone, nor is a pair', () => {
  expect(selectionRoles([at('a', 0, 0), design(), design()]).wireframes).toBeUndefined();
  expect(selectionRoles([design(), design(), design()]).wireframes).toBeUndefined();
  expect(selectionRoles([at('a', 0, 0), design()]).wireframes).toBeUndefined();
});
