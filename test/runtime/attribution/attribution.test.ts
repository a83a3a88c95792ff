import { expect, expectTypeOf, test } from 'vitest';
import {
  cellAt,
  cellsAround,
  cellsIn,
  exemplarGrids,
  partOf,
  sourceGrid,
  stepFrom,
  type ExemplarCell,
  type SourceCell,
} from '../../../models/runtime/geometry/grid.ts';
import { heatOverExemplars, heatOverSource, warmest } from '../../../models/runtime/match/heat.ts';
import { layerAt, sourceLayers } from '../../../models/runtime/attribution/source-layers.ts';
import { loadPack } from '../../../models/runtime/pack/load-pack.ts';
import { createPipeline } from '../../../models/runtime/pipeline.ts';
import type { Matches, Raster } from '../../../models/runtime/types.ts';
import { countedOrt } from '../counted-ort.ts';
import { fixturePack } from '../fixture-pack.ts';
import { label, node, solid } from '../nodes.ts';
import { noise, permutation, random, shuffled } from '../rasters.ts';
import { withCells } from '../with-cells.ts';

const card = { stride: 16, gridStride: 4, workingSize: 128, outputSize: 256 };

async function match(source: Raster, ...exemplars: Raster[]): Promise<Matches> {
  const { card, files } = fixturePack();
  const pipeline = createPipeline({ ort: countedOrt().ort, pack: loadPack(card, files) });
  const settings = { sharpness: 100, strength: 1 };
  const result = await pipeline.restyle({
    source,
    exemplars: exemplars.map((image) => ({ image })),
    settings,
  });
  await pipeline.dispose();
  return withCells(result).matches;
}

/** 12 source cells against 20 exemplar cells, eight random candidates each. */
function randomMatches(): Matches {
  const next = random(3);
  return {
    source: { width: 4, height: 3 },
    exemplars: [{ width: 5, height: 4 }],
    k: 8,
    index: Int32Array.from(Array.from({ length: 12 }, (_, cell) => permutation(20, cell).slice(0, 8)).flat()),
    weight: Float32Array.from({ length: 96 }, next),
    confidence: new Float32Array(12),
  };
}

const grid20 = { columns: 5, rows: 4, across: 5, down: 4, first: 0 as ExemplarCell };
const source12 = { columns: 4, rows: 3, across: 4, down: 3, first: 0 as SourceCell };
const allCells = <Cell extends number>(n: number): Cell[] => Array.from({ length: n }, (_, i) => i as Cell);
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

test('an exemplar that is the source with its cells permuted: the heat peaks at the known cell, and so does the reverse', async () => {
  const source = noise(128, 96);
  const order = permutation(32 * 24);
  const exemplar = shuffled(source, 4, order);
  const matches = await match(source, exemplar);
  const grids = exemplarGrids([exemplar], card);
  for (const [to, from] of order.entries()) {
    const [heat] = heatOverExemplars(matches, grids, [from as SourceCell]) as [Float32Array];
    expect(warmest(heat, grids[0]!)).toBe(to);
    expect(heat[to]).toBeGreaterThan(0.99);
    const back = heatOverSource(matches, [to as ExemplarCell]);
    expect(warmest(back, sourceGrid(source, card))).toBe(from);
  }
});

test('of several exemplars the one that was matched is lit, at its own cells', async () => {
  const source = noise(64, 64);
  const exemplars = [noise(48, 32, 5), source];
  const matches = await match(source, ...exemplars);
  const grids = exemplarGrids(exemplars, card);
  const cell = cellAt(sourceGrid(source, card), { x: 0.4, y: 0.7 });
  const [other, own] = heatOverExemplars(matches, grids, [cell]) as [Float32Array, Float32Array];
  expect(other.length).toBe(12 * 8);
  expect(sum(other)).toBeLessThan(0.01);
  expect(warmest(own, grids[1]!)).toBe(12 * 8 + cell);
});

test('the reverse is the transpose', () => {
  const matches = randomMatches();
  const forward = allCells<SourceCell>(12).map((cell) => heatOverExemplars(matches, [grid20], [cell])[0]!);
  const reverse = allCells<ExemplarCell>(20).map((cell) => heatOverSource(matches, [cell]));
  for (let s = 0; s < 12; s++) {
    for (let e = 0; e < 20; e++) expect(forward[s]![e]).toBeCloseTo(reverse[e]![s]!, 6);
  }
});

