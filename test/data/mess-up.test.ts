import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../models/data/mess/edit-tree.ts';
import { HABITS, messUp } from '../../models/data/mess/mess-up.ts';
import { createRandom } from '../../models/data/random.ts';
import type { RestNode } from '../../models/data/trees/rest-node.ts';
import { cleanTree } from './clean-trees.ts';
import { differences } from './same-picture.ts';

const SEEDS = Array.from({ length: 60 }, (_, at) => at + 1);

const paintedIds = (tree: RestNode): string[] =>
  nodesOf(tree)
    .filter(
      ({ fills, strokes = [], type }) => fills.length + strokes.length > 0 && type !== 'BOOLEAN_OPERATION',
    )
    .map(({ id }) => id);

function expectIdsKept(clean: RestNode, messed: RestNode): void {
  const nodes = nodesOf(messed);
  const ids = nodes.map(({ id }) => id);
  expect(ids.length).toBe(new Set(ids).size);
  const kept = new Set(nodes.flatMap(({ id, paintsAlso = [] }) => [id, ...paintsAlso]));
  expect(paintedIds(clean).filter((id) => !kept.has(id))).toEqual([]);
  expect(messed.id).toBe(clean.id);
}

describe.each(HABITS.map((habit) => [habit.name, habit] as const))('%s', (_, habit) => {
  it('are left in some documents, by seed', () => {
    const changed = SEEDS.filter(
      (seed) =>
        JSON.stringify(habit.apply(cleanTree(seed), createRandom(seed))) !== JSON.stringify(cleanTree(seed)),
    );
    expect(changed.length).toBeGreaterThan(SEEDS.length / 4);
    for (const seed of SEEDS.slice(0, 5))
      expect(habit.apply(cleanTree(seed), createRandom(seed))).toEqual(
        habit.apply(cleanTree(seed), createRandom(seed)),
      );
  });

  it('keep the ids of what is painted, and the picture unless they say what they change', () => {
    for (const seed of SEEDS) {
      const clean = cleanTree(seed);
      const messed = habit.apply(clean, createRandom(seed));
      if (habit.changes === null) expect(differences(clean, messed), `seed ${seed}`).toEqual([]);
      expectIdsKept(clean, messed);
    }
  });
});

it('all habits after each other show the same picture, but those that say what they change', () => {
  const kept = HABITS.filter(({ changes }) => changes === null);
  for (const seed of SEEDS) {
    const clean = cleanTree(seed);
    const random = createRandom(seed);
    const messed = kept.reduce((tree, habit) => habit.apply(tree, random.fork()), clean);
    expect(differences(clean, messed), `seed ${seed}`).toEqual([]);
    expectIdsKept(clean, messed);
  }
});

it('messUp is the same for the same seed and another for another', () => {
  const clean = cleanTree(7);
  expect(messUp(clean, createRandom(1))).toEqual(messUp(clean, createRandom(1)));
  expect(messUp(clean, createRandom(1))).not.toEqual(messUp(clean, createRandom(2)));
  for (const seed of SEEDS) expectIdsKept(cleanTree(seed), messUp(cleanTree(seed), createRandom(seed)));
});
