/**
 * Conditions of the paper's own domains: what a card's channels may be called, and who fills them.
 *
 *   label:<class>            one-hot of a label map; the class's number is the channel's place             labels.ts, legend.ts
 *   edge:lines               drawn lines, or Canny's edges of a picture                                     lines.ts, canny.ts
 *   edge:all, edge:parts     borders of face parts with, and without, the background's Canny edges          face-edges.ts
 *   distance:lines           city-block distance to the nearest line                                        distance.ts
 *   distance:<part>          city-block distance to a face part's border, 1 where the part is missing       face-edges.ts
 *   stick:red|green|blue     the coloured stick figure                                                      stick-figure.ts
 *   distance:<joint>-<joint> city-block distance to a limb, 1 where it is missing                           limbs.ts
 *
 * All are made at the working size, [1, C, H, W] in [0, 1]. A card's `domain` says what the source is read as (domains.ts); a Guide given
 * beside the pixels takes the place of what would be read from them. The encodings are those of the released models (official/labels.py of the training).
 */
import type { Card } from '../../pack/card.ts';
import { problem } from '../../errors.ts';
import type { FloatTensor } from '../../ort/ort.ts';
import type { Guide, LayerNode, LegendChoice, Raster } from '../../types.ts';
import type { Size } from '../../geometry/plan-geometry.ts';

/** What is known of one image. */
export interface Given {
  raster: Raster;
  layers: LayerNode | undefined;
  guide: Guide | undefined;
  /** How the mask's colours are read, where that was changed by hand. */
  legend: readonly LegendChoice[] | undefined;
  /** The encoder's image, [1, 3, H, W] in [-1, 1], before padding. */
  image: FloatTensor;
  /** Whether the image is an exemplar: its own pixels are a photo and no source map. */
  isExemplar: boolean;
}

/** What a condition says that its image does not hold: ConditionMissing, with the way out. */
export function missing(given: Given, what: string): Error {
  const whose = given.isExemplar ? 'exemplar' : 'source';
  return problem(
    'ConditionMissing',
    `This model needs ${what} of the ${whose}; give one beside the picture.`,
  );
}

/** Throws ModelCorrupt for channels this version cannot fill. */
export function refuseUnless(fits: boolean): void {
  if (!fits) {
    throw problem(
      'ModelCorrupt',
      'card.json: channels are none that this version can fill; update the plugin.',
    );
  }
}

/** Planes of [H * W] each, or several in one, in the order of the card's channels. -> [1, C, H, W]. */
export function stack(card: Card, { width, height }: Size, planes: readonly Float32Array[]): FloatTensor {
  const data = new Float32Array(card.channels.length * width * height);
  let at = 0;
  for (const plane of planes) {
    data.set(plane, at);
    at += plane.length;
  }
  return { dims: [1, card.channels.length, height, width], data };
}
