import type { LayerNode, Raster } from '../../types.ts';
import { rasterToTensor } from '../../image/tensors.ts';
import { greyOf, isDrawing, linesOf } from './lines.ts';
import { poseOfLayers } from './pose-of-layers.ts';
import { poseOfPicture } from './pose-of-picture.ts';

/** Joints that make a frame a pose. */
const LEAST_JOINTS = 6;
/** Pixels that a colour needs to count, and the share that counting colours must cover in a mask. */
const LEAST_AREA = 0.002;
const FLAT = 0.93;
/** Of a mask: how many saturated colours there are at least, and what they cover together. */
const LEAST_COLOURS = 3;
const LEAST_COLOURED = 0.06;
const SATURATED = 50;
/** Share of a line drawing's pixels that are ink, and of the ink that is thicker than THICK pixels. */
const MOST_INK = 0.25;
const MOST_THICK = 0.02;
const THICK = 6;

/** A pose has joints by name, or a stick figure in the usual colours on a dark ground. */
export function looksLikePose(raster: Raster, layers: LayerNode | undefined): boolean {
  return (
    countJoints(layers ? poseOfLayers(layers) : null) >= LEAST_JOINTS ||
    (countJoints(poseOfPicture(raster)) >= LEAST_JOINTS && isDark(raster))
  );
}

/** A wireframe is known by its texts; no other source has any. */
export function looksLikeWireframe(_: Raster, layers: LayerNode | undefined): boolean {
  return layers !== undefined && hasText(layers);
}

function countJoints(pose: ReturnType<typeof poseOfLayers>): number {
  return pose?.joints.filter((joint) => joint !== null).length ?? 0;
}

function hasText(node: LayerNode): boolean {
  return node.visible !== false && (node.type === 'TEXT' || (node.children ?? []).some(hasText));
}

function isDark({ data }: Raster): boolean {
  let dark = 0;
  for (let p = 0; p < data.length; p += 4) if (data[p]! + data[p + 1]! + data[p + 2]! < 90) dark++;
  return dark > data.length / 8;
}

/** A mask is painted in a few flat colours. */
export function looksLikeMask({ data }: Raster): boolean {
  const counts = new Map<number, number>();
  for (let p = 0; p < data.length; p += 4) {
    const key = ((data[p]! >> 3) << 10) | ((data[p + 1]! >> 3) << 5) | (data[p + 2]! >> 3);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const pixels = data.length / 4;
  const large = [...counts].filter(([, count]) => count >= LEAST_AREA * pixels);
  const saturated = large.filter(([key]) => {
    const channels = [key >> 10, (key >> 5) & 31, key & 31].map((value) => value << 3);
    return Math.max(...channels) - Math.min(...channels) >= SATURATED;
  });
  const share = (entries: typeof large): number => entries.reduce((sum, [, n]) => sum + n, 0) / pixels;
  return share(large) >= FLAT && saturated.length >= LEAST_COLOURS && share(saturated) >= LEAST_COLOURED;
}

/** An edge map is thin lines on one ground. */
export function looksLikeLines(raster: Raster): boolean {
  const { width, height } = raster;
  const grey = greyOf(rasterToTensor(raster, raster).data);
  if (!isDrawing(grey)) return false;
  const lines = linesOf(grey, width, height);
  let [ink, thick] = [0, 0];
  for (let y = 0; y < height; y++) {
    let run = 0;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      run = lines[i] ? run + 1 : 0;
      ink += lines[i]!;
      // A pixel inside a filled shape: THICK pixels of ink to its left and above.
      if (run > THICK && y >= THICK && lines[i - THICK * width] && lines[i - (THICK >> 1) * width]) thick++;
    }
  }
  return ink > 0 && ink <= MOST_INK * lines.length && thick <= MOST_THICK * ink;
}
