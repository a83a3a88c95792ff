import { Reading } from './reading.ts';
import { isPicturePaint, visiblePaints } from './scene-reader.ts';

/**
 * The file behind a node that is nothing but a picture: a shape without layers whose topmost fill is an image. Null for every
 * other node, and where Figma has no bytes for the image: then an export says what is wrong.
 */
export async function ownPicture(node: SceneNode): Promise<Uint8Array | null> {
  if ('children' in node && node.children.length > 0) return null;
  const top = visiblePaints(node, 'fills', new Reading()).slice(-1)[0] as Paint | undefined;
  if (top === undefined || !isPicturePaint(top) || top.type !== 'IMAGE' || top.imageHash === null)
    return null;
  const image = figma.getImageByHash(top.imageHash);
  return image === null ? null : image.getBytesAsync();
}
