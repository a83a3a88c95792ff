import type { PageElement } from '../elements/page-element.ts';
import type { Part, Point } from '../geometry/grid.ts';
import { isPlace } from '../plan/draft.ts';
import {
  ATTRIBUTES,
  type Attribute,
  type ElementDecision,
  type Origin,
  type Place,
  type Plan,
} from '../plan/plan.ts';
import { elementUnder } from '../plan/steer-elements.ts';

/** What of an element's box lies within its page, in shares of the page. */
export function partOfElement(elements: readonly PageElement[], place: number): Part {
  const frame = elements[0]!.box;
  const { box } = elements[place]!;
  const [left, top] = [Math.max(0, box.x / frame.width), Math.max(0, box.y / frame.height)];
  return {
    x: left,
    y: top,
    width: Math.max(0, Math.min(1, (box.x + box.width) / frame.width) - left),
    height: Math.max(0, Math.min(1, (box.y + box.height) / frame.height) - top),
  };
}

/** The topmost thing painted at a point of a page; the page itself where there is none. point: in shares of the page. */
export const paintedAt = (elements: readonly PageElement[], point: Point): number =>
  elementUnder(elements, point, true);

/** What becomes of an element. */
export const decisionOf = ({ decisions }: Plan, element: number): ElementDecision =>
  decisions.find(({ elements }) => elements.includes(element))!;

/** Where an element takes an attribute from; of placeholders each has a picture of its own. */
export function originOf(decision: ElementDecision, element: number, attribute: Attribute): Origin {
  const picture = decision.pictures?.[decision.elements.indexOf(element)];
  return attribute === 'fill' && picture ? picture : decision.origin[attribute];
}

/** The element of an exemplar that an element follows: its fill's, else that of the first attribute that is taken from one; null where none is. */
export function followed(decision: ElementDecision, element: number): Place | null {
  return ATTRIBUTES.map((attribute) => originOf(decision, element, attribute)).find(isPlace) ?? null;
}

/** The source's elements that take any attribute from an element of an exemplar, in paint order. */
export function takersOf({ decisions }: Plan, place: Place): number[] {
  const takes = (decision: ElementDecision, element: number): boolean =>
    ATTRIBUTES.some((attribute) => isSamePlace(originOf(decision, element, attribute), place));
  return decisions
    .flatMap((decision) => decision.elements.filter((element) => takes(decision, element)))
    .sort((a, b) => a - b);
}

/** Whether an attribute comes from this very element of an exemplar. */
export const isSamePlace = (origin: Origin, { exemplar, element }: Place): boolean =>
  isPlace(origin) && origin.exemplar === exemplar && origin.element === element;
