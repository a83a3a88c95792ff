import type { Encoding } from '../align/align.ts';
import type { ExemplarCell, Grid, SourceCell } from '../geometry/grid.ts';
import type { Geometry } from '../geometry/plan-geometry.ts';
import type { Prepared } from '../prepare/prepare.ts';

/** The source in the shared domain. */
export interface EncodedSource {
  prepared: Prepared;
  encoding: Encoding;
  grid: Grid<SourceCell>;
}

/** An exemplar in the shared domain, without its pixels: several are kept. */
export interface EncodedExemplar {
  geometry: Geometry;
  encoding: Encoding;
  /** As if it were the only one; in a run of several its cells come after those of the ones before it (joinGrids). */
  grid: Grid<ExemplarCell>;
}

/** All sides of one run in the shared domain. */
export interface Aligned {
  source: EncodedSource;
  exemplars: readonly EncodedExemplar[];
  /** The exemplars' grids among the cells of all of them, as `Matches.index` counts. */
  grids: readonly Grid<ExemplarCell>[];
}
