import { expect, test } from 'vitest';
import { KINDS } from './kinds.ts';
import { play, type Played } from './play.ts';

/** A share of `npm run faults` that every test run can afford: each kind once. */
const COUNT = KINDS.length;

test(
  `${COUNT} seeded faults leave the document whole, nothing pending, and the next run sound`,
  { timeout: 900_000 },
  async () => {
    const all: Played[] = [];
    await play(0, COUNT, (played) => all.push(played));
    const broken = all.flatMap(({ seed, kind, complaints }) =>
      complaints.map((text) => `seed ${seed}, ${kind}: ${text}`),
    );
    expect(broken).toEqual([]);
    // A fault that never comes to its moment tests nothing; some depend on chance.
    expect(all.filter(({ fired }) => fired).length).toBeGreaterThan(0.8 * COUNT);
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(COUNT);
  },
);
