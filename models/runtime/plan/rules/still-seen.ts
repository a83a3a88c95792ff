import { isInk } from '../../elements/likes.ts';
import type { ElementStyle, PageElement } from '../../elements/page-element.ts';
import { note, split, takeAttribute, type Draft, type DraftDecision } from '../draft.ts';
import { byGround, groundOf, isPhoto, showsPicture } from '../grounds.ts';
import { SEEN, standing } from '../seen.ts';
import { contrastEdge, edgesFor, type Edge } from './edges.ts';

/** Whether a box, a picture or a line is seen on its ground in the source. */
export const stoodOut = (element: PageElement): boolean =>
  !isInk(element) &&
  element.parent >= 0 &&
  (element.kind === 'picture' || standing(element, element.style, element.below) >= SEEN);

/** Whether it is in the result. */
export function standsOut(draft: Draft, place: number, style: ElementStyle): boolean {
  const ground = groundOf(draft, place);
  return (
    ground.isPicture ||
    showsPicture(draft, place) ||
    standing(draft.source[place]!, style, ground.colour) >= SEEN
  );
}

/**
 * still seen: what stands out from its ground in the source does in the result. By the border or the shadow of a like element of the exemplar, by a candidate that is
 * nearly as likely, by the exemplar's tint nearest to the decided one, by a candidate that may be meant, at last by the source's own contrast. Grounds first. -> whether it changed anything
 */
export function keepSeen(draft: Draft): boolean {
  let changed = false;
  for (const decision of [...draft.decisions])
    if (decision.elements.some((place) => stoodOut(draft.source[place]!)))
      changed = mend(draft, decision) || changed;
  return changed;
}

function mend(draft: Draft, decision: DraftDecision): boolean {
  const { elements, style } = decision;
  if (elements.every((place) => standsOut(draft, place, style))) return false;
  const first = draft.source[elements[0]!]!;
  if (isPhoto(first)) return false;
  const edge = edgesFor(draft, decision, first).find((one) => {
    const trial = { ...decision, style: { ...style }, origin: { ...decision.origin } };
    takeAttribute(trial, one.attribute, one.style, one.origin);
    return elements.every((place) => standsOut(draft, place, trial.style));
  });
  if (edge) return give(draft, decision, edge);
  const groups = byGround(draft, decision);
  if (groups.length > 1) {
    for (const part of split(draft, decision, groups)) mend(draft, part);
    return true;
  }
  return give(draft, decision, contrastEdge(draft, decision, first));
}

function give(draft: Draft, decision: DraftDecision, { attribute, style, origin }: Edge): boolean {
  const [first] = decision.elements as readonly [number];
  const [element, ground] = [draft.source[first]!, groundOf(draft, first).colour];
  const from = standing(element, decision.style, ground);
  takeAttribute(decision, attribute, style, origin);
  note(decision, 'still seen', attribute, { from, to: standing(element, decision.style, ground) });
  return true;
}
