import type { FloatTensor } from '../ort/ort.ts';
import type { Geometry, Size } from '../geometry/plan-geometry.ts';
import { resizeTensor } from '../image/tensors.ts';
import type { Raster } from '../types.ts';
import type { Drawer, GridFeatures } from './open-drawer.ts';

/**
 * A first look costs drawing at working size, so it is given where the full drawing has at least so many times its pixels: it adds a fifth to the
 * drawing at most, and below that the full one is there too soon for it (390 x 844 has 3.5 times, 1024 x 1024 has 5.2).
 */
const WORTH = 5;

const area = ({ width, height }: Size): number => width * height;

export function isWorthFirstLook({ output, working }: Geometry): boolean {
  return area(output) >= WORTH * area(working);
}

/**
 * The picture at working size and not finished, from what the full drawing has features for already: the same colours at the same places, with
 * softer edges. pixels: the full drawing's inputs at output size.
 */
export async function drawFirstLook(
  drawer: Drawer,
  features: GridFeatures,
  pixels: Readonly<Record<string, FloatTensor>>,
  geometry: Geometry,
): Promise<Raster> {
  const { working, padded, step } = geometry;
  const small = Object.fromEntries(
    Object.entries(pixels).map(([name, tensor]) => [name, resizeTensor(tensor, working, step)]),
  );
  const at = { ...geometry, output: working, paddedOutput: padded };
  return drawer.draw(features, small, at, async () => {});
}
