import type { FrameRef, Part, SelectionState } from '../../plugin/protocol.ts';

/** The two roles of one run. */
export interface Pair {
  source: FrameRef;
  exemplar: FrameRef;
  /** More exemplars beside the first. */
  more?: readonly FrameRef[];
  /** The part of the exemplar to read; all of it where absent. */
  crop?: Part;
  /** The mask of the first exemplar, for models that need one beside its picture. */
  mask?: FrameRef;
}

/** All exemplars of a run, in the order in which steering numbers them. */
export function exemplarsOf({ exemplar, more = [] }: Pair): FrameRef[] {
  return [exemplar, ...more];
}

/** The pair that a selection offers, or null while a role is open or something is wrong with it. */
export function chosenPair(selection: SelectionState): Pair | null {
  const { source, exemplar, more, problem } = selection;
  if (source === null || exemplar === null || problem !== null) return null;
  return { source, exemplar, ...(more && { more }) };
}

/** Same nodes in the same roles, sizes and crops aside; a swap makes another pair. */
export function samePair(a: Pair, b: Pair): boolean {
  const ids = (pair: Pair): string => [pair.source, ...exemplarsOf(pair)].map(({ id }) => id).join();
  return ids(a) === ids(b);
}