test('a box is the mean of its cells and sums to 1; several exemplar cells are the sum of each', () => {
  const matches = randomMatches();
  const cells = cellsIn(source12, { x: 0.25, y: 0, width: 0.5, height: 0.67 });
  expect(cells).toEqual([1, 2, 5, 6]);
  const [whole] = heatOverExemplars(matches, [grid20], cells) as [Float32Array];
  const parts = cells.map((cell) => heatOverExemplars(matches, [grid20], [cell])[0]!);
  whole.forEach((heat, e) => expect(heat).toBeCloseTo(sum(parts.map((part) => part[e]!)) / 4, 6));
  expect(sum(whole)).toBeCloseTo(1, 5);
  const two = heatOverSource(matches, [3, 7] as ExemplarCell[]);
  const each = [3, 7].map((cell) => heatOverSource(matches, [cell as ExemplarCell]));
  two.forEach((heat, s) => expect(heat).toBeCloseTo(each[0]![s]! + each[1]![s]!, 6));
});

test('a vote counts the same whether its weight lies on few cells or on hundreds', () => {
  const matches = {
    ...randomMatches(),
    k: 1,
    index: Int32Array.from([4, 9]),
    weight: Float32Array.from([0.9, 0.01]),
  };
  const [heat] = heatOverExemplars(matches, [grid20], [0, 1] as SourceCell[]) as [Float32Array];
  expect([heat[4], heat[9]]).toEqual([0.5, 0.5]);
});

test('weights that vanish light nothing', () => {
  const matches = { ...randomMatches(), weight: new Float32Array(96) };
  const [heat] = heatOverExemplars(matches, [grid20], [0 as SourceCell]) as [Float32Array];
  expect(warmest(heat, grid20)).toBeNull();
  expect(sum(heatOverSource(matches, allCells(20)))).toBe(0);
});

test('the grid follows the picture, not the cells that reach beyond it', () => {
  const grid = sourceGrid({ width: 59, height: 128 }, card);
  expect(grid).toMatchObject({ columns: 15, rows: 32, across: 14.75, down: 32 });
  expect(cellAt(grid, { x: 1, y: 0 })).toBe(14);
  expect(cellAt(grid, { x: 14.1 / 14.75, y: 0 })).toBe(14);
  expect(cellAt(grid, { x: -1, y: 2 })).toBe(31 * 15);
  expect(partOf(grid, 16 as SourceCell)).toEqual({
    x: 1 / 14.75,
    y: 1 / 32,
    width: 1 / 14.75,
    height: 1 / 32,
  });
});

test('steps and neighbourhoods stay on the grid', () => {
  expect(stepFrom(grid20, 6 as ExemplarCell, 1, 1)).toBe(12);
  expect(stepFrom(grid20, 0 as ExemplarCell, -1, -3)).toBe(0);
  expect(stepFrom(grid20, 19 as ExemplarCell, 10, 0)).toBe(19);
  expect(cellsAround(grid20, 0 as ExemplarCell, 1)).toEqual([0, 1, 5, 6]);
});

test('a part smaller than a cell asks the cell at its middle', () => {
  expect(cellsIn(source12, { x: 0.3, y: 0.4, width: 0.01, height: 0.01 })).toEqual([5]);
  expect(cellsIn(source12, { x: 0, y: 0, width: 1, height: 1 })).toHaveLength(12);
});

test('cells of the two pictures cannot be mixed up', () => {
  expectTypeOf<SourceCell>().not.toExtend<ExemplarCell>();
  expectTypeOf<ExemplarCell>().not.toExtend<SourceCell>();
  expectTypeOf<number>().not.toExtend<SourceCell>();
});

test('layers: the smallest under the point, in shares of the frame, wherever the frame stands on the canvas', () => {
  const root = node('FRAME', 'Page', [1000, -500, 400, 800], {
    fills: solid(1),
    children: [
      node('RECTANGLE', 'Card', [1040, -420, 320, 200], { fills: solid(0.9) }),
      node('RECTANGLE', 'Button', [1060, -300, 120, 40], { fills: solid(0.1) }),
      label([1080, -290, 60, 20]),
      node('RECTANGLE', 'Hidden', [1060, -300, 10, 10], { fills: solid(0.1), visible: false }),
    ],
  });
  const layers = sourceLayers(root);
  expect(layers.map(({ name }) => name)).toEqual(['Card', 'Button', 'Label']);
  expect(layers[1]).toMatchObject({ kind: 'box', part: { x: 0.15, y: 0.25, width: 0.3, height: 0.05 } });
  expect(layerAt(layers, { x: 0.16, y: 0.26 })?.name).toBe('Button');
  expect(layerAt(layers, { x: 0.25, y: 0.275 })?.name).toBe('Label');
  expect(layerAt(layers, { x: 0.5, y: 0.2 })?.name).toBe('Card');
  expect(layerAt(layers, { x: 0.01, y: 0.9 })).toBeNull();
});
