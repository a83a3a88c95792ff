import type { Parts } from './flat-parts.ts';

/** What lies between the ends of a thing's rows and columns, in px of its bounds; ends are exclusive. */
export interface Hull {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** First and last column of each row, from the bounds' left. */
  starts: Int32Array;
  ends: Int32Array;
  /** First and last row of each column, from the bounds' top. */
  tops: Int32Array;
  bottoms: Int32Array;
  /** Own pixels. */
  area: number;
}

/** Hulls of the parts that `counts` leaves in, by part. */
export function hullsOf(parts: Parts, counts: (part: number) => boolean): Map<number, Hull> {
  const { label, source, left, top, right, bottom, area } = parts;
  const hulls: (Hull | undefined)[] = new Array<Hull | undefined>(parts.count);
  for (let k = 0; k < parts.count; k++) {
    if (!counts(k)) continue;
    const bounds = { left: left[k]!, top: top[k]!, right: right[k]!, bottom: bottom[k]! };
    hulls[k] = { ...emptyHull(bounds), area: area[k]! };
  }
  for (let y = 0, i = 0; y < source.height; y++)
    for (let x = 0; x < source.width; x++, i++) {
      const hull = hulls[label[i]!];
      if (hull) reach(hull, x, y);
    }
  const found = new Map<number, Hull>();
  hulls.forEach((hull, k) => hull && found.set(k, hull));
  return found;
}

type Bounds = Pick<Hull, 'left' | 'top' | 'right' | 'bottom'>;

function emptyHull({ left, top, right, bottom }: Bounds): Hull {
  const [wide, high] = [right - left, bottom - top];
  return {
    ...{ left, top, right, bottom, area: 0 },
    starts: new Int32Array(high).fill(wide),
    ends: new Int32Array(high),
    tops: new Int32Array(wide).fill(high),
    bottoms: new Int32Array(wide),
  };
}

function reach(hull: Hull, x: number, y: number): void {
  const [column, row] = [x - hull.left, y - hull.top];
  if (column < hull.starts[row]!) hull.starts[row] = column;
  if (column >= hull.ends[row]!) hull.ends[row] = column + 1;
  if (row < hull.tops[column]!) hull.tops[column] = row;
  if (row >= hull.bottoms[column]!) hull.bottoms[column] = row + 1;
}

/** The hull of several things as of one. */
export function joinedHull(hulls: readonly Hull[]): Hull {
  const whole = emptyHull({
    left: Math.min(...hulls.map(({ left }) => left)),
    top: Math.min(...hulls.map(({ top }) => top)),
    right: Math.max(...hulls.map(({ right }) => right)),
    bottom: Math.max(...hulls.map(({ bottom }) => bottom)),
  });
  for (const hull of hulls) {
    whole.area += hull.area;
    hull.starts.forEach((start, row) => {
      if (hull.ends[row]! <= start) return;
      reach(whole, hull.left + start, hull.top + row);
      reach(whole, hull.left + hull.ends[row]! - 1, hull.top + row);
    });
    hull.tops.forEach((first, column) => {
      if (hull.bottoms[column]! <= first) return;
      reach(whole, hull.left + column, hull.top + first);
      reach(whole, hull.left + column, hull.top + hull.bottoms[column]! - 1);
    });
  }
  return whole;
}

/** The hull of the marked pixels within bounds. marks: [H * W] */
export function hullOfMarks(marks: Uint8Array, width: number, bounds: Bounds): Hull {
  const hull = emptyHull(bounds);
  for (let y = bounds.top; y < bounds.bottom; y++)
    for (let x = bounds.left; x < bounds.right; x++) if (marks[y * width + x]) reach(hull, x, y);
  return hull;
}

/** The hull of some pixels of a picture of that width. */
export function hullOfPixels(pixels: Int32Array, width: number, { left, top, right, bottom }: Bounds): Hull {
  const hull = emptyHull({ left, top, right, bottom });
  for (const i of pixels) reach(hull, i % width, Math.floor(i / width));
  hull.area = pixels.length;
  return hull;
}
