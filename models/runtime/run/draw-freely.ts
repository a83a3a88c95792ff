import type { ExemplarEvidence } from '../finish/exemplar-evidence.ts';
import { finishDrawing } from '../finish/finish-drawing.ts';
import type { FreeMatch } from '../steering/match-freely.ts';
import { mixShared } from '../steering/mix-shared.ts';
import { synthesise } from '../synthesise/synthesise.ts';
import type { LayerNode } from '../types.ts';
import { correspondenceOf } from './correspondence.ts';
import { drawEach, mostMatched, synthesisOf, type DrawRequest } from './draw-request.ts';
import type { Drawn } from './drawn.ts';
import { gatherEvidence } from './gather-evidence.ts';

/** The drawing that nothing but forbidden parts steers. root: the source's layers. */
export async function drawFreely(
  request: DrawRequest,
  { found, shared }: FreeMatch,
  root: LayerNode | undefined,
): Promise<Drawn> {
  const { card, source, firstLook } = request;
  let evidence: ExemplarEvidence | undefined;
  const meanwhile = (): void => void (evidence = gatherEvidence(request, found));
  if (shared !== null) meanwhile();
  // Nobody sees the first look of one drawing among several.
  const { picture: network, attributes } =
    shared === null
      ? await synthesise({
          ...synthesisOf(request, mostMatched(request, found), found),
          firstLook,
          meanwhile,
        })
      : mixShared(
          shared,
          root!,
          await drawEach(
            request,
            shared.rules.map(({ exemplar }) => exemplar),
            found,
          ),
        );
  const image = finishDrawing(card, source.prepared, network, evidence);
  return { network, image, attributes, ...correspondenceOf(card, request, found) };
}
