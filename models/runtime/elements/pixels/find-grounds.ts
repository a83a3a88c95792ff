import { area, contains, type Box } from '../../geometry/box.ts';
import type { Rgb } from '../../image/rgb.ts';
import { boxEdge, type Edge } from './box-edges.ts';
import { findBoxes } from './find-boxes.ts';
import type { FlatParts } from './flat-parts.ts';
import { apart, colourOf, type FoundBox } from './found-box.ts';
import { gradientBoxes } from './gradient-boxes.ts';
import { pageColour } from './page-colour.ts';
import { outlinedBoxes } from './outlined-boxes.ts';

/** Colours that differ by less are not told apart, 0..255. */
const SEEN = 2;
/** Share of both boxes that two have in common that are one. */
const ONE = 0.93;
/** Px of a round corner. */
const ROUND = 3;
/** Share of an outline that its cells fill. */
const NET = 0.8;
/** Share of the picture from which a box is the page. */
const PAGE = 0.98;
/** A box seen by its border alone: px of its shorter side, and share of that that the border may take; less is a letter's counter. */
const OUTLINED = { least: 10, border: 0.16 };

/** Px of the longer side of the largest letter, and share of a bare box that its own pixels fill. */
const LETTER = { largest: 96, filled: 0.97 };
/** A box that is no letter: px of its shorter side, and shares of it that an outline and a corner take. */
const SURE = { least: 18, outline: 0.08, corner: 0.36 };
/** Share of a box that its hole has. */
const HOLE = 0.1;
/** A bar: px of its height, and its width over that; no letter is so long. */
const BAR = { high: 12, long: 4 };
/** An outline that differs less from what lies around it is a step of a shadow, 0..255. */
const FAINT = 5;

/** A box with its border, in px of the picture. */
export interface Ground {
  box: Box;
  found: FoundBox;
  edge: Edge;
  fill: Rgb;
  stroke: { colour: Rgb; width: number; sides: boolean[] } | null;
  radius: number;
  shadow: number;
}

export interface Grounds {
  page: Rgb;
  isGradient: boolean;
  /** The largest first. */
  grounds: Ground[];
  /** So small and bare that they may be letters, their counters or parts of icons. */
  unsure: Ground[];
  /** Parts that are steps of a gradient. */
  steps: ReadonlySet<number>;
  /** Parts that are ground: of the page, of boxes, of what lies between them. */
  isGround: Uint8Array;
}

/** The boxes that are seen on a picture, and what is ground. */
export function findGrounds(parts: FlatParts): Grounds {
  const { width, height } = parts.source;
  const gradients = gradientBoxes(parts);
  const flats = findBoxes(parts).filter((box) => !box.parts.some((part) => gradients.steps.has(part)));
  const candidates = [...flats, ...gradients.boxes, ...outlinedBoxes(parts)];
  const whole: Box = { x: 0, y: 0, width, height };
  const page = pageColour(parts);
  const all = candidates
    .map((box) => groundOf(box, boxEdge(parts, box)))
    .filter((ground) => !isShadow(ground))
    .sort((a, b) => area(b.box) - area(a.box) || a.box.y - b.box.y || a.box.x - b.box.x);
  const isPage = ({ box }: Ground): boolean => area(box) >= PAGE * area(whole);
  const seen = visible(unique(all.filter((ground) => !isPage(ground))), page, whole);
  const isUnsure = (ground: Ground): boolean =>
    (isBare(ground) && !isSure(ground)) || isHollow(parts, ground);
  const [unsure, sure] = [seen.filter(isUnsure), seen.filter((ground) => !isUnsure(ground))];
  return {
    page,
    isGradient: all.some((ground) => isPage(ground) && ground.found.gradient),
    grounds: sure,
    unsure,
    steps: gradients.steps,
    isGround: groundParts(
      parts,
      all.filter((ground) => !isUnsure(ground)),
      sure,
      page,
      gradients.steps,
    ),
  };
}

const isShadow = ({ found: { ring, colour }, edge }: Ground): boolean =>
  ring !== undefined &&
  (apart(ring.colour, colour) < FAINT ||
    edge.outside.some((outside) => outside !== null && apart(ring.colour, outside) < FAINT));

/** Whether nothing lies on a small box. */
function isBare({ box, found: { hull, gradient, ring } }: Ground): boolean {
  if (gradient || Math.max(box.width, box.height) > LETTER.largest) return false;
  if (ring) return true;
  if (box.height <= BAR.high && box.width >= BAR.long * box.height) return false;
  let filled = 0;
  hull.starts.forEach((start, row) => (filled += Math.max(0, hull.ends[row]! - start)));
  return hull.area >= LETTER.filled * filled;
}

/** Whether a bare box is too much of one to be a letter, whatever stands beside it. */
function isSure({ box: { width, height }, radius, stroke, found }: Ground): boolean {
  const short = Math.min(width, height);
  if (short < SURE.least) return false;
  const outline = found.ring?.width ?? (stroke ? stroke.width : 0);
  return outline === 0 || (outline <= SURE.outline * short && radius <= SURE.corner * short);
}

/** Whether what surrounds a small box shows through its middle, as through a 0. */
function isHollow({ label, source, colour, area: size }: FlatParts, { box, found, edge }: Ground): boolean {
  if (found.gradient || found.ring || Math.max(box.width, box.height) > LETTER.largest) return false;
  const middle = label[((found.top + found.bottom) >> 1) * source.width + ((found.left + found.right) >> 1)]!;
  if (found.parts.includes(middle) || size[middle]! < HOLE * area(box) || size[middle]! > area(box))
    return false;
  return edge.outside.some(
    (outside) => outside !== null && apart(colourOf({ colour }, middle), outside) <= SEEN,
  );
}

