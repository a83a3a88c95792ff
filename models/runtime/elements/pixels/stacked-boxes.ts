import { area, type Box } from '../../geometry/box.ts';
import type { Ground } from './ground.ts';
import type { FoundPicture } from './find-pictures.ts';
import { apart } from './found-box.ts';

/** Px by which sides that are one may be off, and which may lie between two parts of one box. */
const OFF = 2;
const GAP = 3;
/** Px of a corner that is round. */
const ROUND = 2;
/** Px by which a photo's edges may be off. */
const UNSURE = 9;
/** Px of the highest bar. */
const BAR = 12;
/** Colours of one border or fill differ by no more, 0..255. */
const SAME = 3;

/** One of several things that lie one after the other and fill a box together. */
interface Layer {
  box: Box;
  /** Clockwise from the top left. */
  corners: readonly number[];
  /** Clockwise from the top: whether a border or a shadow is seen at that side. */
  edges: readonly boolean[];
  ground: Ground | null;
}

/**
 * Boxes that a band of another colour or a photo cuts in two, as it does a card with a picture on top: round corners, a border or a shadow go around all of it. The parts of
 * the box's own colour are in it; what is left keeps no border that is the box's.
 */
export function stackBoxes(
  grounds: readonly Ground[],
  pictures: readonly FoundPicture[],
): { grounds: Ground[]; pictures: FoundPicture[] } {
  const fitted = pictures.map((picture) => fitTo(picture, grounds));
  const across = stacked(grounds, fitted, false);
  return { grounds: stacked(across, fitted, true), pictures: fitted };
}

/** A photo's edges are less sure than those of the flat that it touches: it takes the flat's where they are nearly the same. */
function fitTo(picture: FoundPicture, grounds: readonly Ground[]): FoundPicture {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= UNSURE;
  for (const { box, found } of grounds) {
    if (found.ring || Math.min(box.width, box.height) < 2 * UNSURE) continue;
    const [right, bottom] = [box.x + box.width, box.y + box.height];
    if (near(picture.left, box.x) && near(picture.right, right)) {
      const sides = { ...picture, left: box.x, right };
      if (near(picture.bottom, found.top)) return { ...sides, bottom: found.top };
      if (near(picture.top, found.bottom)) return { ...sides, top: found.bottom };
    }
    if (near(picture.top, box.y) && near(picture.bottom, bottom)) {
      const ends = { ...picture, top: box.y, bottom };
      if (near(picture.right, found.left)) return { ...ends, right: found.left };
      if (near(picture.left, found.right)) return { ...ends, left: found.right };
    }
  }
  return picture;
}

function stacked(grounds: readonly Ground[], pictures: readonly FoundPicture[], down: boolean): Ground[] {
  const layers = [
    ...grounds.filter(({ found }) => !found.ring).map(layerOf),
    ...pictures.map(layerOfPicture),
  ];
  const gone = new Set<Ground>();
  const boxes: Ground[] = [];
  const bare = new Set<Ground>();
  for (const run of runsOf(layers, down)) {
    const own = run.flatMap(({ ground }) => (ground ? [ground] : []));
    if (own.length === 0 || (!down && !isBeside(run)) || !isOneBox(run, down)) continue;
    const isBar = !down && run.every(({ ground }) => ground !== null);
    const base = isBar
      ? own.at(-1)!
      : own.reduce((most, ground) => (area(ground.box) > area(most.box) ? ground : most));
    boxes.push(wholeOf(run, base));
    for (const ground of own)
      if (apart(ground.fill, base.fill) <= SAME) gone.add(ground);
      else bare.add(ground);
  }
  const kept = grounds.filter((ground) => !gone.has(ground));
  return [
    ...boxes,
    ...kept.map((ground) => (bare.has(ground) ? { ...ground, stroke: null, shadow: 0 } : ground)),
  ].sort((a, b) => area(b.box) - area(a.box));
}

