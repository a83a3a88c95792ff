import { isInk } from '../../elements/likes.ts';
import type { ElementStyle, PageElement } from '../../elements/page-element.ts';
import { luminance, type Colour } from '../../layers/paint.ts';
import { note, split, takeAttribute, type Draft, type DraftDecision } from '../draft.ts';
import { byGround, groundOf, isPhoto, showsPicture } from '../grounds.ts';
import type { Attribute, Origin } from '../plan.ts';
import { apart, contrastOf, SEEN, standing, toneWith } from '../seen.ts';
import { groundsOf, isPictureAt, shownBy, type Shown } from '../theme.ts';

/** How often the one's height goes into the other's where a border may be taken. */
const LIKE_HEIGHT = 2;
/** Share of the first candidate's probability from which another one is meant nearly as much. */
const NEARLY = 0.6;
/** Largest difference in a channel of a tint that may stand for a colour. */
const NEAR = 0.3;
/** A contrast that black or white has to every ground. */
const REACHED = 4.5;
const WIDTH = 1;

/** Another edge for an element. */
interface Edge {
  attribute: Attribute;
  style: ElementStyle;
  origin: Origin;
}

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
 * nearly as likely, by the exemplar's tint nearest to the decided one, at last by the source's own contrast. Grounds first. -> whether it changed anything
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

/** What may be tried, in order. An element that the source leaves empty stays so. */
function edgesFor(draft: Draft, decision: DraftDecision, own: PageElement): Edge[] {
  const { style, candidates } = decision;
  const fillable = own.style.filled || own.kind === 'line';
  const borders: Edge[] =
    own.kind === 'line'
      ? []
      : likeBoxes(draft, own, style.fill).flatMap(({ element, place }): Edge[] => [
          ...(element.style.stroke && contrastOf(element.style.stroke.colour, element.below) >= SEEN
            ? [{ attribute: 'stroke' as const, style: element.style, origin: place }]
            : []),
          ...(element.style.shadow > 0
            ? [{ attribute: 'shadow' as const, style: element.style, origin: place }]
            : []),
        ]);
  const likely = candidates.filter(({ probability }) => probability >= NEARLY * candidates[0]!.probability);
  const others = likely.flatMap(({ style: other, origin }): Edge[] =>
    (['stroke', 'fill'] as const)
      .filter((attribute) => own.kind !== 'line' || attribute === 'fill')
      .filter((attribute) => attribute !== 'fill' || (fillable && !isPictureAt(draft, origin.fill)))
      .map((attribute) => ({ attribute, style: other, origin: origin[attribute] })),
  );
  const tints = fillable
    ? tintsNear(draft, style.fill, own).map(({ element, place }): Edge => ({
        attribute: 'fill',
        style: evenly(style, element.style.fill),
        origin: place,
      }))
    : [];
  return [...borders, ...others, ...tints];
}

const evenly = (style: ElementStyle, fill: Colour): ElementStyle => ({
  ...style,
  fill,
  filled: true,
  gradient: false,
});

/** Boxes of the exemplars of nearly this height, the likest first. */
function likeBoxes(draft: Draft, own: PageElement, fill: Colour): Shown[] {
  const far = ({ box, style }: PageElement): number =>
    Math.abs(Math.log2(box.height / own.box.height)) +
    0.5 * Math.abs(Math.log2(box.width / own.box.width)) +
    4 * apart(style.fill, fill);
  return shownBy(draft)
    .filter(
      ({ element: { kind, parent, box } }) =>
        kind === 'box' && parent >= 0 && box.height > 0 && box.width > 0,
    )
    .filter(
      ({ element: { box } }) =>
        Math.max(box.height / own.box.height, own.box.height / box.height) <= LIKE_HEIGHT,
    )
    .sort((a, b) => far(a.element) - far(b.element));
}

/** Of a line the exemplars' lines first. */
function tintsNear(draft: Draft, fill: Colour, own: PageElement): Shown[] {
  const lines = own.kind === 'line' ? shownBy(draft).filter(({ element }) => element.kind === 'line') : [];
  const far = ({ element }: Shown): number => apart(element.style.fill, fill);
  const near = (all: Shown[]): Shown[] =>
    all.filter((shown) => far(shown) <= NEAR).sort((a, b) => far(a) - far(b));
  return [...near(lines), ...near(groundsOf(draft))];
}

/** The contrast that the source has, by a tone of the ground; of what is empty there by its border. */
function contrastEdge(draft: Draft, { elements, style }: DraftDecision, own: PageElement): Edge {
  const ground = groundOf(draft, elements[0]!).colour;
  const { stroke, filled, fill } = own.style;
  const fillable = filled || own.kind === 'line';
  const mark = fillable && contrastOf(fill, own.below) >= SEEN ? fill : (stroke?.colour ?? fill);
  const ratio = Math.min(REACHED, Math.max(SEEN, contrastOf(mark, own.below)));
  const colour = toneWith(
    ground,
    ground,
    ratio,
    luminance(mark) < luminance(own.below) ? 'darker' : 'lighter',
  );
  if (fillable && mark === fill) return { attribute: 'fill', style: evenly(style, colour), origin: 'rule' };
  const sides = stroke?.sides ?? [true, true, true, true];
  return {
    attribute: 'stroke',
    style: { ...style, stroke: { colour, width: stroke?.width ?? WIDTH, sides } },
    origin: 'rule',
  };
}
