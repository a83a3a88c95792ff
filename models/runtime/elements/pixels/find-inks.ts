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
  const { width, data } = parts.source;
  const isLong = (piece: Piece): boolean => isStraight(piece) && longer(piece) > STRAIGHT.letter;
  const straight = pieces.filter(isLong);
  const boxes = new Map<Piece, Ground>();
  const frames = new Set(pieces.filter((piece) => !piece.isMotley && holdsOthers(piece, pieces)));
  for (const piece of frames) {
    const box = drawnBox(piece, width);
    if (box) boxes.set(piece, box);
  }
  const isGlyph = (piece: Piece): boolean =>
    !isLong(piece) &&
    piece.bottom - piece.top <= LARGEST.letter &&
    !piece.isMotley &&
    !isOutline(piece) &&
    !frames.has(piece);
  const glyphs = pieces.filter(isGlyph);
  const others = pieces.filter((piece) => !isLong(piece) && !isGlyph(piece) && !boxes.has(piece));
  const holder = (line: Line): { left: number; right: number; height: number } => {
    const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
    const found = [...grounds]
      .reverse()
      .find(({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
    return found
      ? { left: found.box.x, right: found.box.x + found.box.width, height: found.box.height }
      : { left: 0, right: width, height: parts.source.height };
  };
  const [words, loose]: [Line[], Piece[]] = [[], others.filter(isSmall)];
  const rows: Line[] = [];
  const unread: Line[] = [];
  const loneOf = (piece: Piece): Ground | undefined => unsure.find((ground) => isThat(piece, ground));
  for (const line of joinLetters(glyphs)) {
    const bare = line.pieces.map(loneOf);
    if (bare.every((ground) => ground !== undefined && isBox(ground, line.pieces.length))) {
      line.pieces.forEach((piece, i) => boxes.set(piece, bare[i]!));
    } else if (line.pieces.length === 1 && isStraight(line.pieces[0]!)) straight.push(line.pieces[0]!);
    else if (line.pieces.length === 1 && smallShape(line.pieces[0]!, parts)) {
      boxes.set(line.pieces[0]!, smallShape(line.pieces[0]!, parts)!);
    } else if (isRow(line)) rows.push(...line.pieces.map((piece) => lineOf([piece])));
    else if (isText(line, holder(line).height)) words.push(line);
    else unread.push(line);
  }
  for (const line of unread)
    if (words.some((word) => isInRow(line, word))) words.push(line);
    else loose.push(...line.pieces);
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
  const drawings = [...rows, ...joinStrokes(loose, LARGEST.drawing).map(lineOf)];
  return {
    lines: straight,
    drawings: drawings
      .filter(({ left, top, right, bottom }) => Math.max(right - left, bottom - top) >= SMALLEST)
      .map((line) => ({ ...line, colour: inkOf(line.pieces) })),
    paragraphs: joinParagraphs(set),
    boxes: [...boxes.values()],
  };
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
