import { area, bottom } from '../../geometry/box.ts';
import { fillColour, hasFill, hasImage, hasStroke, isSameColour } from '../paint.ts';
import type { GroundRole } from '../roles.ts';
import type { Scene } from '../scene.ts';
import { isContainer, isDrawnBox, type Shape } from '../shape.ts';

type Test = (shape: Shape, scene: Scene) => boolean;

const isWide: Test = ({ box }, { size }) => box.width >= 0.9 * size.width;

/** First match wins. null: the layer is only the ground it lies on. */
const STRIPS: readonly (readonly [GroundRole | null, Test])[] = [
  // A background as large as the page.
  [null, ({ seen }, { size }) => area(seen) >= 0.97 * size.width * size.height],
  // A frame that only arranges: painted in the colour of its ground, no outline, square corners.
  [
    null,
    (shape, scene) => {
      const [own, ground] = [fillColour(shape.node), scene.groundColour(shape)];
      if (!isContainer(shape) || hasStroke(shape.node) || shape.node.cornerRadius) return false;
      return own !== undefined && ground !== undefined && isSameColour(own, ground);
    },
  ],
  // The whole width at the very top.
  [
    'bar',
    (shape, scene) =>
      isWide(shape, scene) &&
      shape.box.y <= 0.02 * scene.size.height &&
      shape.box.height <= Math.max(96, 0.12 * scene.size.height),
  ],
  // The whole width at the very bottom.
  [
    'nav',
    (shape, scene) =>
      isWide(shape, scene) &&
      bottom(shape.box) >= 0.98 * scene.size.height &&
      shape.box.height <= 0.14 * scene.size.height,
  ],
  // A side bar: a column of texts nearly as high as the page.
  [
    'nav',
    (shape, scene) =>
      shape.box.height >= 0.8 * scene.size.height &&
      shape.box.width <= 0.3 * scene.size.width &&
      scene.textsOn(shape).length >= 2,
  ],
  // From edge to edge below the bar.
  [
    'hero',
    (shape, scene) =>
      shape.box.width >= 0.97 * scene.size.width &&
      shape.box.y <= 0.15 * scene.size.height &&
      shape.box.height >= 0.15 * scene.size.height &&
      shape.box.height <= 0.7 * scene.size.height,
  ],
];

/** The filled strips and columns that divide the page, and the fills that are the page itself. */
export function findPageStrips(scene: Scene): void {
  for (const shape of scene.shapes) {
    if (!isDrawnBox(shape) || !hasFill(shape.node) || hasImage(shape.node) || scene.isAssigned(shape))
      continue;
    const found = STRIPS.find(([, fits]) => fits(shape, scene));
    if (found) scene.assign(shape, found[0]);
  }
}
