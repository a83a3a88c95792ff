import { copyOf, mixInto } from '../image/mix-pixels.ts';
import type { Raster } from '../types.ts';
import type { Rule } from './constraints.ts';
import { ownPixels } from './regions.ts';

/** Coverage of ink from which a pixel belongs to a glyph or an icon. */
const INKED = 0.02;

/** What rules are laid onto. */
export interface Ground {
  /** As the network drew it without the rules. */
  network: Raster;
  /** [H * W] 0..1, of the source. */
  ink: Float32Array;
  /** Side of a correspondence cell in pixels. */
  cell: number;
}

/**
 * Lays the regions of rules over a drawing. The network sees the whole frame, so a steered match would change a little everywhere; here only the
 * pixels of a rule's region are drawn anew; a pinned text is its glyphs alone.
 * drawn: what the network makes of the steered match with the palette of each exemplar of a rule. -> a new raster
 */
export function layRules(
  { network, ink, cell }: Ground,
  rules: readonly Rule[],
  drawn: ReadonlyMap<number, Raster>,
): Raster {
  const picture = copyOf(network);
  for (const { region, exemplar } of rules) {
    const own = ownPixels(region, picture, cell);
    if (region.ink) for (let i = 0; i < own.length; i++) if (ink[i]! <= INKED) own[i] = 0;
    mixInto(picture, drawn.get(exemplar)!, own);
  }
  return picture;
}
