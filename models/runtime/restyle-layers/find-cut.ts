import type { Part } from '../attribution/grid.ts';
import { heatOverExemplars } from '../attribution/heat.ts';
import type { Raster } from '../types.ts';
import type { Question, Sight } from './sight.ts';

/** Widths of the windows that are tried, shares of the largest that fits. */
const WIDTHS = [0.15, 0.22, 0.32, 0.46, 0.66, 1];
/** A window must hold this share of the votes. */
const MOST = 0.5;
/** How much a small window counts over a large one with the same votes. */
const FOCUS = 0.4;
/** Standard deviation of luminance (0..255) from which a part of a picture is a picture itself. */
const TEXTURE = 16;

/**
 * The part of an exemplar without layers that a placeholder's cells voted for, of the placeholder's aspect: the window that holds most votes in
 * least area. Null where the votes are scattered or the window shows an even ground.
 */
export function findCut(
  { group, cells }: Question,
  { matches, exemplars, grids }: Sight,
): { exemplar: number; part: Part; share: number } | null {
  const { box } = group.members[0]!.element;
  const heats = heatOverExemplars(matches, grids, cells);
  const [exemplar, heat] = heats.reduce<[number, Float32Array]>(
    (best, heat, i) => (sum(heat) > sum(best[1]) ? [i, heat] : best),
    [0, heats[0]!],
  );
  const { image, root } = exemplars[exemplar]!;
  if (root !== null) return null;
  const { width: columns, height: rows } = matches.exemplars[exemplar]!;
  const total = summed(heat, columns, rows);
  const aspect = box.width / box.height;
  const widest = Math.min(1, (aspect * image.height) / image.width);
  let best: { part: Part; share: number; score: number } | null = null;
  for (const factor of WIDTHS) {
    const width = factor * widest;
    const height = (width * image.width) / aspect / image.height;
    const [wide, high] = [Math.max(1, Math.round(width * columns)), Math.max(1, Math.round(height * rows))];
    for (let y = 0; y + high <= rows; y++) {
      for (let x = 0; x + wide <= columns; x++) {
        const share = total(x, y, wide, high);
        const score = share / (width * height) ** FOCUS;
        if (share < MOST || (best !== null && score <= best.score)) continue;
        const part = {
          x: Math.min(x / columns, 1 - width),
          y: Math.min(y / rows, 1 - height),
          width,
          height,
        };
        best = { part, share, score };
      }
    }
  }
  if (best === null || texture(image, best.part) < TEXTURE) return null;
  return { exemplar, part: best.part, share: best.share };
}

const sum = (values: Float32Array): number => values.reduce((a, b) => a + b, 0);

/** Sums over rectangles in constant time. */
function summed(values: Float32Array, columns: number, rows: number) {
  const table = new Float64Array((columns + 1) * (rows + 1));
  const at = (x: number, y: number): number => table[y * (columns + 1) + x]!;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      table[(y + 1) * (columns + 1) + x + 1] =
        values[y * columns + x]! + at(x, y + 1) + at(x + 1, y) - at(x, y);
    }
  }
  return (x: number, y: number, width: number, height: number): number =>
    at(x + width, y + height) - at(x, y + height) - at(x + width, y) + at(x, y);
}

/** Standard deviation of the luminance in a part of a picture, 0..255. */
function texture({ width, height, data }: Raster, part: Part): number {
  let [count, total, squares] = [0, 0, 0];
  const bottom = Math.floor((part.y + part.height) * height);
  const right = Math.floor((part.x + part.width) * width);
  for (let y = Math.floor(part.y * height); y < bottom; y++) {
    for (let x = Math.floor(part.x * width); x < right; x++) {
      const p = 4 * (y * width + x);
      const light = 0.2126 * data[p]! + 0.7152 * data[p + 1]! + 0.0722 * data[p + 2]!;
      count++;
      total += light;
      squares += light * light;
    }
  }
  return count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - (total / count) ** 2));
}
