import { expect, test } from 'vitest';
import { selectionRoles } from '../../plugin/selection-roles.ts';
import { design, layer, page, PICTURE, WHITE, wireframe } from './layer.ts';

const box = (x: number, y: number) => ({ x, y, width: 400, height: 800 });

test.each([
  ['first', false],
  ['second', true],
])('the wireframe is the source when it is selected %s', (_order, reversed) => {
  const pair = [wireframe(), design()];
  page(...pair);
  const state = selectionRoles(reversed ? pair.reverse() : pair);
  expect(state).toMatchObject({ source: { name: 'Wireframe' }, exemplar: { name: 'Design' }, problem: null });
});

test('a pasted picture is the exemplar even of a colourful frame', () => {
  const photo = layer('RECTANGLE', { name: 'Photo', fills: [PICTURE], width: 10.2 });
  const state = selectionRoles([photo, design()]);
  expect(state.source?.name).toBe('Design');
  expect(state.exemplar).toEqual({ id: photo.id, name: 'Photo', type: 'RECTANGLE', width: 11, height: 100 });
});

test('of two that look alike the left, then the upper one is the source', () => {
  const left = wireframe({ name: 'left', absoluteBoundingBox: box(0, 900) });
  const right = wireframe({ name: 'right', absoluteBoundingBox: box(500, 0) });
  const upper = wireframe({ name: 'upper', absoluteBoundingBox: box(0, 0) });
  expect(selectionRoles([right, left]).source?.name).toBe('left');
  expect(selectionRoles([left, upper]).source?.name).toBe('upper');
});

test('nothing, one and three selected are named problems', () => {
  expect(selectionRoles([]).problem).toEqual({ name: 'NothingSelected' });
  expect(selectionRoles([wireframe(), design(), design()]).problem).toEqual({ name: 'TooManySelected' });
  expect(selectionRoles([wireframe()])).toMatchObject({
    source: { name: 'Wireframe' },
    exemplar: null,
    problem: { name: 'OneFrameSelected', node: 'Wireframe' },
  });
  expect(selectionRoles([design()])).toMatchObject({ source: null, exemplar: { name: 'Design' } });
});

test('a bad node is named and the good one keeps its role', () => {
  const locked = wireframe({ name: 'Locked', locked: true });
  expect(selectionRoles([locked, design()])).toMatchObject({
    source: null,
    exemplar: { name: 'Design' },
    problem: { name: 'LockedNode', node: 'Locked' },
  });
  expect(selectionRoles([layer('TEXT', { name: 'Title' }), wireframe()])).toMatchObject({
    source: { name: 'Wireframe' },
    exemplar: null,
    problem: { name: 'NotExportable', node: 'Title' },
  });
  expect(selectionRoles([layer('SLICE', { name: 'Slice' })]).problem).toEqual({
    name: 'NotExportable',
    node: 'Slice',
  });
});

test('a frame of text alone is refused as the source, not as the exemplar', () => {
  const text = layer('FRAME', { name: 'Words', fills: [WHITE], children: [layer('TEXT')] });
  expect(selectionRoles([design(), text]).problem).toEqual({ name: 'TextOnly', node: 'Words' });
  const bare = layer('FRAME', { name: 'Bare', children: [], absoluteBoundingBox: box(-900, 0) });
  const right = layer('FRAME', { name: 'Words', children: [layer('TEXT')], absoluteBoundingBox: box(0, 0) });
  expect(selectionRoles([bare, right])).toMatchObject({ exemplar: { name: 'Words' }, problem: null });
});
