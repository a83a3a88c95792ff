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
 * All are made at the working size, [1, C, H, W] in [0, 1]. A card's `domain` says what the source is read as; a Guide given beside the
 * pixels takes the place of what would be read from them. The encodings are those of the released models (official/labels.py of the training).
 */
import type { Card } from '../../pack/card.ts';
import { problem } from '../../errors.ts';
import type { FloatTensor } from '../../ort/ort.ts';
import type { Guide, LayerNode, LegendChoice, Pose, Raster } from '../../types.ts';
import type { Size } from '../../geometry/plan-geometry.ts';
import { cityBlock, encodeDistance } from './distance.ts';
import { colourKey } from './colour-key.ts';
import { FACE_PARTS, faceEdges } from './face-edges.ts';
import { JOINTS, LIMBS } from './joints.ts';
import { readLabels, oneHot } from './labels.ts';
import { maskClasses } from './mask-classes.ts';
import { maskOf } from './mask-of.ts';
import { limbDistance } from './limbs.ts';
import { greyOf, linesOf } from './lines.ts';
import { poseOfLayers } from './pose-of-layers.ts';
import { poseOfPicture } from './pose-of-picture.ts';
import { stickFigure } from './stick-figure.ts';

/** Channels of the released face edge model, whose label map is CelebA-HQ's. */
const FACE_CHANNELS = 2 + FACE_PARTS.length;

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

/**
 * The condition of a pack whose domain is mask, edges or pose, [1, C, H, W] at `size`.
 * Throws ConditionMissing where the image does not hold what the card asks for, ModelCorrupt for channels this version cannot fill.
 */
export function domainCondition(card: Card, given: Given, size: Size): FloatTensor {
  if (card.domain === 'mask' || card.channels.includes('edge:parts'))
    return labelCondition(card, given, size);
  if (card.domain === 'edges') return lineCondition(card, given, size);
  return poseCondition(card, given, size);
}

function missing(given: Given, what: string): Error {
  const whose = given.isExemplar ? 'exemplar' : 'source';
  return problem(
    'ConditionMissing',
    `This model needs ${what} of the ${whose}; give one beside the picture.`,
  );
}

function refuseUnless(fits: boolean): void {
  if (!fits) {
    throw problem(
      'ModelCorrupt',
      'card.json: channels are none that this version can fill; update the plugin.',
    );
  }
}

/** One-hot labels, or the face planes made of labels and, where it is known, the photo. */
function labelCondition(card: Card, given: Given, size: Size): FloatTensor {
  const classes = maskClasses(card);
  const mask = maskOf(given, classes);
  if (!mask) throw missing(given, 'a mask');
  const labels = readLabels(mask.image, colourKey(classes, mask.layers, given.legend), size);
  if (card.channels.includes('edge:parts')) {
    refuseUnless(card.channels.length === FACE_CHANNELS);
    const photo = mask.image === given.raster ? null : greyOf(given.image.data);
    return stack(card, size, [faceEdges(labels, photo, size)]);
  }
  refuseUnless(classes.length === card.channels.length);
  return oneHot(labels, classes.length, size);
}

/** Lines and the distance to them, of the guide's picture or of the pixels. */
function lineCondition(card: Card, { image }: Given, size: Size): FloatTensor {
  const lines = linesOf(greyOf(image.data), size.width, size.height);
  const planes = card.channels.map((name) => {
    refuseUnless(name === 'edge:lines' || name === 'distance:lines');
    if (name === 'edge:lines') return Float32Array.from(lines);
    return encodeDistance(cityBlock(lines, size.width, size.height));
  });
  return stack(card, size, planes);
}

function poseCondition(card: Card, given: Given, size: Size): FloatTensor {
  const { guide, layers, raster, isExemplar } = given;
  const found =
    guide?.kind === 'pose'
      ? guide.pose
      : isExemplar
        ? null
        : ((layers && poseOfLayers(layers)) ?? poseOfPicture(raster));
  if (!found) throw missing(given, 'a pose (joints by name, or a stick figure in the usual colours)');
  const pose = atSize(found, size);
  const limbs = LIMBS.map(([a, b]) => `distance:${JOINTS[a]}-${JOINTS[b]}`);
  const stick = ['stick:red', 'stick:green', 'stick:blue'];
  const figure = stickFigure(pose);
  const n = size.width * size.height;
  const planes = card.channels.map((name) => {
    const [colour, limb] = [stick.indexOf(name), limbs.indexOf(name)];
    refuseUnless(colour >= 0 || limb >= 0);
    return colour >= 0 ? figure.subarray(colour * n, (colour + 1) * n) : limbDistance(pose, limb);
  });
  return stack(card, size, planes);
}

/** A joint is a place in its pixel grid: pixel centres stay pixel centres. */
function atSize({ width, height, joints }: Pose, size: Size): Pose {
  const [sx, sy] = [size.width / width, size.height / height];
  return {
    ...size,
    joints: joints.map((joint) => joint && [(joint[0] + 0.5) * sx - 0.5, (joint[1] + 0.5) * sy - 0.5]),
  };
}

function stack(card: Card, { width, height }: Size, planes: readonly Float32Array[]): FloatTensor {
  const data = new Float32Array(card.channels.length * width * height);
  let at = 0;
  for (const plane of planes) {
    data.set(plane, at);
    at += plane.length;
  }
  return { dims: [1, card.channels.length, height, width], data };
}
