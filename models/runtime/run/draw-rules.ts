import { cellSide } from '../geometry/plan-geometry.ts';
import type { Correspondence } from '../match/match.ts';
import type { Rule } from '../steering/constraints.ts';
import { layRules } from '../steering/lay-rules.ts';
import { correspondenceOf } from './correspondence.ts';
import { drawEach, type DrawRequest } from './draw-request.ts';
import type { Drawn } from './drawn.ts';

/**
 * The drawing under pins and exemplars of layers, with the palette of the exemplar that each names: what no rule touches is the free drawing's, bit
 * for bit. found: the steered match; isPlanned: a plan paints what the rules hold, so nothing is drawn anew.
 */
export async function drawRules(
  request: DrawRequest,
  free: Drawn,
  found: Correspondence,
  rules: readonly Rule[],
  isPlanned: boolean,
): Promise<Drawn> {
  const { card, source } = request;
  const { geometry, knowledge } = source.prepared;
  const asked = isPlanned ? [] : rules.map(({ exemplar }) => exemplar);
  const drawn = await drawEach(request, asked, found);
  const ground = { ink: knowledge().ink.data, cell: cellSide(card, geometry) };
  const network =
    isPlanned || free.network === null
      ? free.network
      : layRules({ ...ground, network: free.network }, rules, drawn);
  return { network, ...correspondenceOf(card, request, found) };
}
