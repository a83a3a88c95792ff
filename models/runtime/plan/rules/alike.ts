import { sameBand, sameLook, sameRow } from '../../elements/likes.ts';
import type { PageElement } from '../../elements/page-element.ts';
import { merge, type Draft, type DraftDecision } from '../draft.ts';
import { apart } from '../../layers/paint.ts';

/** How often the narrower one goes into the wider one where both differ by their words alone. */
const WIDER = 2;
/** Largest difference in a channel of what is one colour. */
const ONE_COLOUR = 4 / 255;

/**
 * What the source draws alike in one row, up to the width that its words need, is one make: chips, tabs, segments. The surest of their decisions counts for
 * all. pinned: elements that the designer decided; they speak for themselves alone.
 */
export function drawAlike(draft: Draft, pinned: ReadonlySet<number>): void {
  const isFree = ({ elements, rules }: DraftDecision): boolean =>
    // What a rule has changed or split since is not to be joined again.
    rules.length === 0 && !elements.some((place) => pinned.has(place));
  for (const decision of [...draft.decisions]) {
    if (!draft.decisions.includes(decision) || !isFree(decision)) continue;
    const like = draft.decisions.filter(
      (other) => other !== decision && isFree(other) && areAlike(draft, decision, other),
    );
    if (like.length === 0) continue;
    const all = [decision, ...like];
    const surest = all.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best));
    merge(draft, all, surest);
  }
}

const weightOf = ({ confidence, elements }: DraftDecision): number => confidence * elements.length;

function areAlike(draft: Draft, a: DraftDecision, b: DraftDecision): boolean {
  return a.elements.some((place) => b.elements.some((other) => isWordsApart(draft, place, other)));
}

function isWordsApart({ source }: Draft, place: number, other: number): boolean {
  const [a, b] = [source[place]!, source[other]!];
  if (a.kind !== 'box' || a.parent < 0 || !sameBand(a, b) || !sameRow(a, b) || !sameLook(a, b)) return false;
  const [narrow, wide] = [a.box.width, b.box.width].sort((x, y) => x - y) as [number, number];
  return (
    wide <= WIDER * narrow && isSamePaint(a, b) && holdsOneText(source, place) && holdsOneText(source, other)
  );
}

const isSamePaint = ({ style: a }: PageElement, { style: b }: PageElement): boolean =>
  apart(a.fill, b.fill) <= ONE_COLOUR &&
  a.filled === b.filled &&
  a.gradient === b.gradient &&
  a.shadow === b.shadow;

const holdsOneText = (source: readonly PageElement[], place: number): boolean =>
  source.filter(({ parent, kind }) => parent === place && kind === 'text').length === 1;
