import { shareOf } from '../geometry/grid.ts';
import { elementAt, isPlace } from '../plan/draft.ts';
import { ATTRIBUTES, type ElementDecision, type Place } from '../plan/plan.ts';
import type { Reason, ReasonElement } from './decision.ts';
import type { Taking } from './taking.ts';

/** Candidates that are told. */
const TOLD = 3;

/** Why a decision is what it is. */
export function reasonOf(decision: ElementDecision, taking: Taking): Reason {
  const { origin, pictures, confidence, candidates, rules } = decision;
  const origins = [...(pictures ?? []).slice(0, 1), ...ATTRIBUTES.map((attribute) => origin[attribute])];
  const place = origins.find(isPlace);
  return {
    from: place ? 'exemplar' : origins.includes('rule') ? 'rule' : 'source',
    ...(place && { element: elementOf(place, taking) }),
    confidence,
    candidates: candidates.slice(0, TOLD).map(({ style: { fill, filled, stroke }, probability }) => ({
      fill: filled ? fill : null,
      stroke: stroke && stroke.colour,
      probability,
    })),
    rules,
  };
}

function elementOf(place: Place, { plan, exemplars }: Taking): ReasonElement {
  const { kind, box, layers } = elementAt(plan, place);
  const node = exemplars[place.exemplar]?.get(layers[0] ?? '')?.node;
  const { box: frame } = plan.exemplars[place.exemplar]![0]!;
  return {
    kind,
    ...(node && { id: node.id, name: node.name }),
    exemplar: place.exemplar,
    part: shareOf(box, frame),
  };
}
