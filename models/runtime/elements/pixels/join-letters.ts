import { find, singles, unite } from '../../segment/union-find.ts';
import { apart } from './found-box.ts';
import { distanceToMix, type Piece } from './find-pieces.ts';

/** Letters of one word: the share of the strongest's colour that a thin one has at least, how far it may be off the mix, and how far grounds may differ, 0..255. */
const WORD = { cover: 0.4, off: 28, ground: 8 };
/** Gap between letters and between words, in heights of the higher, and px more. */
const LETTER = { gap: 0.3, more: 1 };
const SPACE = { gap: 0.6, more: 1 };
/** The common height of two letters over the lower's; a dot or comma is so much lower and may lie so far off the letters beside or below it. */
const SHARED = 0.5;
const DOT = { lower: 0.45, off: 0.4 };
/** An icon beside words: its width over its height, least px, and height over the words'. */
const ICON = { thin: 0.75, wide: 1.4, least: 9, higher: 1.13, ascender: 1.5, pieces: 6 };
/** Words of one line: px and share of their height by which their baselines may differ, and how much higher one may be. */
const LINE = { px: 1.5, share: 0.12, higher: 1.55 };

/** A row of a line of words is above the baseline where it holds at least this share of the fullest row's ink. */
const ROW = 0.35;

/** Pieces side by side as one; right and bottom are exclusive. */
export interface Line {
  left: number;
  top: number;
  right: number;
  bottom: number;
  pieces: readonly Piece[];
}

export const lineOf = (pieces: readonly Piece[]): Line => ({
  left: Math.min(...pieces.map((piece) => piece.left)),
  top: Math.min(...pieces.map((piece) => piece.top)),
  right: Math.max(...pieces.map((piece) => piece.right)),
  bottom: Math.max(...pieces.map((piece) => piece.bottom)),
  pieces,
});

/** Letters become words, and words lines. What stands alone is a line of one piece. */
export function joinLetters(pieces: readonly Piece[]): Line[] {
  const words = grouped(pieces, (a, b) => areLetters(a, b)).map(lineOf);
  return grouped(words, areWords).map((line) => lineOf(line.flatMap((word) => word.pieces)));
}

/** Sets of things that belong together, looked for among those that lie near to the right. */
function grouped<T extends Pick<Line, 'left' | 'right' | 'top' | 'bottom'>>(
  things: readonly T[],
  belong: (a: T, b: T) => boolean,
): T[][] {
  const sorted = [...things].sort((a, b) => a.left - b.left || a.top - b.top);
  const parent = singles(sorted.length);
  const highest = sorted.reduce((most, { top, bottom }) => Math.max(most, bottom - top), 0);
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.left <= a.right + highest + 1; j++)
      if (belong(a, sorted[j]!)) unite(parent, i, j);
  });
  const groups = new Map<number, T[]>();
  sorted.forEach((thing, i) => {
    const root = find(parent, i);
    groups.set(root, [...(groups.get(root) ?? []), thing]);
  });
  return [...groups.values()];
}

/** Whether two pieces may be letters of one word by their colours. */
export function oneInk(a: Piece, b: Piece): boolean {
  if (apart(a.ground, b.ground) > WORD.ground) return false;
  const [strong, pale] = apart(a.colour, a.ground) >= apart(b.colour, b.ground) ? [a, b] : [b, a];
  return (
    coverBy(pale, strong) >= WORD.cover &&
    distanceToMix(pale.colour, strong.ground, strong.colour) <= WORD.off
  );
}

const coverBy = (pale: Piece, strong: Piece): number =>
  apart(pale.colour, pale.ground) / Math.max(1, apart(strong.colour, strong.ground));

function areLetters(a: Piece, b: Piece): boolean {
  const [high, low] = a.bottom - a.top >= b.bottom - b.top ? [a, b] : [b, a];
  const [most, least] = [high.bottom - high.top, low.bottom - low.top];
  const gap = b.left - a.right;
  if (gap > LETTER.gap * most + LETTER.more || !oneInk(a, b)) return false;
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (shared >= SHARED * least && least > DOT.lower * most) return true;
  // A dot: of an i right above its stem, of a sentence beside a letter.
  const off = DOT.off * most;
  return least <= DOT.lower * most && low.bottom <= high.bottom + off && low.top >= high.top - off;
}

function areWords(a: Line, b: Line): boolean {
  if (!oneInk(strongest(a), strongest(b))) return false;
  const [high, low] = [a.bottom - a.top, b.bottom - b.top];
  const [most, least] = [Math.max(high, low), Math.min(high, low)];
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  if (gap > SPACE.gap * most + SPACE.more || gap < -2) return false;
  const [tall, small] = [a, b].map((line) => baseline(line) - line.top).sort((p, q) => q - p) as [
    number,
    number,
  ];
  if (tall > LINE.higher * small && least > DOT.lower * most) return false;
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (shared < SHARED * least) return least <= DOT.lower * most && shared > 0;
  if (isIconBeside(a, b) || isIconBeside(b, a)) return false;
  return Math.abs(baseline(a) - baseline(b)) <= Math.max(LINE.px, LINE.share * most);
}

const strengthOf = ({ colour, ground }: Piece): number => apart(colour, ground);

/** The piece whose colour is whole: thin ones are paler. */
const strongest = ({ pieces }: Line): Piece =>
  pieces.reduce((best, piece) => (strengthOf(piece) > strengthOf(best) ? piece : best));

function isIconBeside(icon: Line, words: Line): boolean {
  const [w, h] = [icon.right - icon.left, icon.bottom - icon.top];
  if (icon.pieces.length > ICON.pieces || h < ICON.least || w < ICON.thin * h || w > ICON.wide * h)
    return false;
  const letters = baseline(words) - words.top;
  // Short words stand on the baseline, up to as much higher as ascenders are than small letters.
  const stands = Math.abs(icon.bottom - baseline(words)) <= 1;
  return h > (stands ? ICON.ascender : ICON.higher) * letters;
}

const baselines = new WeakMap<Line, number>();

/** The row below most letters: the last one that holds much of the ink of the fullest. */
export function baseline(line: Line): number {
  const known = baselines.get(line);
  if (known !== undefined) return known;
  const rows = new Int32Array(line.bottom - line.top);
  for (const { rows: own, top } of line.pieces)
    own.forEach((count, row) => (rows[top - line.top + row]! += count));
  const fullest = Math.max(...rows);
  let last = rows.length - 1;
  while (last > 0 && rows[last]! < ROW * fullest) last--;
  baselines.set(line, line.top + last + 1);
  return line.top + last + 1;
}
