import type { Lab } from '../lab/lab.ts';

/** Numbers in [0, 1), the same for the same seed. */
export type Random = () => number;

/** One kind of fault. `play` arms it, does what the user does and waits until all has come to rest. */
export interface Kind {
  name: string;
  play(lab: Lab, random: Random): Promise<void>;
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

/** Restyle, then Apply if there is a result: what most faults get in the way of. */
export async function job(lab: Lab): Promise<void> {
  await lab.restyle();
  await lab.apply();
}

/** `part` of the bytes: flipped, cut off, or replaced, as a disk or a bug does. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  const at = Math.floor(random() * copy.length);
  switch (Math.floor(random() * 4)) {
    case 0:
      copy[at]! ^= 1 << Math.floor(random() * 8);
      return copy;
    case 1:
      return copy.slice(0, at);
    case 2:
      return copy.fill(0, at);
    default:
      return copy.map(() => random() * 256);
  }
}
