import * as ort from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import {
  exemplarGrids,
  sourceGrid,
  type ExemplarCell,
  type Grid,
} from '../../../models/runtime/geometry/grid.ts';
import { createMatcher } from '../../../models/runtime/match/match.ts';
import { createWorkerPool } from '../../../models/runtime/ort/worker-pool.ts';
import {
  cellsOf,
  confine,
  FORBIDDEN,
  forbiddenBias,
  rulesOf,
} from '../../../models/runtime/steering/constraints.ts';
import { flatPart } from '../../../models/runtime/steering/flat-part.ts';
import { cellWeights, REACH } from '../../../models/runtime/steering/regions.ts';
import { readSteering } from '../../../models/runtime/steering/check-steering.ts';
import { steerMatch } from '../../../models/runtime/steering/steer-match.ts';
import type { LayerNode, Steering } from '../../../models/runtime/types.ts';
import { random, raster } from '../rasters.ts';

const model = { stride: 16, gridStride: 4, workingSize: 128, outputSize: 256 };
const box = (id: string, x: number, y: number, width: number, height: number): LayerNode => ({
  id,
  name: id,
  type: 'RECTANGLE',
  absoluteBoundingBox: { x, y, width, height },
  fills: [{ type: 'SOLID', color: { r: 0.8, g: 0.8, b: 0.8 } }],
});
/** 128 x 96, so 32 x 24 cells: a card with a button on it. */
const root: LayerNode = {
  ...box('root', 0, 0, 128, 96),
  type: 'FRAME',
  children: [box('card', 16, 16, 64, 64), box('button', 24, 56, 32, 16)],
};
const grid = sourceGrid({ width: 128, height: 96 }, model);
const sizes = [
  { width: 64, height: 64 },
  { width: 96, height: 48 },
];
const grids = exemplarGrids(sizes, model);
const rules = (steering: Steering) => rulesOf(steering, forbiddenBias(steering, grids), grid, grids, root);
const rows = (weights: Float32Array): number[] => [...weights.keys()].filter((row) => weights[row]! > 0);

/** Unit columns, as the encoders give them. [D, N] */
function descriptors(channels: number, cells: number, next: () => number): Float32Array {
  const result = new Float32Array(channels * cells);
  for (let n = 0; n < cells; n++) {
    const column = Array.from({ length: channels }, () => next() - 0.5);
    const norm = Math.hypot(...column);
    column.forEach((value, d) => (result[d * cells + n] = value / norm));
  }
  return result;
}

