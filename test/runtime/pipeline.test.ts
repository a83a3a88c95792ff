import { expect, test } from 'vitest';
import { loadPack } from '../../models/runtime/pack/load-pack.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';
import type { Progress, Raster, RestyleInput } from '../../models/runtime/types.ts';
import { countedOrt } from './counted-ort.ts';
import { fixturePack, type FixtureOptions } from './fixture-pack.ts';
import { noise, permutation, raster, shuffled } from './rasters.ts';
import { withCells } from './with-cells.ts';

function start(options: FixtureOptions = {}) {
  const { card, files } = fixturePack(options);
  const counted = countedOrt();
  return { ...counted, pipeline: createPipeline({ ort: counted.ort, pack: loadPack(card, files) }) };
}

function input(
  source: Raster,
  exemplars: Raster[],
  settings: Partial<RestyleInput['settings']> = {},
): RestyleInput {
  return {
    source,
    exemplars: exemplars.map((image) => ({ image })),
    settings: { sharpness: 100, strength: 1, ...settings },
  };
}

const sizeOf = ({ width, height }: { width: number; height: number }) => `${width}x${height}`;

test('finds every cell again in an exemplar made of the source with its cells permuted', async () => {
  const { pipeline } = start();
  const source = noise(128, 96);
  const order = permutation(32 * 24);
  const { matches, image } = withCells(await pipeline.restyle(input(source, [shuffled(source, 4, order)])));
  expect(matches.source).toEqual({ width: 32, height: 24 });
  const hits = order.filter((from, to) => matches.index[from * matches.k] === to).length;
  expect(hits).toBe(order.length);
  expect(Math.min(...matches.confidence)).toBeGreaterThan(0.9999);
  expect(Math.min(...order.map((_, cell) => matches.weight[cell * matches.k]!))).toBeGreaterThan(0.99);
  // The warp carries the exemplar's mean colour of the matched cell, which here is the source's own.
  const cell = 5 * 32 + 9;
  const mean = [0, 1, 2].map((c) => {
    let sum = 0;
    for (let y = 20; y < 24; y++) for (let x = 36; x < 40; x++) sum += source.data[(y * 128 + x) * 4 + c]!;
    return sum / 16;
  });
  mean.forEach((value, c) => {
    expect(image.data[(21 * 128 + 37) * 4 + c]).toBeGreaterThan(value - 2);
    expect(image.data[(21 * 128 + 37) * 4 + c]).toBeLessThan(value + 2);
  });
  expect(matches.index[cell * matches.k]).toBe(order.indexOf(cell));
});

test('matches over the cells of all exemplars', async () => {
  const { pipeline } = start();
  const source = noise(64, 64);
  const other = noise(48, 32, 5);
  const { matches } = withCells(await pipeline.restyle(input(source, [other, source])));
  expect(matches.exemplars.map(sizeOf)).toEqual(['12x8', '16x16']);
  const first = 12 * 8;
  for (let cell = 0; cell < 256; cell++) expect(matches.index[cell * 8]).toBe(first + cell);
});

test('gives the same bytes twice, in one pipeline and in two', async () => {
  const [source, exemplar] = [noise(100, 60), noise(80, 90, 2)];
  const one = start().pipeline;
  const results = [
    await one.restyle(input(source, [exemplar], { sharpness: 20, strength: 0.7 })),
    await one.restyle(input(source, [exemplar], { sharpness: 20, strength: 0.7 })),
    await start().pipeline.restyle(input(source, [exemplar], { sharpness: 20, strength: 0.7 })),
  ];
  for (const { image, cells } of results) {
    expect(image).toEqual(results[0]!.image);
    expect(cells).not.toBeNull();
    expect(cells).toEqual(results[0]!.cells);
  }
});

test('repeats only what a change of settings or images needs', async () => {
  const { pipeline, runs, created } = start();
  const [source, exemplar] = [noise(64, 64), noise(64, 48, 2)];
  const ran = async (next: RestyleInput) => {
    runs.length = 0;
    await pipeline.restyle(next);
    return [...new Set(runs.map(({ graph }) => graph))].sort();
  };
  expect(await ran(input(source, [exemplar]))).toEqual([
    'encode_exemplar',
    'encode_source',
    'match',
    'synthesise',
  ]);
  expect(await ran(input(source, [exemplar], { strength: 0.5 }))).toEqual([]);
  expect(await ran(input(source, [exemplar], { sharpness: 10 }))).toEqual(['match', 'synthesise']);
  expect(await ran(input(noise(64, 64, 9), [exemplar]))).toEqual(['encode_source', 'match', 'synthesise']);
  expect(await ran(input(noise(64, 64, 9), [noise(32, 32, 4)]))).toEqual([
    'encode_exemplar',
    'match',
    'synthesise',
  ]);
  // Three graphs of the pack, and one match graph per exemplar.
  expect(created()).toBe(5);
});

