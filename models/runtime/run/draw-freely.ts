import type { FreeMatch } from '../steering/match-freely.ts';
import { mixShared } from '../steering/mix-shared.ts';
import { synthesise } from '../synthesise/synthesise.ts';
import type { LayerNode } from '../types.ts';
import { correspondenceOf } from './correspondence.ts';
import { drawEach, mostMatched, synthesisOf, type DrawRequest } from './draw-request.ts';
import type { Drawn } from './drawn.ts';

/** The drawing that nothing but forbidden parts steers. root: the source's layers. */
export async function drawFreely(
  request: DrawRequest,
  { found, shared }: FreeMatch,
  root: LayerNode | undefined,
): Promise<Drawn> {
  const { card, firstLook } = request;
  // Nobody sees the first look of one drawing among several.
  const network =
    shared === null
      ? await synthesise({ ...synthesisOf(request, mostMatched(request, found), found), firstLook })
      : mixShared(
          shared,
          root!,
          await drawEach(
            request,
            shared.rules.map(({ exemplar }) => exemplar),
            found,
          ),
        );
  return { network, ...correspondenceOf(card, request, found) };
}
