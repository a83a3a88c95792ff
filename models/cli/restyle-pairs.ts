/**
 * `tsx models/cli/restyle-pairs.ts PACK/card.json PAIRS.json`: many restyles in one process, for the evaluation in models/training.
 * PAIRS.json is a list of { source, exemplar, layers?, exemplarLayers?, out, warp, matches }: paths of images, of both frames' REST
 * layers, and of what is written, as the restyle command reads and writes them. Ends with 0 and one line, or with 2 and one sentence at the first bad pair.
 */
import { createPipeline } from '../runtime/pipeline.ts';
import { cellsOf } from './cells-of-result.ts';
import { checkPaths } from './check-paths.ts';
import { matchesJson } from './matches-json.ts';
import { openBackend } from './open-backend.ts';
import { encodePng, readImage } from './read-image.ts';
import { readJobs } from './read-jobs.ts';
import { readLayersFile } from './read-json.ts';
import { packPaths, readPack } from './read-pack.ts';
import { runJobs, type Given } from './run-jobs.ts';
import { writeAll } from './write-all.ts';

const PATHS = ['source', 'exemplar', 'out', 'warp', 'matches'] as const;

const OPTIONAL = ['layers', 'exemplarLayers'] as const;

/** Restyles every pair in turn with the pack's own sharpness and full strength; gives back the line to print. Throws UsageError or a problem. */
async function restylePairs({ model, list, jobs }: Given): Promise<string> {
  const pairs = readJobs(jobs, PATHS, OPTIONAL);
  checkPaths(
    pairs.flatMap(({ out, warp, matches }) => [out, warp, matches]),
    [
      list,
      ...packPaths(model),
      ...pairs.flatMap((pair) => [pair.source, pair.exemplar, pair.layers, pair.exemplarLayers]),
    ],
    'Two outputs of the pairs are one file; give each its own.',
  );
  const pack = await readPack(model);
  const pipeline = createPipeline({ pack, ...(await openBackend('cpu')) });
  const settings = { sharpness: pack.card.sharpness, strength: 1 };
  for (const pair of pairs) {
    const source = await readImage(pair.source, 'Source');
    const sourceLayers = pair.layers ? await readLayersFile(pair.layers, 'Source layers') : undefined;
    const layers = pair.exemplarLayers
      ? await readLayersFile(pair.exemplarLayers, 'Exemplar layers')
      : undefined;
    const exemplars = [{ image: await readImage(pair.exemplar, 'Exemplar'), layers }];
    const result = await pipeline.restyle({ source, sourceLayers, exemplars, settings, tellCells: true });
    const { warp, matches } = cellsOf(result);
    const files = new Map<string, Uint8Array | string>([
      [pair.out, await encodePng(result.image)],
      [pair.warp, await encodePng(warp)],
      [pair.matches, matchesJson(matches)],
    ]);
    await writeAll(files);
  }
  await pipeline.dispose();
  return `Restyled ${pairs.length} pairs (model ${pack.card.id}).`;
}

await runJobs('restyle-pairs.ts', restylePairs);
