import { expect, test } from 'vitest';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import { know } from '../../../models/runtime/prepare/condition.ts';
import { node, solid } from '../nodes.ts';
import { raster } from '../rasters.ts';

test('a solid square that stands for an icon is ink all over, and only there', () => {
  const inside = (x: number, y: number): boolean => x >= 8 && x < 28 && y >= 10 && y < 30;
  const source = raster(40, 40, (x, y) => (inside(x, y) ? [51, 51, 51] : [255, 255, 255]));
  const frame = node('FRAME', 'Frame', [0, 0, 40, 40], {
    fills: solid(1),
    children: [node('RECTANGLE', 'Rectangle 1', [8, 10, 20, 20], { fills: solid(0.2) })],
  });
  const { ink } = know(rasterToTensor(source, source), frame);
  for (let y = 0; y < 40; y++) {
    for (let x = 0; x < 40; x++) expect(ink.data[y * 40 + x]).toBeCloseTo(inside(x, y) ? 1 : 0, 3);
  }
});
