import { expect, test } from 'vitest';
import { segment, readParts, type Segmentation } from '../../../models/runtime/segment/segmentation.ts';
import type { Box } from '../../../models/runtime/geometry/box.ts';
import { rasteriseElements, type LayerMaps } from '../../../models/runtime/layers/rasterise-elements.ts';
import type { Role } from '../../../models/runtime/layers/roles.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import { letters, mix, type Rgb } from '../finish/finish-scenes.ts';
import { raster } from '../rasters.ts';

const [WIDTH, HEIGHT] = [160, 120];
const [PAPER, INK]: [Rgb, Rgb] = [
  [255, 255, 255],
  [20, 20, 20],
];
const ROW: Box = { x: 10, y: 20, width: 140, height: 24 };
const CARD: Box = { x: 10, y: 60, width: 140, height: 50 };

const holds = ({ x, y, width, height }: Box, u: number, v: number): boolean =>
  u >= x && v >= y && u < x + width && v < y + height;

/** A list's row that is white on white, with words on it, and below it a card that an outline shows. */
const wireframe: Raster = raster(WIDTH, HEIGHT, (x, y) => {
  const inner = { x: CARD.x + 2, y: CARD.y + 2, width: CARD.width - 4, height: CARD.height - 4 };
  const outline = holds(CARD, x, y) && !holds(inner, x, y) ? 1 : 0;
  return mix(PAPER, INK, Math.max(outline, letters(x, y, 20, 28, 8, 8)));
});

function told(elements: [Role, Box][]): LayerMaps {
  const size = { width: WIDTH, height: HEIGHT };
  const page: [Role, Box] = ['page', { x: 0, y: 0, ...size }];
  const listed = [page, ...elements].map(([role, box]) => ({ role, box, seen: box }));
  return rasteriseElements(listed, size, size, () => {});
}

function flats(maps: LayerMaps | null): Segmentation {
  const ink = Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) =>
    letters(i % WIDTH, Math.floor(i / WIDTH), 20, 28, 8, 8),
  );
  return segment(readParts(rasterToTensor(wireframe, wireframe)), ink, maps);
}

/** Ground at a pixel. */
const at = ({ grounds }: Segmentation, x: number, y: number): number => grounds.owner[y * WIDTH + x]!;

test('a row that is white on white is a ground of its own where its layer is known', () => {
  const [seen, known] = [flats(null), flats(told([['selected', ROW]]))];
  expect(at(seen, 120, 32)).toBe(at(seen, 120, 10));
  expect(at(known, 120, 32)).not.toBe(at(known, 120, 10));
  expect(at(known, 12, 22)).toBe(at(known, 147, 41));
  expect(at(known, 120, 10)).toBe(at(known, 120, 50));
  expect(known.grounds.count).toBe(seen.grounds.count + 1);
});

test('words on such a row lie on it', () => {
  const known = flats(told([['selected', ROW]]));
  const texts = known.strokes.filter(({ kind }) => kind === 'glyphs');
  expect(texts.map(({ ground }) => ground)).toEqual([at(known, 120, 32)]);
});

test('a card that its outline shows stays as it is drawn', () => {
  expect(flats(told([['surface', CARD]])).grounds.count).toBe(flats(null).grounds.count);
});

test('what is no fill is never cut out', () => {
  expect(flats(told([['chart', ROW]])).grounds.count).toBe(flats(null).grounds.count);
});

test('a layer on another takes its own part', () => {
  const both = flats(
    told([
      ['surface', { x: 5, y: 15, width: 150, height: 36 }],
      ['selected', ROW],
    ]),
  );
  const grounds = [at(both, 120, 5), at(both, 120, 17), at(both, 120, 32)];
  expect(new Set(grounds).size).toBe(3);
});
