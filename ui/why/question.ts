import type { SourceLayer } from '../../models/runtime/attribution/source-layers.ts';
import type { ExemplarCell, Point, SourceCell } from '../../models/runtime/geometry/grid.ts';

/** What is asked about: a place or a whole layer of the result, or a place of the exemplar. `point` is where in its picture, 0..1. */
export type Probe =
  | { on: 'place'; cell: SourceCell; point: Point }
  | { on: 'layer'; layer: SourceLayer; cell: SourceCell; point: Point }
  | { on: 'exemplar'; exemplar: number; cell: ExemplarCell; point: Point };
