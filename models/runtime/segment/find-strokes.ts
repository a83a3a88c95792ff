import { coverage, distanceToMix, type Edges } from './find-edges.ts';
import type { Regions } from './regions.ts';
import { listMembers } from './list-members.ts';
import { difference, type Colours } from '../image/colours.ts';
import { find, numberSets, singles, unite } from './union-find.ts';

/** Farther from any ground lies a picture, not a stroke, pixels. */
const THICKEST = 12;
/** Strokes that differ less from their ground are shadows (0..255). */
const FAINT = 12;
/** A pixel this far off the line between ground and stroke colour has another colour (0..255). */
const OFF_LINE = 24;
/** Share of such pixels above which a drawing has several colours. */
const MOTLEY = 0.3;
/** A straight line: at most so thick and at least so long, pixels. */
const LINE = { thick: 4, long: 24 };
/** A thin drawing at least so long that fills no more of its box is an outline, a cross or a chart's line: text is denser. */
const SPARSE = { side: 40, share: 0.1 };
/** A connected drawing of which less than this share is no mix of two grounds is their edge, not an outline. */
const OUTLINE = 0.15;
/** Outlines that meet are thicker where they do: of the pixels of a thin drawing so many may lie deeper than in a line, share. */
const THICKER = 0.05;
/** Share of its pixels that must lie at a second ground for a stroke to be a border between the two. */
const BORDER = 0.15;
/** Glyphs join across gaps up to this, or this many of their heights, and down to this, pixels. */
const GAP = { across: 9, heights: 0.6, down: 3 };
/** Glyphs of one text differ by at most this in source colour (0..255). */
const ONE_TEXT = 48;

export interface Stroke {
  pixels: Int32Array;
  /** Glyphs keep a contrast, borders need none. */
  kind: 'glyphs' | 'line';
  /** The ground that most of it lies on. */
  ground: number;
  /** Source colour where the stroke covers wholly, 0..255. */
  colour: [number, number, number];
  /** Height of a letter or icon, pixels. */
  height: number;
}

/** One connected drawing before texts are put together. */
interface Piece extends Stroke {
  box: [number, number, number, number];
}

/**
 * The strokes of a source: what lies on the grounds in one colour of its own. Glyphs near one another become one text, each connected line
 * or border stays itself. Pixels of pictures, shadows and drawings in several colours are in none.
 */
export function findStrokes(source: Colours, grounds: Regions, edges: Edges): Stroke[] {
  const { width, height } = source;
  const { label, nearest } = grounds;
  const isFree = (i: number): boolean => label[i]! < 0;
  const parent = singles(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (!isFree(i)) continue;
      if (x > 0 && isFree(i - 1)) unite(parent, i, i - 1);
      if (y === 0) continue;
      for (let dx = -1; dx <= 1; dx++) {
        if (x + dx >= 0 && x + dx < width && isFree(i - width + dx)) unite(parent, i, i - width + dx);
      }
    }
  }
  const sets = numberSets(parent, isFree);
  const pieces: Piece[] = [];
  for (const pixels of listMembers(sets.label, sets.count)) {
    const own = pixels.filter((i) => edges.other[i]! < 0);
    if (own.length === 0 || !pixels.every((i) => nearest.distance[i]! <= THICKEST)) continue;
    const piece = readPiece(source, grounds, own);
    if (!piece) continue;
    if (own.length >= OUTLINE * pixels.length)
      piece.pixels = withOutline(source, grounds, edges, piece, pixels);
    pieces.push(piece);
  }
  return joinTexts(pieces, width, height);
}

/** The piece and those mixes of two grounds that its colour explains as well: pixels of a thin border that its anti-aliasing pales. */
function withOutline(
  { data }: Colours,
  { owner, colour }: Regions,
  { other }: Edges,
  piece: Piece,
  pixels: Int32Array,
): Int32Array {
  const own = Float32Array.from(piece.colour);
  return pixels.filter((i) => {
    if (other[i]! < 0) return true;
    const cover = coverage(data, i, colour, owner[i]!, own, 0);
    return cover >= 0 && cover <= 1;
  });
}

