import { find, singles, unite } from '../../segment/union-find.ts';
import { boxCorners } from './box-outline.ts';
import type { FlatParts } from './flat-parts.ts';
import { apart, colourOf, type FoundBox, high, wide } from './found-box.ts';
import { hullsOf, joinedHull, type Hull } from './hulls.ts';

/** Px of the shorter and the longer side of the smallest box, and its pixels. */
const SMALLEST = { short: 3, long: 6, area: 12 };
/** Px of the heaviest outline. */
const OUTLINE = 6;
/** Share of the places inside an outline that are of the ground that it holds. */
const INSIDE = 0.6;
/** Places along a side at which it is looked at, shares. */
const PLACES = [0.25, 0.4, 0.5, 0.6, 0.75];
/** Half of the thickness up to which a part is a line, px. */
const THIN = 2.5;
/** Pixels of the smallest part of a box that what lies over it cuts into odd shapes. */
const PIECE = 120;
/** Px of a line between two rows. */
const DIVIDER = 3;
/** Parts of one colour differ by no more, 0..255. */
const ONE = 1;

/** The boxes that a picture's flat parts show, rows of one ground joined over the lines between them. */
export function findBoxes(parts: FlatParts): FoundBox[] {
  const { left, top, right, bottom, area } = parts;
  const hulls = hullsOf(parts, (k) => {
    const [w, h] = [right[k]! - left[k]!, bottom[k]! - top[k]!];
    return Math.min(w, h) >= SMALLEST.short && Math.max(w, h) >= SMALLEST.long && area[k]! >= SMALLEST.area;
  });
  const boxes: FoundBox[] = [];
  const odd: [number, Hull][] = [];
  for (const [part, hull] of hulls) {
    const box = boxOf(parts, [part], hull);
    if (box) boxes.push(box);
    else if (hull.area >= PIECE) odd.push([part, hull]);
  }
  return joinRows([...boxes, ...joinPieces(parts, odd)], parts);
}

function boxOf(parts: FlatParts, own: readonly number[], hull: Hull): FoundBox | null {
  const corners = boxCorners(hull);
  if (!corners) return null;
  const { left, top, right, bottom } = hull;
  const box = { left, top, right, bottom, corners, gradient: false, hull };
  const colour = colourOf(parts, own[0]!);
  const ring = outlineWidth(parts, own, box);
  if (ring === 0) return own.some((part) => isThick(parts, part)) ? { ...box, colour, parts: own } : null;
  const inside = colourOf(parts, insidePart(parts, box, ring));
  return { ...box, colour: inside, parts: [], ring: { colour, width: ring } };
}

/** A net of lines is no ground, but a bar may be as thin. */
function isThick({ deepest, area, left, top, right, bottom }: FlatParts, part: number): boolean {
  const bounds = (right[part]! - left[part]!) * (bottom[part]! - top[part]!);
  return deepest[part]! > THIN || area[part]! >= 0.8 * bounds;
}

type Bounds = Pick<FoundBox, 'left' | 'top' | 'right' | 'bottom'>;

/** The pixels `depth` px inside each side, at several places along it. */
function* inwards({ left, top, right, bottom }: Bounds, depth: number): Generator<[number, number]> {
  for (const share of PLACES) {
    const x = Math.floor(left + share * (right - left));
    const y = Math.floor(top + share * (bottom - top));
    yield [left + depth, y];
    yield [right - 1 - depth, y];
    yield [x, top + depth];
    yield [x, bottom - 1 - depth];
  }
}

/** Px of an outline that holds one other ground; 0 of a box that is filled. */
function outlineWidth(parts: FlatParts, own: readonly number[], box: Bounds): number {
  const { label, source } = parts;
  const most = Math.min(OUTLINE, Math.floor((Math.min(wide(box), high(box)) - 1) / 3));
  for (let depth = 1; depth <= most; depth++) {
    const inside = [...inwards(box, depth)].map(([x, y]) => label[y * source.width + x]!);
    if (inside.filter((part) => own.includes(part)).length > 0.2 * inside.length) continue;
    const next = [...inwards(box, depth + 1)].map(([x, y]) => label[y * source.width + x]!);
    const held = insidePart(parts, box, depth);
    return next.filter((part) => part === held).length >= INSIDE * next.length ? depth : 0;
  }
  return 0;
}

