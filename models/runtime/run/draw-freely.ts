import type { Found } from '../match/match-on-gpu.ts';
import { synthesise } from '../synthesise/synthesise.ts';
import { correspondenceOf } from './correspondence.ts';
import { mostMatched, synthesisOf, type DrawRequest } from './draw-request.ts';
import type { Drawn } from './drawn.ts';

/** The drawing that nothing but forbidden parts steers, with the palette of the exemplar that was matched most. */
export async function drawFreely(request: DrawRequest, found: Found): Promise<Drawn> {
  const { card, firstLook } = request;
  const asked = synthesisOf(request, mostMatched(request, found), found);
  const network = await synthesise({ ...asked, firstLook });
  return { network, ...correspondenceOf(card, request, found) };
}
