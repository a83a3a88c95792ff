/** The part of each diagonal that is looked at: a cross in a circle does not reach the corners of its box. */
const LOOKED_AT = [0.2, 0.8] as const;
/** Share of it that must be drawn; at the very middle both lines meet anyway. */
const DRAWN = 0.9;
/** A smaller box holds an icon as like as a cross, pixels. */
const SMALLEST = 12;

/** Whether both diagonals of a box are drawn: the usual sign for a picture. label: ground of each pixel, below 0 for strokes (segment/regions.ts). */
export function isCrossed(
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  label: Int32Array,
  imageWidth: number,
): boolean {
  if (Math.min(width, height) < SMALLEST) return false;
  const steps = 2 * Math.max(width, height);
  const drawn = (rising: boolean): number => {
    let count = 0;
    for (let s = 0; s < steps; s++) {
      const t = LOOKED_AT[0] + ((LOOKED_AT[1] - LOOKED_AT[0]) * (s + 0.5)) / steps;
      const x = Math.floor(left + t * width);
      const y = Math.floor(top + (rising ? 1 - t : t) * height);
      // A thin line may run half a pixel beside the diagonal.
      const near = [-1, 0, 1].some((dx) => label[y * imageWidth + x + dx]! < 0);
      if (near) count++;
    }
    return count / steps;
  };
  return drawn(false) >= DRAWN && drawn(true) >= DRAWN;
}
