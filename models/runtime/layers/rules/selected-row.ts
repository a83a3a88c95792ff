import { area, middleY, near } from '../../geometry/box.ts';
import { hasFill } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { isDrawnBox, type Shape } from '../shape.ts';

/**
 * The marked item of a side bar or tab strip: a filled box with one text on it, in line with at least two other texts of the strip that
 * stand on no such box.
 */
export function findSelectedRows(scene: Scene): void {
  const navs = scene.shapes.filter((shape) => scene.roleOf(shape) === 'nav');
  const strips = scene.strips
    .filter(({ role }) => role === 'nav')
    .map(({ first, box }) => ({ ...first, box, order: first.order - 0.5 }));
  for (const nav of [...navs, ...strips]) {
    const texts = scene.textsOn(nav);
    const boxes = scene.on(nav).filter((shape) => isItemBox(shape, nav, scene));
    const loose = texts.filter((text) => !boxes.some((box) => scene.on(box).includes(text)));
    for (const box of boxes) {
      const [label] = scene.textsOn(box);
      const column = loose.filter((other) => near(other.box.x, label!.box.x, 3));
      const line = loose.filter((other) => near(middleY(other.box), middleY(label!.box), 3));
      if (boxes.length === 1 && Math.max(column.length, line.length) >= 2) scene.assign(box, 'selected');
    }
  }
}

function isItemBox(shape: Shape, nav: Shape, scene: Scene): boolean {
  if (!isDrawnBox(shape) || !hasFill(shape.node) || area(shape.box) > 0.4 * area(nav.box)) return false;
  return scene.textsOn(shape).length === 1;
}
