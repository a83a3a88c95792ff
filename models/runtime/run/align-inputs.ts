import { encodeExemplar, encodeSource } from '../align/align.ts';
import type { Runner } from '../ort/runner.ts';
import { prepare } from '../prepare/prepare.ts';
import type { Aligned, EncodedExemplar, EncodedSource } from './encoded.ts';
import type { PreparedInputs } from './prepare-inputs.ts';
import type { Run } from './run.ts';
import type { Report } from './steps.ts';

/** align: both encoders bring source and exemplars into the shared domain S; what is kept is not encoded again. */
export async function alignInputs(run: Run, inputs: PreparedInputs, report: Report): Promise<Aligned> {
  let source!: EncodedSource;
  const exemplars: EncodedExemplar[] = [];
  await run.pool.share(
    [
      async (runner) => void (source = await encodedSource(run, inputs, runner)),
      ...inputs.exemplarKeys.map((_, i) => async (runner: Runner) => {
        exemplars[i] = await encodedExemplar(run, inputs, i, runner);
      }),
    ],
    report,
  );
  inputs.ready.clear();
  return { source, exemplars };
}

function encodedSource(
  { caches }: Run,
  { sourceKey, prepared }: PreparedInputs,
  runner: Runner,
): Promise<EncodedSource> {
  return caches.sources.get(sourceKey, async () => {
    const graph = await caches.encoder(runner, 'encode_source.onnx');
    return { prepared, encoding: await encodeSource(graph, prepared) };
  });
}

function encodedExemplar(
  { card, caches }: Run,
  { exemplars, exemplarKeys, ready }: PreparedInputs,
  i: number,
  runner: Runner,
): Promise<EncodedExemplar> {
  return caches.exemplars.get(exemplarKeys[i]!, async () => {
    // Prepared again where more exemplars than are kept pushed it out since.
    const prepared = ready.get(i) ?? prepare(exemplars[i]!, card, false);
    const graph = await caches.encoder(runner, 'encode_exemplar.onnx');
    return { geometry: prepared.geometry, encoding: await encodeExemplar(graph, prepared, card) };
  });
}
