import type { Pose } from '../../types.ts';
import { cityBlock, encodeDistance } from './distance.ts';
import { LIMBS } from './joints.ts';

/** Halves round up, whatever the last digit says. */
const HALF = 0.5 + 1e-6;

/** A limb as a line one pixel wide, a sample every half pixel of its longer extent. -> [H * W], 1 on the line; all 0 where it is missing. */
function limbPixels({ width, height, joints }: Pose, limb: number): Uint8Array {
  const line = new Uint8Array(width * height);
  const [p, q] = LIMBS[limb]!.map((joint) => joints[joint]);
  if (!p || !q) return line;
  const steps = 2 * Math.ceil(Math.max(Math.abs(q[0] - p[0]), Math.abs(q[1] - p[1]))) + 1;
  for (let i = 0; i < steps; i++) {
    const share = steps > 1 ? i / (steps - 1) : 0;
    const [x, y] = [0, 1].map((axis) => Math.floor(p[axis]! + (q[axis]! - p[axis]!) * share + HALF));
    if (x! >= 0 && x! < width && y! >= 0 && y! < height) line[y! * width + x!] = 1;
  }
  return line;
}

/** The distance map of one limb, [H * W] in [0, 1]; all 1 where the limb is missing. */
export function limbDistance(pose: Pose, limb: number): Float32Array {
  return encodeDistance(cityBlock(limbPixels(pose, limb), pose.width, pose.height));
}
