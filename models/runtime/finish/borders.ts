import type { Size } from '../geometry/plan-geometry.ts';
import { isInk } from './ground-elements.ts';
import { depthAt, forEachTouched } from './outline.ts';
import type { PlacedElement } from './placed-elements.ts';

/** A border is smooth so far beyond itself, pixels. */
const SMOOTH = 1.5;

/** 1 where a box or a picture has its outline in the source, with its border if there is one, and on lines. [H * W] */
export function findBorders(placed: readonly PlacedElement[], scale: number, size: Size): Uint8Array {
  const borders = new Uint8Array(size.width * size.height);
  for (const one of placed) {
    if (isInk(one)) continue;
    const { element, before } = one;
    const width = scale * (element.style.stroke?.width ?? 0);
    const deep = (element.kind === 'line' ? Infinity : width) + SMOOTH;
    const { x: left, y: top, width: wide, height: high } = before.box;
    const inner = deep + Math.max(...before.radii);
    const isDeep = (x: number, y: number): boolean =>
      x > left + inner && y > top + inner && x < left + wide - 1 - inner && y < top + high - 1 - inner;
    forEachTouched(before.box, SMOOTH, size, (x, y, i) => {
      if (isDeep(x, y)) return;
      const depth = depthAt(before, x, y);
      if (depth >= -SMOOTH && depth <= deep) borders[i] = 1;
    });
  }
  return borders;
}
