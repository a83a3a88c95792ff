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
 * All are made at the working size, [1, C, H, W] in [0, 1]. A card's `domain` says what the source is read as; a Guide given beside the pixels
 * takes the place of what would be read from them. Encodings: reference/cocosnet.md section 1.6.
 */
import type { LayerNode, Raster } from '../../types.ts';

/** x and y in pixels of the picture the pose belongs to. */
export type Point = readonly [number, number];

/** 18 joints in the order of JOINTS; null where unseen. */
export interface Pose {
  width: number;
  height: number;
  joints: readonly (Point | null)[];
}

/**
 * A source map beside the pixels: a mask, whose pixels are class numbers (grey) or legend colours and whose layers, where it is a frame, may be
 * called after classes; or a pose.
 */
export type Guide =
  { kind: 'mask'; image: Raster; layers?: LayerNode | undefined } | { kind: 'pose'; pose: Pose };
