import type { Ground } from './ground.ts';

/** Px on either side of a border that belong to its smooth edge. */
const SMOOTH = 1;

/** Pixels that are no thing of their own but a box's border and the smooth edges of it. -> 1 there, [H * W] */
export function edgeZones(grounds: readonly Ground[], width: number, height: number): Uint8Array {
  const zones = new Uint8Array(width * height);
  for (const ground of grounds) mark(zones, ground, width, height);
  return zones;
}

function mark(zones: Uint8Array, { box, stroke, radius, edge }: Ground, width: number, height: number): void {
  const sides = stroke ? stroke.sides.map((side) => (side ? stroke.width : 0)) : [0, 0, 0, 0];
  const depth = sides.map((side, i) => Math.max(side, edge.grown[i]!) + SMOOTH);
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const inner = {
    left: box.x + depth[3]!,
    top: box.y + depth[0]!,
    right: right - depth[1]!,
    bottom: bottom - depth[2]!,
  };
  const round = Math.max(0, radius - Math.max(...depth));
  for (let y = Math.max(0, box.y - SMOOTH); y < Math.min(height, bottom + SMOOTH); y++)
    for (let x = Math.max(0, box.x - SMOOTH); x < Math.min(width, right + SMOOTH); x++) {
      // Between the corners only the sides are asked.
      const isMiddle = x >= inner.left + round && x < inner.right - round;
      if (isMiddle && y >= inner.top && y < inner.bottom) {
        x = Math.max(x, Math.floor(inner.right - round) - 1);
        continue;
      }
      if (!isInside(x + 0.5, y + 0.5, inner, round)) zones[y * width + x] = 1;
    }
}

function isInside(
  x: number,
  y: number,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
  round: number,
): boolean {
  if (x < left || y < top || x > right || y > bottom) return false;
  const dx = Math.max(left + round - x, x - right + round, 0);
  const dy = Math.max(top + round - y, y - bottom + round, 0);
  return dx * dx + dy * dy <= round * round || dx === 0 || dy === 0;
}
