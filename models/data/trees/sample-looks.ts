import type { Family, Look } from '../families/family.ts';
import { createRandom, seedOf } from '../random.ts';

/** The looks of a family that pages are drawn from. */
export type LooksOf = (family: Family) => readonly Look[];

/** `count` looks of each family, or all where it has fewer or none are asked for; the same for the same seed. */
export function sampleLooks(count: number, seed: number): LooksOf {
  const sampled = new Map<string, readonly Look[]>();
  return (family) => {
    const known = sampled.get(family.name);
    if (known) return known;
    const all = family.looks();
    const random = createRandom(seedOf('looks', seed, family.name));
    const looks = count === 0 ? all : random.sample(all, Math.min(count, all.length));
    sampled.set(family.name, looks);
    return looks;
  };
}
