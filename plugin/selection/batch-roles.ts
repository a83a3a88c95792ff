import { inReadingOrder, isFinished, type Judged } from './judged.ts';
import type { FrameRef, SelectionState } from '../protocol.ts';

/**
 * A selection of three or more as a batch: several wireframes and at most one exemplar, told apart by likeness. Without an exemplar
 * there is a problem, which a picture from the shelf solves. Null where the selection is no batch. What is wrong with one
 * of the frames is found when its turn comes.
 */
export function batchRoles(selection: readonly Judged[]): SelectionState | null {
  const styled = selection.filter(isFinished);
  const wireframes = sketches(selection);
  if (wireframes.length < 2 || styled.length > 1) return null;
  const [exemplar] = styled;
  return {
    source: wireframes[0]!,
    exemplar: exemplar === undefined ? null : exemplar.ref,
    problem: exemplar === undefined ? { name: 'TooManySelected' } : null,
    wireframes,
  };
}

/** The frames that look like wireframes, in reading order: rows from the top, each from the left. */
export function sketches(selection: readonly Judged[]): FrameRef[] {
  return selection
    .filter((one) => !isFinished(one))
    .sort(inReadingOrder)
    .map(({ ref }) => ref);
}
