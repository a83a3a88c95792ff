import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBackend } from '../../models/cli/open-backend.ts';
import { readPack } from '../../models/cli/read-pack.ts';
import type { OrtLike, SessionLike } from '../../models/runtime/ort/ort.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';
import type { RestyleResult } from '../../models/runtime/restyle-result.ts';
import { raster } from './rasters.ts';
import { withCells } from './with-cells.ts';

/** `npm run test:long` asks for more. */
const RUNS = Number(process.env.RERUNS ?? 20);

/** Opened sessions are kept and nothing else: every run computes everything anew. */
function keepingSessions(ort: OrtLike): OrtLike {
  const kept = new Map<string, SessionLike>();
  return {
    Tensor: ort.Tensor,
    InferenceSession: {
      async create(model, options) {
        const key = createHash('sha256').update(model).digest('hex');
        const session = kept.get(key) ?? (await ort.InferenceSession.create(model, options));
        kept.set(key, session);
        return {
          inputNames: session.inputNames,
          outputNames: session.outputNames,
          run: (feeds) => session.run(feeds),
          release: async () => undefined,
        };
      },
    },
  };
}

/** A small wireframe: a bar, a card, a button, and lines in the place of words. */
const source = raster(96, 64, (x, y) => {
  if (y < 12) return [230, 230, 230];
  if (x >= 52 && x < 88 && y >= 44 && y < 56) return [189, 189, 189];
  if (x >= 52 && x < 80 && y % 6 === 0 && y < 42) return [60, 60, 60];
  return x >= 8 && x < 44 && y >= 20 && y < 56 ? [242, 242, 242] : [255, 255, 255];
});
const exemplar = raster(80, 80, (x, y) => (y < 14 ? [255, 122, 89] : x < 40 ? [39, 35, 79] : [20, 18, 43]));

const digest = (result: RestyleResult): string => {
  const { image, warp, matches } = withCells(result);
  const hash = createHash('sha256');
  for (const { buffer } of [image.data, warp.data, matches.index, matches.weight, matches.confidence])
    hash.update(new Uint8Array(buffer));
  return hash.digest('hex');
};

test(
  `${RUNS} runs of one recipe with the shipped pack, each computed anew, have one hash`,
  { timeout: 600_000 },
  async () => {
    const { ort, sessionOptions } = await openBackend('wasm');
    const pack = await readPack('wireframe');
    const kept = keepingSessions(ort);
    const hashes = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      const pipeline = createPipeline({ ort: kept, pack, sessionOptions });
      const settings = { sharpness: pack.card.sharpness, strength: 1 };
      hashes.add(
        digest(
          await pipeline.restyle({ source, exemplars: [{ image: exemplar }], settings, tellCells: true }),
        ),
      );
      await pipeline.dispose();
    }
    expect(hashes.size).toBe(1);
  },
);
