import { describe, expect, test } from 'vitest';
import { loadPack } from '../../../models/runtime/pack/load-pack.ts';
import { createPipeline } from '../../../models/runtime/pipeline.ts';
import { REACH } from '../../../models/runtime/steering/regions.ts';
import type { LayerNode, Raster, RestyleInput, Steering } from '../../../models/runtime/types.ts';
import { countedOrt } from '../counted-ort.ts';
import { fixturePack } from '../fixture-pack.ts';
import { noise, raster } from '../rasters.ts';
import { withCells } from '../with-cells.ts';

function start() {
  const { card, files } = fixturePack();
  const counted = countedOrt();
  const pack = loadPack(card, files);
  return { ...counted, pipeline: createPipeline({ ort: counted.ort, pack }) };
}

const grey = { type: 'SOLID', color: { r: 0.8, g: 0.8, b: 0.8 } };
const box = (id: string, x: number, y: number, width: number, height: number): LayerNode => ({
  id,
  name: id,
  type: 'RECTANGLE',
  absoluteBoundingBox: { x, y, width, height },
  fills: [grey],
});
const sourceLayers: LayerNode = {
  ...box('root', 0, 0, 128, 96),
  type: 'FRAME',
  children: [box('card', 16, 16, 64, 64), box('button', 24, 56, 32, 16), box('other', 96, 16, 24, 64)],
};
const flat = raster(128, 96, (x, y) => {
  if (x >= 24 && x < 56 && y >= 56 && y < 72) return [120, 120, 120];
  if (x >= 16 && x < 80 && y >= 16 && y < 80) return [210, 210, 210];
  return x >= 96 && x < 120 && y >= 16 && y < 80 ? [190, 190, 190] : [255, 255, 255];
});
const [first, second] = [noise(64, 64, 2), noise(64, 48, 3)];
const input = (steering: Steering | undefined, exemplars: Raster[] = [first]): RestyleInput => ({
  source: flat,
  sourceLayers,
  exemplars: exemplars.map((image) => ({ image })),
  ...(steering && { steering }),
  settings: { sharpness: 100, strength: 1 },
});
const pixel = ({ width, data }: Raster, x: number, y: number): number[] => [
  ...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3),
];
/** Pixels that differ and do not lie within a box. */
const outside = (a: Raster, b: Raster, [x0, y0, x1, y1]: readonly number[]): number => {
  let count = 0;
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const within = x >= x0! && x < x1! && y >= y0! && y < y1!;
      if (!within && pixel(a, x, y).join() !== pixel(b, x, y).join()) count++;
    }
  }
  return count;
};
const pin = { at: { layer: 'button' }, to: { exemplar: 0, x: 0.3, y: 0.7 } };

describe('pins', () => {
  test('a pin gives a layer the spot’s colour and leaves every other pixel bit-identical', async () => {
    const { pipeline } = start();
    const free = withCells(await pipeline.restyle(input(undefined)));
    const pinned = withCells(await pipeline.restyle(input({ pins: [pin] })));
    expect(outside(free.image, pinned.image, [24, 56, 56, 72])).toBe(0);
    expect(outside(free.warp, pinned.warp, [6, 14, 14, 18])).toBe(0);
    expect(pixel(pinned.image, 40, 64)).not.toEqual(pixel(free.image, 40, 64));
    const cell = 11 * 16 + 4; // The exemplar's cell under (0.3, 0.7) of 16 x 16.
    for (const row of [14, 15, 16, 17].flatMap((y) => [6, 9, 13].map((x) => 32 * y + x))) {
      expect(pinned.matches.index[8 * row]).toBe(cell);
      expect(pinned.matches.weight[8 * row]).toBe(1);
      expect(pinned.matches.confidence[row]).toBe(1);
    }
    await pipeline.dispose();
  });

  test('a pinned card leaves what lies on it', async () => {
    const { pipeline } = start();
    const free = withCells(await pipeline.restyle(input(undefined)));
    const pinned = withCells(await pipeline.restyle(input({ pins: [{ ...pin, at: { layer: 'card' } }] })));
    expect(pixel(pinned.image, 40, 64)).toEqual(pixel(free.image, 40, 64));
    expect(pixel(pinned.image, 60, 40)).not.toEqual(pixel(free.image, 60, 40));
    expect(outside(free.image, pinned.image, [16, 16, 80, 80])).toBe(0);
    await pipeline.dispose();
  });

  test('a pinned spot reaches no farther than it says', async () => {
    const { pipeline } = start();
    const free = withCells(await pipeline.restyle(input(undefined)));
    const at = { x: 0.5, y: 0.5, width: 0, height: 0 };
    const pinned = withCells(await pipeline.restyle(input({ pins: [{ at, to: pin.to }] })));
    const reach = 4 * REACH;
    expect(outside(free.image, pinned.image, [64 - reach, 48 - reach, 64 + reach, 48 + reach])).toBe(0);
    expect(pixel(pinned.image, 64, 48)).not.toEqual(pixel(free.image, 64, 48));
    await pipeline.dispose();
  });
});

