import { bottom, middleY, overlap, right, type Box } from '../geometry/box.ts';
import { numberSets, singles, unite } from '../segment/union-find.ts';
import { boxOfPixels } from './outline.ts';

/** Share of the lower of two glyphs that must lie beside the other for both to be of one line. */
const BESIDE = 0.5;
/** Words farther apart are those of two texts, heights of their line. */
const APART = 1.5;

/** A stretch of glyphs on one line. */
export interface Run {
  /** As places on the stroke. */
  places: number[];
  box: Box;
}

/**
 * The runs of a stroke, whose glyphs may be of several lines and texts that nearly touch. pixels: of the stroke; width: of the picture; highest: what is higher is no letter and
 * joins none, pixels.
 */
export function runsOf(pixels: Int32Array, width: number, highest: number): Run[] {
  const runs: Run[] = [];
  for (const glyph of glyphsOf(pixels, width)) {
    const near = runs.filter(({ box }) => box.height <= highest && isBeside(box, glyph.box));
    for (const run of near) {
      runs.splice(runs.indexOf(run), 1);
      glyph.places.push(...run.places);
    }
    runs.push({ places: glyph.places, box: aroundAll([glyph.box, ...near.map(({ box }) => box)]) });
  }
  return runs;
}

function isBeside(line: Box, glyph: Box): boolean {
  const { height } = overlap(line, glyph);
  const gap = Math.max(line.x, glyph.x) - Math.min(right(line), right(glyph));
  const [low, high] = [Math.min(line.height, glyph.height), Math.max(line.height, glyph.height)];
  return height >= BESIDE * low && gap <= APART * high;
}

function aroundAll(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return { x, y, width: Math.max(...boxes.map(right)) - x, height: Math.max(...boxes.map(bottom)) - y };
}

/** Connected sets of pixels, the tallest first: a dot joins the line of its letter. */
function glyphsOf(pixels: Int32Array, width: number): Run[] {
  const { x: left, y: top, width: wide, height: high } = boxOfPixels(pixels, width);
  const at = new Int32Array((wide + 2) * (high + 1)).fill(-1);
  const parent = singles(pixels.length);
  const cell = (i: number): number => (Math.floor(i / width) - top + 1) * (wide + 2) + (i % width) - left + 1;
  pixels.forEach((i, s) => (at[cell(i)] = s));
  pixels.forEach((i, s) => {
    const own = cell(i);
    for (const near of [own - 1, own - wide - 3, own - wide - 2, own - wide - 1])
      if (at[near]! >= 0) unite(parent, s, at[near]!);
  });
  const { label, count } = numberSets(parent);
  const places: number[][] = Array.from({ length: count }, () => []);
  label.forEach((glyph, s) => places[glyph]!.push(s));
  return places
    .map((own) => ({
      places: own,
      box: boxOfPixels(
        Int32Array.from(own, (s) => pixels[s]!),
        width,
      ),
    }))
    .sort((a, b) => b.box.height - a.box.height || middleY(a.box) - middleY(b.box) || a.box.x - b.box.x);
}
