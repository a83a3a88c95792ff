import { contains, near } from '../../geometry/box.ts';
import { isDrawnBox } from '../shape.ts';
import type { Look } from './look.ts';

const isBar = ({ width, height, things, texts, filled }: Look): boolean =>
  filled && height <= 20 && width >= 3 * height && width >= 24 && !texts.length && things.length <= 1;

/** Two bars on each other, the shorter one on the left: what is done of what is to do. */
const isPaired = ({ shape, scene }: Look): boolean =>
  scene.shapes.some(
    ({ box, order }) =>
      order !== shape.order &&
      near(box.x, shape.box.x, 2) &&
      near(box.height, shape.box.height, 2) &&
      near(box.y, shape.box.y, 2) &&
      !near(box.width, shape.box.width, 2),
  );

/** Bars that stand for lines of words come in twos and more, one below the other from one left side. */
const isStacked = ({ shape, scene }: Look): boolean =>
  scene.shapes.some((other) => {
    const { box } = other;
    const step = Math.abs(box.y - shape.box.y);
    return (
      isDrawnBox(other) &&
      box.height <= 20 &&
      box.width >= 3 * box.height &&
      near(box.x, shape.box.x, 2) &&
      step > shape.box.height &&
      step <= 3 * shape.box.height + 8 &&
      !contains(box, shape.box)
    );
  });

export const isHeadingBar = (look: Look): boolean =>
  isBar(look) && !isPaired(look) && isStacked(look) && look.height >= 14;
export const isTextBar = (look: Look): boolean =>
  isBar(look) && !isPaired(look) && isStacked(look) && look.height >= 5;
export const isProgress = (look: Look): boolean => isBar(look) && look.height <= 12 && look.width >= 60;
