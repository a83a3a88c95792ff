import { isInk } from '../../elements/likes.ts';
import { apart } from '../../layers/paint.ts';
import { note, takeAttribute, type Draft, type DraftDecision } from '../draft.ts';
import { groundOf } from '../grounds.ts';
import type { Candidate } from '../plan.ts';
import { contrastOf } from '../seen.ts';
import { isPictureAt, type Offer } from '../theme.ts';
import { isReadable } from './readable.ts';
import { standsOut, stoodOut } from './still-seen.ts';

/** Share of the first one's probability from which a holder's other candidate may be what was meant. */
const LEAST = 0.2;

/** Another candidate for the box that an ink lies on. */
export interface OtherGround {
  holder: DraftDecision;
  candidate: Candidate;
}

/**
 * An ink and the box that holds it are one pair of the exemplar's; where they are matched to two that do not go together, either may be wrong. The candidate of the holder on
 * which the ink can be read and all else on it still can, where that is likelier than `chance`, that of the ink's best other candidate (share of its first
 * one's); null where there is none. A holder that a rule has changed already stays, and so does one that the designer decided.
 */
export function likelierGround(
  draft: Draft,
  ink: DraftDecision,
  chance: number,
  pinned: ReadonlySet<number>,
): OtherGround | null {
  const [holder, ...more] = new Set(
    ink.elements.map((place) => draft.decisionOf[draft.source[place]!.parent]!),
  );
  if (!holder || more.length > 0 || !isFree(draft, holder, pinned)) return null;
  const first = holder.candidates[0]?.probability ?? 0;
  const candidate = holder.candidates.find(
    (one) => one.probability / first >= Math.max(LEAST, chance) && isBetter(draft, holder, ink, one),
  );
  return candidate ? { holder, candidate } : null;
}

const isFree = (
  { source }: Draft,
  { elements, rules }: DraftDecision,
  pinned: ReadonlySet<number>,
): boolean =>
  rules.every(({ attribute }) => attribute === 'radius') &&
  elements.every(
    (place) => source[place]!.kind === 'box' && source[place]!.parent >= 0 && !pinned.has(place),
  );

function isBetter(draft: Draft, holder: DraftDecision, ink: DraftDecision, candidate: Candidate): boolean {
  if (isPictureAt(draft, candidate.origin.fill)) return false;
  const inks = draft.decisions.filter((one) =>
    one.elements.some(
      (place) => isInk(draft.source[place]!) && holder.elements.includes(draft.source[place]!.parent),
    ),
  );
  const offer = ({ style, origin }: DraftDecision): Offer => ({ colour: style.fill, origin: origin.fill });
  const readable = inks.filter((one) => isReadable(draft, one.elements, offer(one)));
  const before = { style: holder.style, origin: holder.origin };
  [holder.style, holder.origin] = [{ ...holder.style }, { ...holder.origin }];
  paint(holder, candidate);
  const fits =
    [ink, ...readable].every((one) => isReadable(draft, one.elements, offer(one))) &&
    holder.elements.every(
      (place) => !stoodOut(draft.source[place]!) || standsOut(draft, place, holder.style),
    );
  [holder.style, holder.origin] = [before.style, before.origin];
  return fits;
}

/** Changes the holder; its corners stay. */
export function takeGround(draft: Draft, { holder, candidate }: OtherGround): true {
  const [first] = holder.elements as readonly [number];
  const ground = groundOf(draft, first).colour;
  const before = holder.style.fill;
  paint(holder, candidate);
  const after = holder.style.fill;
  note(
    holder,
    'legible',
    'fill',
    apart(before, after) === 0
      ? undefined
      : { from: contrastOf(before, ground), to: contrastOf(after, ground) },
  );
  return true;
}

function paint(decision: DraftDecision, { style, origin }: Candidate): void {
  for (const attribute of ['fill', 'stroke', 'shadow'] as const)
    takeAttribute(decision, attribute, style, origin[attribute]);
}