describe('against the whole matrix in double precision', () => {
  const [D, V, sharpness] = [12, 3, 60];
  const R = grid.columns * grid.rows;
  const N = grids.reduce((sum, { columns, rows: high }) => sum + columns * high, 0);

  /** softmax(alpha * cosine + bias) of one row. */
  function softmax(queries: Float32Array, keys: Float32Array, row: number, bias: Float32Array): number[] {
    const scores = Array.from({ length: N }, (_, n) => {
      let dot = 0;
      for (let d = 0; d < D; d++) dot += queries[d * R + row]! * keys[d * N + n]!;
      return sharpness * dot + bias[n]!;
    });
    const top = Math.max(...scores);
    const weights = scores.map((score) => Math.exp(score - top));
    const total = weights.reduce((a, b) => a + b);
    return weights.map((weight) => weight / total);
  }

  const cases: [string, Steering][] = [
    ['a pinned layer', { pins: [{ at: { layer: 'button' }, to: { exemplar: 1, x: 0.4, y: 0.6 } }] }],
    [
      'a pinned spot, which fades',
      {
        pins: [{ at: { x: 0.7, y: 0.5, width: 0, height: 0 }, to: { exemplar: 0, x: 0.1, y: 0.9 } }],
      },
    ],
    ['forbidden parts', { forbidden: [{ exemplar: 0, x: 0, y: 0, width: 1, height: 0.7 }] }],
    ['an exemplar for a layer', { layers: [{ layer: 'card', exemplar: 1 }] }],
    [
      'all of them, the inner over the outer and pins over layers',
      {
        pins: [
          { at: { layer: 'button' }, to: { exemplar: 0, x: 0.5, y: 0.9 } },
          { at: { x: 0.3, y: 0.3, width: 0, height: 0 }, to: { exemplar: 1, x: 0.5, y: 0.5 } },
          { at: { x: 0.35, y: 0.35, width: 0, height: 0 }, to: { exemplar: 1, x: 0.9, y: 0.1 } },
        ],
        forbidden: [{ exemplar: 0, x: 0, y: 0, width: 0.5, height: 0.5 }],
        layers: [
          { layer: 'button', exemplar: 0 },
          { layer: 'card', exemplar: 1 },
        ],
      },
    ],
  ];
  test.each(cases)('%s', async (_, steering) => {
    const next = random(41);
    const [queries, keys] = [descriptors(D, R, next), descriptors(D, N, next)];
    const values = Float32Array.from({ length: V * N }, () => next() * 2 - 1);
    const matcher = await createMatcher(
      createWorkerPool(ort, { intraOpNumThreads: 1, logSeverityLevel: 3 }),
      {
        keys,
        values,
        channels: D,
        valueChannels: V,
        cells: N,
      },
    );
    const pause = async (): Promise<void> => undefined;
    const bias = forbiddenBias(steering, grids);
    const free = await matcher.match(queries, sharpness, bias, pause);
    const given = structuredClone(free);
    const wanted = rules(steering);
    const found = await steerMatch(matcher, queries, sharpness, free, wanted, pause);
    await matcher.release();

    expect(free, 'what was given stays as it was').toEqual(given);
    for (let row = 0; row < R; row++) {
      let expected = softmax(queries, keys, row, bias);
      for (const rule of wanted) {
        const share = rule.weights[row]!;
        if (share === 0) continue;
        const own = softmax(queries, keys, row, rule.bias);
        expected = expected.map((weight, n) => weight + share * (own[n]! - weight));
      }
      for (let v = 0; v < V; v++) {
        const warped = expected.reduce((sum, weight, n) => sum + weight * values[v * N + n]!, 0);
        expect(Math.abs(found.warped[v * R + row]! - warped)).toBeLessThan(1e-4);
      }
      for (let i = 0; i < found.k; i++) {
        const weight = found.weight[row * found.k + i]!;
        // A mixture keeps the eight best of the two lists, so its lesser weights may be short of what the ninth would add.
        expect(weight).toBeLessThan(expected[found.index[row * found.k + i]!]! + 1e-4);
        if (i === 0) expect(weight).toBeGreaterThan(Math.max(...expected) - 0.02);
      }
      for (const { exemplar, x, y, width, height } of steering.forbidden ?? []) {
        const { first, across, down, columns } = grids[exemplar]!;
        for (let i = row * found.k; i < (row + 1) * found.k; i++) {
          const cell = found.index[i]! - first;
          if (found.weight[i]! === 0 || cell < 0 || cell >= cellsOf(grids[exemplar]!).length) continue;
          const [cx, cy] = [((cell % columns) + 0.5) / across, (Math.floor(cell / columns) + 0.5) / down];
          expect(cx >= x && cx < x + width && cy >= y && cy < y + height).toBe(false);
        }
      }
    }
    const touched = new Set(wanted.flatMap(({ weights }) => rows(weights)));
    for (let row = 0; row < R; row++) {
      if (touched.has(row)) continue;
      const read = ({ warped, confidence, index, weight, k }: typeof free): number[] => [
        ...Array.from({ length: V }, (_, v) => warped[v * R + row]!),
        confidence[row]!,
        ...index.subarray(row * k, (row + 1) * k),
        ...weight.subarray(row * k, (row + 1) * k),
      ];
      expect(read(found), 'bit for bit where no rule holds').toEqual(read(free));
    }
  });
});

describe('where a rule holds', () => {
  test('a pinned layer is its own cells, without what lies on it', () => {
    const [card] = rules({ pins: [{ at: { layer: 'card' }, to: { exemplar: 0, x: 0, y: 0 } }] });
    const [button] = rules({ pins: [{ at: { layer: 'button' }, to: { exemplar: 0, x: 0, y: 0 } }] });
    expect(rows(button!.weights)).toHaveLength(8 * 4);
    expect(rows(card!.weights)).toHaveLength(16 * 16 - 8 * 4);
    expect(rows(card!.weights).filter((row) => button!.weights[row] === 1)).toEqual([]);
  });
  test('an exemplar of a layer holds what lies on it as well', () => {
    expect(rows(rules({ layers: [{ layer: 'card', exemplar: 1 }] })[0]!.weights)).toHaveLength(256);
  });
  test('the frame itself is a layer: pinned, it is the page', () => {
    const [page] = rules({ pins: [{ at: { layer: 'root' }, to: { exemplar: 0, x: 0, y: 0 } }] });
    expect(rows(page!.weights)).toHaveLength(32 * 24 - 256);
  });
  test('a spot falls off to nothing at its reach, and never grows with the distance', () => {
    const spot = { part: { x: 0.5, y: 0.5, width: 0, height: 0 }, holes: [], ink: false };
    const weights = cellWeights(spot, grid);
    const far = Array.from(weights, (weight, cell) => ({
      weight,
      far: Math.hypot((cell % 32) + 0.5 - 16, Math.floor(cell / 32) + 0.5 - 12),
    })).sort((a, b) => a.far - b.far);
    far.reduce((before, after) => {
      expect(after.weight).toBeLessThanOrEqual(before.weight);
      return after;
    });
    expect(far[0]!.weight).toBe(1);
    expect(far.filter(({ weight }) => weight > 0).every((cell) => cell.far < REACH)).toBe(true);
    expect(far.filter((cell) => cell.far < REACH).every(({ weight }) => weight > 0)).toBe(true);
  });
  test('something thinner than a cell still holds one', () => {
    const line = { part: { x: 0.1, y: 0.5, width: 0.5, height: 0.001 }, holes: [], ink: false };
    expect(rows(cellWeights(line, grid)).length).toBeGreaterThan(0);
  });
  test('200 random pins: one exemplar cell, the one that holds the spot', () => {
    const next = random(3);
    for (let i = 0; i < 200; i++) {
      const to = { exemplar: Math.floor(2 * next()), x: next(), y: next() };
      const [rule] = rules({ pins: [{ at: { x: next(), y: next(), width: 0, height: 0 }, to }] });
      const allowed = [...rule!.bias.keys()].filter((cell) => rule!.bias[cell] === 0);
      const { first, columns, across, down }: Grid<ExemplarCell> = grids[to.exemplar]!;
      expect(allowed).toEqual([first + Math.floor(to.y * down) * columns + Math.floor(to.x * across)]);
    }
  });
});

