import type { ExemplarCell, Grid, Part } from '../geometry/grid.ts';
import { overlap } from '../geometry/box.ts';
import { listElements } from '../layers/list-elements.ts';
import { shareOf } from '../layers/cell-owners.ts';
import type { LayerNode, Raster } from '../types.ts';
import type { Region } from './choose-cut.ts';
import { pictureRegions } from './picture-regions.ts';

/** A smaller picture is an icon, cells of a side. */
const SMALLEST = 2;

/**
 * Where an exemplar shows pictures, in shares of its sides: where its layers say so, and beside these where its pixels do (a drawing has few
 * colours, so pixels alone miss it). layers: as readLayers gives them.
 */
export function pictureParts(
  image: Raster,
  layers: LayerNode | undefined,
  { columns, rows, across, down }: Grid<ExemplarCell>,
): Region[] {
  const frame = layers?.absoluteBoundingBox;
  const told = (layers && frame ? listElements(layers) : [])
    .filter(({ role }) => role === 'picture' || role === 'avatar')
    .map(({ role, seen }) => ({ ...shareOf(seen, frame!), isAvatar: role === 'avatar' }))
    .filter(({ width, height }) => width * across >= SMALLEST && height * down >= SMALLEST);
  const found = pictureRegions(image, columns, rows);
  return [...told, ...found.filter((region) => !told.some((part) => meet(part, region)))];
}

function meet(a: Part, b: Part): boolean {
  const { width, height } = overlap(a, b);
  return width > 0 && height > 0;
}
