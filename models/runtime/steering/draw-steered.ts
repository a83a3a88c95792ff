import { copyAttributes, mixAttributes } from '../synthesise/attributes.ts';
import type { Synthesised } from '../synthesise/synthesise.ts';
import type { Attributes, Raster } from '../types.ts';
import type { Rule } from './constraints.ts';
import { isSpot, ownPixels, touchedPixels } from './regions.ts';

/** Coverage of ink from which a pixel belongs to a glyph or an icon. */
const INKED = 0.02;

/** A picture before and after it is finished (finish/finish.ts). Same size. */
export interface Drawing {
  network: Raster;
  image: Raster;
}

/** A drawing and what the network predicts of the elements' shapes. */
interface Told {
  image: Raster;
  attributes: Attributes | null;
}

export interface SteeredRequest {
  /** The drawing without these rules. */
  free: Drawing & Told;
  rules: readonly Rule[];
  /** What the network makes of the steered match, with the palette of this exemplar. */
  draw(exemplar: number): Promise<Synthesised>;
  /** The same without the picture. */
  predict(exemplar: number): Promise<Attributes | null>;
  /** Null where pictures are not finished: then pins are drawn by the network too. */
  finish: ((network: Raster, decided: Uint8Array) => Raster) | null;
  /** [H * W] 0..1, of the source. */
  ink: Float32Array;
  /** Side of a correspondence cell in pixels. */
  cell: number;
}

/**
 * The picture under rules. The network sees the whole frame, so a steered match would change a little everywhere; here only the pixels that a
 * rule's region touches are drawn anew, and every other one is the free drawing's, bit for bit. Regions are put together before the finish,
 * which makes an element's even colour and its edges from both. A finished picture has one colour per element, so a pin gives it the exemplar's
 * own at the pinned spot; the texts on it keep theirs as far as they stay readable, and a pinned text takes its colour in any case. Shapes are
 * those of the steered match where a rule holds.
 */
export async function drawSteered(request: SteeredRequest): Promise<Told> {
  const { free, rules, finish, ink, cell } = request;
  const drawn = new Map<number, Synthesised>();
  const pictureOf = async ({ colour, exemplar }: Rule): Promise<Raster | readonly number[]> => {
    if (colour !== null && finish !== null) return colour;
    const synthesised = drawn.get(exemplar) ?? (await request.draw(exemplar));
    drawn.set(exemplar, synthesised);
    return synthesised.picture;
  };
  const inked = (weights: Float32Array, ofInk: boolean): Float32Array =>
    weights.map((weight, i) => (ink[i]! > INKED === ofInk ? weight : 0));

  const network = copyOf(free.network);
  const touched = new Float32Array(network.width * network.height);
  const decided = new Uint8Array(touched.length);
  const spots: { weights: Float32Array; picture: Raster | readonly number[] }[] = [];
  for (const rule of rules) {
    const { region } = rule;
    const picture = await pictureOf(rule);
    let own = ownPixels(region, network, cell);
    // What is painted in one colour must leave glyphs on it, or paint glyphs alone; the network draws both.
    if (!('data' in picture) || region.ink) own = inked(own, region.ink);
    // A part of an element has no place in a finish that gives each element one colour.
    if (isSpot(region.part)) spots.push({ weights: own, picture });
    else {
      mixInto(network, picture, own);
      // A colour that a pin painted; one that a later rule draws is the network's again.
      const chosen = 'data' in picture ? 0 : 1;
      for (let i = 0; i < decided.length; i++) if (own[i]! > 0) decided[i] = chosen;
      const all = touchedPixels(region, network, cell);
      const reached = region.ink ? inked(all, true) : all;
      for (let i = 0; i < touched.length; i++) touched[i] = Math.max(touched[i]!, reached[i]!);
    }
  }
  const image = copyOf(free.image);
  if (touched.some((weight) => weight > 0))
    mixInto(image, finish === null ? network : finish(network, decided), touched);
  for (const { weights, picture } of spots) mixInto(image, picture, weights);
  return { image, attributes: await steeredAttributes(request, drawn) };
}

/** drawn: what was drawn for the picture already, by exemplar. */
async function steeredAttributes(
  { free, rules, predict }: SteeredRequest,
  drawn: ReadonlyMap<number, Synthesised>,
): Promise<Attributes | null> {
  if (free.attributes === null) return null;
  const attributes = copyAttributes(free.attributes);
  const predicted = new Map<number, Attributes | null>();
  for (const { exemplar, weights } of rules) {
    const own = predicted.get(exemplar) ?? drawn.get(exemplar)?.attributes ?? (await predict(exemplar));
    predicted.set(exemplar, own);
    if (own !== null) mixAttributes(attributes, own, weights);
  }
  return attributes;
}

/** weights: [H * W] share of the other picture, or of the one colour, at each pixel. */
export function mixInto(into: Raster, other: Raster | readonly number[], weights: Float32Array): void {
  for (let i = 0; i < weights.length; i++) {
    const share = weights[i]!;
    if (share === 0) continue;
    for (let c = 0; c < 3; c++) {
      const p = 4 * i + c;
      const value = 'data' in other ? other.data[p]! : other[c]!;
      into.data[p] = into.data[p]! + share * (value - into.data[p]!);
    }
  }
}

/** The same pixels in a buffer of their own. */
export function copyOf(raster: Raster): Raster {
  return { ...raster, data: raster.data.slice() };
}
