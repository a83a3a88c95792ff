import { expect, test } from 'vitest';
import type { ExemplarCell, SourceCell } from '../../../models/runtime/geometry/grid.ts';
import type { Matched } from '../../../models/runtime/votes/element-votes.ts';
import { estimateInk } from '../../../models/runtime/segment/estimate-ink.ts';
import { finish } from '../../../models/runtime/finish/finish.ts';
import { lookOf } from '../../../models/runtime/votes/exemplar-look.ts';
import { segment, readParts, type Segmentation } from '../../../models/runtime/segment/segmentation.ts';
import { pictureRegions } from '../../../models/runtime/pictures/picture-regions.ts';
import {
  placePictures,
  type PictureAlbum,
  type PlacedPictures,
} from '../../../models/runtime/pictures/place-pictures.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import { error, pixelAt } from '../finish/finish-scenes.ts';
import { noise, raster } from '../rasters.ts';

const SIZE = { width: 160, height: 120 };
const GRID = { columns: 40, rows: 30, across: 40, down: 30 };
const source = { ...GRID, first: 0 as SourceCell };
const photo = noise(60, 60, 5);
const [PLAIN, CROSSED] = [
  { left: 20, top: 20, right: 60, bottom: 60 },
  { left: 90, top: 20, right: 140, bottom: 70 },
];
type Box = typeof PLAIN;
const holds = ({ left, top, right, bottom }: Box, x: number, y: number): boolean =>
  x >= left && x < right && y >= top && y < bottom;

/** A white page with a grey box and a crossed one. */
const wireframe = raster(SIZE.width, SIZE.height, (x, y) => {
  if (holds(CROSSED!, x, y)) {
    const [dx, dy] = [x - CROSSED!.left, y - CROSSED!.top];
    return Math.abs(dx - dy) <= 1 || Math.abs(dx + dy - 49) <= 1 ? [90, 90, 90] : [225, 225, 225];
  }
  return holds(PLAIN!, x, y) ? [200, 200, 200] : [255, 255, 255];
});
/** A page with a photo of 60 x 60 pixels at (80, 40). */
const exemplar = raster(SIZE.width, SIZE.height, (x, y) =>
  x >= 80 && x < 140 && y >= 40 && y < 100 ? pixelAt(photo, x - 80, y - 40) : [250, 244, 230],
);
const [IN_PHOTO, ON_PAGE] = [17 * 40 + 27, 2 * 40 + 2];

const inkOf = (image: Raster): ReturnType<typeof estimateInk> => estimateInk(rasterToTensor(image, image));
const segmentationOf = (image: Raster): Segmentation =>
  segment(readParts(rasterToTensor(image, image)), inkOf(image).data);

function album(forbidden: PictureAlbum['forbidden'] = []): PictureAlbum {
  const grid = { ...GRID, first: 0 as ExemplarCell };
  return { image: exemplar, grid, regions: pictureRegions(exemplar, 40, 30), forbidden };
}

/** Cells in `box` were matched to the photo, all others to the page. */
function matched(box: Box): Matched {
  const index = Int32Array.from({ length: 1200 }, (_, cell) =>
    holds(box, 4 * (cell % 40) + 2, 4 * Math.floor(cell / 40) + 2) ? IN_PHOTO : ON_PAGE,
  );
  return { grid: source, k: 1, index, weight: new Float32Array(1200).fill(1) };
}

function finished(pictures: PlacedPictures | null, drawn: Raster): Raster {
  const grid = { ...GRID, first: 0 as ExemplarCell };
  const look = lookOf(segmentationOf(exemplar), grid);
  const example = { look, matched: matched(PLAIN!), pictures, fromLayers: false, corners: [] };
  return finish(segmentationOf(wireframe), inkOf(wireframe), drawn, 4, example);
}

