import type { Stroke } from '../../segment/find-strokes.ts';
import type { Segmentation } from '../../segment/segmentation.ts';
import type { PixelBounds } from './find-pictures.ts';

/** Px of the shorter side of the smallest drawing; less is a part of a letter. */
const SMALLEST = 6;
/** Px of the thickest line and of the shortest. */
const LINE = { thick: 4, long: 16 };
/** Times its height from which glyphs side by side are words: an icon is about as wide as it is high. */
const WIDE = 1.7;
/** Height of an ink over the letters' size: of capitals and figures alone, and with tails. */
const HEIGHT = { plain: 0.73, tailed: 0.93 };
/** Letters from which a line of words has tails with some certainty. */
const MANY = 6;
/** Lines of one text: their distance in heights, and how far their left edges and sizes may differ, px and share. */
const LINES = { gap: 1.3, left: 3, size: 0.2, colour: 24 };

/** Words, a drawing or a straight line, in whole pixels. */
export interface FoundInk extends PixelBounds {
  kind: 'text' | 'drawing' | 'line' | 'outline';
  colour: readonly number[];
  /** Of words: px of the letters, 100..900, letters, lines. */
  size: number;
  weight: number;
  letters: number;
  lines: number;
  pixels: number;
}

/** The inks of a picture: strokes told apart by their shape, lines of words joined to texts. */
export function findInks({ source, strokes }: Segmentation): FoundInk[] {
  const found = strokes.map((stroke) => inkOf(stroke, source.width));
  const kept = found.filter(
    ({ kind, left, right, top, bottom }) =>
      kind !== 'drawing' || Math.min(right - left, bottom - top) >= SMALLEST,
  );
  return joinLines(kept);
}

function inkOf({ pixels, kind, colour }: Stroke, width: number): FoundInk {
  const box = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
  for (const i of pixels) {
    const [x, y] = [i % width, Math.floor(i / width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const common = { ...box, colour, pixels: pixels.length, size: 0, weight: 400, letters: 0, lines: 1 };
  if (kind === 'line') {
    const straight = Math.min(wide, high) <= LINE.thick && Math.max(wide, high) >= LINE.long;
    return { ...common, kind: straight ? 'line' : 'outline' };
  }
  const letters = runsOf(pixels, width, box);
  const words = wide >= WIDE * high || (letters >= 2 && wide >= high);
  if (!words) return { ...common, kind: 'drawing' };
  const size = high / (letters >= MANY ? HEIGHT.tailed : HEIGHT.plain);
  const stem = (2 * pixels.length) / Math.max(1, letters * 3.2 * high);
  const weight = stem / size > 0.11 ? 700 : 400;
  return { ...common, kind: 'text', size, weight, letters };
}

/** How many stretches of columns hold ink: about as many as there are letters. */
function runsOf(pixels: Int32Array, width: number, { left, right }: PixelBounds): number {
  const inked = new Uint8Array(right - left + 1);
  for (const i of pixels) inked[(i % width) - left] = 1;
  let runs = 0;
  for (let x = 0; x < inked.length; x++) if (inked[x] && !inked[x - 1]) runs++;
  return runs;
}

/** Lines of words of one size and colour, one below the other from one left edge, are one text. */
function joinLines(inks: readonly FoundInk[]): FoundInk[] {
  const words = inks.filter(({ kind }) => kind === 'text').sort((a, b) => a.top - b.top || a.left - b.left);
  const texts: FoundInk[] = [];
  for (const line of words) {
    const above = texts.findIndex((text) => continues(text, line));
    if (above < 0) {
      texts.push(line);
      continue;
    }
    const text = texts[above]!;
    texts[above] = {
      ...text,
      left: Math.min(text.left, line.left),
      right: Math.max(text.right, line.right),
      bottom: line.bottom,
      letters: text.letters + line.letters,
      lines: text.lines + 1,
      pixels: text.pixels + line.pixels,
    };
  }
  return [...texts, ...inks.filter(({ kind }) => kind !== 'text')];
}

function continues(text: FoundInk, line: FoundInk): boolean {
  return (
    line.top > text.bottom - 2 &&
    line.top - text.bottom <= LINES.gap * text.size &&
    Math.abs(line.left - text.left) <= LINES.left &&
    Math.abs(line.size - text.size) <= LINES.size * text.size &&
    line.weight === text.weight &&
    line.colour.every((value, c) => Math.abs(value - text.colour[c]!) <= LINES.colour)
  );
}
