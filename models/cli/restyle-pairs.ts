/**
 * `tsx models/cli/restyle-pairs.ts PACK/card.json PAIRS.json`: many restyles in one process, for the evaluation in models/training.
 * PAIRS.json is a list of { source, exemplar, layers?, exemplarLayers?, out, warp, matches, attributes? }: paths of images, of both frames' REST
 * layers, and of what is written, as the restyle command reads and writes them. Ends with 0 and one line, or with 2 and one sentence at the first bad pair.
 */
import { isProblem } from '../runtime/errors.ts';
import { createPipeline } from '../runtime/pipeline.ts';
import { attributesJson } from './attributes-json.ts';
import { matchesJson } from './matches-json.ts';
import { openBackend } from './open-backend.ts';
import { encodePng, readImage } from './read-image.ts';
import { readJson, readLayersFile } from './read-json.ts';
import { readPack } from './read-pack.ts';
import { UsageError } from './usage-error.ts';
import { writeAll } from './write-all.ts';

const PATHS = ['source', 'exemplar', 'out', 'warp', 'matches'] as const;

const OPTIONAL = ['layers', 'exemplarLayers', 'attributes'] as const;

/** Paths of one restyle. */
type Pair = Record<(typeof PATHS)[number], string> & Partial<Record<(typeof OPTIONAL)[number], string>>;

const isPath = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Checks the parsed list. Throws UsageError that names the first bad entry. */
function readPairs(json: unknown): Pair[] {
  if (!Array.isArray(json) || json.length === 0)
    throw new UsageError('The pairs must be a list with at least one entry.');
  for (const [i, pair] of json.entries()) {
    const fields = (typeof pair === 'object' && pair !== null ? pair : {}) as Record<string, unknown>;
    const wrong = PATHS.find((name) => !isPath(fields[name]));
    if (wrong) throw new UsageError(`Pair ${i} has no path "${wrong}"; give ${PATHS.join(', ')}.`);
    const odd = OPTIONAL.find((name) => fields[name] !== undefined && !isPath(fields[name]));
    if (odd) throw new UsageError(`Pair ${i} has "${odd}" that is no path; leave it out or give one.`);
  }
  return json as Pair[];
}

/** Restyles every pair in turn with the pack's own sharpness and full strength; gives back the line to print. Throws UsageError or a problem. */
async function restylePairs(model: string, list: string): Promise<string> {
  const pairs = readPairs(await readJson(list, 'Pairs'));
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
    const result = await pipeline.restyle({ source, sourceLayers, exemplars, settings });
    const files = new Map<string, Uint8Array | string>([
      [pair.out, await encodePng(result.image)],
      [pair.warp, await encodePng(result.warp)],
      [pair.matches, matchesJson(result.matches)],
    ]);
    if (pair.attributes) {
      const { attributes, matches, grids } = result;
      files.set(pair.attributes, attributesJson(attributes, matches, grids.source, source));
    }
    await writeAll(files);
  }
  await pipeline.dispose();
  return `Restyled ${pairs.length} pairs (model ${pack.card.id}).`;
}

try {
  const [model, list, ...rest] = process.argv.slice(2);
  if (!model || !list || rest.length)
    throw new UsageError('Usage: restyle-pairs.ts PACK/card.json PAIRS.json.');
  process.stdout.write(`${await restylePairs(model, list)}\n`);
} catch (error) {
  // Anything else is a defect of ours: let Node print its stack.
  if (!(error instanceof UsageError) && !isProblem(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
