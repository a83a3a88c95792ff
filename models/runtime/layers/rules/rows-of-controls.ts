import { near, right } from '../../geometry/box.ts';
import { fillColour, isSameColour, isStrong, WHITE } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { isDrawnBox, type Shape } from '../shape.ts';

const [LOWEST, HIGHEST, WIDEST] = [18, 44, 200];
/** Segments of one control touch, columns of a form stand far apart. */
const [CLOSEST, FARTHEST] = [2, 32];

/** A small box with one short text and at most a glyph on it. */
function isPill(shape: Shape, scene: Scene): boolean {
  const { width, height } = shape.box;
  if (!isDrawnBox(shape) || height < LOWEST || height > HIGHEST || width < 24 || width > WIDEST) return false;
  return scene.textsOn(shape).length === 1 && scene.on(shape).filter(isDrawnBox).length <= 1;
}

/** Boxes of one height side by side, left to right. */
function rowsOf(pills: readonly Shape[]): Shape[][] {
  const rows: Shape[][] = [];
  for (const pill of [...pills].sort((a, b) => a.box.x - b.box.x)) {
    const row = rows.find((before) => {
      const last = before.at(-1)!.box;
      const gap = pill.box.x - right(last);
      return (
        near(last.y, pill.box.y, 2) &&
        near(last.height, pill.box.height, 2) &&
        gap >= CLOSEST &&
        gap <= FARTHEST
      );
    });
    if (row) row.push(pill);
    else rows.push([pill]);
  }
  return rows;
}

/** The one box of a row that is painted unlike all the others, which are painted alike. */
function oddOne(row: readonly Shape[]): Shape | undefined {
  const same = (a: Shape, b: Shape): boolean => {
    const [one, other] = [fillColour(a.node), fillColour(b.node)];
    return one && other ? isSameColour(one, other) : one === other;
  };
  const odd = row.filter((shape) => row.filter((other) => same(shape, other)).length === 1);
  return odd.length === 1 ? odd[0] : undefined;
}

/**
 * Rows of at least three small boxes with one text each: chips, and among them the one that is painted otherwise is `selected`. A row of
 * nothing but strong boxes is one of buttons and left alone.
 */
export function findRowsOfChips(scene: Scene): void {
  for (const row of rowsOf(scene.shapes.filter((shape) => isPill(shape, scene)))) {
    if (row.length < 3) continue;
    const strong = row.filter((shape) => {
      const fill = fillColour(shape.node);
      return fill && isStrong(fill, scene.groundColour(shape) ?? WHITE);
    });
    if (strong.length === row.length) continue;
    const selected = oddOne(row);
    for (const shape of row) scene.assign(shape, shape === selected ? 'selected' : 'chip');
    if (selected && scene.roleOf(selected) === 'chip') scene.replace(selected, 'selected');
  }
}
