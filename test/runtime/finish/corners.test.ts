import { expect, test } from 'vitest';
import type { ExemplarCell, Grid, SourceCell } from '../../../models/runtime/geometry/grid.ts';
import { cornersOfCells, joinCorners, votedCorners } from '../../../models/runtime/votes/corner-votes.ts';
import { paintCorners } from '../../../models/runtime/finish/paint-corners.ts';
import { coloursOfRaster, rasterOfColours } from '../../../models/runtime/image/colours.ts';
import { rasteriseElements, type LayerMaps } from '../../../models/runtime/layers/rasterise-elements.ts';
import type { Role } from '../../../models/runtime/layers/roles.ts';
import type { LayerNode, Raster } from '../../../models/runtime/types.ts';
import { mix, pixelAt, type Rgb } from './finish-scenes.ts';
import { raster } from '../rasters.ts';

const [WIDTH, HEIGHT] = [80, 60];
const BOX = { left: 16, top: 20, right: 64, bottom: 40 };
const [PAPER, TEAL, RED, WORDS]: Rgb[] = [
  [255, 255, 255],
  [0, 140, 186],
  [200, 40, 40],
  [20, 20, 20],
];

/** Depth of a pixel inside a rounded box, pixels. */
function depth(x: number, y: number, radius: number): number {
  const [u, v] = [
    Math.min(x + 0.5 - BOX.left, BOX.right - x - 0.5),
    Math.min(y + 0.5 - BOX.top, BOX.bottom - y - 0.5),
  ];
  const [a, b] = [radius - u, radius - v];
  return a > 0 && b > 0 ? radius - Math.hypot(a, b) : Math.min(u, v);
}

const cover = (at: number): number => Math.min(1, Math.max(0, at + 0.5));

/** A button with corners of this radius and a border of so many pixels. */
const button = (radius: number, border = 0, fill = TEAL!): Raster =>
  raster(WIDTH, HEIGHT, (x, y) => {
    const at = depth(x, y, radius);
    if (border === 0) return mix(PAPER!, fill, cover(at));
    return mix(mix(PAPER!, RED!, cover(at)), fill, cover(at - border));
  });

function painted(image: Raster, radius: number, isGlyph: (pixel: number) => boolean = () => false): Raster {
  const colours = coloursOfRaster(image);
  paintCorners(colours, [{ box: BOX, radius }], isGlyph);
  return rasterOfColours(colours);
}

/** The largest difference in any channel of any pixel. */
const apart = (a: Raster, b: Raster): number =>
  a.data.reduce((most, value, i) => Math.max(most, Math.abs(value - b.data[i]!)), 0);

test.each([
  [0, 8],
  [10, 4],
  [10, 0],
  [3, 10],
])('a button with corners of %i px gets corners of %i px', (from, to) => {
  // Anti-aliasing is laid around by the distance alone; at the corner of a square it is a little soft.
  expect(apart(painted(button(from), to), button(to))).toBeLessThan(48);
  expect(apart(button(from), button(to))).toBeGreaterThan(150);
});

test('a border goes around the new corner', () => {
  const after = painted(button(0, 2), 8);
  expect(apart(after, button(8, 2))).toBeLessThan(70);
  expect(pixelAt(after, BOX.left + 3, BOX.top + 3)).toEqual(pixelAt(button(8, 2), BOX.left + 3, BOX.top + 3));
});

test('corners that are right already, or nearly so, are left', () => {
  expect(apart(painted(button(6), 6), button(6))).toBe(0);
  expect(apart(painted(button(6), 6.4), button(6))).toBe(0);
});

test('an element is left where something else lies in one of its corners', () => {
  const busy = button(0);
  for (let y = 0; y < 3; y++) busy.data.set(WORDS!, 4 * ((BOX.top + 1 + y) * WIDTH + BOX.left + 1));
  expect(apart(painted(busy, 8), busy)).toBe(0);
});