const layerOf = (ground: Ground): Layer => ({
  box: ground.box,
  corners: ground.found.corners,
  edges: [0, 1, 2, 3].map((side) => Boolean(ground.stroke?.sides[side]) || ground.edge.falls[side]! >= 1),
  ground,
});

const layerOfPicture = ({ left, top, right, bottom }: FoundPicture): Layer => ({
  box: { x: left, y: top, width: right - left, height: bottom - top },
  corners: [0, 0, 0, 0],
  edges: [false, false, false, false],
  ground: null,
});

function runsOf(layers: readonly Layer[], down: boolean): Layer[][] {
  const start = ({ box }: Layer): number => (down ? box.y : box.x);
  const end = ({ box }: Layer): number => (down ? box.y + box.height : box.x + box.width);
  const sides = ({ box }: Layer): [number, number] =>
    down ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
  const follows = (a: Layer, b: Layer): boolean => {
    const [p, q] = [sides(a), sides(b)];
    const gap = start(b) - end(a);
    return gap >= -OFF && gap <= GAP && Math.abs(p[0] - q[0]) <= OFF && Math.abs(p[1] - q[1]) <= OFF;
  };
  const runs: Layer[][] = [];
  for (const layer of [...layers].sort((a, b) => start(a) - start(b))) {
    const run = runs.find((one) => follows(one.at(-1)!, layer));
    if (run) run.push(layer);
    else runs.push([layer]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Things side by side fill one box where one is a photo, or as a bar and its rest do: buttons side by side are buttons. */
const isBeside = (run: readonly Layer[]): boolean =>
  run.some(({ ground }) => ground === null) || run.every(({ box }) => box.height <= BAR);

/** Whether corners or edges go around the whole run and not around each of its layers. */
function isOneBox(run: readonly Layer[], down: boolean): boolean {
  const [first, last] = [run[0]!, run.at(-1)!];
  // How far something has come: the bar that is done and the rest.
  if (!down && run.length === 2 && run.every(({ box }) => box.height <= BAR)) return true;
  const [before, after] = down
    ? [
        [0, 1],
        [3, 2],
      ]
    : [
        [0, 3],
        [1, 2],
      ];
  const round = (layer: Layer, corners: readonly number[]): boolean =>
    corners.every((corner) => layer.corners[corner]! >= ROUND);
  const square = (layer: Layer, corners: readonly number[]): boolean =>
    corners.every((corner) => layer.corners[corner]! < ROUND);
  const joins = square(first, after!) && square(last, before!);
  if (!joins) return false;
  if (round(last, after!) && (round(first, before!) || first.ground === null)) return true;
  if (round(first, before!) && last.ground === null) return true;
  // A photo and a ground of one width that touch are one card's.
  if (run.length === 2 && run.some(({ ground }) => ground === null)) return true;
  const [sides, begin, end] = down ? [[1, 3], 0, 2] : [[0, 2], 3, 1];
  const grounds = run.filter(({ ground }) => ground !== null);
  const edged = grounds.every(({ edges }) => sides.every((side) => edges[side!]));
  const begins = first.ground === null || first.edges[begin!]!;
  const ends = last.ground === null || last.edges[end!]!;
  const inner = grounds.every((layer) =>
    down ? !(layer.edges[0] && layer.edges[2]) : !(layer.edges[3] && layer.edges[1]),
  );
  return edged && begins && ends && inner;
}

function wholeOf(run: readonly Layer[], base: Ground): Ground {
  const x = Math.min(...run.map(({ box }) => box.x));
  const y = Math.min(...run.map(({ box }) => box.y));
  const right = Math.max(...run.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...run.map(({ box }) => box.y + box.height));
  const grounds = run.flatMap(({ ground }) => (ground ? [ground] : []));
  return {
    ...base,
    box: { x, y, width: right - x, height: bottom - y },
    stroke: base.stroke && { ...base.stroke, sides: [true, true, true, true] },
    radius: Math.max(...grounds.map(({ radius }) => radius)),
    shadow: Math.max(...grounds.map(({ shadow }) => shadow)),
  };
}
