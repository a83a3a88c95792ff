import { Problem } from '../messages/problem.ts';

type Kind = 'sound' | 'broken' | 'animated';

/** What is known of an image by its hash: content never changes under a hash, so each is read once. */
const known = new Map<string, Kind>();

/**
 * Refuses a node whose own fill is an image that cannot serve: Figma exports a damaged file as nothing and a GIF as its first frame,
 * and either would be restyled in silence. A file that Figma has not loaded yet says nothing: an export loads it.
 * @returns whether a file could not be looked at
 * @throws Problem BrokenImage or AnimatedImage, naming the node.
 */
export async function checkImages(node: SceneNode): Promise<boolean> {
  if (!('fills' in node) || typeof node.fills === 'symbol') return false;
  const { fills, name } = node;
  let unseen = false;
  for (const paint of fills) {
    if (paint.type !== 'IMAGE' || paint.visible === false || paint.imageHash === null) continue;
    const kind = known.get(paint.imageHash) ?? (await inspect(paint.imageHash));
    if (kind === null) {
      unseen = true;
      continue;
    }
    known.set(paint.imageHash, kind);
    if (kind === 'broken') {
      throw new Problem('BrokenImage', `“${name}” holds a damaged image; replace that image.`, name);
    }
    if (kind === 'animated') {
      throw new Problem('AnimatedImage', `“${name}” holds a GIF; use a still image.`, name);
    }
  }
  return unseen;
}

/** Null where Figma has no bytes for the image now, for which it gives no reason. */
async function inspect(hash: string): Promise<Kind | null> {
  const bytes = await bytesOf(hash);
  if (bytes === null) return null;
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'animated';
  const [png, jpeg, webp] = [
    starts(0x89, 0x50, 0x4e, 0x47),
    starts(0xff, 0xd8, 0xff),
    starts(0x52, 0x49, 0x46, 0x46),
  ];
  return png || jpeg || webp ? 'sound' : 'broken';
}

/** The file behind an image of this document; null where it is not loaded, or missing, which Figma does not tell apart. */
export async function bytesOf(hash: string): Promise<Uint8Array | null> {
  try {
    return (await figma.getImageByHash(hash)?.getBytesAsync()) ?? null;
  } catch {
    return null; // whatever the reason, the export that follows shows whether there is a picture
  }
}