test('a box whose cells were matched to a picture shows that picture, cut to its shape', () => {
  const placed = placePictures(segmentationOf(wireframe), null, matched(PLAIN!), [album()]);
  expect(placed?.pictures.map(({ box }) => box)).toEqual([{ left: 20, top: 20, width: 40, height: 40 }]);
  const after = finished(placed, wireframe);
  // Noise of 60 x 60 at 40 x 40 has its mean and some of its grain.
  const inside = Array.from({ length: 900 }, (_, i) =>
    pixelAt(after, 25 + (i % 30), 25 + Math.floor(i / 30)),
  );
  const mean = inside.reduce((sum, [r]) => sum + r, 0) / 900;
  expect(Math.abs(mean - 127.5)).toBeLessThan(12);
  expect(new Set(inside.map(String)).size).toBeGreaterThan(800);
  expect(pixelAt(after, 61, 61)).toEqual(pixelAt(finished(null, wireframe), 61, 61));
});

test('nothing beside the box changes', () => {
  const placed = placePictures(segmentationOf(wireframe), null, matched(PLAIN!), [album()]);
  const [before, after] = [finished(null, wireframe), finished(placed, wireframe)];
  expect(error(before, after, (x, y) => !holds(PLAIN!, x, y))).toBe(0);
});

test('a crossed box is a picture’s as soon as some of its cells say so, and its cross goes', () => {
  const few = { ...CROSSED!, right: CROSSED!.left + 12 };
  const placed = placePictures(segmentationOf(wireframe), null, matched(few), [album()]);
  expect(placed?.pictures).toHaveLength(1);
  const after = finished(placed, wireframe);
  const onCross = Array.from({ length: 40 }, (_, i) => pixelAt(after, 95 + i, 25 + i).join());
  expect(new Set(onCross).size).toBeGreaterThan(30);
});

test('a plain box needs most of its cells', () => {
  const few = { ...PLAIN!, right: PLAIN!.left + 12 };
  expect(placePictures(segmentationOf(wireframe), null, matched(few), [album()])).toBeNull();
});

test('nothing is taken from a forbidden part, and a photo alone is no reason to fill a plain box', () => {
  const forbidden = [{ x: 0.5, y: 0.33, width: 0.4, height: 0.5 }];
  expect(placePictures(segmentationOf(wireframe), null, matched(PLAIN!), [album(forbidden)])).toBeNull();
  const whole = [{ x: 0, y: 0, width: 1, height: 1 }];
  const mood = { ...album(), regions: whole };
  const placed = placePictures(segmentationOf(wireframe), null, matched(PLAIN!), [mood]);
  expect(placed?.pictures.map(({ box }) => box.left)).toEqual([CROSSED!.left]);
});

test('where layers say which box is a picture, only it is filled, from a photo too', () => {
  const { width, height } = SIZE;
  const ground = new Uint8Array(width * height);
  const PICTURE = 12; // GROUND_ROLES
  for (let i = 0; i < ground.length; i++)
    if (holds(PLAIN!, i % width, Math.floor(i / width))) ground[i] = PICTURE;
  const planes = new Float32Array(width * height);
  const maps = {
    ...SIZE,
    ground,
    inks: new Uint8Array(width * height),
    u: planes,
    v: planes,
    topmost: new Int32Array(width * height),
    elements: [],
    scale: { x: 1, y: 1 },
  };
  const everywhere = { left: 0, top: 0, right: width, bottom: height };
  const mood = { ...album(), regions: [{ x: 0, y: 0, width: 1, height: 1 }] };
  for (const one of [album(), mood]) {
    const placed = placePictures(segmentationOf(wireframe), maps, matched(everywhere), [one]);
    expect(placed?.pictures.map(({ box }) => box.left)).toEqual([20]);
  }
});

test('a portrait of the exemplar is no picture for a large box', () => {
  const portrait = { ...album(), regions: album().regions.map((region) => ({ ...region, isAvatar: true })) };
  expect(placePictures(segmentationOf(wireframe), null, matched(PLAIN!), [portrait])).toBeNull();
});
