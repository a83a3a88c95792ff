import { isProblem, problem } from '../runtime/errors.ts';
import { poseOfJson } from '../runtime/prepare/guide/pose-of-json.ts';
import { stickFigure } from '../runtime/prepare/guide/stick-figure.ts';
import { tensorToRaster } from '../runtime/image/tensors.ts';
import type { Guide, Pose, Raster } from '../runtime/types.ts';
import { MAX_SIDE } from '../runtime/prepare/prepare.ts';
import { readImage } from './read-image.ts';
import { readJson } from './read-json.ts';
import { UsageError } from './usage-error.ts';

const isJson = (path: string): boolean => path.toLowerCase().endsWith('.json');

/** Keypoints as JSON. size: of the picture that keypoints without their own size belong to. Throws UsageError. */
async function readPose(path: string, what: string, size?: { width: number; height: number }): Promise<Pose> {
  const json = await readJson(path, what);
  try {
    const pose = poseOfJson(json, size);
    const { width, height } = pose;
    if (width <= MAX_SIDE && height <= MAX_SIDE) return pose;
    throw problem('TooLarge', `it is of ${width} x ${height} px; the longest side may be ${MAX_SIDE} px.`);
  } catch (error) {
    if (!isProblem(error)) throw error;
    throw new UsageError(`${what} ${path}: ${error.message}`, error);
  }
}

/** A mask as a picture, or keypoints as JSON, of a picture of this size. Throws UsageError. */
export async function readGuide(
  path: string,
  what: string,
  size: { width: number; height: number },
): Promise<Guide> {
  return isJson(path)
    ? { kind: 'pose', pose: await readPose(path, what, size) }
    : { kind: 'mask', image: await readImage(path, what) };
}

/** The source: a picture, or keypoints as JSON, whose picture is the stick figure they make. Throws UsageError. */
export async function readSource(path: string): Promise<{ image: Raster; guide?: Guide }> {
  if (!isJson(path)) return { image: await readImage(path, 'Source') };
  const pose = await readPose(path, 'Source');
  const { width, height } = pose;
  const planes = stickFigure(pose).map((value) => 2 * value - 1);
  const image = tensorToRaster({ dims: [1, 3, height, width], data: planes }, [0, 1, 2], { width, height });
  return { image, guide: { kind: 'pose', pose } };
}
