import { around, bottom, contains, middleX, middleY, near, right, type Box } from '../../geometry/box.ts';
import type { Scene } from '../scene.ts';
import { isContainer, isSquare, isText, type Shape } from '../shape.ts';
import { evenRuns } from './even-runs.ts';

/** A strip begins in the last part of a portrait page. */
const FROM = 0.86;
const PADDING = 12;

function isMark(shape: Shape, { size }: Scene): boolean {
  const { box } = shape;
  return (
    !isText(shape) &&
    isSquare(shape) &&
    box.width >= 12 &&
    box.width <= 40 &&
    middleY(box) >= FROM * size.height
  );
}

/** The words centred below a mark. */
function captionOf(mark: Shape, scene: Scene): Shape | undefined {
  return scene.shapes.find(({ node, box }) => {
    const gap = box.y - bottom(mark.box);
    return (
      node.type === 'TEXT' &&
      gap > -4 &&
      gap <= 16 &&
      near(middleX(box), middleX(mark.box), mark.box.width / 2)
    );
  });
}

/** From the divider above the row, or a little padding above it, to the bottom of the page. */
function stripBox(row: Box, scene: Scene): Box {
  const { width, height } = scene.size;
  const dividers = scene.shapes.filter(
    ({ box }) => box.height <= 2 && box.width >= 0.9 * width && box.y >= 0.8 * height && bottom(box) <= row.y,
  );
  const top = Math.max(row.y - PADDING, 0);
  const y = dividers.length ? Math.max(...dividers.map(({ box }) => bottom(box))) : top;
  return { x: 0, y, width, height: height - y };
}

/**
 * The tabs at the foot of a portrait page: three to six alike marks in an even row across it, with words below (or, without words, on a
 * strip that is drawn). Marks are icons, the active one too, and their words captions, as on the pages of the training set; where no
 * layer draws the strip, one is put below its first item.
 */
export function findTabStrip(scene: Scene): void {
  const { width, height } = scene.size;
  if (height < 1.2 * width) return;
  const marks = scene.shapes.filter((shape) => isMark(shape, scene));
  // Of a mark and the group around it only the outer one stands for the column.
  const outer = marks.filter(
    (mark) => !marks.some((other) => other.order < mark.order && contains(other.box, mark.box)),
  );
  const runs = evenRuns(outer, {
    alike: (a, b) => near(middleY(a), middleY(b), 3) && near(a.height, b.height, 6),
    place: middleX,
    tolerance: 0.02 * width + 2,
    least: 3,
  });
  for (const run of runs) {
    const captions = run.map((mark) => captionOf(mark, scene)).filter((text) => text !== undefined);
    const row = around([...run, ...captions].map(({ box }) => box));
    const first = [...run, ...captions].reduce((a, b) => (a.order < b.order ? a : b));
    const drawn = scene.shapes.some(
      (shape) => scene.roleOf(shape) === 'nav' && shape.order < first.order && contains(shape.box, row, 4),
    );
    const spread = middleX(run.at(-1)!.box) - middleX(run[0]!.box);
    if (run.length > 6 || spread < 0.4 * width || right(row) > width + 1) continue;
    if (!drawn && captions.length < run.length) continue;
    for (const mark of run) {
      scene.assign(mark, isContainer(mark) || !scene.textsOn(mark).length ? 'icon' : null);
    }
    for (const caption of captions) scene.assign(caption, 'caption');
    if (!drawn) scene.strips.push({ role: 'nav', box: stripBox(row, scene), first });
  }
}