test('steering repeats match and synthesis alone, and of the match only what it needs', async () => {
  const { pipeline, runs } = start();
  const ran = async (steering?: Steering, exemplars?: Raster[]) => {
    runs.length = 0;
    await pipeline.restyle(input(steering, exemplars));
    return runs.map(({ graph, feeds }) => (graph === 'match' ? `match ${feeds['queries']![1]}` : graph));
  };
  const forbidden = [{ exemplar: 0, x: 0, y: 0, width: 0.2, height: 1 }];
  await ran(undefined);
  expect(await ran({ pins: [pin] })).toEqual(['match 32', 'synthesise']);
  expect(await ran({ pins: [pin] })).toEqual([]);
  expect(await ran(undefined)).toEqual([]);
  expect(await ran({ forbidden })).toEqual(['match 256', 'match 256', 'match 256', 'synthesise']);
  expect(await ran({ forbidden, pins: [pin] })).toEqual(['match 32', 'synthesise']);
  expect(await ran(undefined, [first, second])).toContain('encode_exemplar');
  const layers = [{ layer: 'card', exemplar: 1 }];
  expect(await ran({ layers }, [first, second])).toEqual(['match 256', 'synthesise']);
});

test('a forbidden part is never matched', async () => {
  const { pipeline } = start();
  const source = noise(64, 64, 2);
  const request = { ...input({ forbidden: [{ exemplar: 0, x: 0, y: 0, width: 1, height: 0.5 }] }), source };
  const { matches } = withCells(await pipeline.restyle({ ...request, sourceLayers: undefined }));
  for (let i = 0; i < matches.index.length; i++)
    if (matches.weight[i]! > 0) expect(matches.index[i]).toBeGreaterThanOrEqual(128);
});

test('an exemplar of a layer is the only one that its cells match; the rest stays bit-identical', async () => {
  const { pipeline } = start();
  const free = withCells(await pipeline.restyle(input(undefined, [first, second])));
  for (const exemplar of [0, 1]) {
    const layers = [{ layer: 'card', exemplar }];
    const { image, matches } = withCells(await pipeline.restyle(input({ layers }, [first, second])));
    expect(outside(free.image, image, [16, 16, 80, 80])).toBe(0);
    for (let y = 4; y < 20; y++) {
      for (let x = 4; x < 20; x++) expect(matches.index[8 * (32 * y + x)]! < 256).toBe(exemplar === 0);
    }
  }
});

test('of several exemplars each cell takes the nearest, wherever it is', async () => {
  const { pipeline } = start();
  const [left, right] = [noise(64, 64, 5), noise(64, 64, 6)];
  const source = raster(128, 64, (x, y) => {
    const { data } = x < 64 ? left : right;
    return [...data.subarray(4 * (64 * y + (x % 64)), 4 * (64 * y + (x % 64)) + 3)];
  });
  const { matches } = withCells(
    await pipeline.restyle({
      ...input(undefined, [left, right]),
      source,
      sourceLayers: undefined,
    }),
  );
  for (let row = 0; row < matches.confidence.length; row++)
    expect(matches.index[8 * row]! < 256).toBe(row % 32 < 16);
});

test('the same steering gives the same bytes, in one pipeline and in two', async () => {
  const steering: Steering = { pins: [pin], layers: [{ layer: 'card', exemplar: 1 }] };
  const { pipeline } = start();
  const one = withCells(await pipeline.restyle(input(steering, [first, second])));
  await pipeline.restyle(input(undefined, [first, second]));
  const again = withCells(await pipeline.restyle(input(steering, [first, second])));
  const other = withCells(await start().pipeline.restyle(input(steering, [first, second])));
  for (const { image, matches } of [again, other]) {
    expect(image).toEqual(one.image);
    expect(matches).toEqual(one.matches);
  }
});

test('everything forbidden is NothingToMatch, and the next restyle works', async () => {
  const { pipeline } = start();
  const all = { forbidden: [{ exemplar: 0, x: 0, y: 0, width: 1, height: 1 }] };
  await expect(pipeline.restyle(input(all))).rejects.toMatchObject({ name: 'NothingToMatch' });
  expect((await pipeline.restyle(input(undefined))).image.width).toBe(128);
});
