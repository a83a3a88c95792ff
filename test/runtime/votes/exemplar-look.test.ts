import { expect, test } from 'vitest';
import { joinLooks, lookOf, nearestSwatch } from '../../../models/runtime/votes/exemplar-look.ts';
import type { ExemplarCell, Grid, SourceCell } from '../../../models/runtime/geometry/grid.ts';
import type { Matched } from '../../../models/runtime/votes/element-votes.ts';
import { estimateInk } from '../../../models/runtime/segment/estimate-ink.ts';
import { finish } from '../../../models/runtime/finish/finish.ts';
import { segment, readParts } from '../../../models/runtime/segment/segmentation.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import { letters, mix, pixelAt, roundedBox, type Rgb } from '../finish/finish-scenes.ts';
import { random, raster } from '../rasters.ts';

const [PAGE, BUTTON, TEXT]: Rgb[] = [
  [250, 244, 230],
  [30, 60, 200],
  [70, 30, 20],
];

/** A page with a button and a line of letters; the colours may be off by `off`. */
function scene(off = 0): Raster {
  const moved = ([r, g, b]: Rgb): Rgb => [r - off, g + off, b - off];
  return raster(160, 120, (x, y) => {
    const fill = mix(moved(PAGE!), moved(BUTTON!), roundedBox(x, y, [20, 20, 110, 60], 8));
    return mix(fill, moved(TEXT!), letters(x, y, 24, 85, 12, 11));
  });
}

/** Cells of 4 x 4 pixels over the scene. */
const grid = <Cell extends SourceCell | ExemplarCell>(first: Cell): Grid<Cell> => ({
  columns: 40,
  rows: 30,
  across: 40,
  down: 30,
  first,
});

function look(image: Raster): ReturnType<typeof lookOf> {
  const tensor = rasterToTensor(image, image);
  return lookOf(segment(readParts(tensor), estimateInk(tensor).data), grid(0 as ExemplarCell));
}

/** Every cell of the source was matched to the cell of the exemplar that `like` names. */
function matched(like: (cell: number) => number): Matched {
  const index = Int32Array.from({ length: 1200 }, (_, cell) => like(cell));
  return { grid: grid(0 as SourceCell), k: 1, index, weight: new Float32Array(1200).fill(1) };
}

test('an exemplar is made of its even grounds, the largest first, and its texts', () => {
  const { grounds, inks } = look(scene());
  expect(grounds.map(({ colour }) => colour.map(Math.round))).toEqual([PAGE, BUTTON]);
  expect(grounds[0]!.area).toBeGreaterThan(grounds[1]!.area);
  expect(inks.length).toBe(1);
  inks[0]!.colour.forEach((value, c) => expect(Math.abs(value - TEXT![c]!)).toBeLessThan(12));
});

test('a photo sets no example', () => {
  const next = random(2);
  const photo = raster(160, 120, (x) => [x + 90 * next(), 90 * next(), 60 * next()]);
  const { grounds, inks, cells } = look(photo);
  expect([grounds, inks]).toEqual([[], []]);
  expect(new Set(cells)).toEqual(new Set([-1]));
});

test('a drawn colour is taken for a near one and left alone without', () => {
  const { grounds } = look(scene());
  expect(nearestSwatch(grounds, [240, 236, 222]).map(Math.round)).toEqual(PAGE);
  expect(nearestSwatch(grounds, [120, 220, 120])).toEqual([120, 220, 120]);
});

test('a result that is nearly in the exemplar’s colours has them exactly', () => {
  const image = rasterToTensor(scene(), { width: 160, height: 120 });
  const drawn = scene(7);
  const ink = estimateInk(image);
  const segmentation = segment(readParts(image), ink.data);
  const plain = finish(segmentation, ink, drawn, 4);
  const after = finish(segmentation, ink, drawn, 4, {
    look: look(scene()),
    matched: matched((cell) => cell),
    pictures: null,
    fromLayers: false,
    corners: [],
  });
  expect(pixelAt(plain, 3, 3)).not.toEqual(PAGE);
  expect(pixelAt(after, 3, 3)).toEqual(PAGE);
  expect(pixelAt(after, 40, 40)).toEqual(BUTTON);
});

test('several exemplars together are made of the colours of all', () => {
  const [one, other] = [look(scene()), look(scene(20))];
  const both = joinLooks([one, other]);
  expect(both.grounds.length).toBe(4);
  expect(joinLooks([one, one]).grounds.length).toBe(one.grounds.length);
  expect(one.grounds[0]!.area).toBe(look(scene()).grounds[0]!.area);
});

/** Cells of the exemplar's page and of its button. */
const [ON_PAGE, ON_BUTTON] = [2 * 40 + 2, 10 * 40 + 10];

/** The scene finished after itself, with the network's drawing off by so much and every cell of the button matched by `like`. */
function voted(off: number, like: (cell: number) => number): Rgb {
  const image = rasterToTensor(scene(), scene());
  const ink = estimateInk(image);
  const segmentation = segment(readParts(image), ink.data);
  const example = {
    look: look(scene()),
    matched: matched(like),
    pictures: null,
    fromLayers: false,
    corners: [],
  };
  return pixelAt(finish(segmentation, ink, scene(off), 4, example), 40, 40);
}

test('cells know the even ground that they lie on', () => {
  const { grounds, cells } = look(scene());
  expect(grounds[cells[ON_PAGE]!]!.colour.map(Math.round)).toEqual(PAGE);
  expect(grounds[cells[ON_BUTTON]!]!.colour.map(Math.round)).toEqual(BUTTON);
  const both = joinLooks([look(scene(20)), look(scene())]);
  expect(both.grounds[both.cells[1200 + ON_BUTTON]!]!.colour.map(Math.round)).toEqual(BUTTON);
});

test('an element takes the colour that most of its cells were matched to, however far the network’s own is from it', () => {
  expect(voted(60, () => ON_BUTTON)).toEqual(BUTTON);
  expect(voted(60, (cell) => (cell % 5 === 0 ? ON_PAGE : ON_BUTTON))).toEqual(BUTTON);
});

test('where the votes are divided the network’s own colour decides', () => {
  expect(voted(10, (cell) => (cell % 2 ? ON_PAGE : ON_BUTTON))).toEqual(BUTTON);
});

test('an element that was matched to a picture keeps what the network drew', () => {
  const photo = raster(160, 120, (x, y) => [(x * 37 + y * 91) % 256, (x * 53) % 256, (y * 29) % 256]);
  const image = rasterToTensor(scene(), scene());
  const ink = estimateInk(image);
  const segmentation = segment(readParts(image), ink.data);
  const example = {
    look: look(photo),
    matched: matched(() => ON_BUTTON),
    pictures: null,
    fromLayers: false,
    corners: [],
  };
  const after = finish(segmentation, ink, scene(60), 4, example);
  const plain = finish(segmentation, ink, scene(60), 4);
  expect(pixelAt(after, 40, 40)).toEqual(pixelAt(plain, 40, 40));
});
