import type { Size } from '../../geometry/plan-geometry.ts';
import type { FloatTensor } from '../../ort/ort.ts';
import type { Card } from '../../pack/card.ts';
import type { Pose } from '../../types.ts';
import { missing, refuseUnless, stack, type Given } from './given.ts';
import { JOINTS, LIMBS } from './joints.ts';
import { limbDistance } from './limbs.ts';
import { poseOfLayers } from './pose-of-layers.ts';
import { poseOfPicture } from './pose-of-picture.ts';
import { stickFigure } from './stick-figure.ts';

/** The stick figure and the distances to its limbs. -> [1, C, H, W] at `size`. Throws ConditionMissing without a pose, ModelCorrupt. */
export function poseCondition(card: Card, given: Given, size: Size): FloatTensor {
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
