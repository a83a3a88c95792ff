import { describe, expect, test } from 'vitest';
import { looseLayers } from '../../plugin/selection/loose-layers.ts';
import type { SceneReader } from '../../plugin/selection/scene-reader.ts';
import { selectionRoles } from '../../plugin/selection/selection-roles.ts';
import { design, GREY, layer, page, PICTURE, wireframe, type LayerProps } from './layer.ts';

const at = (x: number, y: number, width = 100, height = 40) => ({
  absoluteBoundingBox: { x, y, width, height },
});
const shape = (type: string, x: number, y: number, props: LayerProps = {}): SceneReader =>
  layer(type, { fills: [GREY], ...at(x, y), ...props });
const LOOSE = { source: null, exemplar: null, problem: { name: 'LooseLayers' } };

test('two shapes, or a drawing of many, directly on the page', () => {
  const two = [shape('RECTANGLE', 0, 0), shape('TEXT', 0, 60)];
  page(...two);
  expect(selectionRoles(two)).toEqual(LOOSE);
  const many = ['RECTANGLE', 'LINE', 'ELLIPSE', 'VECTOR', 'STAR', 'POLYGON', 'BOOLEAN_OPERATION', 'TEXT'];
  const drawing = many.map((type, i) => shape(type, 200 * (i % 3), 300 * i));
  page(...drawing);
  expect(selectionRoles(drawing)).toEqual(LOOSE);
  expect(looseLayers(drawing)).toMatchObject({
    layers: drawing,
    box: { x: 0, y: 0, width: 500, height: 2140 },
  });
});

test('in a section as well', () => {
  const two = [shape('RECTANGLE', 0, 0), shape('TEXT', 0, 60)];
  page(layer('SECTION', { children: two }));
  expect(selectionRoles(two)).toEqual(LOOSE);
});

test('groups, and frames and pictures that lie over the drawing, belong to it', () => {
  const group = layer('GROUP', { children: [shape('TEXT', 0, 400)], ...at(0, 400) });
  const button = layer('FRAME', { name: 'Button', children: [], ...at(20, 80) });
  const photo = layer('RECTANGLE', { fills: [PICTURE], ...at(10, 10) });
  const all = [shape('RECTANGLE', 0, 0), group, shape('RECTANGLE', 0, 200), button, photo];
  page(...all);
  expect(selectionRoles(all)).toEqual(LOOSE);
  expect(looseLayers(all)).toMatchObject({ layers: all, exemplars: [], box: { height: 440 } });
});

test('a finished frame beside it is the exemplar and stays outside', () => {
  const look = design(at(900, 0, 400, 800));
  const all = [shape('RECTANGLE', 0, 0), shape('TEXT', 0, 60), look];
  page(...all);
  expect(selectionRoles(all)).toMatchObject({ ...LOOSE, exemplar: { name: 'Design' } });
  expect(looseLayers(all)?.layers).not.toContain(look);
});

describe('is something else', () => {
  const cases: [string, () => SceneReader[], string][] = [
    ['one shape', () => [shape('RECTANGLE', 0, 0)], 'NotExportable'],
    ['one text', () => [shape('TEXT', 0, 0)], 'NotExportable'],
    [
      'shapes far from each other',
      () => [shape('RECTANGLE', 0, 0), shape('RECTANGLE', 4000, 0)],
      'NotExportable',
    ],
    [
      'a wireframe with a stray text and line',
      () => [wireframe(at(900, 0)), shape('TEXT', 0, 0), shape('LINE', 0, 60), design(at(2000, 0))],
      'TooManySelected',
    ],
  ];
  test.each(cases)('%s', (_, make, problem) => {
    const selection = make();
    page(...selection);
    expect(looseLayers(selection)).toBeNull();
    expect(selectionRoles(selection).problem?.name).not.toBe('LooseLayers');
    if (problem === 'NotExportable') expect(selectionRoles(selection).problem?.name).toBe(problem);
  });
  test('layers of a frame: that frame is what to select', () => {
    const inside = [shape('RECTANGLE', 0, 0), shape('TEXT', 0, 60)];
    page(layer('FRAME', { children: inside }));
    expect(selectionRoles(inside).problem?.name).toBe('NotExportable');
  });
  test('layers of two homes', () => {
    const [a, b] = [shape('RECTANGLE', 0, 0), shape('TEXT', 0, 60)];
    page(a, layer('SECTION', { children: [b] }));
    expect(looseLayers([a, b])).toBeNull();
  });
});