test('hands out copies, so that a caller may transfer them away', async () => {
  const { pipeline } = start();
  const request = input(noise(32, 32), [noise(32, 32, 2)]);
  const first = withCells(await pipeline.restyle(request));
  const before = first.image.data.slice();
  structuredClone(first, {
    transfer: [first.image.data.buffer, first.matches.index.buffer, first.warp.data.buffer],
  });
  const second = withCells(await pipeline.restyle(request));
  expect(second.image.data).toEqual(before);
  expect(second.matches.index.length).toBe(64 * 8);
});

test.each([
  ['320x3000', 320, 3000],
  ['1920x400', 1920, 400],
  ['1x1', 1, 1],
  ['3x700', 3, 700],
  ['257x129', 257, 129],
])('keeps the size of a %s source', async (_, width, height) => {
  const { pipeline } = start();
  const { image, warp, matches } = withCells(
    await pipeline.restyle(input(noise(width, height), [noise(40, 30, 3)])),
  );
  expect(sizeOf(image)).toBe(`${width}x${height}`);
  expect(image.data.length).toBe(width * height * 4);
  expect(image.data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
  expect(sizeOf(warp)).toBe(sizeOf(matches.source));
  expect(matches.confidence.length).toBe(matches.source.width * matches.source.height);
});

test('caps the long side at settings.size and never enlarges', async () => {
  const { pipeline } = start();
  const sized = async (size: number) =>
    sizeOf((await pipeline.restyle(input(noise(400, 200), [noise(32, 32)], { size }))).image);
  expect(await sized(100)).toBe('100x50');
  expect(await sized(390)).toBe('390x195');
  expect(await sized(4000)).toBe('400x200');
});

test('strength 0 is the source over white, and between lies the linear blend', async () => {
  const { pipeline } = start();
  const source = raster(60, 40, (x, y) => [x * 4, y * 6, 10, x < 30 ? 255 : 128]);
  const exemplar = noise(32, 32);
  const at = async (strength: number) =>
    (await pipeline.restyle(input(source, [exemplar], { strength }))).image.data;
  const [none, half, full] = [await at(0), await at(0.5), await at(1)];
  for (let i = 0; i < none.length; i++) {
    const alpha = source.data[i - (i % 4) + 3]! / 255;
    const white = i % 4 === 3 ? 255 : 255 + (source.data[i]! - 255) * alpha;
    expect(Math.abs(none[i]! - white)).toBeLessThanOrEqual(0.5001);
    expect(Math.abs(half[i]! - (none[i]! + full[i]!) / 2)).toBeLessThanOrEqual(0.5001);
  }
});

test('hands synthesise what its inputs name: channels at output size, outputs of both encoders as they are', async () => {
  const { pipeline, runs } = start({
    synthesiseInputs: [
      { name: 'ink', type: 'float32', dims: [1, 1, 'H', 'W'] },
      { name: 'palette', type: 'float32', dims: [1, 3, 1, 1] },
      { name: 'structure', type: 'float32', dims: [1, 4, 'hw', 'ww'] },
    ],
  });
  await pipeline.restyle(input(noise(250, 150), [noise(32, 32)]));
  // Working 128x77 is padded to 128x80; the same extent of the 250x150 output is 250x156.
  expect(runs.find(({ graph }) => graph === 'encode_source')!.feeds).toEqual({
    image: [1, 3, 80, 128],
    condition: [1, 4, 80, 128],
  });
  expect(runs.find(({ graph }) => graph === 'synthesise')!.feeds).toEqual({
    warped: [1, 3, 20, 32],
    confidence: [1, 1, 20, 32],
    image: [1, 3, 156, 250],
    ink: [1, 1, 156, 250],
    palette: [1, 3, 1, 1],
    structure: [1, 4, 80, 128],
  });
});

test('reports every verb from 0 to 1 in order, and its time by the given clock', async () => {
  const { card, files } = fixturePack();
  let time = 0;
  const pipeline = createPipeline({
    ort: countedOrt().ort,
    pack: loadPack(card, files),
    now: () => (time += 5),
  });
  const seen: Progress[] = [];
  const { milliseconds } = await pipeline.restyle(input(noise(64, 64), [noise(64, 64)]), {
    onProgress: (progress) => seen.push(progress),
  });
  expect([...new Set(seen.map(({ verb }) => verb))]).toEqual(['prepare', 'align', 'match', 'synthesise']);
  for (const verb of ['prepare', 'align', 'match', 'synthesise'] as const) {
    const fractions = seen.filter((progress) => progress.verb === verb).map(({ fraction }) => fraction);
    expect(fractions[0]).toBe(0);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  }
  expect(milliseconds).toEqual({ prepare: 5, align: 5, match: 5, synthesise: 5 });
});

test('a cancel that arrives as a message stops the match between two blocks, and the next restyle works', async () => {
  const { pipeline, runs } = start();
  const request = input(noise(128, 128), [noise(128, 128, 2)]);
  const controller = new AbortController();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => controller.abort();
  const cancelledRun = pipeline.restyle(request, {
    signal: controller.signal,
    onProgress: ({ verb, fraction }) => {
      if (verb === 'match' && fraction > 0 && fraction < 1) port2.postMessage('cancel');
    },
  });
  await expect(cancelledRun).rejects.toMatchObject({ name: 'Cancelled' });
  port1.close();
  const blocks = runs.filter(({ graph }) => graph === 'match').length;
  expect(blocks).toBeGreaterThan(0);
  expect(blocks).toBeLessThan(4);
  expect(runs.some(({ graph }) => graph === 'synthesise')).toBe(false);
  expect(sizeOf((await pipeline.restyle(request)).image)).toBe('128x128');
});

test('an aborted signal stops it before anything runs', async () => {
  const { pipeline, runs } = start();
  const run = pipeline.restyle(input(noise(16, 16), [noise(16, 16)]), { signal: { aborted: true } });
  await expect(run).rejects.toMatchObject({ name: 'Cancelled' });
  expect(runs).toEqual([]);
});

test('restyles asked for at once run one after the other and all arrive', async () => {
  const { pipeline } = start();
  const sources = [noise(20, 20), noise(24, 20), noise(28, 20)];
  const results = await Promise.all(
    sources.map((source) => pipeline.restyle(input(source, [noise(16, 16)]))),
  );
  expect(results.map(({ image }) => image.width)).toEqual([20, 24, 28]);
});

test('dispose gives every session back', async () => {
  const { pipeline, open } = start();
  await pipeline.restyle(input(noise(32, 32), [noise(32, 32)]));
  expect(open.size).toBe(4);
  await pipeline.dispose();
  expect(open.size).toBe(0);
});

test('NaN in a graph is an EngineFailed that names the graph', async () => {
  const run = start({ nan: true }).pipeline.restyle(input(noise(32, 32), [noise(32, 32)]));
  await expect(run).rejects.toMatchObject({
    name: 'EngineFailed',
    message: expect.stringMatching(/synthesise\.onnx.*NaN/),
  });
});

test('a grid of the wrong size is a ModelCorrupt that names the graph', async () => {
  const run = start({ coarseSource: true }).pipeline.restyle(input(noise(32, 32), [noise(32, 32)]));
  await expect(run).rejects.toMatchObject({
    name: 'ModelCorrupt',
    message: expect.stringMatching(/encode_source\.onnx.*queries/),
  });
});

test('an input of synthesise that nobody gives is a ModelCorrupt that names it', async () => {
  const { pipeline } = start({ synthesiseInputs: [{ name: 'mood', type: 'float32', dims: [1] }] });
  const run = pipeline.restyle(input(noise(32, 32), [noise(32, 32)]));
  await expect(run).rejects.toMatchObject({
    name: 'ModelCorrupt',
    message: expect.stringContaining('"mood"'),
  });
});

test.each<[string, string, Partial<RestyleInput>]>([
  ['no pixels', 'ZeroSize', { source: { width: 0, height: 5, data: new Uint8ClampedArray(0) } }],
  ['over 4096 px', 'TooLarge', { source: { width: 4097, height: 1, data: new Uint8ClampedArray(4097 * 4) } }],
  ['too few bytes', 'BrokenImage', { source: { width: 4, height: 4, data: new Uint8ClampedArray(60) } }],
  ['no exemplar', 'BadMessage', { exemplars: [] }],
  ['sharpness 0', 'BadMessage', { settings: { sharpness: 0, strength: 1 } }],
  ['strength NaN', 'BadMessage', { settings: { sharpness: 1, strength: NaN } }],
  ['size 0.5', 'BadMessage', { settings: { sharpness: 1, strength: 1, size: 0.5 } }],
])('refuses %s as %s', async (_, name, change) => {
  const run = start().pipeline.restyle({ ...input(noise(16, 16), [noise(16, 16)]), ...change });
  await expect(run).rejects.toMatchObject({ name });
});
