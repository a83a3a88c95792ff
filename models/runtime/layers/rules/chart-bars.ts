import { bottom, middleX, near } from '../../geometry/box.ts';
import { hasFill, hasImage } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { isDrawnBox } from '../shape.ts';
import { evenRuns } from './even-runs.ts';

/**
 * Columns of a chart: at least four filled boxes of one width and different heights, evenly spaced on one baseline. Each one is a `chart`
 * element of its own, as on the pages of the training set (models/data/layout/charts.ts); what lies between them is the card.
 */
export function findChartBars(scene: Scene): void {
  const boxes = scene.shapes.filter(
    (shape) =>
      isDrawnBox(shape) &&
      hasFill(shape.node) &&
      !hasImage(shape.node) &&
      shape.box.width <= 80 &&
      shape.box.height <= 0.6 * scene.size.height,
  );
  const runs = evenRuns(boxes, {
    alike: (a, b) => near(a.width, b.width, 1.5) && near(bottom(a), bottom(b), 1.5),
    place: middleX,
    tolerance: 2,
    least: 4,
  });
  for (const run of runs) {
    const heights = run.map(({ box }) => box.height);
    const differ = Math.max(...heights) - Math.min(...heights) > 4;
    if (!differ || run.some((bar) => scene.on(bar).length > 0)) continue;
    for (const bar of run) scene.assign(bar, 'chart');
  }
}
