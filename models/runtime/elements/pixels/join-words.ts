import type { FoundInk } from './find-inks.ts';

/** Letters of one line: gap over the height of the higher, shared height over the lower's, and how far their colours may differ, 0..255. */
const WORD = { gap: 0.75, shared: 0.5, colour: 90 };
/** Something about as high as the words beside it is a letter of theirs; an icon is higher, or stands apart. */
const LETTER = { higher: 1.15, gap: 0.4 };
/** Lines of one text: their distance in letters' sizes, and how far their left edges (px), sizes (share) and colours may differ. */
const LINES = { gap: 1.1, left: 3, size: 0.2, colour: 40 };

const near = (a: readonly number[], b: readonly number[], most: number): boolean =>
  a.every((value, c) => Math.abs(value - b[c]!) <= most);

/** Letters and words of one line become one ink. What is no glyph stays as it is. */
export function joinWords(pieces: readonly FoundInk[], width: number): FoundInk[] {
  const glyphs = pieces
    .filter(({ kind }) => kind === 'text' || kind === 'drawing')
    .sort((a, b) => a.left - b.left || a.top - b.top);
  const lines: FoundInk[] = [];
  for (const piece of glyphs) {
    let best = -1;
    for (let i = 0; i < lines.length; i++)
      if (follows(lines[i]!, piece) && (best < 0 || lines[i]!.right > lines[best]!.right)) best = i;
    if (best < 0) lines.push(piece);
    else lines[best] = joined(lines[best]!, piece);
  }
  return [...lines, ...pieces.filter(({ kind }) => kind !== 'text' && kind !== 'drawing')].sort(
    (a, b) => a.top * width + a.left - (b.top * width + b.left),
  );
}

function follows(line: FoundInk, piece: FoundInk): boolean {
  if (line.ground !== piece.ground || !near(line.colour, piece.colour, WORD.colour)) return false;
  const [high, low] = [line.bottom - line.top, piece.bottom - piece.top];
  const [more, less] = [Math.max(high, low), Math.min(high, low)];
  const gap = piece.left - line.right;
  const both = Math.min(line.bottom, piece.bottom) - Math.max(line.top, piece.top);
  if (gap > WORD.gap * more || both < WORD.shared * less) return false;
  if (line.kind === 'text' && piece.kind === 'text') return true;
  // A single glyph belongs to words of its own height; two single ones may be the letters of a short word.
  const [single, other] = line.kind === 'drawing' ? [high, low] : [low, high];
  return single <= LETTER.higher * other && gap <= LETTER.gap * more;
}

function joined(line: FoundInk, piece: FoundInk): FoundInk {
  const pixels = new Int32Array(line.pixels.length + piece.pixels.length);
  pixels.set(line.pixels);
  pixels.set(piece.pixels, line.pixels.length);
  return {
    ...line,
    kind: 'text',
    left: Math.min(line.left, piece.left),
    top: Math.min(line.top, piece.top),
    right: Math.max(line.right, piece.right),
    bottom: Math.max(line.bottom, piece.bottom),
    colour: line.pixels.length >= piece.pixels.length ? line.colour : piece.colour,
    pixels,
    letters: line.letters + piece.letters,
  };
}

/** Lines of words of one size and colour, one below the other from one left edge, are one text. */
export function joinLines(inks: readonly FoundInk[]): FoundInk[] {
  const words = inks.filter(({ kind }) => kind === 'text').sort((a, b) => a.top - b.top || a.left - b.left);
  const texts: FoundInk[] = [];
  for (const line of words) {
    const above = texts.findIndex((text) => continues(text, line));
    if (above < 0) texts.push(line);
    else texts[above] = { ...joined(texts[above]!, line), lines: texts[above]!.lines + 1 };
  }
  return [...texts, ...inks.filter(({ kind }) => kind !== 'text')];
}

const continues = (text: FoundInk, line: FoundInk): boolean =>
  text.ground === line.ground &&
  line.top > text.bottom - 2 &&
  line.top - text.bottom <= LINES.gap * text.size &&
  Math.abs(line.left - text.left) <= LINES.left &&
  Math.abs(line.size - text.size) <= LINES.size * text.size &&
  line.weight === text.weight &&
  near(line.colour, text.colour, LINES.colour);
