import { describe, expect, test } from 'vitest';
import { selectionRoles } from '../../plugin/selection/selection-roles.ts';
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

test('nothing, one and three that cannot be told apart are named problems', () => {
  expect(selectionRoles([]).problem).toEqual({ name: 'NothingSelected' });
  expect(selectionRoles([design(), design(), design()]).problem).toEqual({ name: 'TooManySelected' });
  expect(selectionRoles([wireframe()])).toMatchObject({
    source: { name: 'Wireframe' },
    exemplar: null,
    problem: { name: 'OneFrameSelected', node: 'Wireframe' },
  });
  expect(selectionRoles([design()])).toMatchObject({ source: null, exemplar: { name: 'Design' } });
});

test('a bad node is named and the good one keeps its role', () => {
  const hidden = wireframe({ name: 'Hidden', visible: false });
  expect(selectionRoles([hidden, design()])).toMatchObject({
    source: null,
    exemplar: { name: 'Design' },
    problem: { name: 'HiddenNode', node: 'Hidden' },
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

describe('several exemplars', () => {
  const designs = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      design({ name: `Design ${i + 1}`, absoluteBoundingBox: box(500 * (i + 1), 0) }),
    );
  test.each([2, 3])('one wireframe and %d designs: these are exemplars from left to right', (count) => {
    const state = selectionRoles([...designs(count).reverse(), wireframe()]);
    expect(state).toMatchObject({
      source: { name: 'Wireframe' },
      exemplar: { name: 'Design 1' },
      problem: null,
    });
    expect(state.more?.map(({ name }) => name)).toEqual(['Design 2', 'Design 3'].slice(0, count - 1));
  });
  test('more than three exemplars are too many', () => {
    expect(selectionRoles([...designs(4), wireframe()]).problem).toEqual({ name: 'TooManySelected' });
  });
  test('one of them that cannot serve is named, and none is added', () => {
    const [first, second] = designs(2);
    const hidden = design({ name: 'Hidden', opacity: 0, absoluteBoundingBox: box(1500, 0) });
    expect(selectionRoles([wireframe(), first!, second!, hidden])).toMatchObject({
      exemplar: { name: 'Design 1' },
      problem: { name: 'HiddenNode', node: 'Hidden' },
    });
  });
});
