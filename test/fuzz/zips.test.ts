import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readPackFiles } from '../../ui/model/read-pack-files.ts';
import { fixturePack } from '../runtime/fixture-pack.ts';
import { FUZZ, RUNS, TIME } from './runs.ts';

const { card, files } = fixturePack();
const folder = { ...files, 'card.json': new TextEncoder().encode(JSON.stringify(card)) };
const sound = ([0, 6] as const).flatMap((level) => [
  zipSync(folder, { level }),
  zipSync({ pack: folder }, { level, comment: 'A comment.' }),
]);

interface Change {
  /** Share of the way from the end, where the directory is. */
  place: number;
  gone: number;
  bytes: Uint8Array;
}

const changes = fc.array(
  fc.record<Change>({
    place: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share ** 3),
    gone: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(200)),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc
        .constantFrom([0xff, 0xff, 0xff, 0xff], [0x50, 0x4b, 1, 2], [0x50, 0x4b, 5, 6])
        .map((item) => Uint8Array.from(item)),
    ),
  }),
  { maxLength: 3 },
);

const changed = (zip: Uint8Array, list: readonly Change[]): Uint8Array =>
  list.reduce((bytes, { place, gone, bytes: put }) => {
    const at = bytes.length - Math.floor(place * bytes.length);
    // As long as before, mostly: what stands behind keeps its place.
    const end = at + (gone < 5 ? put.length : gone);
    return new Uint8Array(Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(end)]));
  }, zip);

const zips = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.constantFrom(...sound), changes).map(([zip, list]) => changed(zip, list)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);

test(
  `${RUNS} zips that are wrong somewhere are taken or refused by name`,
  { timeout: 2 * TIME },
  async () => {
    const outcomes = { taken: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(zips, async (bytes) => {
        try {
          const picked = {
            name: 'pack.zip',
            size: bytes.length,
            arrayBuffer: async () => bytes.slice().buffer,
          };
          const model = await readPackFiles([picked]);
          expect(model.files).toEqual(files);
          outcomes.taken++;
        } catch (error) {
          expect((error as Error).name, String(error)).toBe('ModelCorrupt');
          expect((error as Error).message).toMatch(/[;,:] .*\.( \(.*\))?$/s);
          outcomes.refused++;
        }
      }),
      FUZZ,
    );
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(RUNS / 20);
  },
);