function insidePart(parts: FlatParts, box: Bounds, width: number): number {
  const votes = new Map<number, number>();
  for (const [x, y] of inwards(box, width + 1)) {
    const part = parts.label[y * parts.source.width + x]!;
    votes.set(part, (votes.get(part) ?? 0) + parts.area[part]!);
  }
  const [first] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return first![0];
}

/** Parts of odd shapes that are one box together, as the triangles are that diagonals cut out of it: their bounds overlap and none holds another. */
function joinPieces(parts: FlatParts, odd: readonly [number, Hull][]): FoundBox[] {
  const byColour = new Map<string, [number, Hull][]>();
  for (const one of odd) {
    const key = colourOf(parts, one[0]).map(Math.round).join(' ');
    byColour.set(key, [...(byColour.get(key) ?? []), one]);
  }
  return [...byColour.values()].flatMap((pieces) => {
    const parent = singles(pieces.length);
    pieces.forEach((a, i) =>
      pieces.slice(0, i).forEach((b, j) => {
        if (interlock(a[1], b[1])) unite(parent, i, j);
      }),
    );
    const groups = new Map<number, [number, Hull][]>();
    pieces.forEach((piece, i) => {
      const root = find(parent, i);
      groups.set(root, [...(groups.get(root) ?? []), piece]);
    });
    return [...groups.values()].flatMap((group) => {
      if (group.length < 2) return [];
      const own = group.map(([part]) => part);
      const box = boxOf(parts, own, joinedHull(group.map(([, hull]) => hull)));
      return box ? [box] : [];
    });
  });
}

function interlock(a: Hull, b: Hull): boolean {
  const apartBy = a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom;
  const holds = (p: Hull, q: Hull): boolean =>
    p.left <= q.left && p.top <= q.top && p.right >= q.right && p.bottom >= q.bottom;
  return !apartBy && !holds(a, b) && !holds(b, a);
}

/** Boxes of one colour one above the other that only a line parts are rows of one box, unless such lines part them from others beside them too: those are cells. */
function joinRows(boxes: readonly FoundBox[], parts: FlatParts): FoundBox[] {
  const cells = new Set(
    runsOf(boxes, false)
      .filter((run) => run.length > 1)
      .flat(),
  );
  const rows = boxes.filter((box) => !cells.has(box));
  const joined = runsOf(rows, true).flatMap((run) => {
    if (run.length < 2) return run;
    const own = run.flatMap((box) => box.parts);
    const whole = boxOf(parts, own, joinedHull(run.map(({ hull }) => hull)));
    return whole ? [whole] : run;
  });
  return [...cells, ...joined];
}

/** Boxes of one colour and width, or height, that follow one another over a line. */
function runsOf(boxes: readonly FoundBox[], down: boolean): FoundBox[][] {
  const start = (box: FoundBox): number => (down ? box.top : box.left);
  const end = (box: FoundBox): number => (down ? box.bottom : box.right);
  const key = (box: FoundBox): string => (down ? `${box.left} ${box.right}` : `${box.top} ${box.bottom}`);
  const lanes = new Map<string, FoundBox[]>();
  for (const box of boxes) if (!box.ring) lanes.set(key(box), [...(lanes.get(key(box)) ?? []), box]);
  const runs: FoundBox[][] = boxes.filter((box) => box.ring).map((box) => [box]);
  for (const lane of lanes.values()) {
    const first = runs.length;
    for (const box of lane.sort((a, b) => start(a) - start(b))) {
      const last = runs.length > first ? runs.at(-1)!.at(-1)! : undefined;
      const gap = last ? start(box) - end(last) : 0;
      if (last && gap >= 1 && gap <= DIVIDER && apart(last.colour, box.colour) <= ONE) runs.at(-1)!.push(box);
      else runs.push([box]);
    }
  }
  return runs;
}
