import type { SelectionState } from '../../plugin/protocol.ts';
import type { Pair } from '../state/pair.ts';

/** One pair per selected wireframe, where the selection is a batch for one exemplar; otherwise none. */
export function batchPairs({ exemplar, problem, wireframes = [] }: SelectionState): Pair[] {
  if (problem !== null || exemplar === null || wireframes.length < 2) return [];
  if (wireframes.some(({ id }) => id === exemplar.id)) return [];
  return wireframes.map((source) => ({ source, exemplar }));
}
