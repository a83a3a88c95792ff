import { area, contains, sharedShare, type Box } from '../../geometry/box.ts';
import type { Rgb } from '../../image/rgb.ts';
import { isBare, isHollow, isSure } from './bare-boxes.ts';
import { boxEdge } from './box-edges.ts';
import { findBoxes } from './find-boxes.ts';
import type { FlatParts } from './flat-parts.ts';
import { apart, colourOf } from './found-box.ts';
import { gradientBoxes } from './gradient-boxes.ts';
import { groundOf, type Ground } from './ground.ts';
import { visibleBoxes } from './visible-boxes.ts';
import { pageColour } from './page-colour.ts';
import { outlinedBoxes } from './outlined-boxes.ts';

/** Colours that differ by less are not told apart, 0..255. */
const SEEN = 2;
/** Share of both boxes that two have in common that are one. */
const ONE = 0.93;
/** Share of the picture from which a box is the page. */
const PAGE = 0.98;

/** An outline that differs less from what lies around it is a step of a shadow, 0..255. */
const FAINT = 5;

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
  const seen = visibleBoxes(unique(all.filter((ground) => !isPage(ground))), page, whole);
  const isUnsure = (ground: Ground): boolean =>
    (isBare(ground) && !isSure(ground)) || isHollow(parts, ground);
  const [unsure, sure]: [Ground[], Ground[]] = [[], []];
  for (const ground of seen) (isUnsure(ground) ? unsure : sure).push(ground);
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

/** Of boxes in one place the one that knows more: own pixels rather than an outline alone. */
function unique(grounds: readonly Ground[]): Ground[] {
  const kept: Ground[] = [];
  for (const ground of [...grounds].sort(
    (a, b) => Number(Boolean(a.found.ring)) - Number(Boolean(b.found.ring)),
  ))
    if (!kept.some((other) => sharedShare(other.box, ground.box) >= ONE)) kept.push(ground);
  return kept.sort((a, b) => area(b.box) - area(a.box));
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
