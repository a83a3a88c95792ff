import {
  matchElements,
  type ElementMatch,
  type EncodedSource,
  type JoinedExemplars,
  type OpenElementGraph,
} from './element-graphs.ts';

/**
 * The match of all elements of a source, of which some were read: each has the match of the one that speaks for it, under its own constraints. hidden [N, M] of all:
 * 0, or HIDDEN where an element may not be taken. -> [N, M]
 */
export async function matchAll(
  open: OpenElementGraph,
  source: EncodedSource,
  exemplar: JoinedExemplars,
  hidden: Float32Array,
): Promise<ElementMatch> {
  const { all, elements, places, standsFor } = source;
  if (all.length === elements.length) return matchElements(open, source, exemplar, hidden);
  const count = exemplar.elements.length;
  const row = (values: Float32Array, place: number): Float32Array =>
    values.subarray(place * count, (place + 1) * count);
  const asked = new Float32Array(elements.length * count);
  places.forEach((place, i) => asked.set(row(hidden, place), i * count));
  const match = await matchElements(open, source, exemplar, asked);
  const whole = new Float32Array(all.length * count);
  for (let place = 0; place < all.length; place++)
    constrain(row(match, standsFor[place]!), row(hidden, place), row(whole, place));
  return whole;
}

/** Probabilities among what may be taken; all the same where nothing of that was likely. */
function constrain(match: Float32Array, hidden: Float32Array, to: Float32Array): void {
  let [sum, free] = [0, 0];
  match.forEach((chance, j) => {
    if (hidden[j]! < 0) return;
    sum += chance;
    free++;
  });
  match.forEach((chance, j) => {
    to[j] = hidden[j]! < 0 ? 0 : sum > 0 ? chance / sum : 1 / free;
  });
}
