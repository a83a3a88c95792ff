import type { Rgb } from '../../image/rgb.ts';
import type { Ground, Grounds } from './find-grounds.ts';
import type { FlatParts } from './flat-parts.ts';
import { joinLetters, lineOf, oneInk, type Line } from './join-letters.ts';
import { joinParagraphs, type Paragraph } from './join-paragraphs.ts';
import { smallShape } from './small-shapes.ts';
import { measureLetters } from './measure-letters.ts';
import type { Piece } from './find-pieces.ts';
import { find, singles, unite } from '../../segment/union-find.ts';

/** Px of the thickest line and of the shortest, and of the largest letter and drawing. */
const STRAIGHT = { thick: 4, long: 16, letter: 40 };
const LARGEST = { letter: 120, drawing: 64 };
/** Px of the smallest drawing's longer side. */
const SMALLEST = 5;
/** Times its height from which glyphs that touch are words: an icon is about as wide as it is high. */
const WIDE = 1.7;
/** A single letter or digit: px of its height, width over height, and share of its box that is ink. */
const LETTER = { least: 6, most: 14, thin: 0.3, wide: 0.88, ink: 0.34 };
/** Px of the highest box that holds a single letter or an icon alone, and the share of it from which it is an icon: badges are full of their digit. */
const SMALL_BOX = { room: 64, share: (room: number): number => (room <= 26 ? 0.62 : 0.42) };
/** Of an arrow's head no row has more than this share of its width. */
const ARROW = 0.62;
/** Things of one size in a row at one distance are icons (stars): px that they may differ, least px and how many. */
const ROW = { off: 1, least: 9, thin: 0.85, count: 2, ink: 0.06 };
/** Share of its shorter side that an outline takes of a letter. */
const HOLLOW = 0.12;
/** Px of an icon's largest shape, length of a bar over its height, and corner of a square over its side. */
const SHAPE = { largest: 24, bar: 2.5, corner: 0.36 };
/** Px of the shorter side of an outline that is no letter, and share of its bounds that is ink. */
const OUTLINE = { least: 24, ink: 0.12 };
/** Px between the strokes of one icon. */
const APART = 4;

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
  const glyphs = pieces.filter(
    (piece) =>
      !isLong(piece) && piece.bottom - piece.top <= LARGEST.letter && !piece.isMotley && !isOutline(piece),
  );
  const others = pieces.filter((piece) => !isLong(piece) && !glyphs.includes(piece));
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
  const boxes = new Map<Piece, Ground>();
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
  const drawings = [...rows, ...joinStrokes(loose).map(lineOf)];
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

/** Figures that touch are of one height and colour with words in their row, and lie on no ground of their own. */
function isInRow(line: Line, word: Line): boolean {
  const [w, h] = [line.right - line.left, line.bottom - line.top];
  if (h < LETTER.least || h > LETTER.most || w > WIDE * h || w < LETTER.thin * h) return false;
  if (Math.abs(line.top - word.top) > 1 || Math.abs(line.bottom - word.bottom) > 1) return false;
  const pixels = line.pieces.reduce((sum, piece) => sum + piece.pixels.length, 0);
  return pixels >= LETTER.ink * w * h && oneInk(line.pieces[0]!, word.pieces[0]!);
}

/** Whether a bare box is none of an icon's shapes and no letter: small ones are squares, circles or bars, and outlines are thin. */
function isBox({ box: { width, height }, radius, stroke, found }: Ground, beside: number): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const outline = found.ring?.width ?? (stroke ? stroke.width : 0);
  if (outline > 0 && (beside > 1 || outline > Math.max(2, HOLLOW * short))) return false;
  if (long > SHAPE.largest || long >= SHAPE.bar * short) return true;
  return long - short <= 1 && (radius >= short / 2 - 0.5 || radius <= SHAPE.corner * short);
}

/** Whether a piece is a bare box and no more. */
const isThat = ({ left, top, right, bottom }: Piece, { box }: Ground): boolean =>
  Math.abs(left - box.x) <= 1.5 &&
  Math.abs(top - box.y) <= 1.5 &&
  Math.abs(right - box.x - box.width) <= 1.5 &&
  Math.abs(bottom - box.y - box.height) <= 1.5;

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

function isText(line: Line, room: number): boolean {
  const [w, h] = [line.right - line.left, line.bottom - line.top];
  if (h < 4) return w >= 6 && line.pieces.length >= 3;
  if (w >= WIDE * h) return true;
  if (line.pieces.length >= 2 && w >= 0.8 * h) return areSideBySide(line);
  const pixels = line.pieces.reduce((sum, piece) => sum + piece.pixels.length, 0);
  if (h < LETTER.least || w < LETTER.thin * h || pixels < LETTER.ink * w * h) return false;
  if (isArrow(line, w)) return false;
  if (room <= SMALL_BOX.room) return h <= SMALL_BOX.share(room) * room && w <= 1.1 * h;
  return h <= LETTER.most && w <= LETTER.wide * h;
}

/** An arrow's head or a slash: one stretch of ink in each row, and none that is wide. */
function isArrow({ pieces }: Line, wide: number): boolean {
  return pieces.length === 1 && pieces[0]!.rows.every((count) => count <= ARROW * wide);
}

/** Whether pieces follow one another rather than lie over or in one another, as an icon's strokes do. */
function areSideBySide({ pieces, top, bottom }: Line): boolean {
  const high = pieces.filter((piece) => piece.bottom - piece.top >= 0.45 * (bottom - top));
  if (high.length < 2) return false;
  const sorted = [...high].sort((a, b) => a.left - b.left);
  return sorted.every((piece, i) => i === 0 || piece.left >= sorted[i - 1]!.right - 1);
}

function isRow({ pieces }: Line): boolean {
  if (pieces.length < ROW.count) return false;
  const [first, ...rest] = [...pieces].sort((a, b) => a.left - b.left);
  const size = (piece: Piece): [number, number] => [piece.right - piece.left, piece.bottom - piece.top];
  const [w, h] = size(first!);
  if (h < ROW.least || w < ROW.thin * h) return false;
  const ink = first!.pixels.length;
  if (rest.length === 1 && Math.abs(rest[0]!.pixels.length - ink) > ROW.ink * ink) return false;
  return rest.every((piece) => {
    const [width, height] = size(piece);
    return (
      Math.abs(width - w) <= ROW.off &&
      Math.abs(height - h) <= ROW.off &&
      Math.abs(piece.top - first!.top) <= ROW.off
    );
  });
}

/** Strokes that lie close together are one drawing as long as it stays small. */
function joinStrokes(pieces: readonly Piece[]): Piece[][] {
  const parent = singles(pieces.length);
  const sorted = [...pieces].sort((a, b) => a.left - b.left || a.top - b.top);
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.left <= a.right + APART; j++) {
      const b = sorted[j]!;
      const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
      const whole = lineOf([a, b]);
      const isOne = Math.max(whole.right - whole.left, whole.bottom - whole.top) <= LARGEST.drawing;
      if (down <= APART && isOne) unite(parent, i, j);
    }
  });
  const groups = new Map<number, Piece[]>();
  sorted.forEach((piece, i) => {
    const root = find(parent, i);
    groups.set(root, [...(groups.get(root) ?? []), piece]);
  });
  return [...groups.values()];
}
