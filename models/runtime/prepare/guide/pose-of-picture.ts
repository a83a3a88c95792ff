import type { Pose, PosePoint, Raster } from '../../types.ts';
import { COLOURS } from './joints.ts';

/** Per channel; neighbouring hues differ by 85, a limb drawn over a joint changes it by at least 34. */
const TOLERANCE = 12;
const LEAST_PIXELS = 3;

/**
 * Joints of a picture of a stick figure in the usual colours: the middle of the box around each joint's own colour (of its disc the part that no
 * limb covers, so a joint may be off by up to half a disc). Null where fewer than two joints are found.
 */
export function poseOfPicture({ width, height, data }: Raster): Pose | null {
  const places = COLOURS.map(() => ({ left: width, top: height, right: -1, bottom: -1, count: 0 }));
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p += 4) {
      // Cheapest test first: every joint's colour has a channel at 255 and one at 0.
      if (Math.max(data[p]!, data[p + 1]!, data[p + 2]!) < 255 - TOLERANCE) continue;
      const k = COLOURS.findIndex((colour) =>
        colour.every((value, c) => Math.abs(data[p + c]! - value) <= TOLERANCE),
      );
      if (k < 0) continue;
      const place = places[k]!;
      place.left = Math.min(place.left, x);
      place.right = Math.max(place.right, x);
      place.top = Math.min(place.top, y);
      place.bottom = Math.max(place.bottom, y);
      place.count++;
    }
  }
  const joints = places.map(({ left, top, right, bottom, count }): PosePoint | null =>
    count < LEAST_PIXELS ? null : [(left + right) / 2, (top + bottom) / 2],
  );
  return joints.filter((joint) => joint !== null).length < 2 ? null : { width, height, joints };
}
