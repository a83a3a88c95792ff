import { cellSide } from '../geometry/plan-geometry.ts';
import type { Correspondence } from '../match/match.ts';
import type { Rule } from '../steering/constraints.ts';
import { layAttributes, layRules } from '../steering/lay-rules.ts';
import { predictAttributes, type Synthesised } from '../synthesise/synthesise.ts';
import type { Attributes } from '../types.ts';
import { correspondenceOf } from './correspondence.ts';
import { drawEach, synthesisOf, type DrawRequest } from './draw-request.ts';
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
  const attributes = await attributesUnder(request, free.attributes, found, rules, drawn);
  return { network, attributes, ...correspondenceOf(card, request, found) };
}

/** drawn: what was drawn for the picture already, by exemplar. */
async function attributesUnder(
  request: DrawRequest,
  free: Attributes | null,
  found: Correspondence,
  rules: readonly Rule[],
  drawn: ReadonlyMap<number, Synthesised>,
): Promise<Attributes | null> {
  if (free === null) return null;
  const predicted = new Map<number, Attributes | null>();
  for (const { exemplar } of rules) {
    if (predicted.has(exemplar)) continue;
    const own = drawn.get(exemplar)?.attributes;
    predicted.set(exemplar, own ?? (await predictAttributes(synthesisOf(request, exemplar, found))));
  }
  return layAttributes(free, rules, predicted);
}
