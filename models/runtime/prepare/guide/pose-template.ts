import type { PosePoint } from '../../types.ts';
import { COLOURS, JOINTS, LIMBS, type Joint } from './joints.ts';

/** A standing person of the proportions that most training poses have, arms a little off the body; pixels of TEMPLATE_SIZE. */
const PLACES: Record<Joint, PosePoint> = {
  nose: [192, 84],
  neck: [192, 132],
  r_shoulder: [150, 136],
  r_elbow: [130, 208],
  r_wrist: [122, 276],
  l_shoulder: [234, 136],
  l_elbow: [254, 208],
  l_wrist: [262, 276],
  r_hip: [168, 286],
  r_knee: [162, 400],
  r_ankle: [156, 512],
  l_hip: [216, 286],
  l_knee: [222, 400],
  l_ankle: [228, 512],
  r_eye: [180, 72],
  l_eye: [204, 72],
  r_ear: [166, 78],
  l_ear: [218, 78],
};
export const TEMPLATE_SIZE = { width: 384, height: 576 } as const;

interface Colour {
  r: number;
  g: number;
  b: number;
}

/** A figure to begin with: its joints by name and colour, and the limbs between them by place. Colours 0..1. */
export function poseTemplate(): {
  joints: { name: Joint; x: number; y: number; colour: Colour }[];
  limbs: { from: number; to: number; colour: Colour }[];
} {
  const colour = (place: number): Colour => {
    const [r, g, b] = COLOURS[place]!.map((channel) => channel / 255) as [number, number, number];
    return { r, g, b };
  };
  return {
    joints: JOINTS.map((name, k) => ({ name, x: PLACES[name][0], y: PLACES[name][1], colour: colour(k) })),
    limbs: LIMBS.map(([from, to], k) => ({ from, to, colour: colour(k) })),
  };
}
