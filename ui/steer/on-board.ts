import type { Part, Point } from '../../models/runtime/geometry/grid.ts';
import type { Placed } from './place-pictures.ts';

/** A point of a picture in pixels of the board. point: in shares of the picture. */
export function pointOn(picture: Placed, { x, y }: Point): Point {
  return { x: picture.x + x * picture.width, y: picture.y + y * picture.height };
}

/** A part of a picture in pixels of the board. part: in shares of the picture. */
export function boxOn(picture: Placed, part: Part): Part {
  return {
    ...pointOn(picture, part),
    width: part.width * picture.width,
    height: part.height * picture.height,
  };
}
