import type { Box } from '../../geometry/box.ts';
import type { Rgb } from '../../image/rgb.ts';
import type { Edge } from './box-edges.ts';
import type { Corners } from './box-outline.ts';
import type { FoundBox } from './found-box.ts';
import type { Hull } from './hulls.ts';

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

/** A piece that is a box of its own, whose edge tells nothing more. outline: around it, on all sides. */
export function groundOfPiece(
  { left, top, right, bottom }: Pick<FoundBox, 'left' | 'top' | 'right' | 'bottom'>,
  hull: Hull,
  corners: Corners,
  fill: Rgb,
  outline: { colour: Rgb; width: number } | null,
): Ground {
  return {
    box: { x: left, y: top, width: right - left, height: bottom - top },
    found: { left, top, right, bottom, corners, colour: fill, gradient: false, parts: [], hull },
    edge: {
      border: [0, 0, 0, 0],
      grown: [0, 0, 0, 0],
      colour: null,
      outside: [null, null, null, null],
      falls: [0, 0, 0, 0],
      isCast: false,
      reach: 0,
    },
    fill,
    stroke: outline && { ...outline, sides: [true, true, true, true] },
    radius: Math.min(Math.max(...corners), (right - left) / 2, (bottom - top) / 2),
    shadow: 0,
  };
}

/** A box as its own pixels and its edge show it. */
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
