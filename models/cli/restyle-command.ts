import { cellsOf, meanConfidenceOf } from './cells-of-result.ts';
import { checkPaths } from './check-paths.ts';
import { matchesJson } from './matches-json.ts';
import { openBackend } from './open-backend.ts';
import { parseArguments, USAGE, type Arguments } from './parse-arguments.ts';
import { readGuide, readSource } from './read-guide.ts';
import { encodePng, readImage } from './read-image.ts';
import { readJson, readLayersFile } from './read-json.ts';
import { packPaths, readPack } from './read-pack.ts';
import { writeAll } from './write-all.ts';
import { planJson } from './plan-json.ts';
import { checkIds, planFor, restyledTree } from './restyled-tree.ts';
import { blend } from '../runtime/image/blend.ts';
import { createPipeline } from '../runtime/pipeline.ts';
import { readSteering } from '../runtime/steering/check-steering.ts';
import type { RestyleInput } from '../runtime/types.ts';
import type { RestyleResult } from '../runtime/restyle-result.ts';

/** What to write, by path. result: at full strength */
async function outputs(
  given: Arguments,
  input: RestyleInput,
  result: RestyleResult,
): Promise<Map<string, Uint8Array | string>> {
  const { strength, layersOut, planOut, model } = given;
  const image = blend(input.source, result.image, result.image, strength);
  const files = new Map<string, Uint8Array | string>([[given.out, await encodePng(image)]]);
  if (given.warp) files.set(given.warp, await encodePng(cellsOf(result).warp));
  if (given.matches) files.set(given.matches, matchesJson(cellsOf(result).matches));
  if (layersOut && input.sourceLayers)
    files.set(
      layersOut,
      restyledTree(
        { ...input, sourceLayers: input.sourceLayers },
        planFor(result.plan, model, '--layers-out'),
        strength,
      ),
    );
  if (planOut) files.set(planOut, planJson(planFor(result.plan, model, '--plan-out'), input));
  return files;
}

/** Throws UsageError where two outputs, or an output and an input, are the same file. */
function checkGiven(given: Arguments): void {
  const { out, warp, matches, layersOut, planOut, source, exemplars } = given;
  const guides = [given.sourceGuide, ...given.exemplarGuides];
  const layers = [given.sourceLayers, ...given.exemplarLayers];
  checkPaths(
    [out, warp, matches, layersOut, planOut],
    [source, ...exemplars, ...layers, ...guides, given.steer, ...packPaths(given.model)],
    '--out, --warp, --matches, --layers-out and --plan-out must be different files.',
  );
}

/** Runs the restyle command and gives back the line to print. Throws UsageError or a problem, then nothing is written. */
export async function restyle(argv: readonly string[]): Promise<string> {
  if (argv.includes('--help')) return USAGE;
  const given = parseArguments(argv);
  checkGiven(given);
  const pack = await readPack(given.model);
  const { image: source, guide } = await readSource(given.source);
  const sourceGuide = given.sourceGuide ? await readGuide(given.sourceGuide, 'Source guide', source) : guide;
  const sourceLayers = given.sourceLayers
    ? await readLayersFile(given.sourceLayers, 'Source layers')
    : undefined;
  if (given.layersOut && sourceLayers) checkIds(sourceLayers, given.sourceLayers!);
  const exemplars = [];
  for (const [i, path] of given.exemplars.entries()) {
    const layers = given.exemplarLayers[i];
    const image = await readImage(path, 'Exemplar');
    const guide = given.exemplarGuides[i];
    exemplars.push({
      image,
      guide: guide ? await readGuide(guide, 'Exemplar guide', image) : undefined,
      layers: layers ? await readLayersFile(layers, 'Exemplar layers') : undefined,
    });
  }
  const steering = given.steer
    ? readSteering(await readJson(given.steer, 'Steering'), exemplars.length)
    : undefined;
  const pipeline = createPipeline({ pack, ...(await openBackend(given.backend)) });
  // The picture and the layers are taken back to the given strength each in its own way (outputs).
  const settings = { sharpness: given.sharpness ?? pack.card.sharpness, strength: 1, size: given.size };
  const tellCells = given.warp !== undefined || given.matches !== undefined;
  const input: RestyleInput = { source, sourceLayers, sourceGuide, exemplars, steering, settings, tellCells };
  const result = await pipeline.restyle(input);
  await pipeline.dispose();
  const files = await outputs(given, input, result);
  await writeAll(files);
  const { width, height } = result.image;
  const meanConfidence = meanConfidenceOf(result);
  if (given.json) {
    const milliseconds = Object.fromEntries(
      Object.entries(result.milliseconds).map(([verb, time]) => [verb, Math.round(time)]),
    );
    return JSON.stringify({
      model: pack.card.id,
      backend: given.backend,
      milliseconds,
      width,
      height,
      confidence: meanConfidence,
    });
  }
  return `Wrote ${[...files.keys()].join(', ')} (${width} x ${height} px, model ${pack.card.id}, mean confidence ${meanConfidence.toFixed(3)}).`;
}
