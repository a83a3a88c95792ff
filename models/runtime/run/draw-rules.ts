import { cellSide, finishDrawing } from '../finish/finish-drawing.ts';
import { copyOf, mixInto } from '../image/mix-pixels.ts';
import type { Correspondence } from '../match/match.ts';
import type { Rule } from '../steering/constraints.ts';
import { isDrawn, layAttributes, layRules } from '../steering/lay-rules.ts';
import { predictAttributes, type Synthesised } from '../synthesise/synthesise.ts';
import type { Attributes } from '../types.ts';
import { correspondenceOf } from './correspondence.ts';
import { drawEach, synthesisOf, type DrawRequest } from './draw-request.ts';
import type { Drawn } from './drawn.ts';
import { gatherEvidence, matchedCells } from './gather-evidence.ts';

/**
 * The drawing under pins and exemplars of layers, with the palette of the exemplar that each names: what no rule touches is the free drawing's, bit
 * for bit. found: the steered match.
 */
export async function drawRules(
  request: DrawRequest,
  free: Drawn,
  found: Correspondence,
  rules: readonly Rule[],
): Promise<Drawn> {
  const { card, source } = request;
  const { prepared } = source;
  const isFinished = card.finish !== undefined;
  const asked = rules.filter((rule) => isDrawn(rule, isFinished)).map(({ exemplar }) => exemplar);
  const drawn = await drawEach(request, asked, found);
  const ground = {
    network: free.network,
    ink: prepared.knowledge().ink.data,
    cell: cellSide(card, prepared),
  };
  const { network, decided, touched, spots } = layRules(ground, rules, drawn, isFinished);
  const image = copyOf(free.image);
  if (touched.some((weight) => weight > 0)) {
    const choice = { pixels: decided, before: free.network, matched: matchedCells(source, free.matches) };
    const finished = isFinished
      ? finishDrawing(card, prepared, network, gatherEvidence(request, found), choice)
      : network;
    mixInto(image, finished, touched);
  }
  for (const { weights, picture } of spots) mixInto(image, picture, weights);
  const attributes = await attributesUnder(request, free.attributes, found, rules, drawn);
  return { network: free.network, image, attributes, ...correspondenceOf(card, request, found) };
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
