import { listElements } from './list-elements.ts';
import { isInkRole, type GroundRole } from './roles.ts';
import type { LayerNode } from '../types.ts';
import { partOf, type Grid, type SourceCell } from '../geometry/grid.ts';

/** What the middle of every source cell belongs to, by the layers: the topmost ground that is seen there. root: as readLayers gives it. */
export function groundRoles(root: LayerNode, grid: Grid<SourceCell>): GroundRole[] {
  const frame = root.absoluteBoundingBox!;
  const roles = new Array<GroundRole>(grid.columns * grid.rows).fill('page');
  const cell = partOf(grid, grid.first);
  const [width, height] = [cell.width * frame.width, cell.height * frame.height];
  for (const { role, seen } of listElements(root)) {
    if (isInkRole(role)) continue;
    const first = (start: number, side: number): number => Math.max(0, Math.ceil(start / side - 0.5));
    const [left, top] = [first(seen.x, width), first(seen.y, height)];
    const right = Math.min(grid.columns, first(seen.x + seen.width, width));
    const bottom = Math.min(grid.rows, first(seen.y + seen.height, height));
    for (let row = top; row < bottom; row++)
      roles.fill(role, row * grid.columns + left, row * grid.columns + Math.max(left, right));
  }
  return roles;
}
