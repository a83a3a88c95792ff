import { copyOf, mixInto } from '../image/mix-pixels.ts';
import { copyAttributes, mixAttributes } from '../synthesise/attributes.ts';
import type { Synthesised } from '../synthesise/synthesise.ts';
import type { Attributes, Raster } from '../types.ts';
import type { Rule } from './constraints.ts';
import { isSpot, ownPixels, touchedPixels } from './regions.ts';

/** Coverage of ink from which a pixel belongs to a glyph or an icon. */
const INKED = 0.02;

/** A drawing under rules, before it is finished. */
export interface LaidRules {
  /** The network's picture with every region drawn as its rule has it. */
  network: Raster;
  /** 1 where a pin painted its colour. [H * W] */
  decided: Uint8Array;
  /** Share of each pixel that a rule's region touches; every other pixel stays the free drawing's. [H * W] */
  touched: Float32Array;
  /** Parts of elements: laid over the finished picture, for a finish gives each element one colour. weights: [H * W]. */
  spots: { weights: Float32Array; picture: Raster | readonly number[] }[];
}

/** What rules are laid onto. */
export interface Ground {
  /** As the network drew it without the rules. */
  network: Raster;
  /** [H * W] 0..1, of the source. */
  ink: Float32Array;
  /** Side of a correspondence cell in pixels. */
  cell: number;
}

/** Whether a rule's region is drawn by the network; a pin's is painted in its own colour where the picture is finished afterwards. */
export const isDrawn = ({ colour }: Rule, isFinished: boolean): boolean => colour === null || !isFinished;

/**
 * Lays the regions of rules over a drawing. The network sees the whole frame, so a steered match would change a little everywhere; here only the
 * pixels that a rule's region touches are drawn anew. Regions are put together before the finish, which makes an element's even colour and its
 * edges from both. A finished picture has one colour per element, so a pin gives it the exemplar's own at the pinned spot; the texts on it keep
 * theirs as far as they stay readable, and a pinned text takes its colour in any case.
 * drawn: what the network makes of the steered match with the palette of each exemplar of a rule that isDrawn.
 */
export function layRules(
  { network: free, ink, cell }: Ground,
  rules: readonly Rule[],
  drawn: ReadonlyMap<number, Synthesised>,
  isFinished: boolean,
): LaidRules {
  const inked = (weights: Float32Array, ofInk: boolean): Float32Array =>
    weights.map((weight, i) => (ink[i]! > INKED === ofInk ? weight : 0));
  const network = copyOf(free);
  const touched = new Float32Array(network.width * network.height);
  const decided = new Uint8Array(touched.length);
  const spots: LaidRules['spots'] = [];
  for (const rule of rules) {
    const { region } = rule;
    const picture = isDrawn(rule, isFinished) ? drawn.get(rule.exemplar)!.picture : rule.colour!;
    let own = ownPixels(region, network, cell);
    // What is painted in one colour must leave glyphs on it, or paint glyphs alone; the network draws both.
    if (!('data' in picture) || region.ink) own = inked(own, region.ink);
    if (isSpot(region.part)) {
      spots.push({ weights: own, picture });
      continue;
    }
    mixInto(network, picture, own);
    // A colour that a pin painted; one that a later rule draws is the network's again.
    const chosen = 'data' in picture ? 0 : 1;
    for (let i = 0; i < decided.length; i++) if (own[i]! > 0) decided[i] = chosen;
    const all = touchedPixels(region, network, cell);
    const reached = region.ink ? inked(all, true) : all;
    for (let i = 0; i < touched.length; i++) touched[i] = Math.max(touched[i]!, reached[i]!);
  }
  return { network, decided, touched, spots };
}

/** Shapes are those of the steered match where a rule holds. predicted: with the palette of each rule's exemplar. */
export function layAttributes(
  free: Attributes,
  rules: readonly Rule[],
  predicted: ReadonlyMap<number, Attributes | null>,
): Attributes {
  const attributes = copyAttributes(free);
  for (const { exemplar, weights } of rules) {
    const own = predicted.get(exemplar);
    if (own) mixAttributes(attributes, own, weights);
  }
  return attributes;
}