function readPiece(source: Colours, grounds: Regions, pixels: Int32Array): Piece | null {
  const { data, width } = source;
  const { owner, nearest, colour } = grounds;
  const groundOf = (i: number): number => owner[i]!;
  const votes = new Map<number, number>();
  const box: Piece['box'] = [Infinity, Infinity, -Infinity, -Infinity];
  let thick = 0;
  let strongest = 0;
  for (const i of pixels) {
    votes.set(groundOf(i), (votes.get(groundOf(i)) ?? 0) + 1);
    const [x, y] = [i % width, Math.floor(i / width)];
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
    if (nearest.distance[i]! > LINE.thick / 2 + 1) thick++;
    strongest = Math.max(strongest, difference(data, i, colour, groundOf(i)));
  }
  if (strongest < FAINT) return null;
  const core = pixels.filter((i) => difference(data, i, colour, groundOf(i)) >= 0.85 * strongest);
  const own = [0, 1, 2].map((c) => core.reduce((sum, i) => sum + data[3 * i + c]!, 0) / core.length);
  const ink = Float32Array.from(own);
  let motley = 0;
  for (const i of pixels) if (distanceToMix(data, i, colour, groundOf(i), ink, 0) > OFF_LINE) motley++;
  if (motley > MOTLEY * pixels.length) return null;
  const ranked = [...votes].sort((p, q) => q[1] - p[1] || p[0] - q[0]);
  const [wide, high] = [box[2] - box[0] + 1, box[3] - box[1] + 1];
  const straight = Math.min(wide, high) <= LINE.thick && Math.max(wide, high) >= LINE.long;
  const sparse = Math.max(wide, high) >= SPARSE.side && pixels.length <= SPARSE.share * wide * high;
  const thin = thick <= THICKER * pixels.length;
  const border = thin && (ranked[1]?.[1] ?? 0) >= BORDER * pixels.length;
  return {
    pixels,
    kind: straight || border || (sparse && thin) ? 'line' : 'glyphs',
    ground: ranked[0]![0],
    colour: own as [number, number, number],
    height: high,
    box,
  };
}

/** Joins glyphs on one ground, of one colour, side by side. */
function joinTexts(pieces: readonly Piece[], width: number, height: number): Stroke[] {
  const at = new Int32Array(width * height).fill(-1);
  pieces.forEach(({ pixels, kind }, k) => {
    if (kind === 'glyphs') for (const i of pixels) at[i] = k;
  });
  const parent = singles(pieces.length);
  const meet = (a: number, b: number, gap: number, down: boolean): void => {
    const [p, q] = [pieces[a]!, pieces[b]!];
    const most = down ? GAP.down : Math.max(GAP.across, GAP.heights * Math.max(p.height, q.height));
    if (a === b || gap > most || p.ground !== q.ground) return;
    if (p.colour.every((v, c) => Math.abs(v - q.colour[c]!) <= ONE_TEXT)) unite(parent, a, b);
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0, last = -1; x < width; x++) {
      const i = y * width + x;
      if (at[i]! < 0) continue;
      if (last >= 0) meet(at[last]!, at[i]!, i - last - 1, false);
      last = i;
      for (let gap = 0; gap <= GAP.down; gap++) {
        const above = i - (gap + 1) * width;
        if (above < 0 || at[above]! < 0) continue;
        meet(at[above]!, at[i]!, gap, true);
        break;
      }
    }
  }
  const texts = new Map<number, Piece[]>();
  pieces.forEach((piece, k) => {
    const root = find(parent, k);
    texts.set(root, [...(texts.get(root) ?? []), piece]);
  });
  return [...texts.values()].map((parts) => {
    const [first] = parts as [Piece];
    const size = parts.reduce((sum, { pixels }) => sum + pixels.length, 0);
    const pixels = new Int32Array(size);
    let filled = 0;
    for (const part of parts) {
      pixels.set(part.pixels, filled);
      filled += part.pixels.length;
    }
    const mean = (c: number): number =>
      parts.reduce((sum, part) => sum + part.colour[c]! * part.pixels.length, 0) / size;
    return {
      pixels,
      kind: first.kind,
      ground: first.ground,
      colour: [mean(0), mean(1), mean(2)],
      height: Math.max(...parts.map((part) => part.height)),
    };
  });
}
