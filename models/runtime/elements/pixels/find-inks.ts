import type { Rgb } from '../../image/rgb.ts';
import type { Grounds } from './find-grounds.ts';
import type { Ground } from './ground.ts';
import type { FlatParts } from './flat-parts.ts';
import { drawnBox, holdsOthers } from './hand-drawn.ts';
import { joinLetters, lineOf, type Line } from './join-letters.ts';
import { joinStrokes } from './join-strokes.ts';
import { isBox, isThat } from './lone-boxes.ts';
import { isInRow, isRow, isText } from './text-shapes.ts';
import { joinParagraphs, type Paragraph } from './join-paragraphs.ts';
import { smallShape } from './small-shapes.ts';
import { measureLetters } from './measure-letters.ts';
import type { Piece } from './find-pieces.ts';

/** Px of the thickest line and of the shortest, and of the largest letter and drawing. */
const STRAIGHT = { thick: 4, long: 16, letter: 40 };
const LARGEST = { letter: 120, drawing: 64 };
/** Px of the smallest drawing's longer side. */
const SMALLEST = 5;
/** Px of the shorter side of an outline that is no letter, and share of its bounds that is ink. */
const OUTLINE = { least: 24, ink: 0.12 };

export interface FoundInk {
  left: number;
  top: number;
  right: number;
  bottom: number;
  colour: Rgb;
}

export interface Inks {
  lines: FoundInk[];
  drawings: FoundInk[];
  paragraphs: Paragraph[];
  /** Of the grounds that may be letters those that are none. */
  boxes: Ground[];
}

/** The inks of a picture: pieces told apart by their shape, letters joined to lines and lines to texts, strokes to drawings. */
export function findInks(parts: FlatParts, pieces: readonly Piece[], { grounds, unsure }: Grounds): Inks {
  const { width, height, data } = parts.source;
  const sorted = sortPieces(pieces, width);
  const holder = (line: Line): Room => roomOf(line, grounds, width, height);
  const { words, loose, rows, straight, boxes } = sortLines(
    joinLetters(sorted.glyphs),
    parts,
    unsure,
    holder,
  );
  const set = words.map((line) => {
    const colour = inkOf(line.pieces);
    return {
      line,
      colour,
      ground: line.pieces[0]!.ground,
      letters: measureLetters(line, colour, data, width),
      room: holder(line),
    };
  });
  const strokes = [...sorted.others.filter(isSmall), ...loose];
  const drawings = [...rows, ...joinStrokes(strokes, LARGEST.drawing).map(lineOf)];
  return {
    lines: [...sorted.straight, ...straight],
    drawings: drawings
      .filter(({ left, top, right, bottom }) => Math.max(right - left, bottom - top) >= SMALLEST)
      .map((line) => ({ ...line, colour: inkOf(line.pieces) })),
    paragraphs: joinParagraphs(set),
    boxes: [...sorted.boxes, ...boxes],
  };
}

/** What holds a line: its left and right, and its height, px. */
interface Room {
  left: number;
  right: number;
  height: number;
}

function roomOf(line: Line, grounds: readonly Ground[], width: number, height: number): Room {
  const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
  for (let i = grounds.length - 1; i >= 0; i--) {
    const { box } = grounds[i]!;
    if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height)
      return { left: box.x, right: box.x + box.width, height: box.height };
  }
  return { left: 0, right: width, height };
}

/** Pieces that may be letters, long lines, boxes drawn by hand, and the rest. */
function sortPieces(
  pieces: readonly Piece[],
  width: number,
): { glyphs: Piece[]; straight: Piece[]; boxes: Ground[]; others: Piece[] } {
  const [glyphs, straight, others]: [Piece[], Piece[], Piece[]] = [[], [], []];
  const boxes: Ground[] = [];
  for (const piece of pieces) {
    const isFrame = !piece.isMotley && holdsOthers(piece, pieces);
    const box = isFrame ? drawnBox(piece, width) : null;
    if (box) boxes.push(box);
    else if (isStraight(piece) && longer(piece) > STRAIGHT.letter) straight.push(piece);
    else if (piece.isMotley || isFrame || isOutline(piece) || piece.bottom - piece.top > LARGEST.letter)
      others.push(piece);
    else glyphs.push(piece);
  }
  return { glyphs, straight, boxes, others };
}

/** Lines of letters, rows of icons, lone boxes and lines, and the strokes of what is none of these. */
function sortLines(
  lines: readonly Line[],
  parts: FlatParts,
  unsure: readonly Ground[],
  room: (line: Line) => Room,
): { words: Line[]; loose: Piece[]; rows: Line[]; straight: Piece[]; boxes: Ground[] } {
  const [words, rows, unread]: [Line[], Line[], Line[]] = [[], [], []];
  const [loose, straight]: [Piece[], Piece[]] = [[], []];
  const boxes: Ground[] = [];
  for (const line of lines) {
    const bare = line.pieces.flatMap((piece) => unsure.find((ground) => isThat(piece, ground)) ?? []);
    const [only, ...others] = line.pieces as [Piece, ...Piece[]];
    const shape = others.length === 0 ? smallShape(only, parts) : null;
    if (bare.length === line.pieces.length && bare.every((ground) => isBox(ground, bare.length)))
      boxes.push(...bare);
    else if (shape) boxes.push(shape);
    else if (others.length === 0 && isStraight(only)) straight.push(only);
    else if (isRow(line)) rows.push(...line.pieces.map((piece) => lineOf([piece])));
    else if (isText(line, room(line).height)) words.push(line);
    else unread.push(line);
  }
  for (const line of unread)
    if (words.some((word) => isInRow(line, word))) words.push(line);
    else loose.push(...line.pieces);
  return { words, loose, rows, straight, boxes };
}

/** An outline, a graph's line: much larger than its ink. */
const isOutline = ({ left, top, right, bottom, pixels }: Piece): boolean =>
  Math.min(right - left, bottom - top) >= OUTLINE.least &&
  pixels.length <= OUTLINE.ink * (right - left) * (bottom - top);

const longer = ({ left, top, right, bottom }: Piece): number => Math.max(right - left, bottom - top);

function isStraight({ left, top, right, bottom, pixels }: Piece): boolean {
  const [w, h] = [right - left, bottom - top];
  const [short, long] = [Math.min(w, h), Math.max(w, h)];
  return (
    short <= STRAIGHT.thick && long >= STRAIGHT.long && long >= 4 * short && pixels.length >= 0.7 * w * h
  );
}

const isSmall = ({ left, top, right, bottom }: Piece): boolean =>
  Math.max(right - left, bottom - top) <= LARGEST.drawing;

/** The colour of the piece of most pixels whose colour is strongest: those of thin strokes are pale. */
function inkOf(pieces: readonly Piece[]): Rgb {
  const strength = ({ colour, ground }: Piece): number =>
    Math.max(...colour.map((v, c) => Math.abs(v - ground[c]!)));
  const most = Math.max(...pieces.map(strength));
  const strong = pieces.filter((piece) => strength(piece) >= 0.94 * most);
  return strong.reduce((best, piece) => (piece.pixels.length > best.pixels.length ? piece : best)).colour;
}
