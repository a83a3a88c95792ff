import { describe, expect, test } from 'vitest';
import { loadPack } from '../../../models/runtime/pack/load-pack.ts';
import { createPipeline, type Pipeline } from '../../../models/runtime/pipeline.ts';
import { LENGTHS, type Attributes, type RestyleInput, type Steering } from '../../../models/runtime/types.ts';
import { countedOrt } from '../counted-ort.ts';
import { fixturePack, SHAPES, type FixtureOptions } from '../fixture-pack.ts';
import { node, solid } from '../nodes.ts';
import { noise } from '../rasters.ts';

function start(attributes: FixtureOptions['attributes'], fields: Record<string, unknown> = {}) {
  const { card, files } = fixturePack(attributes ? { attributes } : {});
  const counted = countedOrt();
  const pack = loadPack({ ...card, ...fields }, files);
  return { ...counted, pipeline: createPipeline({ ort: counted.ort, pack }) };
}

const [first, second] = [noise(64, 64, 2), noise(64, 48, 3)];
const sourceLayers = node('FRAME', 'Screen', [0, 0, 126, 96], {
  fills: solid(1),
  children: [node('RECTANGLE', 'Card', [16, 16, 64, 64], { fills: solid(0.9) })],
});
const cardId = sourceLayers.children![0]!.id;
const input = (steering?: Steering, exemplars = [first]): RestyleInput => ({
  source: noise(126, 96, 1),
  sourceLayers,
  exemplars: exemplars.map((image) => ({ image })),
  ...(steering && { steering }),
  settings: { sharpness: 100, strength: 1 },
});

/** What the fixture's attributes are, read off the warped colours: 32 x 24 cells. */
async function expectAbsolute(pipeline: Pipeline, request: RestyleInput): Promise<Attributes> {
  const { attributes, warp } = await pipeline.restyle(request);
  LENGTHS.forEach((name, c) => {
    const lengths = attributes!.lengths[name];
    expect(lengths).toHaveLength(32 * 24);
    // Levels of 255 are all that the warp shows.
    const off = lengths.map((length, cell) =>
      Math.abs(length - (Math.abs(warp.data[4 * cell + c]! / 127.5 - 1) * SHAPES.longest[name]) / 4),
    );
    expect(Math.max(...off)).toBeLessThan(0.02);
  });
  return attributes!;
}

describe.each(['grid', 'pixels'] as const)('attributes that the graph makes beside its %s', (made) => {
  test('are told in cells of the source, with the longest that can be told', async () => {
    const { pipeline } = start(made);
    const { longest, lengths } = await expectAbsolute(pipeline, input());
    expect(longest).toEqual({ radius: 3, border: 0.5, shadow: 2 });
    expect(new Set(lengths.radius).size).toBeGreaterThan(50);
    await pipeline.dispose();
  });

  test('are those of the steered match where a rule holds, and stay elsewhere', async () => {
    for (const finish of [{}, { finish: 'flat-elements' }]) {
      const { pipeline } = start(made, finish);
      const free = (await pipeline.restyle(input())).attributes!;
      const pin = { at: { layer: cardId }, to: { exemplar: 0, x: 0.3, y: 0.7 } };
      const pinned = await expectAbsolute(pipeline, input({ pins: [pin] }));
      const inside = (cell: number): boolean =>
        cell % 32 >= 4 && cell % 32 < 20 && cell >= 4 * 32 && cell < 20 * 32;
      const within = [...pinned.lengths.radius].filter((_, cell) => inside(cell));
      expect(new Set(within).size).toBe(1);
      const changed = [...pinned.lengths.radius].filter(
        (value, cell) => !inside(cell) && value !== free.lengths.radius[cell],
      );
      expect(changed).toEqual([]);
      await pipeline.dispose();
    }
  });

  test('of several exemplars are those of the one that each role takes', async () => {
    const { pipeline } = start(made);
    await expectAbsolute(pipeline, input(undefined, [first, second]));
    const layers = [{ layer: cardId, exemplar: 1 }];
    await expectAbsolute(pipeline, input({ layers }, [first, second]));
    await pipeline.dispose();
  });
});

test('what is handed out is the caller\u2019s: the next run tells the same', async () => {
  const { pipeline } = start('grid');
  const { attributes } = await pipeline.restyle(input());
  const before = attributes!.lengths.radius.slice();
  attributes!.lengths.radius.fill(9);
  expect((await pipeline.restyle(input())).attributes!.lengths.radius).toEqual(before);
  await pipeline.dispose();
});

test('a pack without them tells none, also where the graph gives what the card does not name', async () => {
  for (const { pipeline } of [
    start(undefined),
    start('grid', { attributes: [] }),
    start('pixels', { attributes: undefined }),
  ]) {
    expect(await pipeline.restyle(input())).not.toHaveProperty('attributes');
    await pipeline.dispose();
  }
});

test.each([
  ['no output', undefined, SHAPES],
  ['another number of planes', 'grid', { ...SHAPES, attributes: [...SHAPES.attributes, 'picture'] }],
] as const)('a graph with %s is ModelCorrupt naming the output', async (_, made, fields) => {
  const { pipeline } = start(made, fields);
  await expect(pipeline.restyle(input())).rejects.toMatchObject({
    name: 'ModelCorrupt',
    message: expect.stringMatching(/synthesise\.onnx.*"attributes"/),
  });
  await pipeline.dispose();
});
