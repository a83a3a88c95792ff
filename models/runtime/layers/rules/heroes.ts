import { near } from '../../geometry/box.ts';
import { fillColour, isStrong } from '../paint.ts';
import { isDrawnBox, type Shape } from '../shape.ts';
import type { Look } from './look.ts';
import { roleOfText } from './texts.ts';

/**
 * An offer: a box that differs from the page, more than half as wide as it and in its upper half, with a heading and a strong button on
 * it, no chart, and no second box of its kind.
 */
export function isHero(look: Look): boolean {
  const { shape, scene, width, height, hollow, filled, texts, things } = look;
  const { size } = scene;
  if (!filled || hollow || width < 0.5 * size.width || shape.box.y > 0.5 * size.height) return false;
  if (height < 80 || height > 0.7 * size.height) return false;
  if (!texts.some((text) => roleOfText(text, scene) === 'heading')) return false;
  const again = scene.shapes.some(
    (other) =>
      other !== shape &&
      isDrawnBox(other) &&
      near(other.box.width, width, 2) &&
      near(other.box.height, height, 2) &&
      !near(other.box.y, shape.box.y, 2),
  );
  const isAction = (other: Shape): boolean => {
    const [fill, ground] = [fillColour(other.node), scene.groundColour(other)];
    const strong = !!fill && (!ground || isStrong(fill, ground));
    const { box } = other;
    if (!isDrawnBox(other) || !strong || box.height < 24 || box.height > 60) return false;
    return box.width <= 0.8 * width && scene.textsOn(other).length === 1;
  };
  return !again && things.some(isAction) && !things.some((other) => scene.roleOf(other) === 'chart');
}
