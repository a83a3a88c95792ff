import { countInCells, middlePixel, type ExemplarCell, type Grid } from '../geometry/grid.ts';
import type { Size } from '../geometry/plan-geometry.ts';
import type { Rgb } from '../image/rgb.ts';
import { bordersOf } from './exemplar-borders.ts';
import type { Stroke } from '../segment/find-strokes.ts';
import { contrast } from '../image/keep-contrast.ts';
import { listMembers } from '../segment/ground-pixels.ts';
import { difference } from '../image/colours.ts';
import type { Segmentation } from '../segment/segmentation.ts';

/** A pixel is of an element's colour if it differs from it by at most this (0..255), and an element is even if most of it is. */
const EVEN = { difference: 2.5, share: 0.8 };
/** Smaller elements set no example, share of the exemplar's pixels. */
const SMALLEST = 5e-4;
/** Two colours closer than this are one (0..255). */
const ONE_COLOUR = 0.8;
/**
 * Root mean square over the channels, 0..255: up to the first distance a drawn colour is wholly taken for one of the exemplar's, from the second
 * on not at all. Between them it moves in part: a threshold would turn the last bit of a float into a visible step.
 */
const NEAR = [16, 28] as const;
/** An e-fold in area outweighs so much distance, 0..255. */
const AREA = 1;
/** A cell farther from every ground lies in a picture or a gradient, pixels; between the strokes of a text there is ground. */
const BESIDE = 3;

/** A colour that the exemplar uses, and on how many pixels. */
export interface Swatch {
  colour: Rgb;
  area: number;
}

/** The colours that an exemplar is made of: an interface has few, and what is restyled after it should have the same and no others. */
export interface ExemplarLook {
  grounds: Swatch[];
  inks: Swatch[];
  /** Per cell of the exemplar's grid the swatch of the even ground that it lies on, -1 for a picture or an uneven ground. */
  cells: Int32Array;
  /** Per cell the even element that it lies on, -1 for none; and of each element the border's colour, null without one. */
  elements: Int32Array;
  borders: (Rgb | null)[];
  /** Per cell the text in it, -1 without one; and of each text its ink and its contrast to its ground in the exemplar. */
  texts: Int32Array;
  lines: { ink: number; contrast: number }[];
}

/** Reads the even elements and the texts of an exemplar, and which element each cell of its grid lies on. A photo has hardly any. */
export function lookOf({ source, grounds, strokes }: Segmentation, grid: Grid<ExemplarCell>): ExemplarLook {
  const smallest = SMALLEST * grounds.label.length;
  const even: Swatch[] = [];
  const allBorders = bordersOf(source, grounds);
  const borders: (Rgb | null)[] = [];
  const swatchOf = new Int32Array(grounds.count).fill(-1);
  listMembers(grounds.label, grounds.count).forEach((pixels, k) => {
    if (pixels.length < smallest) return;
    let own = 0;
    for (const i of pixels) if (difference(source.data, i, grounds.colour, k) <= EVEN.difference) own++;
    if (own < EVEN.share * pixels.length) return;
    swatchOf[k] = even.length;
    borders.push(allBorders[k]!);
    even.push({ colour: rgb(grounds.colour, k), area: pixels.length });
  });
  const texts = strokes.filter(({ kind }) => kind === 'glyphs');
  const inks = merge(texts.map(({ colour, pixels }) => ({ colour, area: pixels.length })));
  const { merged, place } = merge(even);
  const cells = new Int32Array(grid.columns * grid.rows).fill(-1);
  const elements = cells.slice();
  for (let cell = 0; cell < cells.length; cell++) {
    const i = middlePixel(grid, (grid.first + cell) as ExemplarCell, source);
    // Without any ground every pixel's distance to one is infinite.
    const swatch = grounds.nearest.distance[i]! <= BESIDE ? swatchOf[grounds.owner[i]!]! : -1;
    if (swatch < 0) continue;
    cells[cell] = place[swatch]!;
    elements[cell] = swatch;
  }
  const lines = texts.map(({ colour, ground }, text) => ({
    ink: inks.place[text]!,
    contrast: contrast(colour, rgb(grounds.colour, ground)),
  }));
  const found = textsInCells(texts, source, grid);
  return { grounds: merged, inks: inks.merged, cells, elements, borders, texts: found, lines };
}

