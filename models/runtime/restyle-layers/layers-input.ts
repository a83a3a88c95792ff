import type { ExemplarCell, Grid, Part, SourceCell } from '../geometry/grid.ts';
import type { Attributes, Matches, Raster } from '../types.ts';
import type { StyledNode } from '../layers/styled-node.ts';

/** What a finished run knows, and the layers of both sides. */
export interface LayersInput {
  /** As readLayers gives it. */
  root: StyledNode;
  source: Raster;
  /** The finished picture, of the source's aspect. */
  picture: Raster;
  matches: Matches;
  /** Absent where the pack predicts none. */
  attributes?: Attributes;
  /** The grid of the source's cells. */
  grid: Grid<SourceCell>;
  /** In the order in which the pipeline got them. */
  exemplars: readonly LayersExemplar[];
}

export interface LayersExemplar {
  image: Raster;
  grid: Grid<ExemplarCell>;
  /** Null where the exemplar is a picture without layers. */
  root: StyledNode | null;
  /** Parts from which nothing is to be taken. */
  forbidden?: readonly Part[];
}
