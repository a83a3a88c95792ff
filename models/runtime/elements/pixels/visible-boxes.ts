import { area, contains, type Box } from '../../geometry/box.ts';
import type { Rgb } from '../../image/rgb.ts';
import { apart } from './found-box.ts';
import type { Ground } from './ground.ts';

/** Colours that differ by less are not told apart, 0..255. */
const SEEN = 2;
/** A sheet differs so much from what lies around it, 0..255. */
const FAINT = 5;
/** Px of a round corner. */
const ROUND = 3;
/** Share of an outline that its cells fill. */
const NET = 0.8;
/** A box seen by its border alone: px of its shorter side, and share of that that the border may take; less is a letter's counter. */
const OUTLINED = { least: 10, border: 0.16 };

/** Boxes that differ from what they lie on, by fill, border or shadow. The largest come first. */
export function visibleBoxes(grounds: readonly Ground[], page: Rgb, whole: Box): Ground[] {
  const seen: Ground[] = [];
  for (const ground of grounds) {
    const parent = [...seen].reverse().find(({ box }) => contains(box, ground.box));
    const below = parent?.fill ?? page;
    const differs = ground.found.gradient || apart(ground.fill, below) > SEEN || isSheet(ground);
    if (differs || ground.shadow > 0 || isOutlined(ground, parent, whole)) seen.push(ground);
  }
  return seen.filter((ground) => !isNet(ground, seen));
}

/** Whether its round corners show a box on what differs from it, though both are the page's colour. */
const isSheet = ({ found, fill, edge }: Ground): boolean =>
  !found.ring &&
  found.corners.filter((corner) => corner >= ROUND).length >= 2 &&
  edge.outside.some((outside) => outside !== null && apart(outside, fill) > FAINT);

/** An outline that its cells fill. */
function isNet(ground: Ground, all: readonly Ground[]): boolean {
  if (!ground.found.ring) return false;
  const cells = all.filter(
    (cell) =>
      cell !== ground &&
      cell.stroke !== null &&
      area(cell.box) < 0.9 * area(ground.box) &&
      contains(ground.box, cell.box) &&
      apart(cell.stroke.colour, ground.found.ring!.colour) <= SEEN,
  );
  return cells.reduce((sum, { box }) => sum + area(box), 0) >= NET * area(ground.box);
}

function isOutlined({ box, stroke }: Ground, parent: Ground | undefined, whole: Box): boolean {
  if (!stroke) return false;
  const short = Math.min(box.width, box.height);
  if (short < OUTLINED.least || stroke.width > Math.max(2, OUTLINED.border * short)) return false;
  const around = parent?.box ?? whole;
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= (parent?.stroke?.width ?? 0) + 1;
  const shared = [
    near(box.y, around.y),
    near(box.x + box.width, around.x + around.width),
    near(box.y + box.height, around.y + around.height),
    near(box.x, around.x),
  ];
  const own = stroke.sides.filter((side, i) => side && !shared[i]).length;
  const drawn = stroke.sides.filter(Boolean).length;
  return drawn >= 3 && own >= 2;
}
