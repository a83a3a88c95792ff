import type { Answer } from './answer.ts';
import type { Probe } from './question.ts';
import { regionText, percentText, layerText } from '../widgets/texts.ts';
import { fromPlanText, toPlanText } from './plan-texts.ts';

/** Words of Ask why. Sentence case. */
export const texts = {
  whyResult: 'Result',
  whyResultKeys: 'Result: arrow keys move the place that is asked about, Enter takes its whole layer',
  whyExemplarKeys: 'Exemplar: arrow keys move the place that is asked about, Enter holds it',
  whyHint:
    'Point at the result to see where its style comes from, or at the exemplar to see where it went. A click takes the whole layer.',
  whyPlanHint:
    'Point at the result to see what its element takes from the exemplar, or at the exemplar to see what takes from it. A click holds the answer.',
  confidence: 'Confidence',
  confidenceMeaning: 'Confidence: how often a match as close as this one took the right look on test pages.',
  sureMeaning: 'Sure: how much of the choice among all looks of the exemplar falls to this one.',
  otherLooks: 'Other looks',
  otherLooksMeaning: 'Other looks that it could have taken, and how likely they are.',
} as const;

/** The answer of Ask why in one sentence; also what a screen reader hears. */
export function whyText(probe: Probe, answer: Answer): string {
  if (answer.by === 'plan') return answer.side === 'result' ? toPlanText(answer) : fromPlanText(answer);
  if (answer.side === 'result') {
    const place = `This place at the ${regionText(answer.asked)} of the exemplar`;
    return answer.best === null
      ? `${place} gives its style to no part of the result.`
      : `${place} gives ${percentText(answer.share)} of the result’s style, strongest at the ${regionText(answer.best)}.`;
  }
  const subject =
    probe.on === 'layer' ? layerText(probe.layer) : `The place at the ${regionText(answer.asked)}`;
  const from = regionText(answer.best);
  const confidence = `confidence ${percentText(answer.confidence)}`;
  return answer.matched
    ? `${subject} takes its style from the ${from} of the exemplar, ${confidence}.`
    : `${subject} found no sure match in the exemplar; the nearest is at its ${from}, ${confidence}.`;
}

/** How much of the frame found no match; share: 0..1. planned: by its elements, else by its cells. */
export function unmatchedText(share: number, planned: boolean): string {
  if (planned)
    return share === 0
      ? 'Every element found a sure match in the exemplar.'
      : `Hatched: elements on ${percentText(share)} of the frame found no sure match; theirs is less than half sure.`;
  return share === 0
    ? 'Every part of the frame found a sure match in this exemplar.'
    : `Hatched: ${percentText(share)} of the frame found no sure match; on test pages, such matches took the right look less than half of the time.`;
}
