import type { Draft } from './draft.ts';
import { groundOf } from './grounds.ts';
import { drawAlike } from './rules/alike.ts';
import { keepContent } from './rules/content-stays.ts';
import { keepLegible } from './rules/legible.ts';
import { keepEmphasis } from './rules/order-of-emphasis.ts';
import { givePictures } from './rules/picture-for-a-picture.ts';
import { keepQuiet } from './rules/quiet-where-no-picture.ts';
import { keepRoundness } from './rules/round-where-round.ts';
import { keepSeen } from './rules/still-seen.ts';

/** Rounds after which grounds that depend on each other are left as they are; a page needs two. */
const ROUNDS = 12;

/**
 * The hard rules after the match, containers before what lies on them: what is a picture, how round, how strong, whether it is seen, and at last the inks on it.
 * Changes the draft; a draft that has been through them is not changed again. pinned: source elements that the designer decided.
 */
export function applyRules(draft: Draft, pinned: ReadonlySet<number> = new Set()): void {
  drawAlike(draft, pinned);
  keepContent(draft);
  givePictures(draft);
  keepRoundness(draft);
  for (let round = 0; round < ROUNDS; round++) {
    keepQuiet(draft);
    const [ordered, seen] = [keepEmphasis(draft, pinned), keepSeen(draft)];
    settleUnfilled(draft);
    if (!keepLegible(draft, pinned) && !ordered && !seen) break;
  }
}

/** What has no fill is seen in the colour that lies below it. */
function settleUnfilled(draft: Draft): void {
  for (const { elements, style } of draft.decisions)
    if (!style.filled && draft.source[elements[0]!]!.kind !== 'line')
      style.fill = groundOf(draft, elements[0]!).colour;
}
