import { isInk } from '../../elements/likes.ts';
import { area, holdsMiddle } from '../../geometry/box.ts';
import { note, takeAttribute, type Draft, type DraftDecision } from '../draft.ts';
import { isPhoto } from '../grounds.ts';
import type { Attribute } from '../plan.ts';

/**
 * content stays: a picture of the designer's own stays that picture; the page takes a fill and nothing else, and so do words, drawings and lines; an outline
 * drawn around what was painted before it is never filled, it would hide that.
 */
export function keepContent(draft: Draft): void {
  for (const decision of draft.decisions) {
    const [first] = decision.elements as readonly [number];
    const element = draft.source[first]!;
    const { style, parent, kind } = element;
    if (isPhoto(element)) keep(draft, decision, ['fill']);
    if (parent < 0 || isInk(element) || kind === 'line') {
      keep(draft, decision, ['stroke', 'radius', 'shadow']);
      if (!decision.style.filled && kind !== 'line') decision.style.filled = true;
    }
    if (kind === 'box' && parent >= 0 && !style.filled && decision.style.filled)
      if (decision.elements.some((place) => hidesOthers(draft, place))) keep(draft, decision, ['fill']);
  }
}

function keep(draft: Draft, decision: DraftDecision, attributes: readonly Attribute[]): void {
  const own = draft.source[decision.elements[0]!]!.style;
  for (const attribute of attributes) {
    if (decision.origin[attribute] === 'source') continue;
    takeAttribute(decision, attribute, own, 'source');
    note(decision, 'content stays', attribute);
  }
}

/** Whether something smaller that was painted before it lies in it. */
function hidesOthers({ source }: Draft, place: number): boolean {
  const { box } = source[place]!;
  return source.some(
    (other, before) =>
      before > 0 && before < place && holdsMiddle(box, other.box) && area(other.box) < area(box),
  );
}
