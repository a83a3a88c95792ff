import type { ExemplarCell, Grid, Part, SourceCell } from '../geometry/grid.ts';
import { heatOverExemplars } from '../match/heat.ts';
import type { Candidates } from '../match/match.ts';
import { holdsMiddle } from '../geometry/box.ts';
import type { Size } from '../geometry/plan-geometry.ts';

/** Share of the votes that a picture's region must have, or none of the pictures is meant. */
const MEANT = 0.1;
/** What a region that was given away already counts for the next place. */
const AGAIN = 0.2;
/** A picture that fills this share of the exemplar is a photo: the part that was voted for is cut out of it. */
const PHOTO = 0.5;
/** Widths of the windows that are tried in a photo, shares of the largest that fits. */
const WIDTHS = [0.3, 0.45, 0.66, 1];
/** How much a small window counts over a large one with the same votes. */
const FOCUS = 0.4;

/** A picture of an exemplar, in shares of its sides. */
export interface Region extends Part {
  /** A portrait or a letter in a circle, by the exemplar's layers. */
  isAvatar?: boolean;
}

/** An exemplar from whose pictures parts may be cut. */
export interface Album {
  image: Size;
  grid: Grid<ExemplarCell>;
  /** Its pictures (picture-parts.ts). */
  regions: readonly Region[];
  /** Parts from which nothing is to be taken. */
  forbidden: readonly Part[];
}

/** A part of an exemplar's picture. */
export interface Cut {
  exemplar: number;
  part: Part;
  /** Of the votes, 0..1. */
  share: number;
}

export const isPhoto = ({ width, height }: Part): boolean => width * height >= PHOTO;

/**
 * The part of an exemplar that a placeholder's cells voted for, of the placeholder's aspect: the picture in it with most votes or, in a photo, the
 * window with most votes for its size. Null where no picture is meant. albums: one per exemplar, null where none may be cut from. given: how
 * often each picture was given away; the chosen one is counted there. place.isPicture: it is known to be a picture of something, and a face is none.
 */
export function chooseCut(
  place: Size & { isPicture?: boolean },
  cells: readonly SourceCell[],
  matched: Pick<Candidates, 'k' | 'index' | 'weight'>,
  albums: readonly (Album | null)[],
  grids: readonly Grid<ExemplarCell>[],
  given: Map<string, number>,
): Cut | null {
  const heats = heatOverExemplars(matched, grids, cells);
  let best: (Cut & { score: number; key: string }) | null = null;
  for (const [exemplar, album] of albums.entries()) {
    if (album === null) continue;
    const { image, grid, regions, forbidden } = album;
    const votes = summed(heats[exemplar]!, grid.columns, grid.rows);
    /** Width over height of the cut in shares of the exemplar's sides. */
    const aspect = (place.width / place.height) * (image.height / image.width);
    for (const [i, region] of regions.entries()) {
      if (forbidden.some((part) => holdsMiddle(part, region)) || (place.isPicture && region.isAvatar))
        continue;
      const photo = isPhoto(region);
      const key = `cut ${exemplar} ${i}`;
      const part = photo ? votedWindow(region, aspect, votes) : middleOf(region, aspect);
      const share = votes(photo ? part : region);
      // A small picture makes a blurred large one.
      const sharp = Math.min(1, (part.width * image.width) / place.width);
      const score = share * sharp * (photo ? 1 : AGAIN ** (given.get(key) ?? 0));
      if (share >= MEANT && (best === null || score > best.score))
        best = { exemplar, part, share, score, key };
    }
  }
  if (best === null) return null;
  given.set(best.key, (given.get(best.key) ?? 0) + 1);
  return { exemplar: best.exemplar, part: best.part, share: best.share };
}

/** The largest part of that aspect in the middle of a region. */
function middleOf({ x, y, width, height }: Part, aspect: number): Part {
  const wide = Math.min(width, height * aspect);
  const high = wide / aspect;
  return { x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high };
}

function votedWindow(region: Part, aspect: number, votes: (part: Part) => number): Part {
  const whole = middleOf(region, aspect);
  let best = { part: whole, score: 0 };
  for (const factor of WIDTHS) {
    const [width, height] = [factor * whole.width, factor * whole.height];
    const steps = 24;
    for (let row = 0; row <= steps; row++) {
      for (let column = 0; column <= steps; column++) {
        const x = region.x + ((region.width - width) * column) / steps;
        const y = region.y + ((region.height - height) * row) / steps;
        const part = { x, y, width, height };
        const score = votes(part) / (width * height) ** FOCUS;
        if (score > best.score) best = { part, score };
      }
    }
  }
  return best.part;
}

/** Sums of votes over parts in constant time. */
function summed(values: Float32Array, columns: number, rows: number): (part: Part) => number {
  const table = new Float64Array((columns + 1) * (rows + 1));
  const at = (x: number, y: number): number => table[y * (columns + 1) + x]!;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      table[(y + 1) * (columns + 1) + x + 1] =
        values[y * columns + x]! + at(x, y + 1) + at(x + 1, y) - at(x, y);
    }
  }
  return ({ x, y, width, height }) => {
    const [left, right] = [Math.round(x * columns), Math.round((x + width) * columns)];
    const [top, bottom] = [Math.round(y * rows), Math.round((y + height) * rows)];
    return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
  };
}
