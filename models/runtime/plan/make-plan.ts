import { makesOf } from '../elements/makes.ts';
import type { LayerNode, Steering } from '../types.ts';
import { applyRules } from './apply-rules.ts';
import { decideMakes } from './decide-makes.ts';
import {
  joinExemplars,
  matchElements,
  type EncodedElements,
  type OpenElementGraph,
} from './element-graphs.ts';
import { draftOf } from './draft.ts';
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
 * match, for elements: each of the source's points at those of the exemplars (eqs. 3, 4), each make takes the style that is most likely right, and the
 * hard rules have the last word.
 * Throws NothingToMatch where constraints leave an element nothing.
 */
export async function makePlan({ open, source, exemplars, steering, root }: Planning): Promise<Plan> {
  const joined = joinExemplars(exemplars);
  const listed = exemplars.map(({ elements }) => elements);
  const { hidden, makes, pinned } = steerElements(
    { source: source.elements, exemplars: listed, makes: makesOf(source.elements), root },
    steering,
  );
  const match = await matchElements(open, source, joined, hidden);
  const matched = decideMakes(source.elements, joined, match, makes);
  const draft = draftOf({ source: source.elements, exemplars: listed, decisions: matched });
  applyRules(draft, pinned);
  return { source: draft.source, exemplars: listed, decisions: draft.decisions };
}
