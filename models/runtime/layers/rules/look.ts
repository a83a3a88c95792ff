import { fillColour, hasFill, hasStroke, isGrey, isSameColour, isStrong, WHITE } from '../paint.ts';
import type { GroundRole } from '../roles.ts';
import type { Scene } from '../scene.ts';
import { isDrawnBox, isRound, isSquare, isText, isVector, type Shape } from '../shape.ts';

/** What can be seen of one drawn box, for the table of boxes. */
export interface Look {
  width: number;
  height: number;
  filled: boolean;
  outlined: boolean;
  /** No fill, or that of its ground. */
  hollow: boolean;
  strong: boolean;
  grey: boolean;
  round: boolean;
  square: boolean;
  /** Role of what it lies on. */
  ground: GroundRole;
  /** All that is painted on it, and of that the texts. */
  things: readonly Shape[];
  texts: readonly Shape[];
  /** Vectors or icons on it. */
  glyphs: readonly Shape[];
  shape: Shape;
  scene: Scene;
}

export function lookAt(shape: Shape, scene: Scene): Look {
  const fill = fillColour(shape.node);
  const below = scene.groundColour(shape);
  const things = scene.on(shape);
  return {
    width: shape.box.width,
    height: shape.box.height,
    filled: hasFill(shape.node),
    outlined: hasStroke(shape.node),
    hollow: !hasFill(shape.node) || (!!fill && !!below && isSameColour(fill, below)),
    strong: !!fill && isStrong(fill, below ?? WHITE),
    grey: !!fill && isGrey(fill),
    round: isRound(shape),
    square: isSquare(shape),
    ground: scene.groundRole(shape),
    things,
    texts: things.filter(isText),
    glyphs: things.filter((other) => isVector(other) || scene.roleOf(other) === 'icon'),
    shape,
    scene,
  };
}

/** Boxes among the things on it that are as large as a small picture or avatar. */
export const hasPicture = ({ things, height }: Look): boolean =>
  things.some((other) => isDrawnBox(other) && other.box.height >= 0.5 * height && other.box.height >= 24);