export function groundOf(found: FoundBox, edge: Edge): Ground {
  const [top, right, bottom, left] = edge.grown;
  const box = {
    x: found.left - left,
    y: found.top - top,
    width: found.right - found.left + left + right,
    height: found.bottom - found.top + top + bottom,
  };
  const border = found.ring ? Array<number>(4).fill(found.ring.width) : edge.border;
  const colour = found.ring?.colour ?? edge.colour;
  const width = Math.max(...border);
  const half = Math.min(box.width, box.height) / 2;
  const round = [...found.corners].sort((a, b) => b - a)[0]!;
  const grown = round > 0 ? Math.max(...edge.grown) : 0;
  const isPill =
    round > 0 &&
    found.corners.every(
      (corner) => corner >= Math.min(found.right - found.left, found.bottom - found.top) / 2,
    );
  return {
    box,
    found,
    edge,
    fill: found.colour,
    stroke: width > 0 && colour ? { colour, width, sides: border.map((side) => side > 0) } : null,
    radius: isPill ? half : Math.min(half, round + grown),
    shadow: edge.isCast ? Math.min(1, (2 * Math.max(...edge.falls)) / 255 + 0.05) : 0,
  };
}

/** Of boxes in one place the one that knows more: own pixels rather than an outline alone. */
function unique(grounds: readonly Ground[]): Ground[] {
  const kept: Ground[] = [];
  for (const ground of [...grounds].sort(
    (a, b) => Number(Boolean(a.found.ring)) - Number(Boolean(b.found.ring)),
  ))
    if (!kept.some((other) => sharedShare(other.box, ground.box) >= ONE)) kept.push(ground);
  return kept.sort((a, b) => area(b.box) - area(a.box));
}

function sharedShare(a: Box, b: Box): number {
  const w = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return w <= 0 || h <= 0 ? 0 : (w * h) / (area(a) + area(b) - w * h);
}

/** Boxes that differ from what they lie on, by fill, border or shadow. The largest come first. */
function visible(grounds: readonly Ground[], page: Rgb, whole: Box): Ground[] {
  const seen: Ground[] = [];
  for (const ground of grounds) {
    const parent = [...seen].reverse().find(({ box }) => contains(box, ground.box));
    const below = parent?.fill ?? page;
    const differs = ground.found.gradient || apart(ground.fill, below) > SEEN || isSheet(ground);
    if (differs || ground.shadow > 0 || isOutlined(ground, parent, whole)) seen.push(ground);
  }
  return seen.filter((ground) => !isNet(ground, seen));
}

/** Whether its round corners show a box on what differs from it, though both are the page's colour. */
const isSheet = ({ found, fill, edge }: Ground): boolean =>
  !found.ring &&
  found.corners.filter((corner) => corner >= ROUND).length >= 2 &&
  edge.outside.some((outside) => outside !== null && apart(outside, fill) > FAINT);

/** An outline that its cells fill. */
function isNet(ground: Ground, all: readonly Ground[]): boolean {
  if (!ground.found.ring) return false;
  const cells = all.filter(
    (cell) =>
      cell !== ground &&
      cell.stroke !== null &&
      area(cell.box) < 0.9 * area(ground.box) &&
      contains(ground.box, cell.box) &&
      apart(cell.stroke.colour, ground.found.ring!.colour) <= SEEN,
  );
  return cells.reduce((sum, { box }) => sum + area(box), 0) >= NET * area(ground.box);
}

function isOutlined({ box, stroke }: Ground, parent: Ground | undefined, whole: Box): boolean {
  if (!stroke) return false;
  const short = Math.min(box.width, box.height);
  if (short < OUTLINED.least || stroke.width > Math.max(2, OUTLINED.border * short)) return false;
  const around = parent?.box ?? whole;
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= (parent?.stroke?.width ?? 0) + 1;
  const shared = [
    near(box.y, around.y),
    near(box.x + box.width, around.x + around.width),
    near(box.y + box.height, around.y + around.height),
    near(box.x, around.x),
  ];
  const own = stroke.sides.filter((side, i) => side && !shared[i]).length;
  const drawn = stroke.sides.filter(Boolean).length;
  return drawn >= 3 && own >= 2;
}

function groundParts(
  parts: FlatParts,
  all: readonly Ground[],
  seen: readonly Ground[],
  page: Rgb,
  steps: ReadonlySet<number>,
): Uint8Array {
  const isGround = new Uint8Array(parts.count);
  for (const { found } of all) for (const part of found.parts) isGround[part] = 1;
  for (const step of steps) isGround[step] = 1;
  const smallestFirst = [...seen].reverse();
  for (let k = 0; k < parts.count; k++) {
    if (isGround[k] || parts.area[k]! < 2) continue;
    const own: Box = {
      x: parts.left[k]!,
      y: parts.top[k]!,
      width: parts.right[k]! - parts.left[k]!,
      height: parts.bottom[k]! - parts.top[k]!,
    };
    const holder = smallestFirst.find(({ box }) => contains(box, own, 0));
    if (apart(colourOf(parts, k), holder?.fill ?? page) <= SEEN) isGround[k] = 1;
  }
  return isGround;
}
