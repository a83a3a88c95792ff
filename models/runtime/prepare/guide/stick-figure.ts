import type { Pose } from '../../types.ts';
import { COLOURS, HALF_WIDTH, LIMBS } from './joints.ts';

const BLEND = 0.6;

/**
 * The released pose model's stick figure: joints as discs, then limbs as ellipses mixed 0.6 over what is below, on black.
 * The pose's own size is the picture's. -> [3 * H * W] in [0, 1]. models/training/photos/pose.py draws the same.
 */
export function stickFigure({ width, height, joints }: Pose): Float32Array {
  const n = width * height;
  const planes = new Float32Array(3 * n);
  const paint = (
    [left, top, right, bottom]: readonly [number, number, number, number],
    colour: readonly number[],
    share: number,
    inside: (x: number, y: number) => boolean,
  ): void => {
    for (let y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++) {
      for (let x = Math.max(0, left); x <= Math.min(width - 1, right); x++) {
        if (!inside(x, y)) continue;
        for (let c = 0; c < 3; c++) {
          const at = c * n + y * width + x;
          planes[at] = (1 - share) * planes[at]! + (share * colour[c]!) / 255;
        }
      }
    }
  };
  joints.forEach((joint, k) => {
    if (!joint) return;
    const [cx, cy] = [Math.trunc(joint[0]), Math.trunc(joint[1])];
    const around = [cx - HALF_WIDTH, cy - HALF_WIDTH, cx + HALF_WIDTH, cy + HALF_WIDTH] as const;
    paint(around, COLOURS[k]!, 1, (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= HALF_WIDTH ** 2);
  });
  LIMBS.forEach(([a, b], k) => {
    const [p, q] = [joints[a], joints[b]];
    if (!p || !q) return;
    const [cx, cy] = [Math.trunc((p[0] + q[0]) / 2), Math.trunc((p[1] + q[1]) / 2)];
    const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
    const length = Math.hypot(dx, dy);
    const [ux, uy] = length > 0 ? [dx / length, dy / length] : [1, 0];
    const half = Math.max(1, Math.trunc(length / 2));
    const reach = half + HALF_WIDTH;
    paint([cx - reach, cy - reach, cx + reach, cy + reach], COLOURS[k]!, BLEND, (x, y) => {
      const along = (x - cx) * ux + (y - cy) * uy;
      const across = (y - cy) * ux - (x - cx) * uy;
      // Rounding must not decide on the rim.
      return (along / half) ** 2 + (across / HALF_WIDTH) ** 2 <= 1 + 1e-4;
    });
  });
  return planes;
}
