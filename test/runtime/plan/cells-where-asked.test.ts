import { expect, test } from 'vitest';
import { readPack } from '../../../models/cli/read-pack.ts';
import { createPipeline } from '../../../models/runtime/pipeline.ts';
import type { RestyleInput, Steering } from '../../../models/runtime/types.ts';
import { node, solid } from '../nodes.ts';
import { notedOrt } from '../noted-ort.ts';
import { raster } from '../rasters.ts';

const pack = await readPack('wireframe');

/** A pipeline on onnxruntime-node, and what each run of a session took and made. */
function start() {
  const { ort, runs } = notedOrt(
    ({ inputNames, outputNames }) => `${inputNames.join(' ')} -> ${outputNames.join(' ')}`,
  );
  return { runs, pipeline: createPipeline({ ort, pack, sessionOptions: { logSeverityLevel: 3 } }) };
}

/** Of the graphs of the pack and of the match only the drawing one takes what was warped. */
const draws = (run: string): boolean => /\bwarped\b.*->/.test(run);

const isIn = (x: number, y: number, [left, top, width, height]: number[]): boolean =>
  x >= left! && y >= top! && x < left! + width! && y < top! + height!;
const BUTTON: [number, number, number, number] = [16, 40, 96, 32];
const screen = (page: number, button: number) => ({
  image: raster(128, 96, (x, y) =>
    new Array<number>(3).fill(Math.round(255 * (isIn(x, y, BUTTON) ? button : page))),
  ),
  layers: node('FRAME', 'Frame', [0, 0, 128, 96], {
    fills: solid(page),
    children: [node('RECTANGLE', 'Rectangle', BUTTON, { fills: solid(button) })],
  }),
});
const { image: source, layers: sourceLayers } = screen(1, 0.8);
const exemplars = [screen(0.1, 0.5)];
const settings = { sharpness: pack.card.sharpness, strength: 1 };
const input: RestyleInput = { source, sourceLayers, exemplars, settings };

test('where every pixel belongs to an element, a restyle runs the sessions of its plan and no other', async () => {
  const alone = start();
  await alone.pipeline.plan(input);
  const { runs, pipeline } = start();
  const { cells } = await pipeline.restyle(input);
  expect(cells).toBeNull();
  expect(runs).toEqual(alone.runs);
  expect(runs.length).toBeGreaterThan(0);
  const pins: Steering['pins'] = [
    { at: { x: 0.5, y: 0.5, width: 0, height: 0 }, to: { x: 0.1, y: 0.1, exemplar: 0 } },
  ];
  const changes: Partial<RestyleInput>[] = [
    { steering: { pins } },
    { settings: { sharpness: 20, strength: 0.5 } },
  ];
  for (const changed of changes) expect((await pipeline.restyle({ ...input, ...changed })).cells).toBeNull();
  expect(runs.slice(alone.runs.length), 'a pin asks for the match of elements alone').toEqual([
    expect.stringMatching(/-> probabilities$/),
  ]);
  await pipeline.dispose();
});

test('cells are matched when they are asked for, and then change nothing else', async () => {
  const { runs, pipeline } = start();
  const lazy = await pipeline.restyle(input);
  const before = runs.length;
  const asked = await pipeline.restyle({ ...input, tellCells: true });
  expect(runs.length).toBeGreaterThan(before);
  expect(runs.filter(draws), 'the network had nothing to draw').toEqual([]);
  expect({ ...asked, cells: null, milliseconds: null }).toEqual({ ...lazy, milliseconds: null });
  const { source: grid, exemplars: grids } = asked.grids;
  const sizeOf = ({ columns, rows }: { columns: number; rows: number }) => ({ width: columns, height: rows });
  expect(asked.cells!.matches).toMatchObject({ source: sizeOf(grid), exemplars: grids.map(sizeOf) });
  expect((await pipeline.restyle(input)).cells, 'a later run is not bound by it').toBeNull();
  await pipeline.dispose();
});

test('what no element explains is matched and drawn without being asked for', async () => {
  const { runs, pipeline } = start();
  const texture = raster(128, 96, (x, y) => {
    const shade = isIn(x, y, BUTTON) ? 204 : 90 + ((x * 37 + y * 91) % 120);
    return [shade, shade, shade];
  });
  const { cells } = await pipeline.restyle({ ...input, source: texture });
  expect(cells).not.toBeNull();
  expect(runs.filter(draws)).not.toEqual([]);
  await pipeline.dispose();
});

test('steering that leaves nothing is refused, though no cell would be matched', async () => {
  const { pipeline } = start();
  const forbidden = [{ exemplar: 0, x: 0, y: 0, width: 1, height: 1 }];
  const run = pipeline.restyle({ ...input, steering: { forbidden } });
  await expect(run).rejects.toMatchObject({ name: 'NothingToMatch' });
  await pipeline.dispose();
});
