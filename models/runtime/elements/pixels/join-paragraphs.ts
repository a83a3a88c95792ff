import type { Rgb } from '../../image/rgb.ts';
import { apart } from './found-box.ts';
import type { Letters } from './measure-letters.ts';
import type { Line } from './join-letters.ts';

/** Baselines of one text lie so many sizes apart. */
const LEADING = { least: 0.9, most: 2.3 };
/** Of one text's lines: px that edges or middles may be off, share of sizes, colours 0..255. */
const ALIKE = { edge: 2.5, size: 0.13, colour: 40 };
/** Width of a space over the letters' size. */
const SPACE = 0.28;
/** Share of the widest line that the line above may leave empty where the next word had no room. */
const ROOM = 0.02;
/** Of so many sizes a line is long: nothing else is set so close below it. */
const LONG = 9;
/** Lines of a list are farther apart, sizes. */
const TIGHT = 1.5;

/** Lines of one text, the first first. */
export interface Paragraph {
  lines: readonly SetLine[];
  /** 0 left, 0.5 middle, 1 right. */
  align: number;
}

export interface SetLine {
  line: Line;
  letters: Letters;
  colour: Rgb;
  ground: Rgb;
  /** Of the box that holds it, px; where the next word would have had room. */
  room: { left: number; right: number };
}

/** Lines one below the other that are one text broken where its next word had no room. */
export function joinParagraphs(lines: readonly SetLine[]): Paragraph[] {
  const sorted = [...lines].sort(
    (a, b) => a.letters.baseline - b.letters.baseline || a.line.left - b.line.left,
  );
  const texts: SetLine[][] = [];
  for (const line of sorted) {
    const above = texts.findIndex((text) => goesOn(text, line));
    if (above < 0) texts.push([line]);
    else texts[above]!.push(line);
  }
  return texts.map((text) => ({ lines: text, align: alignOf(text) }));
}

function goesOn(text: readonly SetLine[], next: SetLine): boolean {
  const last = text.at(-1)!;
  const size = last.letters.size;
  const leading = next.letters.baseline - last.letters.baseline;
  if (leading < LEADING.least * size || leading > LEADING.most * size) return false;
  if (Math.abs(next.letters.size - size) > ALIKE.size * size + 1) return false;
  if (Math.abs(next.letters.weight - last.letters.weight) > 100) return false;
  if (apart(last.colour, next.colour) > ALIKE.colour || apart(last.ground, next.ground) > ALIKE.colour)
    return false;
  if (text.length > 1) {
    const before = last.letters.baseline - text.at(-2)!.letters.baseline;
    if (Math.abs(before - leading) > 2) return false;
  }
  return sidesMeet(text, next.line) && wraps(text, next);
}

function sidesMeet(text: readonly SetLine[], { left, right }: Line): boolean {
  const { line } = text[0]!;
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= ALIKE.edge;
  return (
    near(line.left, left) || near((line.left + line.right) / 2, (left + right) / 2) || near(line.right, right)
  );
}

/** Whether the next line's first word had no room in the line above. */
function wraps(text: readonly SetLine[], next: SetLine): boolean {
  const last = text.at(-1)!;
  const wide = ({ line }: SetLine): number => line.right - line.left;
  const size = last.letters.size;
  const needed = wide(last) + SPACE * size + firstWord(next);
  const widest = Math.max(...[...text, next].map(wide));
  const isTight = next.letters.baseline - last.letters.baseline <= TIGHT * size + 1;
  const isLong = wide(last) >= LONG * size || isTight;
  return (isLong && needed >= (1 - ROOM) * widest) || needed >= 0.9 * (last.room.right - last.room.left);
}

function firstWord({ line, letters }: SetLine): number {
  const pieces = [...line.pieces].sort((a, b) => a.left - b.left);
  let right = pieces[0]!.right;
  for (const piece of pieces) {
    if (piece.left - right >= 0.8 * SPACE * letters.size) break;
    right = Math.max(right, piece.right);
  }
  return right - line.left;
}

/** By the sides that its lines share; of one line by where it lies in its room. */
function alignOf(text: readonly SetLine[]): number {
  if (text.length > 1) {
    const spread = (at: (line: Line) => number): number => {
      const values = text.map(({ line }) => at(line));
      return Math.max(...values) - Math.min(...values);
    };
    const [left, middle, right] = [
      spread((line) => line.left),
      spread((line) => (line.left + line.right) / 2),
      spread((line) => line.right),
    ];
    return left <= middle && left <= right ? 0 : middle <= right ? 0.5 : 1;
  }
  const [{ line, room, letters }] = text as [SetLine];
  const [before, after] = [line.left - room.left, room.right - line.right];
  if (Math.abs(before - after) <= Math.max(2, 0.15 * letters.size)) return 0.5;
  return after < before && after < 3 * letters.size ? 1 : 0;
}
