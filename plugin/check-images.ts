import { Problem } from './problem.ts';

/** What is known of an image by its hash: content never changes under a hash, so each is read once. */
const known = new Map<string, 'sound' | 'broken' | 'animated'>();

/**
 * Refuses a node whose own fill is an image that cannot serve: Figma exports a missing image as nothing and a GIF as its first frame,
 * and either would be restyled in silence.
 * @throws Problem BrokenImage or AnimatedImage, naming the node.
 */
export async function checkImages(node: SceneNode): Promise<void> {
  if (!('fills' in node) || typeof node.fills === 'symbol') return;
  for (const paint of node.fills) {
    if (paint.type !== 'IMAGE' || paint.visible === false || paint.imageHash === null) continue;
    const state = known.get(paint.imageHash) ?? (await inspect(paint.imageHash));
    known.set(paint.imageHash, state);
    if (state === 'broken') {
      throw new Problem(
        'BrokenImage',
        `“${node.name}” holds an image that cannot be read; replace that image.`,
        node.name,
      );
    }
    if (state === 'animated') {
      throw new Problem('AnimatedImage', `“${node.name}” holds a GIF; use a still image.`, node.name);
    }
  }
}

async function inspect(hash: string): Promise<'sound' | 'broken' | 'animated'> {
  const image = figma.getImageByHash(hash);
  if (image === null) return 'broken';
  let bytes: Uint8Array;
  try {
    bytes = await image.getBytesAsync();
  } catch {
    return 'broken'; // Figma has no bytes for it, whatever its reason: the user can only replace the image
  }
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'animated';
  const [png, jpeg, webp] = [
    starts(0x89, 0x50, 0x4e, 0x47),
    starts(0xff, 0xd8, 0xff),
    starts(0x52, 0x49, 0x46, 0x46),
  ];
  return png || jpeg || webp ? 'sound' : 'broken';
}
