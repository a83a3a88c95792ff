import { around } from '../geometry/box.ts';
import { hasFill, hasImage, hasStroke } from '../layers/paint.ts';
import { isContainer, isInside, isText, isVector, type Shape } from '../layers/shape.ts';

/** Px of the longer side of the largest group of shapes that is one drawing: icons are smaller, illustrations are many elements. */
const LARGEST = 64;

/** A drawing: one vector, or a group that holds vectors and small shapes alone. `shapes` are those that paint, back to front. */
export interface Drawing {
  shapes: readonly Shape[];
}

const paints = ({ node }: Shape): boolean => hasFill(node) || hasStroke(node);

/**
 * The drawings of a page. A group counts as one where it is no wider than 64 px, holds at least one vector, and neither words nor images nor a box as
 * large as itself (a button that holds an icon alone is a button).
 */
export function findDrawings(shapes: readonly Shape[]): Drawing[] {
  const taken = new Set<Shape>();
  const drawings: Drawing[] = [];
  for (const [place, shape] of shapes.entries()) {
    if (taken.has(shape) || isText(shape)) continue;
    const inner = isContainer(shape) ? innerOf(shapes, place) : [];
    const parts = isVector(shape) ? [shape, ...inner] : drawingIn(shape, inner);
    if (parts === null) continue;
    for (const part of [shape, ...inner]) taken.add(part);
    const painted = parts.filter(paints);
    if (painted.length > 0) drawings.push({ shapes: painted });
  }
  return drawings;
}

/** What a container holds comes right after it. */
function innerOf(shapes: readonly Shape[], place: number): Shape[] {
  const container = shapes[place]!;
  let end = place + 1;
  while (end < shapes.length && isInside(shapes[end]!, container)) end++;
  return shapes.slice(place + 1, end);
}

function drawingIn(group: Shape, inner: readonly Shape[]): Shape[] | null {
  if (paints(group) || Math.max(group.box.width, group.box.height) > LARGEST) return null;
  const painted = inner.filter((shape) => isText(shape) || paints(shape));
  if (!painted.some(isVector) || painted.some((shape) => isText(shape) || hasImage(shape.node))) return null;
  const whole = around(painted.map(({ box }) => box));
  const isGround = ({ box, node }: Shape): boolean =>
    !['VECTOR', 'BOOLEAN_OPERATION'].includes(node.type) &&
    box.width >= 0.9 * whole.width &&
    box.height >= 0.9 * whole.height;
  return painted.some(isGround) && painted.length > 1 ? null : painted;
}
