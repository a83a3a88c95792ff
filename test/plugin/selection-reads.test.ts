import { describe, expect, test } from 'vitest';
import { checkNode } from '../../plugin/selection/check-node.ts';
import { MAX_READS } from '../../plugin/selection/reading.ts';
import type { SceneReader } from '../../plugin/selection/scene-reader.ts';
import { selectionRoles } from '../../plugin/selection/selection-roles.ts';
import { ReadCount } from './counted.ts';
import { design, GREY, layer, page, PICTURE, solid, WHITE, wireframe } from './layer.ts';

const grey = (count: number, type = 'RECTANGLE') =>
  Array.from({ length: count }, () => layer(type, { width: 40, height: 20, fills: [GREY] }));
const frame = (name: string, children: SceneReader[], x = 0) =>
  layer('FRAME', {
    name,
    width: 400,
    height: 800,
    fills: [WHITE],
    children,
    absoluteBoundingBox: { x, y: 0, width: 400, height: 800 },
  });
const many = (count: number, layers: number) =>
  Array.from({ length: count }, (_, i) => frame(`Frame ${i}`, grey(layers), 500 * i));

/** `depth` frames, each in the one before; the outermost and the innermost. */
function nest(depth: number): [SceneReader, SceneReader] {
  const innermost = frame('Innermost', grey(3));
  let outermost = innermost;
  for (let i = 1; i < depth; i++) outermost = frame(`Level ${i}`, [outermost]);
  page(outermost);
  return [outermost, innermost];
}

function counted(nodes: readonly SceneReader[]) {
  const count = new ReadCount();
  const state = selectionRoles(nodes.map((node) => count.of(node)));
  return { count, state };
}

describe(`at most ${MAX_READS} property reads for a selection`, () => {
  test.each<[string, () => SceneReader[]]>([
    ['300 frames of 600 layers', () => many(300, 600)],
    ['500 frames of 600 layers', () => many(500, 600)],
    ['20 frames of 600 layers', () => many(20, 600)],
    ['two frames of 20,000 layers', () => many(2, 20_000)],
    ['one frame of 20,000 layers', () => many(1, 20_000)],
    ['one frame of 20,000 texts', () => [frame('Words', grey(20_000, 'TEXT'))]],
    ['the outermost of 5,000 frames in each other', () => [nest(5000)[0]]],
    ['the innermost of 5,000 frames in each other', () => [nest(5000)[1]]],
    ['four frames, each 120 deep', () => [1, 2, 3, 4].map(() => nest(120)[1])],
    [
      '300 frames of a type that is not known',
      () => Array.from({ length: 300 }, () => layer('NOVEL', { fills: [GREY], children: grey(9) })),
    ],
  ])('%s', (_case, nodes) => {
    const { count } = counted(nodes());
    expect(count.total).toBeLessThanOrEqual(MAX_READS);
  });

  test('and for a check alone, of a source that may be all text', () => {
    const count = new ReadCount();
    const words = frame('Words', grey(20_000, 'TEXT'));
    page(words);
    expect(checkNode(count.of(words), 'source')).toBeNull();
    expect(count.total).toBeLessThanOrEqual(MAX_READS);
  });
});

test('nothing is read twice', () => {
  const frames = [wireframe(), design(), design({ name: 'Other', absoluteBoundingBox: null })];
  page(...frames);
  for (const nodes of [frames, frames.slice(0, 2), frames.slice(0, 1)]) {
    expect(counted(nodes).count.repeated).toEqual([]);
  }
});

test('a frame among hundreds is still told from a picture', () => {
  const photo = layer('RECTANGLE', { name: 'Photo', fills: [PICTURE] });
  const { state } = counted([...many(150, 600), photo, ...many(149, 600)]);
  expect(state).toMatchObject({ exemplar: { name: 'Photo' }, problem: null });
  expect(state.wireframes).toHaveLength(299);
});

test('more than 300 are too many, and are not looked at', () => {
  const { count, state } = counted(many(301, 1));
  expect(state).toEqual({ source: null, exemplar: null, problem: { name: 'TooManySelected' } });
  expect(count.total).toBe(0);
});

test('what makes a design one may lie 200 layers down, and on either side of the pair', () => {
  const colours = [solid(1, 0, 0), solid(0, 0.6, 0), solid(0, 0, 1), solid(1, 0.5, 0), solid(0.5, 0, 0.5)];
  const vivid = colours.map((fill) => layer('RECTANGLE', { width: 300, height: 300, fills: [fill] }));
  const styled = frame('Design', [...grey(195), ...vivid]);
  const plain = frame('Wireframe', grey(200), 500);
  page(styled, plain);
  for (const pair of [
    [styled, plain],
    [plain, styled],
  ])
    expect(counted(pair).state).toMatchObject({
      source: { name: 'Wireframe' },
      exemplar: { name: 'Design' },
    });
});

test('a layer inside more others than any document has is refused with where to select', () => {
  const { state } = counted([nest(5000)[1]]);
  expect(state).toMatchObject({ source: null, problem: { name: 'TooDeep', node: 'Innermost' } });
});
