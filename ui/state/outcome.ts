import type { Recipe } from '../../plugin/protocol.ts';
import type { Raster } from '../../models/runtime/types.ts';
import type { Evidence } from '../why/evidence.ts';
import type { Pair } from './pair.ts';
import type { RunProgress } from './stages.ts';

/** What a finished run leaves for the preview and for Apply. */
export interface Outcome {
  run: number;
  pair: Pair;
  before: Raster;
  /** The restyle at full strength; strength is a blend with `before`. */
  result: Raster;
  /** Null where the cells were not matched: a plan alone made the result, and the warp was not looked at. */
  warp: Raster | null;
  /** Where each place's style came from. */
  evidence: Evidence;
  /** Pins and choices that were left out, for their layers are gone. */
  dropped?: number;
  /** Everything of the recipe but the strength, which can still move. */
  recipe: Omit<Recipe, 'strength'>;
  progress: RunProgress;
}
