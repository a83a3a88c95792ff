import { rangesOf } from '../graph/text-ranges.ts';
import type { RunStyle, SceneNode, TextData } from '../graph/types.ts';
import { cssFont } from './css-font.ts';
import { ASCENT, casedCharacters, DESCENT, lineHeightOf, type TextMeasurer } from './text-lines.ts';

interface Piece {
  text: string;
  style: RunStyle;
}

export interface StyledSpan extends Piece {
  /** Left edge. */
  x: number;
}

export interface StyledLine {
  spans: StyledSpan[];
  baseline: number;
  width: number;
  height: number;
}

/** Lines of a text whose ranges differ: broken between words within the node's box, each as high as its highest range. */
export function styledLines(node: SceneNode, text: TextData, measure: TextMeasurer): StyledLine[] {
  const wraps = text.textAutoResize !== 'WIDTH_AND_HEIGHT';
  const width = ({ text: words, style }: Piece): number => measure(words, cssFont(style));
  const lines = paragraphs(node).flatMap((pieces) => (wraps ? wrap(pieces, node.width, width) : [pieces]));
  const heights = lines.map((pieces) => Math.max(...pieces.map(({ style }) => lineHeightOf(style))));
  const free = node.height - heights.reduce((sum, height) => sum + height, 0);
  let top = { TOP: 0, CENTER: free / 2, BOTTOM: free }[text.textAlignVertical];
  return lines.map((pieces, i) => {
    const baseline = top + Math.max(...pieces.map(({ style }) => baselineOf(style)));
    top += heights[i]!;
    const whole = pieces.reduce((sum, piece) => sum + width(piece), 0);
    let x = { LEFT: 0, JUSTIFIED: 0, CENTER: (node.width - whole) / 2, RIGHT: node.width - whole }[
      text.textAlignHorizontal
    ];
    const spans = pieces.map((piece) => {
      const span = { ...piece, x };
      x += width(piece);
      return span;
    });
    return { spans, baseline, width: whole, height: heights[i]! };
  });
}

const baselineOf = (style: RunStyle): number =>
  (lineHeightOf(style) - style.fontSize * (ASCENT + DESCENT)) / 2 + style.fontSize * ASCENT;

/** The ranges, parted at line breaks; an empty paragraph keeps the style it stands in. */
function paragraphs(node: SceneNode): Piece[][] {
  const characters = node.text?.characters ?? '';
  const found: Piece[][] = [[]];
  for (const { start, end, style } of rangesOf(node)) {
    const cased = casedCharacters({ characters: characters.slice(start, end), textCase: style.textCase });
    cased.split(/\r?\n|\u2028/).forEach((text, i) => {
      if (i > 0) found.push([]);
      const paragraph = found.at(-1)!;
      if (text !== '' || paragraph.length === 0) paragraph.push({ text, style });
    });
  }
  return found;
}

/** Words with the space after them; one that changes its style within is several pieces. */
function words(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [];
  let open = false;
  for (const { text, style } of pieces)
    for (const part of text.split(/(?<=\s)/)) {
      if (open) found.at(-1)!.push({ text: part, style });
      else found.push([{ text: part, style }]);
      open = !/\s$/.test(part);
    }
  return found;
}

function wrap(pieces: readonly Piece[], limit: number, width: (piece: Piece) => number): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const word of words(pieces)) {
    const line = lines.at(-1)!;
    const length = trimmed([...line, ...word]).reduce((sum, piece) => sum + width(piece), 0);
    if (line.length > 0 && length > limit + 0.01) lines.push([...word]);
    else line.push(...word);
  }
  return lines.map((line, i) => (i < lines.length - 1 ? trimmed(line) : line));
}

function trimmed(line: readonly Piece[]): Piece[] {
  const last = line.at(-1);
  return last ? [...line.slice(0, -1), { ...last, text: last.text.trimEnd() }] : [];
}