/** What several exemplars are made of together; their cells follow one another as in a match. */
export function joinLooks(looks: readonly ExemplarLook[]): ExemplarLook {
  const { merged, place } = merge(looks.flatMap(({ grounds }) => grounds));
  const cells: number[] = [];
  const inks = merge(looks.flatMap((look) => look.inks));
  const elements: number[] = [];
  const texts: number[] = [];
  const borders: (Rgb | null)[] = [];
  const lines: ExemplarLook['lines'] = [];
  let [ground, ink] = [0, 0];
  for (const look of looks) {
    for (const swatch of look.cells) cells.push(swatch < 0 ? -1 : place[ground + swatch]!);
    for (const element of look.elements) elements.push(element < 0 ? -1 : borders.length + element);
    for (const text of look.texts) texts.push(text < 0 ? -1 : lines.length + text);
    for (const line of look.lines) lines.push({ ...line, ink: inks.place[ink + line.ink]! });
    borders.push(...look.borders);
    ground += look.grounds.length;
    ink += look.inks.length;
  }
  return {
    grounds: merged,
    inks: inks.merged,
    borders,
    lines,
    cells: Int32Array.from(cells),
    elements: Int32Array.from(elements),
    texts: Int32Array.from(texts),
  };
}

/** Of each cell the text with most pixels in it, -1 without any. */
function textsInCells(texts: readonly Stroke[], size: Size, grid: Grid<ExemplarCell>): Int32Array {
  const most = new Int32Array(grid.columns * grid.rows);
  const found = most.map(() => -1);
  texts.forEach(({ pixels }, text) => {
    for (const [at, count] of countInCells(grid, pixels, size)) {
      const cell = at - grid.first;
      if (count <= most[cell]!) continue;
      most[cell] = count;
      found[cell] = text;
    }
  });
  return found;
}

const rgb = (colours: Float32Array, k: number): Rgb => [
  colours[3 * k]!,
  colours[3 * k + 1]!,
  colours[3 * k + 2]!,
];

/** Root mean square over the channels, 0..255. */
export function distance(a: Rgb, b: Rgb): number {
  return Math.sqrt(a.reduce((sum, v, c) => sum + (v - b[c]!) ** 2, 0) / 3);
}

/** Swatches of one colour become one, the largest first; place: where each of the given ones went. */
function merge(swatches: readonly Swatch[]): { merged: Swatch[]; place: number[] } {
  const merged: Swatch[] = [];
  const place: number[] = [];
  for (const [i, { colour, area }] of [...swatches.entries()].sort(([, a], [, b]) => b.area - a.area)) {
    const same = merged.findIndex((one) => distance(one.colour, colour) <= ONE_COLOUR);
    if (same >= 0) merged[same]!.area += area;
    else merged.push({ colour, area }); // a copy: the look it comes from is kept
    place[i] = same >= 0 ? same : merged.length - 1;
  }
  return { merged, place };
}

/** The exemplar's own colour that a drawn one stands for, or the drawn one itself where none is near. Colours 0..255. */
export function nearestSwatch(swatches: readonly Swatch[], drawn: Rgb): Rgb {
  let [best, least] = [drawn, Infinity];
  for (const { colour, area } of swatches) {
    const cost = distance(colour, drawn) - AREA * Math.log(area);
    if (cost >= least) continue;
    [best, least] = [colour, cost];
  }
  const share = Math.min(1, Math.max(0, (NEAR[1] - distance(best, drawn)) / (NEAR[1] - NEAR[0])));
  return drawn.map((value, c) => value + share * (best[c]! - value)) as Rgb;
}
