import type { ElementStyle, PageElement } from '../../elements/page-element.ts';
import { apart, luminance, type Colour } from '../../layers/paint.ts';
import type { Draft, DraftDecision } from '../draft.ts';
import { groundOf } from '../grounds.ts';
import type { Attribute, Candidate, Origin } from '../plan.ts';
import { contrastOf, SEEN, toneWith } from '../seen.ts';
import { groundsOf, isPictureAt, shownBy, type Shown } from '../theme.ts';

/** How often the one's height goes into the other's where a border may be taken. */
const LIKE_HEIGHT = 2;
/** Share of the first candidate's probability from which another one is meant nearly as much. */
const NEARLY = 0.6;
/** Probability from which a candidate may well be meant: with less a saturated slab would stand for a white card. */
const POSSIBLE = 0.25;
/** Largest difference in a channel of a tint that may stand for a colour. */
const NEAR = 0.3;
/** A contrast that black or white has to every ground. */
const REACHED = 4.5;
/** Px of a border that the source does not have. */
const WIDTH = 1;

/** Another edge for an element. */
export interface Edge {
  attribute: Attribute;
  style: ElementStyle;
  origin: Origin;
}

/** What may be tried, in order. An element that the source leaves empty stays so. */
export function edgesFor(draft: Draft, { style, candidates }: DraftDecision, own: PageElement): Edge[] {
  const isLine = own.kind === 'line';
  const fillable = own.style.filled || isLine;
  const borders = isLine ? [] : likeBoxes(draft, own, style.fill).flatMap(edgesOf);
  const isLikely = ({ probability }: Candidate): boolean =>
    probability >= NEARLY * candidates[0]!.probability;
  const fills = (of: readonly Candidate[]): Edge[] =>
    of
      .filter(({ origin }) => fillable && !isPictureAt(draft, origin.fill))
      .map(({ style: other, origin }) => ({ attribute: 'fill', style: other, origin: origin.fill }));
  const others = candidates
    .filter(isLikely)
    .flatMap((candidate): Edge[] => [
      ...(isLine
        ? []
        : [{ attribute: 'stroke' as const, style: candidate.style, origin: candidate.origin.stroke }]),
      ...fills([candidate]),
    ]);
  const tints = fillable ? tintsNear(draft, style.fill, own) : [];
  return [
    ...borders,
    ...others,
    ...tints.map(({ element, place }): Edge => ({
      attribute: 'fill',
      style: { ...evenly(style, element.style.fill), filled: style.filled || !isLine },
      origin: place,
    })),
    // A colour of the exemplar that may well be meant comes before one of ours.
    ...fills(candidates.filter((candidate) => !isLikely(candidate) && candidate.probability >= POSSIBLE)),
  ];
}

/** The border that is seen around an element of the exemplar, and its shadow. */
function edgesOf({ element: { style, below }, place }: Shown): Edge[] {
  const isSeen = style.stroke !== null && contrastOf(style.stroke.colour, below) >= SEEN;
  return [
    ...(isSeen ? [{ attribute: 'stroke' as const, style, origin: place }] : []),
    ...(style.shadow > 0 ? [{ attribute: 'shadow' as const, style, origin: place }] : []),
  ];
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
export function contrastEdge(draft: Draft, { elements, style }: DraftDecision, own: PageElement): Edge {
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
