import { crossOf, isDiagonal } from '../crosses.ts';
import { hasImage } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { isDrawnBox, isRound, isSquare, type Shape } from '../shape.ts';

const GLYPH = 32;
/** Side of the largest avatar. */
const PORTRAIT = 120;

/** A photo that a mask makes a circle of. */
const isPortrait = (shape: Shape): boolean =>
  shape.mask !== undefined && isRound(shape) && isSquare(shape) && shape.box.width <= PORTRAIT;

/**
 * Pictures: layers with an image fill, and the X-box of wireframes, a box and two lines from corner to corner in it, on it or beside it.
 * The lines themselves paint nothing; a box as large as the picture behind or before it (its mask, its frame) neither.
 */
export function findPictures(scene: Scene): void {
  const diagonals = scene.shapes.filter(isDiagonal);
  for (const shape of scene.shapes.filter(isDrawnBox)) {
    if (hasImage(shape.node)) scene.assign(shape, isPortrait(shape) ? 'avatar' : 'picture');
    const lines = crossOf(shape, diagonals);
    if (lines.length === 0) continue;
    scene.assign(shape, 'picture');
    for (const line of lines) scene.assign(line, null);
  }
  // A loose diagonal is a stroke of a drawn glyph where it is small, else decoration whose box says nothing of where it paints.
  for (const line of diagonals.filter(({ node }) => node.type === 'LINE')) {
    scene.assign(line, Math.max(line.box.width, line.box.height) <= GLYPH ? 'icon' : null);
  }
}
