import type { RestyleInput, Verb } from '../../models/runtime/types.ts';
import { mockup, wireframe } from './pictures.ts';

/** One restyle -> milliseconds of each verb. */
export type Restyle = (input: RestyleInput) => Promise<Record<Verb, number>>;

export const VERBS: readonly Verb[] = ['prepare', 'align', 'match', 'synthesise'];

/** Milliseconds, medians. */
export interface Measured {
  /** The first restyle after the engine stands: sessions open in it. */
  first: number;
  /** A new pair. */
  full: number;
  /** Of the new pairs. */
  verbs: Record<Verb, number>;
  /** The same pair at another sharpness, and at another strength. */
  sharpness: number;
  strength: number;
  /** Another source with the same exemplar. */
  frame: number;
}

/** The panel's own limit of an exemplar's longest side (card.workingSize of the wireframe pack). */
const EXEMPLAR_SIDE = 448;

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** A pair of pages by their numbers (pictures.ts); the exemplar is no larger than the panel reads it. */
export function inputOf(
  width: number,
  height: number,
  source: number,
  exemplar: number,
  sharpness = 100,
  strength = 1,
): RestyleInput {
  const scale = Math.min(1, EXEMPLAR_SIDE / Math.max(width, height));
  const side = (pixels: number): number => Math.max(1, Math.round(pixels * scale));
  return {
    source: wireframe(width, height, source),
    exemplars: [{ image: mockup(side(width), side(height), exemplar) }],
    settings: { sharpness, strength },
  };
}

/** Measures every kind of run `n` times on pages of that size, the kinds taking turns, so that a slow minute slows all of them. */
export async function measure(restyle: Restyle, width: number, height: number, n: number): Promise<Measured> {
  const verbs: Record<Verb, number[]> = { prepare: [], align: [], match: [], synthesise: [] };
  const timed = async (input: RestyleInput): Promise<[number, Record<Verb, number>]> => {
    const start = performance.now();
    const milliseconds = await restyle(input);
    return [performance.now() - start, milliseconds];
  };
  const [first] = await timed(inputOf(width, height, 0, 0));
  const times = { full: [], sharpness: [], strength: [], frame: [] } as Record<
    'full' | 'sharpness' | 'strength' | 'frame',
    number[]
  >;
  for (let i = 1; i <= n; i++) {
    const [full, parts] = await timed(inputOf(width, height, 2 * i, i));
    times.full.push(full);
    for (const verb of VERBS) verbs[verb].push(parts[verb]);
    times.sharpness.push((await timed(inputOf(width, height, 2 * i, i, 60)))[0]);
    times.strength.push((await timed(inputOf(width, height, 2 * i, i, 60, 0.5)))[0]);
    times.frame.push((await timed(inputOf(width, height, 2 * i + 1, i)))[0]);
  }
  return {
    first,
    full: median(times.full),
    verbs: Object.fromEntries(VERBS.map((verb) => [verb, median(verbs[verb])])) as Record<Verb, number>,
    sharpness: median(times.sharpness),
    strength: median(times.strength),
    frame: median(times.frame),
  };
}
