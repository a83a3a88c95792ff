import { expect, test } from 'vitest';
import { segment, readParts, type Segmentation } from '../../../models/runtime/segment/segmentation.ts';
import { rasteriseElements } from '../../../models/runtime/layers/rasterise-elements.ts';
import type { Role } from '../../../models/runtime/layers/roles.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import { letters, mix, type Rgb } from '../finish/finish-scenes.ts';
import { raster } from '../rasters.ts';

const [WIDTH, HEIGHT] = [96, 40];
const size = { width: WIDTH, height: HEIGHT };
const CHIP = { x: 20, y: 14, width: 48, height: 8 };
const [PAPER, INK, GREY]: [Rgb, Rgb, Rgb] = [
  [255, 255, 255],
  [20, 20, 20],
  [200, 200, 200],
];

const glyph = (x: number, y: number): number => letters(x, y, 22, 16, 6, 4);

/** A chip so low that no pixel beside its words is deeper than two pixels. */
const chip = (fill: Rgb, outline: Rgb): Raster =>
  raster(WIDTH, HEIGHT, (x, y) => {
    const inside = (by: number): boolean =>
      x >= CHIP.x + by && y >= CHIP.y + by && x < CHIP.x + CHIP.width - by && y < CHIP.y + CHIP.height - by;
    return mix(inside(1) ? fill : inside(0) ? outline : PAPER, INK, inside(1) ? glyph(x, y) : 0);
  });

function flats(image: Raster, role: Role | null): Segmentation {
  const ink = Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) =>
    glyph(i % WIDTH, Math.floor(i / WIDTH)),
  );
  const page = { role: 'page' as Role, box: { x: 0, y: 0, ...size }, seen: { x: 0, y: 0, ...size } };
  const maps = role && rasteriseElements([page, { role, box: CHIP, seen: CHIP }], size, size, () => {});
  return segment(readParts(rasterToTensor(image, image)), ink, maps);
}

/** Ground beside the words, on the chip, and on the page. */
const grounds = ({ grounds: { owner } }: Segmentation): [number, number] => [
  owner[17 * WIDTH + 26]!,
  owner[4 * WIDTH + 64]!,
];

test('a low chip is a ground of its own where its layer is known', () => {
  const [seen, known] = [flats(chip(GREY, GREY), null), flats(chip(GREY, GREY), 'chip')];
  expect(known.grounds.count).toBe(2);
  expect(seen.grounds.count).toBe(1);
  const [own, page] = grounds(known);
  expect(own).not.toBe(page);
});

test('an outlined chip in the page’s colour is not joined with the page', () => {
  const [own, page] = grounds(flats(chip(PAPER, INK), 'chip'));
  expect(own).not.toBe(page);
});

test('a layer that is no control makes no ground', () => {
  expect(flats(chip(GREY, GREY), 'surface').grounds.count).toBe(1);
});
