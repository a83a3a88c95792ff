import type { Stroke } from '../../segment/find-strokes.ts';
import type { Segmentation } from '../../segment/segmentation.ts';
import type { FoundBox } from './find-boxes.ts';
import type { PixelBounds } from './find-pictures.ts';
import { joinLines, joinWords } from './join-words.ts';
import { coreColour, measureLetters } from './measure-letters.ts';
import { thickGlyphs } from './thick-glyphs.ts';

/** Px of the shorter side of the smallest drawing; less is a part of a letter or of an edge. */
const SMALLEST = 6;
/** Px of the thickest line and of the shortest. */
const LINE = { thick: 4, long: 16 };
/** Times its height from which glyphs side by side are words: an icon is about as wide as it is high. */
const WIDE = 1.7;
/** Px from its bounds within which a stroke is the edge of a box, and the share of a cross's pixels that lie farther inside. */
const RIM = 4;
const CROSSING = 0.5;

/** Words, a drawing, a straight line, or an outline that is none of these, in whole pixels. */
export interface FoundInk extends PixelBounds {
  kind: 'text' | 'drawing' | 'line' | 'outline' | 'cross';
  /** The ground that most of it lies on. */
  ground: number;
  colour: readonly number[];
  pixels: Int32Array;
  /** Of words: px of the letters, 100..900, letters, lines. */
  size: number;
  weight: number;
  letters: number;
  lines: number;
}

/** The inks of a picture: strokes told apart by their shape, letters joined to words and lines of words to texts. boxes: what is no ink. */
export function findInks(segmentation: Segmentation, boxes: readonly FoundBox[]): FoundInk[] {
  const { width } = segmentation.source;
  const strokes = [...segmentation.strokes, ...thickGlyphs(segmentation, boxes)];
  const pieces = strokes.map((stroke) => inkOf(stroke, width));
  const inks = joinWords(pieces, width).filter(
    ({ kind, left, right, top, bottom }) =>
      kind === 'line' || Math.min(right - left, bottom - top) >= SMALLEST,
  );
  const measured = inks.map((ink): FoundInk => {
    const coloured = { ...ink, colour: coreColour(segmentation, ink) };
    return ink.kind === 'text' ? { ...coloured, ...measureLetters(ink, width) } : coloured;
  });
  return joinLines(measured);
}

function inkOf({ pixels, kind, colour, ground }: Stroke, width: number): FoundInk {
  const box = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
  for (const i of pixels) {
    const [x, y] = [i % width, Math.floor(i / width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const letters = runsOf(pixels, width, box);
  const common = { ...box, ground, colour, pixels, size: 0, weight: 400, letters, lines: 1 };
  if (kind === 'line') {
    const straight = Math.min(wide, high) <= LINE.thick && Math.max(wide, high) >= LINE.long;
    return { ...common, kind: straight ? 'line' : crosses(pixels, width, box) ? 'cross' : 'outline' };
  }
  const words = wide >= WIDE * high || (letters >= 2 && wide >= high);
  return { ...common, kind: words ? 'text' : 'drawing' };
}

/** How many stretches of columns hold ink: about as many as there are letters. */
function runsOf(pixels: Int32Array, width: number, { left, right }: PixelBounds): number {
  const inked = new Uint8Array(right - left + 1);
  for (const i of pixels) inked[(i % width) - left] = 1;
  let runs = 0;
  for (let x = 0; x < inked.length; x++) if (inked[x] && !inked[x - 1]) runs++;
  return runs;
}

/** Whether an outline runs through the middle of its bounds, as diagonals do, and not along their sides. */
function crosses(pixels: Int32Array, width: number, { left, top, right, bottom }: PixelBounds): boolean {
  let inside = 0;
  for (const i of pixels) {
    const [x, y] = [i % width, Math.floor(i / width)];
    inside += Number(Math.min(x - left, y - top, right - 1 - x, bottom - 1 - y) >= RIM);
  }
  return inside >= CROSSING * pixels.length;
}
