import { makesOf } from '../elements/makes.ts';
import type { LayerNode, Steering } from '../types.ts';
import { applyRules } from './apply-rules.ts';
import { decideMakes } from './decide-makes.ts';
import { draftOf } from './draft.ts';
import {
  joinExemplars,
  type EncodedElements,
  type EncodedSource,
  type OpenElementGraph,
} from './element-graphs.ts';
import { matchAll } from './match-all.ts';
import { allOn, inPaintOrder, of, without } from './parts-of-plan.ts';
import type { ElementDecision, Plan } from './plan.ts';
import { steerElements } from './steer-elements.ts';

/** What a plan is made of. */
export interface Planning {
  open: OpenElementGraph;
  source: EncodedSource;
  exemplars: readonly EncodedElements[];
  /** Checked (readSteering). */
  steering: Steering;
  /** The source's layers, as readLayers gives them. */
  root: LayerNode | undefined;
}

/** Whether anything but forbidden parts steers. */
export const isSteered = ({ pins = [], layers = [] }: Steering): boolean => pins.length + layers.length > 0;

/**
 * match, for elements: each of the source's points at those of the exemplars (eqs. 3, 4), each make takes the style that is most likely right, and the
 * hard rules have the last word. Nothing but forbidden parts steers. Throws NothingToMatch where these leave nothing.
 */
export async function makePlan(planning: Planning): Promise<Plan> {
  const { source, exemplars, steering } = planning;
  const { decisions } = await decide(planning, { forbidden: steering.forbidden ?? [] });
  const listed = exemplars.map(({ elements }) => elements);
  const draft = draftOf({ source: source.all, exemplars: listed, decisions });
  applyRules(draft);
  return { source: draft.source, exemplars: listed, decisions: draft.decisions };
}

/**
 * The plan under pins and exemplars of layers: what is neither steered nor lies on what is stays as the free plan has it. free: what makePlan gives. Throws
 * NothingToMatch where constraints leave an element nothing, BadMessage for a layer that the source lacks.
 */
export async function steerPlan(planning: Planning, free: Plan): Promise<Plan> {
  const { decisions, pinned, steered } = await decide(planning, planning.steering);
  const own = decisions.filter(({ elements }) => steered.has(elements[0]!));
  const draft = draftOf({ ...free, decisions: inPaintOrder([...without(free.decisions, steered), ...own]) });
  applyRules(draft, pinned);
  const touched = allOn(free.source, steered);
  return {
    ...free,
    decisions: inPaintOrder([...without(free.decisions, touched), ...of(draft.decisions, touched)]),
  };
}

interface Decided {
  decisions: ElementDecision[];
  pinned: ReadonlySet<number>;
  steered: ReadonlySet<number>;
}

async function decide({ open, source, exemplars, root }: Planning, steering: Steering): Promise<Decided> {
  const joined = joinExemplars(exemplars);
  const listed = exemplars.map(({ elements }) => elements);
  const { hidden, makes, pinned, steered } = steerElements(
    { source: source.all, exemplars: listed, makes: makesOf(source.all), root },
    steering,
  );
  const match = await matchAll(open, source, joined, hidden);
  return { decisions: decideMakes(source.all, joined, match, makes), pinned, steered };
}
