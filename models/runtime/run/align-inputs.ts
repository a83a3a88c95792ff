import { encodeExemplar, encodeSource } from '../align/align.ts';
import { gridOf, joinGrids, type ExemplarCell, type SourceCell } from '../geometry/grid.ts';
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
  return { source, exemplars, grids: joinGrids(exemplars.map(({ grid }) => grid)) };
}

function encodedSource(
  { card, caches }: Run,
  { sourceKey, ready }: PreparedInputs,
  runner: Runner,
): Promise<EncodedSource> {
  return caches.sources.get(sourceKey, async () => {
    const prepared = ready.get(0)!;
    const graph = await caches.encoder(runner, 'encode_source.onnx');
    const encoding = await encodeSource(graph, prepared);
    return { prepared, encoding, grid: gridOf(prepared.geometry, card, 0 as SourceCell) };
  });
}

function encodedExemplar(
  { card, caches }: Run,
  { exemplars, exemplarKeys, ready }: PreparedInputs,
  i: number,
  runner: Runner,
): Promise<EncodedExemplar> {
  return caches.exemplars.get(exemplarKeys[i]!, async () => {
    const input = exemplars[i]!;
    // Prepared again where more exemplars than are kept pushed it out since.
    const prepared = ready.get(i + 1) ?? prepare(input, card, false);
    const { geometry } = prepared;
    const graph = await caches.encoder(runner, 'encode_exemplar.onnx');
    const encoding = await encodeExemplar(graph, prepared, card);
    const grid = gridOf(geometry, card, 0 as ExemplarCell);
    return { geometry, encoding, grid };
  });
}
