import { checkImages } from './check-images.ts';
import { findFrame } from './find-node.ts';
import { frameRef } from './frame-ref.ts';
import { ownPicture } from './own-picture.ts';
import { pngSize } from '../messages/png-size.ts';
import { asProblem, Problem } from '../messages/problem.ts';
import { MAX_IMAGE_SIDE, type ExportedFrame, type Role } from '../protocol.ts';

/**
 * The node as an sRGB PNG of its own box, longest side at most `longSide` px, never enlarged.
 * An exemplar that shows nothing but one whole picture as it is comes as that picture's own file, whatever the node's size.
 * Must use absolute bounds: by default shadows, outside strokes and overhanging children widen the picture and a clipping parent
 * narrows it, and then pixels and layers no longer agree.
 * @throws Problem BadMessage for a bad `longSide`, ExportFailed with Figma's reason, or what findFrame or checkImages throws.
 */
export async function exportFrame(nodeId: string, longSide: number, role?: Role): Promise<ExportedFrame> {
  if (!Number.isInteger(longSide) || longSide < 1 || longSide > MAX_IMAGE_SIDE) {
    throw new Problem(
      'BadMessage',
      `The panel asked for a picture of ${longSide} px; use 1 to ${MAX_IMAGE_SIDE}.`,
    );
  }
  const node = await findFrame(nodeId, role);
  const unseen = await checkImages(node);
  const frame = frameRef(node);
  const picture = role === 'exemplar' ? await ownPicture(node) : null;
  if (picture !== null) return { frame, png: picture };
  let png: Uint8Array;
  try {
    png = await node.exportAsync({
      format: 'PNG',
      colorProfile: 'SRGB',
      contentsOnly: true,
      useAbsoluteBounds: true,
      constraint: exportConstraint(frame, longSide),
    });
  } catch (error) {
    if (node.removed)
      throw new Problem('RemovedNode', `“${frame.name}” was deleted; select another layer.`, frame.name);
    throw asProblem(error, 'ExportFailed', `export “${frame.name}”`);
  }
  const size = pngSize(png);
  if (size === null || size.width === 0 || size.height === 0) {
    throw new Problem(
      'ExportFailed',
      `Figma exported no pixels of “${frame.name}”; check that it shows something.`,
      frame.name,
    );
  }
  // The export has loaded what was not: a GIF is told now, and what still is not there may be missing for good.
  const missing = unseen && (await checkImages(node));
  return { frame, png, ...(missing && { missing }) };
}

/** Scales the longest side down to `longSide` px, or keeps 100 % where the node already fits. */
export function exportConstraint(
  { width, height }: { width: number; height: number },
  longSide: number,
): ExportSettingsConstraints {
  if (Math.max(width, height) <= longSide) return { type: 'SCALE', value: 1 };
  return { type: width >= height ? 'WIDTH' : 'HEIGHT', value: longSide };
}
