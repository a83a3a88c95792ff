import { boxCorners } from './box-outline.ts';
import { smoothParts, type FlatParts, type Parts } from './flat-parts.ts';
import { apart, colourOf, type FoundBox } from './found-box.ts';
import { hullsOf } from './hulls.ts';

/** Neighbours in a gradient differ by at most this, 0..255. */
const SMOOTH = 3.5;
/** Pixels of the smallest gradient and its least spread of colours, 0..255. */
const LEAST = { area: 300, spread: 8 };
/** Mean step from one difference of neighbours to the next, 0..255: a gradient's are even, a photo's are not. */
const ROUGH = 0.6;
/** Pixels of the smallest step whose colour is counted. */
const STEP = 16;
/** Share of it that one colour may have. */
const ONE_COLOUR = 0.5;

/** Boxes that a gradient fills, and the flat parts that are its steps. */
export function gradientBoxes(parts: FlatParts): { boxes: FoundBox[]; steps: Set<number> } {
  const smooth = smoothParts(parts.source, Math.max(SMOOTH, parts.same));
  const of = new Int32Array(parts.count).fill(-1);
  const colours = Array.from({ length: smooth.count }, () => new Map<number, number>());
  parts.label.forEach((part, i) => {
    if (of[part]! >= 0) return;
    const k = (of[part] = smooth.label[i]!);
    if (parts.area[part]! < STEP) return;
    const key = colourOf(parts, part).reduce((sum, value) => 256 * sum + Math.round(value), 0);
    colours[k]!.set(key, (colours[k]!.get(key) ?? 0) + parts.area[part]!);
  });
  const largest = colours.map((areas) => [...areas.values()].reduce((most, area) => Math.max(most, area), 0));
  const spread = spreadOf(smooth);
  const rough = roughnessOf(smooth);
  const isGradient = (k: number): boolean =>
    rough[k]! <= ROUGH &&
    smooth.area[k]! >= LEAST.area &&
    spread[k]! >= LEAST.spread &&
    largest[k]! <= ONE_COLOUR * smooth.area[k]!;
  const boxes: FoundBox[] = [];
  const filled = new Set<number>();
  for (const [k, hull] of hullsOf(smooth, isGradient)) {
    const corners = boxCorners(hull);
    if (!corners) continue;
    filled.add(k);
    const { left, top, right, bottom } = hull;
    boxes.push({
      left,
      top,
      right,
      bottom,
      corners,
      colour: middle(parts, hull),
      gradient: true,
      parts: [],
      hull,
    });
  }
  const steps = new Set<number>();
  of.forEach((k, part) => filled.has(k) && steps.add(part));
  boxes.forEach(
    (box, i) => (boxes[i] = { ...box, parts: [...steps].filter((part) => inside(parts, part, box)) }),
  );
  return { boxes, steps };
}

const inside = ({ left, top, right, bottom }: FlatParts, part: number, box: FoundBox): boolean =>
  left[part]! >= box.left &&
  top[part]! >= box.top &&
  right[part]! <= box.right &&
  bottom[part]! <= box.bottom;

/** The colour at its middle, or nearest to it in its own column of parts: what lies over it has others. */
function middle(parts: FlatParts, { left, top, right, bottom }: FoundBox['hull']): FoundBox['colour'] {
  const corners = [
    [left + 2, (top + bottom) >> 1],
    [right - 3, (top + bottom) >> 1],
  ].map(([x, y]) => colourOf(parts, parts.label[y! * parts.source.width + x!]!));
  const [a, b] = corners as [FoundBox['colour'], FoundBox['colour']];
  return apart(a, b) === 0 ? a : [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
}

/** The largest difference of a smooth part's steps in any channel, 0..255. */
function spreadOf(smooth: Parts): Float32Array {
  const { data } = smooth.source;
  const least = new Float32Array(3 * smooth.count).fill(255);
  const most = new Float32Array(3 * smooth.count);
  smooth.label.forEach((k, i) => {
    for (let c = 0; c < 3; c++) {
      const value = data[3 * i + c]!;
      if (value < least[3 * k + c]!) least[3 * k + c] = value;
      if (value > most[3 * k + c]!) most[3 * k + c] = value;
    }
  });
  return Float32Array.from({ length: smooth.count }, (_, k) =>
    Math.max(
      most[3 * k]! - least[3 * k]!,
      most[3 * k + 1]! - least[3 * k + 1]!,
      most[3 * k + 2]! - least[3 * k + 2]!,
    ),
  );
}

/** How unevenly colours change along the rows of each part, see ROUGH. */
function roughnessOf({ source: { data, width }, label, count }: Parts): Float32Array {
  const sums = new Float64Array(count);
  const triples = new Int32Array(count);
  for (let i = 1; i + 1 < label.length; i++) {
    const k = label[i]!;
    if (i % width === 0 || (i + 1) % width === 0 || label[i - 1] !== k || label[i + 1] !== k) continue;
    triples[k]!++;
    for (let c = 0; c < 3; c++)
      sums[k]! += Math.abs(2 * data[3 * i + c]! - data[3 * (i - 1) + c]! - data[3 * (i + 1) + c]!) / 3;
  }
  return Float32Array.from(sums, (sum, k) => sum / Math.max(1, triples[k]!));
}
