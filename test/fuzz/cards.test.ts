import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPack } from '../../models/runtime/pack/load-pack.ts';
import { RUNTIME_PROBLEMS } from '../../models/runtime/errors.ts';
import { prepare } from '../../models/runtime/prepare/prepare.ts';
import { fixturePack } from '../runtime/fixture-pack.ts';
import { noise } from '../runtime/rasters.ts';
import { bent, junk } from './junk.ts';
import { FUZZ, RUNS, TIME } from './runs.ts';

const shipped: unknown = JSON.parse(
  readFileSync(new URL('../../models/packs/wireframe/card.json', import.meta.url), 'utf8'),
);
const { card: small, files } = fixturePack();
const picture = noise(20, 12);

const cards = fc.oneof(
  { weight: 6, arbitrary: bent(small) },
  { weight: 2, arbitrary: bent(small).chain(bent) },
  { weight: 1, arbitrary: bent(shipped) },
  { weight: 1, arbitrary: junk },
);

/** Loads the pack and reads a picture at the sizes that the card asks for, as a run begins. */
function use(card: unknown): 'refused' | 'served' {
  try {
    const pack = loadPack(card, files);
    prepare({ image: picture }, pack.card, true).condition();
    return 'served';
  } catch (error) {
    expect(RUNTIME_PROBLEMS, String(error)).toContain((error as Error).name);
    expect((error as Error).message).toMatch(/[;,] .*\.$/);
    return 'refused';
  }
}

test(`${RUNS} cards that are wrong somewhere are served or refused by name`, { timeout: TIME }, () => {
  const outcomes = { refused: 0, served: 0 };
  fc.assert(
    fc.property(cards, (card) => {
      outcomes[use(card)]++;
    }),
    FUZZ,
  );
  expect(outcomes.refused).toBeGreaterThan(RUNS / 4);
  expect(outcomes.served).toBeGreaterThan(0);
});
