import type { FrameRef, SelectionState } from '../plugin/protocol.ts';

/** The two roles of one run. */
export interface Pair {
  source: FrameRef;
  exemplar: FrameRef;
}

/** The pair that a selection offers, or null while a role is open or something is wrong with it. */
export function chosenPair(selection: SelectionState): Pair | null {
  const { source, exemplar, problem } = selection;
  return source !== null && exemplar !== null && problem === null ? { source, exemplar } : null;
}

/** Same nodes in the same roles, sizes aside; a swap makes another pair. */
export function samePair(a: Pair, b: Pair): boolean {
  return a.source.id === b.source.id && a.exemplar.id === b.exemplar.id;
}
