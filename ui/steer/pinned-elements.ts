import { partOfElement } from '../../models/runtime/attribution/planned.ts';
import { isInk } from '../../models/runtime/elements/likes.ts';
import type { Part, Point } from '../../models/runtime/geometry/grid.ts';
import { elementsAt, elementUnder } from '../../models/runtime/plan/steer-elements.ts';
import type { Pin, PinnedPlace } from '../../models/runtime/types.ts';
import { nameOfElement, type Named } from '../why/element-names.ts';
import type { Evidence } from '../why/evidence.ts';
import { partOfLayer } from './pin-start.ts';

/** The elements that a pin holds on the source, as a run would; none where there is no plan, or the layer is gone. */
function heldBy(at: PinnedPlace, evidence: Evidence): readonly number[] {
  const { plan, input } = evidence;
  if (plan === null || ('layer' in at && partOfLayer(evidence, at.layer) === null)) return [];
  return elementsAt(plan.source, at, input.sourceLayers);
}

/** What a pin holds on the result, element by element. */
export function heldParts(at: PinnedPlace, evidence: Evidence): Part[] {
  return heldBy(at, evidence).map((element) => partOfElement(evidence.plan!.source, element));
}

/** The exemplar's elements that a pin takes: for the inks that it holds the topmost at its end, for grounds the topmost ground. */
export function takenElements({ at, to }: { at: PinnedPlace; to: Pin['to'] }, evidence: Evidence): number[] {
  const elements = evidence.plan?.exemplars[to.exemplar];
  if (elements === undefined) return [];
  const inks = heldBy(at, evidence).map((element) => isInk(evidence.plan!.source[element]!));
  return [...new Set(inks.map((ink) => elementUnder(elements, to, ink)))].sort((a, b) => a - b);
}

/** Where they lie on the exemplar. */
export function takenParts(
  pin: { at: PinnedPlace; to: Point & { exemplar: number } },
  evidence: Evidence,
): Part[] {
  return takenElements(pin, evidence).map((element) =>
    partOfElement(evidence.plan!.exemplars[pin.to.exemplar]!, element),
  );
}

/** How the first of them, the lowest, is called; null where there is no plan. */
export function takenName(pin: Pin, evidence: Evidence): Named | null {
  const [element] = takenElements(pin, evidence);
  if (element === undefined) return null;
  const { exemplar } = pin.to;
  return nameOfElement(
    evidence.plan!.exemplars[exemplar]!,
    element,
    evidence.input.exemplars[exemplar]!.layers,
  );
}
