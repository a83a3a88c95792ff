import { readSteering } from '../steering/check-steering.ts';
import { forbiddenBias, rulesOf, type Rule } from '../steering/constraints.ts';
import type { RestyleInput } from '../types.ts';
import type { Grids } from './grids-of.ts';
import type { KeyedInputs } from './prepare-inputs.ts';

/** The constraints of one run, and the keys of what depends on them. */
export interface Constraints {
  /** What forbiddenBias gives. */
  bias: Float32Array;
  /** From pins and the exemplars of layers; empty where nothing but forbidden parts steers. */
  rules: readonly Rule[];
  exemplarKey: string;
  /** Of the match and the drawing without the rules. */
  freeKey: string;
  steeredKey: string;
}

/** isDrawn: the network is asked for a picture. Throws BadMessage and NothingToMatch as readSteering, forbiddenBias and rulesOf do. */
export function constrain(
  input: RestyleInput,
  { sourceKey, exemplarKeys }: KeyedInputs,
  grids: Grids,
  isDrawn: boolean,
): Constraints {
  const { exemplars, settings, sourceLayers } = input;
  const steering = readSteering(input.steering ?? {}, exemplars.length);
  const bias = forbiddenBias(steering, grids.exemplars);
  const rules = rulesOf(steering, bias, grids.source, grids.exemplars, sourceLayers);
  const exemplarKey = exemplarKeys.join(' ');
  const freeKey = JSON.stringify([sourceKey, settings.sharpness, exemplarKey, steering.forbidden, isDrawn]);
  const steeredKey = JSON.stringify([freeKey, steering.pins, steering.layers]);
  return { bias, rules, exemplarKey, freeKey, steeredKey };
}
