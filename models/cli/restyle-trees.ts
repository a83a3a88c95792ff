/**
 * `tsx models/cli/restyle-trees.ts PACK/card.json PAIRS.json`: many restyles of frames in one process, layers in and layers out.
 * PAIRS.json is a list of { source, sourceTree?, exemplar, exemplarTree?, out?, outTree?, outPlan? }: paths of images, of both frames' REST layers, and of the
 * picture, the restyled layers and the plan (`--out`, `--layers-out`, `--plan-out` of the restyle command), one of which at least is asked for; layers out need
 * layers in. Where no picture is asked for only the plan is made. Ends with 0 and one line, or with 2 and one sentence at the first bad pair; what was
 * written for the pairs before it stays.
 */
import { createPipeline } from '../runtime/pipeline.ts';
import type { Plan } from '../runtime/plan/plan.ts';
import type { RestyleInput } from '../runtime/types.ts';
import { checkPaths } from './check-paths.ts';
import { openBackend } from './open-backend.ts';
import { encodePng, readImage } from './read-image.ts';
import { readJobs, type Job } from './read-jobs.ts';
import { readLayersFile } from './read-json.ts';
import { packPaths, readPack } from './read-pack.ts';
import { planJson } from './plan-json.ts';
import { checkIds, planFor, restyledTree } from './restyled-tree.ts';
import { runJobs } from './run-jobs.ts';
import { UsageError } from './usage-error.ts';
import { writeAll } from './write-all.ts';

const NEEDED = ['source', 'exemplar'] as const;
const OPTIONAL = ['sourceTree', 'exemplarTree', 'out', 'outTree', 'outPlan'] as const;

type Pair = Job<(typeof NEEDED)[number], (typeof OPTIONAL)[number]>;

/** Throws UsageError that names the first pair from which nothing can be written. */
function checkPairs(pairs: readonly Pair[]): void {
  for (const [i, { sourceTree, out, outTree, outPlan }] of pairs.entries()) {
    if (!out && !outTree && !outPlan)
      throw new UsageError(`Pair ${i} asks for nothing; give the path "out", "outTree" or "outPlan".`);
    if (outTree && !sourceTree)
      throw new UsageError(`Pair ${i} asks for layers without any; give the path "sourceTree".`);
  }
}

/** What the pipeline reads of a pair. Throws UsageError. */
async function readPair(pair: Pair, sharpness: number): Promise<RestyleInput> {
  const { source, sourceTree, exemplar, exemplarTree, outTree } = pair;
  const sourceLayers = sourceTree ? await readLayersFile(sourceTree, 'Source layers') : undefined;
  if (outTree && sourceLayers) checkIds(sourceLayers, sourceTree!);
  const layers = exemplarTree ? await readLayersFile(exemplarTree, 'Exemplar layers') : undefined;
  return {
    source: await readImage(source, 'Source'),
    sourceLayers,
    exemplars: [{ image: await readImage(exemplar, 'Exemplar'), layers }],
    settings: { sharpness, strength: 1 },
  };
}

await runJobs('restyle-trees.ts', async ({ model, list, jobs }) => {
  const pairs = readJobs(jobs, NEEDED, OPTIONAL);
  checkPairs(pairs);
  checkPaths(
    pairs.flatMap(({ out, outTree, outPlan }) => [out, outTree, outPlan]),
    [
      list,
      ...packPaths(model),
      ...pairs.flatMap((pair) => [pair.source, pair.exemplar, pair.sourceTree, pair.exemplarTree]),
    ],
    'Two outputs of the pairs are one file; give each its own.',
  );
  const pack = await readPack(model);
  const pipeline = createPipeline({ pack, ...(await openBackend('cpu')) });
  for (const pair of pairs) {
    const input = await readPair(pair, pack.card.sharpness);
    const files = new Map<string, Uint8Array | string>();
    const result = pair.out ? await pipeline.restyle(input) : null;
    if (pair.out && result) files.set(pair.out, await encodePng(result.image));
    const plan = result ? result.plan : await pipeline.plan(input);
    const { sourceLayers } = input;
    const planned = (name: string): Plan => planFor(plan, pack.card.id, `"${name}"`);
    if (pair.outTree && sourceLayers)
      files.set(pair.outTree, restyledTree({ ...input, sourceLayers }, planned('outTree'), 1));
    if (pair.outPlan) files.set(pair.outPlan, planJson(planned('outPlan'), input));
    await writeAll(files);
  }
  await pipeline.dispose();
  return `Restyled ${pairs.length} pairs (model ${pack.card.id}).`;
});
