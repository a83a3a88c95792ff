import type { LayerNode } from '../types.ts';
import { contains, holdsMiddle, type Box } from '../geometry/box.ts';
import { fillColour, hasFill, WHITE, type Colour } from './paint.ts';
import { isInkRole, type GroundRole, type Role } from './roles.ts';
import { flattenLayers, isText, type Shape } from './shape.ts';

/** A ground that no layer draws, painted just before `first`. */
export interface Strip {
  role: GroundRole;
  box: Box;
  first: Shape;
}

/**
 * The flattened frame while its roles are found. Everything is asked of boxes and paint order and never of the tree, so that grouped,
 * nested and flat drawings of a page answer the same.
 */
export class Scene {
  readonly size: { width: number; height: number };
  readonly shapes: readonly Shape[];
  readonly strips: Strip[] = [];
  readonly #roles = new Map<Shape, Role | null>();
  readonly #page: Colour;

  constructor(root: LayerNode) {
    const { width, height } = root.absoluteBoundingBox!;
    this.size = { width, height };
    this.shapes = flattenLayers(root);
    this.#page = fillColour(root) ?? WHITE;
  }

  /** Gives a shape its role, or null for none. The first rule that speaks wins. */
  assign(shape: Shape, role: Role | null): void {
    if (!this.#roles.has(shape)) this.#roles.set(shape, role);
  }

  /** Corrects a role that was given: a named chip that is the selected one, a part of the control below it. */
  replace(shape: Shape, role: Role | null): void {
    this.#roles.set(shape, role);
  }

  isAssigned(shape: Shape): boolean {
    return this.#roles.has(shape);
  }

  roleOf(shape: Shape): Role | null {
    return this.#roles.get(shape) ?? null;
  }

  /** What is painted on a shape: later, and within its box. */
  on(shape: Shape): Shape[] {
    return this.shapes.filter(
      (other) =>
        other.order > shape.order &&
        (isText(other) ? holdsMiddle(shape.box, other.box) : contains(shape.box, other.box)),
    );
  }

  textsOn(shape: Shape): Shape[] {
    return this.on(shape).filter(isText);
  }

  /** The topmost shape with a ground role that is painted before `shape` and holds it; null on the page. */
  groundShape(shape: Shape): Shape | null {
    for (let i = shape.order - 1; i >= 0; i--) {
      const below = this.shapes[i]!;
      const role = this.roleOf(below);
      if (!role || isInkRole(role)) continue;
      if (isText(shape) ? holdsMiddle(below.box, shape.box) : contains(below.box, shape.box)) return below;
    }
    return null;
  }

  groundRole(shape: Shape): GroundRole {
    const strip = this.strips.find(
      ({ box, first }) => shape.order >= first.order && holdsMiddle(box, shape.box),
    );
    const below = this.groundShape(shape);
    if (strip && (!below || below.order < strip.first.order)) return strip.role;
    return below ? (this.roleOf(below) as GroundRole) : 'page';
  }

  /** The solid colour on which a shape is painted; undefined on a gradient or a picture. */
  groundColour(shape: Shape): Colour | undefined {
    for (let i = shape.order - 1; i >= 0; i--) {
      const below = this.shapes[i]!;
      if (!isText(below) && hasFill(below.node) && holdsMiddle(below.box, shape.box)) {
        if (contains(below.box, shape.box, 4)) return fillColour(below.node);
      }
    }
    return this.#page;
  }
}
