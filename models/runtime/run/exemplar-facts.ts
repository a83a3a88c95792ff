import type { ExemplarCell, Grid } from '../geometry/grid.ts';
import type { Region } from '../pictures/choose-cut.ts';
import { pictureParts } from '../pictures/picture-parts.ts';
import type { Prepared } from '../prepare/prepare.ts';
import type { LayerNode, Raster } from '../types.ts';
import { cornersOfCells, type CellCorners } from '../votes/corner-votes.ts';
import { lookOf, type ExemplarLook } from '../votes/exemplar-look.ts';

/** What is read of an exemplar for the finish of a picture, once and kept with its encoding. */
export interface ExemplarFacts {
  /** The colours that its interface is made of. */
  look: ExemplarLook;
  /** Where it shows pictures. */
  regions: readonly Region[];
  /** What its layers say of corners; null without layers. */
  corners: CellCorners | null;
}

/** grid: of the exemplar alone. */
export function readExemplarFacts(
  prepared: Prepared,
  image: Raster,
  layers: LayerNode | undefined,
  grid: Grid<ExemplarCell>,
): ExemplarFacts {
  const { segmentation, maps } = prepared.knowledge();
  return {
    look: lookOf(segmentation(), grid),
    regions: pictureParts(image, layers, grid),
    corners: maps && cornersOfCells(maps, grid),
  };
}
