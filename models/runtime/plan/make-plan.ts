import { makesOf } from '../elements/makes.ts';
import type { LayerNode, Steering } from '../types.ts';
import { decideMakes } from './decide-makes.ts';
import {
  joinExemplars,
  matchElements,
  type EncodedElements,
  type OpenElementGraph,
} from './element-graphs.ts';
import type { Plan } from './plan.ts';
import { steerElements } from './steer-elements.ts';

/** What a plan is made of. */
export interface Planning {
  open: OpenElementGraph;
  source: EncodedElements;
  exemplars: readonly EncodedElements[];
  /** Checked (readSteering). */
  steering: Steering;
  /** The source's layers, as readLayers gives them. */
  root: LayerNode | undefined;
}

/**
 * match, for elements: each of the source's points at those of the exemplars (eqs. 3, 4), and each make takes the style that is most likely right.
 * Throws NothingToMatch where constraints leave an element nothing.
 */
export async function makePlan({ open, source, exemplars, steering, root }: Planning): Promise<Plan> {
  const joined = joinExemplars(exemplars);
  const listed = exemplars.map(({ elements }) => elements);
  const { hidden, makes } = steerElements(
    { source: source.elements, exemplars: listed, makes: makesOf(source.elements), root },
    steering,
  );
  const match = await matchElements(open, source, joined, hidden);
  const decisions = decideMakes(source.elements, joined, match, makes);
  return { source: source.elements, exemplars: listed, decisions };
}