test('a text stays, even one of the colour outside', () => {
  const light = button(10);
  const word = 4 * ((BOX.top + 8) * WIDTH + BOX.left + 8);
  light.data.set(PAPER!, word);
  const after = painted(light, 2, (i) => 4 * i === word);
  expect([...after.data.slice(word, word + 3)]).toEqual(PAPER);
  expect(pixelAt(after, BOX.left + 1, BOX.top + 2)).toEqual(TEAL);
});

test('a side that is too short to be straight still has to look like the other', () => {
  const square = { left: 16, top: 20, right: 36, bottom: 40 };
  const beside = raster(WIDTH, HEIGHT, (x, y) => {
    const inside = x >= square.left && x < square.right && y >= square.top && y < square.bottom;
    return inside ? TEAL! : x < square.left ? RED! : PAPER!;
  });
  const colours = coloursOfRaster(beside);
  paintCorners(colours, [{ box: { ...square, right: 44 }, radius: 8 }], () => false);
  expect(apart(rasterOfColours(colours), beside)).toBe(0);
});

test('what reaches to the picture’s edge keeps its corners', () => {
  const strip = raster(WIDTH, HEIGHT, (_, y) => (y < 20 ? TEAL! : PAPER!));
  const colours = coloursOfRaster(strip);
  paintCorners(colours, [{ box: { left: 0, top: 0, right: WIDTH, bottom: 20 }, radius: 8 }], () => false);
  expect(apart(rasterOfColours(colours), strip)).toBe(0);
});

const size = { width: WIDTH, height: HEIGHT };
/** Cells of 4 x 4 pixels. */
const grid = <Cell extends SourceCell | ExemplarCell>(): Grid<Cell> => ({
  columns: 20,
  rows: 15,
  across: 20,
  down: 15,
  first: 0 as Cell,
});

/** A page at two pixels a unit with one layer on it. */
function told(role: Role, layer: Partial<LayerNode>): LayerMaps {
  const box = { x: 8, y: 10, width: 24, height: 10 };
  const frame = { width: WIDTH / 2, height: HEIGHT / 2 };
  const node: LayerNode = { id: '1:1', name: 'Any', type: 'RECTANGLE', ...layer };
  const page = { role: 'page' as Role, box: { x: 0, y: 0, ...frame }, seen: { x: 0, y: 0, ...frame } };
  return rasteriseElements([page, { role, box, seen: box, layer: node }], frame, size, () => {});
}

/** What an exemplar with this one layer says of a button in the same place. */
function voted(role: Role, layer: Partial<LayerNode>): ReturnType<typeof votedCorners> {
  const cells = cornersOfCells(told(role, layer), grid<ExemplarCell>());
  const index = Int32Array.from({ length: 300 }, (_, cell) => cell);
  const matched = { grid: grid<SourceCell>(), k: 1, index, weight: new Float32Array(300).fill(1) };
  return votedCorners(told('button', {}), matched, joinCorners([cells], [300]));
}

test('a button has the radius of the matched button, in the source’s pixels', () => {
  expect(voted('button', { cornerRadius: 3 })).toEqual([{ box: BOX, radius: 6 }]);
  expect(voted('button', {})).toEqual([{ box: BOX, radius: 0 }]);
});

test('one that is round to its ends stays so at any size', () => {
  expect(voted('button', { cornerRadius: 99 })).toEqual([{ box: BOX, radius: 10 }]);
  expect(voted('button', { type: 'ELLIPSE' })).toEqual([{ box: BOX, radius: 10 }]);
});

test('another role, corners that differ and an exemplar without layers say nothing', () => {
  expect(voted('surface', { cornerRadius: 3 })).toEqual([]);
  expect(voted('button', { rectangleCornerRadii: [3, 3, 0, 0] })).toEqual([]);
  const index = new Int32Array(300);
  const matched = { grid: grid<SourceCell>(), k: 1, index, weight: new Float32Array(300).fill(1) };
  expect(votedCorners(told('button', {}), matched, joinCorners([null], [300]))).toEqual([]);
});
