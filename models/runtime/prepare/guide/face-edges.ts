import type { Size } from '../../geometry/plan-geometry.ts';
import { canny } from './canny.ts';
import { cityBlock, encodeDistance } from './distance.ts';

/** CelebA-HQ's classes, in the order of their numbers as the masks beside CoCosNet's released code have them; left is the image's right. */
export const FACE_CLASSES = [
  ...['background', 'skin', 'hair', 'l_brow', 'r_brow', 'l_eye', 'r_eye', 'l_ear', 'r_ear', 'nose', 'u_lip'],
  ...['mouth', 'l_lip', 'neck', 'cloth', 'hat', 'glasses', 'earring', 'necklace'],
] as const;
/** Labels of CelebA-HQ's parsing maps that the edge encoding of CoCosNet's released code asks for. */
const HAIR = 2;
/** Parts with a distance map of their own, in the order of the channels; glasses and hair last. */
export const FACE_PARTS = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, HAIR] as const;

/** Pixels of one class whose neighbour on any of four sides is not of it, and those neighbours: a border two pixels wide. */
function borderOf(inside: (i: number) => boolean, { width, height }: Size, border: Uint8Array): Uint8Array {
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const here = inside(i);
      if (x + 1 < width && inside(i + 1) !== here) border[i] = border[i + 1] = 1;
      if (y + 1 < height && inside(i + width) !== here) border[i] = border[i + width] = 1;
    }
  }
  return border;
}

/**
 * The released face edge model's 15 planes, [15 * H * W] in [0, 1]: part borders with the background's Canny edges; a distance map per part;
 * part borders alone. labels: CelebA-HQ's class numbers [H * W]. grey: the photo [H * W] in [0, 1], null where only the map is known.
 */
export function faceEdges(labels: Uint8Array, grey: Float32Array | null, size: Size): Float32Array {
  const n = labels.length;
  const planes = new Float32Array((FACE_PARTS.length + 2) * n);
  const parts = new Uint8Array(n);
  const covered = new Uint8Array(n);
  FACE_PARTS.forEach((part, k) => {
    const inside = (i: number): boolean => labels[i] === part;
    const border = borderOf(inside, size, new Uint8Array(n));
    border.forEach((on, i) => (parts[i]! |= on));
    planes.set(encodeDistance(cityBlock(border, size.width, size.height)), (k + 1) * n);
    if (part !== HAIR) labels.forEach((label, i) => (covered[i]! |= label === part ? 1 : 0));
  });
  const edges = grey ? canny(grey, size.width, size.height) : new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    planes[i] = parts[i] || (edges[i] && !covered[i]) ? 1 : 0;
    planes[(FACE_PARTS.length + 1) * n + i] = parts[i]!;
  }
  return planes;
}
