import { isInk } from '../../elements/likes.ts';
import { apart, luminance, type Colour } from '../../layers/paint.ts';
import { note, split, takeAttribute, type Draft, type DraftDecision } from '../draft.ts';
import { byGround, groundOf } from '../grounds.ts';
import { contrastOf, toneWith } from '../seen.ts';
import { inksOf, inksOnPictures, isPictureAt, pairsOn, type Offer } from '../theme.ts';
import { likelierGround, takeGround } from './ground-for-ink.ts';
import { dueContrast, isReadable, lightOn } from './readable.ts';

/**
 * legible: an ink that can be read in the source can be read in the result. Of the exemplar's colours the first that can: another candidate of the ink, or of the
 * box that it lies on, whichever is likelier; an ink that the exemplar has on such a ground; another of its inks; only then a tone of the ink. On a
 * picture of unknown colours nothing is computed: an ink is light or dark there as the exemplar's inks on pictures are, or as the source's was on
 * its own. pinned: elements that the designer decided. -> whether it changed anything
 */
export function keepLegible(draft: Draft, pinned: ReadonlySet<number>): boolean {
  let changed = false;
  for (const decision of [...draft.decisions])
    if (isInk(draft.source[decision.elements[0]!]!)) changed = mend(draft, decision, pinned) || changed;
  return changed;
}

const own = ({ style, origin }: Pick<DraftDecision, 'style' | 'origin'>): Offer => ({
  colour: style.fill,
  origin: origin.fill,
});

function mend(draft: Draft, decision: DraftDecision, pinned: ReadonlySet<number>): boolean {
  const groups = byGround(draft, decision);
  const { candidates, elements } = decision;
  if (isReadable(draft, elements, own(decision))) return false;
  const other = candidates.find(
    (one) => !isPictureAt(draft, one.origin.fill) && isReadable(draft, elements, own(one)),
  );
  const chance = other ? other.probability / candidates[0]!.probability : 0;
  const ground = likelierGround(draft, decision, chance, pinned);
  if (ground) return takeGround(draft, ground);
  if (other) return give(draft, decision, own(other));
  if (groups.length > 1) {
    for (const part of split(draft, decision, groups)) mend(draft, part, pinned);
    return true;
  }
  const below = groundOf(draft, elements[0]!);
  const near = inksOf(draft, decision.style.fill);
  const offers = below.isPicture
    ? [...inksOnPictures(draft), ...near]
    : [...pairsOn(draft, below.colour, draft.source[elements[0]!]!), ...near];
  const offer = offers.find((one) => isReadable(draft, elements, one));
  return give(
    draft,
    decision,
    offer ?? (below.isPicture ? lightOrDark(draft, decision) : toneOn(draft, decision, below.colour)),
  );
}

function toneOn(draft: Draft, { elements, style }: DraftDecision, ground: Colour): Offer {
  const due = Math.max(...elements.map((place) => dueContrast(draft, place)));
  const side = luminance(style.fill) < luminance(ground) ? 'darker' : 'lighter';
  return { colour: toneWith(style.fill, ground, due, side), origin: 'rule' };
}

function lightOrDark(draft: Draft, { elements }: DraftDecision): Offer {
  const kept: Offer = { colour: draft.source[elements[0]!]!.style.fill, origin: 'source' };
  if (isReadable(draft, elements, kept)) return kept;
  const end = lightOn(draft, elements[0]!) ? 1 : 0;
  return { colour: { r: end, g: end, b: end }, origin: 'rule' };
}

function give(draft: Draft, decision: DraftDecision, { colour, origin }: Offer): boolean {
  const before = decision.style.fill;
  takeAttribute(decision, 'fill', { ...decision.style, fill: colour, filled: true, gradient: false }, origin);
  const grounds = decision.elements.map((place) => groundOf(draft, place));
  const worst = (ink: Colour): number => Math.min(...grounds.map((ground) => contrastOf(ink, ground.colour)));
  if (apart(before, colour) === 0) return false;
  note(
    decision,
    'legible',
    'fill',
    grounds[0]!.isPicture ? undefined : { from: worst(before), to: worst(colour) },
  );
  return true;
}
