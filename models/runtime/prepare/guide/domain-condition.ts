import type { Card } from '../../card.ts';
import { problem } from '../../errors.ts';
import type { FloatTensor } from '../../ort.ts';
import type { LayerNode, Raster } from '../../types.ts';
import type { Size } from '../geometry.ts';
import { cityBlock, encodeDistance } from './distance.ts';
import { FACE_PARTS, faceEdges } from './face-edges.ts';
import type { Guide, Pose } from './guide.ts';
import { JOINTS, LIMBS } from './joints.ts';
import { readLabels, oneHot } from './labels.ts';
import { classNames, legendOf, legendOfLayers } from './legend.ts';
import { limbDistance } from './limbs.ts';
import { greyOf, linesOf } from './lines.ts';
import { poseOfLayers } from './pose-of-layers.ts';
import { poseOfPicture } from './pose-of-picture.ts';
import { stickFigure } from './stick-figure.ts';

/** Channels of the released face edge model, whose label map is CelebA-HQ's. */
const FACE_CLASSES = 19;
const FACE_CHANNELS = 2 + FACE_PARTS.length;

/** What is known of one image. */
export interface Given {
  raster: Raster;
  layers: LayerNode | undefined;
  guide: Guide | undefined;
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
  const { raster, layers, guide, image, isExemplar } = given;
  if (guide?.kind !== 'mask' && isExemplar) throw missing(given, 'a mask');
  const mask = guide?.kind === 'mask' ? guide.image : raster;
  if (card.channels.includes('edge:parts')) {
    refuseUnless(card.channels.length === FACE_CHANNELS);
    const legend = legendOf({
      channels: Array.from({ length: FACE_CLASSES }, (_, k) => `label:${k}`),
      palette: card.palette,
    });
    const labels = readLabels(mask, legend, size);
    const photo = mask === raster ? null : greyOf(image.data);
    return stack(card, size, [faceEdges(labels, photo, size)]);
  }
  refuseUnless(classNames(card).length === card.channels.length);
  const legend = legendOfLayers(legendOf(card), guide ? undefined : layers);
  return oneHot(readLabels(mask, legend, size), legend.length, size);
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
