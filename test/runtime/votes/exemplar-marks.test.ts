import { expect, test } from 'vitest';
import type { ExemplarCell, Grid, SourceCell } from '../../../models/runtime/geometry/grid.ts';
import { estimateInk } from '../../../models/runtime/segment/estimate-ink.ts';
import { joinLooks, lookOf, type ExemplarLook } from '../../../models/runtime/votes/exemplar-look.ts';
import { finish } from '../../../models/runtime/finish/finish.ts';
import { contrast } from '../../../models/runtime/image/keep-contrast.ts';
import { segment, readParts, type Segmentation } from '../../../models/runtime/segment/segmentation.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import { letters, mix, pixelAt, type Rgb } from '../finish/finish-scenes.ts';
import { raster } from '../rasters.ts';

const [PAPER, INK, TEAL, WHITE, RED]: Rgb[] = [
  [244, 244, 244],
  [20, 20, 20],
  [0, 140, 186],
  [255, 255, 255],
  [200, 40, 40],
];

/** A card with words on it: colours of the page, the card, its border of 2 px and its words. */
function scene(page: Rgb, card: Rgb, border: Rgb, words: Rgb): Raster {
  const inside = (x: number, y: number, by: number): boolean =>
    x >= 20 + by && y >= 20 + by && x < 140 - by && y < 100 - by;
  return raster(160, 120, (x, y) => {
    const fill = inside(x, y, 2) ? card : inside(x, y, 0) ? border : page;
    return mix(fill, words, letters(x, y, 32, 50, 10, 11));
  });
}

/** Cells of 4 x 4 pixels over the scene. */
const grid = <Cell extends SourceCell | ExemplarCell>(): Grid<Cell> => ({
  columns: 40,
  rows: 30,
  across: 40,
  down: 30,
  first: 0 as Cell,
});

function segmentationOf(image: Raster): { segmentation: Segmentation; ink: ReturnType<typeof estimateInk> } {
  const tensor = rasterToTensor(image, image);
  const ink = estimateInk(tensor);
  return { segmentation: segment(readParts(tensor), ink.data), ink };
}

const look = (image: Raster): ExemplarLook =>
  lookOf(segmentationOf(image).segmentation, grid<ExemplarCell>());

/** The wireframe finished after an exemplar of the same layout; the network drew the wireframe itself. */
function restyled(wireframe: Raster, exemplar: Raster | null, drawn = wireframe): Raster {
  const { segmentation, ink } = segmentationOf(wireframe);
  const index = Int32Array.from({ length: 1200 }, (_, cell) => cell);
  const matched = { grid: grid<SourceCell>(), k: 1, index, weight: new Float32Array(1200).fill(1) };
  const example = exemplar && {
    look: look(exemplar),
    matched,
    pictures: null,
    fromLayers: false,
    corners: [],
  };
  return finish(segmentation, ink, drawn, 4, example ?? undefined);
}

const wireframe = scene(PAPER!, WHITE!, INK!, INK!);
const ON_BORDER = [20, 60] as const;
/** On the stem of a letter. */
const ON_WORDS = [40, 55] as const;

const near = (image: Raster, [x, y]: readonly [number, number], colour: Rgb, by = 6): void =>
  pixelAt(image, x, y).forEach((value, c) => expect(Math.abs(value - colour[c]!)).toBeLessThan(by));

test('without an exemplar a border is what the network drew', () => {
  near(restyled(wireframe, null), ON_BORDER, INK!);
});

test('a border has the colour of the matched element’s border', () => {
  near(restyled(wireframe, scene(PAPER!, TEAL!, RED!, WHITE!)), ON_BORDER, RED!);
});

test('a strong border is left out where the matched element has none', () => {
  near(restyled(wireframe, scene(PAPER!, TEAL!, TEAL!, WHITE!)), ON_BORDER, TEAL!);
});

test('a faint line that the network drew stays where the exemplar is silent or bare', () => {
  const faint = scene(PAPER!, TEAL!, [12, 152, 198], INK!);
  const after = restyled(wireframe, scene(PAPER!, TEAL!, TEAL!, WHITE!), faint);
  expect(pixelAt(after, ...ON_BORDER)).not.toEqual(pixelAt(after, 60, 90));
});

test('words have the colour of the matched words, with the contrast that these have', () => {
  const exemplar = scene(PAPER!, TEAL!, TEAL!, WHITE!);
  expect(contrast(WHITE!, TEAL!)).toBeLessThan(4.5);
  near(restyled(wireframe, exemplar), ON_WORDS, WHITE!, 16);
});

test('words that were matched to no words keep the network’s colour', () => {
  const bare = raster(160, 120, () => PAPER!);
  near(restyled(wireframe, bare), ON_WORDS, INK!, 16);
});

test('marks of several exemplars stay with their cells', () => {
  const [one, other] = [look(scene(PAPER!, WHITE!, WHITE!, INK!)), look(scene(PAPER!, TEAL!, RED!, WHITE!))];
  const both = joinLooks([one, other]);
  const [inCard, inWords] = [1200 + 22 * 40 + 20, 1200 + Math.floor(ON_WORDS[1] / 4) * 40 + ON_WORDS[0] / 4];
  expect(both.borders[both.elements[inCard]!]!.map(Math.round)).toEqual(RED);
  expect(both.borders[both.elements[inCard - 1200]!]).toBeNull();
  const { ink, contrast: kept } = both.lines[both.texts[inWords]!]!;
  both.inks[ink]!.colour.forEach((value, c) => expect(Math.abs(value - WHITE![c]!)).toBeLessThan(12));
  expect(kept).toBeCloseTo(contrast(both.inks[ink]!.colour, TEAL!), 1);
});
