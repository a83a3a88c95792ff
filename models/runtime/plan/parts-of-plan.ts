import type { PageElement } from '../elements/page-element.ts';
import type { ElementDecision } from './plan.ts';

/** Of decisions the parts that hold these elements. */
export const of = (decisions: readonly ElementDecision[], places: ReadonlySet<number>): ElementDecision[] =>
  decisions.flatMap((decision) => partOf(decision, (place) => places.has(place)));

/** Of decisions the parts that hold none of these elements. */
export const without = (
  decisions: readonly ElementDecision[],
  places: ReadonlySet<number>,
): ElementDecision[] => decisions.flatMap((decision) => partOf(decision, (place) => !places.has(place)));

function partOf(decision: ElementDecision, holds: (place: number) => boolean): ElementDecision[] {
  const elements = decision.elements.filter(holds);
  if (elements.length === decision.elements.length) return [decision];
  if (elements.length === 0) return [];
  const pictures = decision.pictures?.filter((_, i) => holds(decision.elements[i]!));
  return [{ ...decision, elements, ...(pictures && { pictures }) }];
}

export const inPaintOrder = (decisions: readonly ElementDecision[]): ElementDecision[] =>
  [...decisions].sort((a, b) => a.elements[0]! - b.elements[0]!);

/** These elements and all that lies on them. */
export function allOn(source: readonly PageElement[], places: ReadonlySet<number>): Set<number> {
  const on = new Set(places);
  // What lies on the page itself is not told by it.
  source.forEach(({ parent }, place) => {
    if (parent > 0 && on.has(parent)) on.add(place);
  });
  return on;
}