describe('what leaves nothing to match', () => {
  const everything = (exemplar: number) => ({ exemplar, x: 0, y: 0, width: 1, height: 1 });
  test.each<[string, Steering, RegExp]>([
    ['everything forbidden', { forbidden: [everything(0), everything(1)] }, /^Everything of the exemplar/],
    [
      'a pin into a forbidden part',
      {
        forbidden: [everything(1)],
        pins: [{ at: { layer: 'card' }, to: { exemplar: 1, x: 0.5, y: 0.5 } }],
      },
      /^Pin 1 points at a forbidden part/,
    ],
    [
      'the exemplar of a layer forbidden',
      { forbidden: [everything(1)], layers: [{ layer: 'card', exemplar: 1 }] },
      /^Everything of exemplar 2/,
    ],
  ])('%s is one sentence with a remedy', (_, steering, sentence) => {
    expect(() => rules(steering)).toThrow(
      expect.objectContaining({ name: 'NothingToMatch', message: expect.stringMatching(sentence) }),
    );
  });
  test('one exemplar of two forbidden is no problem', () => {
    const bias = forbiddenBias({ forbidden: [everything(0)] }, grids);
    expect(bias.filter((value) => value === FORBIDDEN)).toHaveLength(256);
    expect(confine(bias, cellsOf(grids[0]!))).toBeNull();
  });
  test('a layer that is not there is named', () => {
    expect(() => rules({ layers: [{ layer: '9:9', exemplar: 0 }] })).toThrow(/"9:9"/);
  });
});

describe('the even element at a point of a bare picture', () => {
  const picture = raster(100, 50, (x, y) => {
    if (x >= 20 && x < 60 && y >= 10 && y < 30)
      return x % 7 === 3 && y > 14 && y < 20 ? [0, 0, 0] : [200, 210, 220];
    return [255, 255, 255];
  });
  test('is its box, whatever is written on it', () => {
    expect(flatPart(picture, { x: 0.3, y: 0.25 })).toEqual({ x: 0.2, y: 0.2, width: 0.4, height: 0.4 });
  });
  test('is none on the page and on a stroke', () => {
    expect(flatPart(picture, { x: 0.9, y: 0.9 })).toBeNull();
    expect(flatPart(picture, { x: 0.245, y: 0.34 })).toBeNull();
    expect(flatPart(picture, { x: 1, y: 1 })).toBeNull();
  });
});

test.each<[string, unknown, string]>([
  ['no object', 3, 'steering'],
  ['an unknown constraint', { pin: [] }, 'pin'],
  ['pins that are no list', { pins: {} }, 'pins'],
  ['a pin without a place', { pins: [{ to: { exemplar: 0, x: 0, y: 0 } }] }, 'pins[0].at'],
  ['a share above 1', { pins: [{ at: { x: 0, y: 2 }, to: { exemplar: 0, x: 0, y: 0 } }] }, 'pins[0].at.y'],
  [
    'an exemplar too many',
    { pins: [{ at: { layer: 'a' }, to: { exemplar: 2, x: 0, y: 0 } }] },
    'pins[0].to.exemplar',
  ],
  ['NaN', { forbidden: [{ exemplar: 0, x: NaN, y: 0, width: 1, height: 1 }] }, 'forbidden[0].x'],
  ['a layer without an id', { layers: [{ layer: '', exemplar: 0 }] }, 'layers[0].layer'],
  ['a thousand pins', { pins: new Array(1000).fill({}) }, 'pins'],
])('steering from outside: %s is named', (_, value, path) => {
  expect(() => readSteering(value, 2)).toThrow(
    expect.objectContaining({ name: 'BadMessage', message: expect.stringContaining(`"${path}"`) }),
  );
});
