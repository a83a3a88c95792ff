import { withAncestors } from './ancestors.ts';
import { bytesOf } from './check-images.ts';
import { isRotated } from './frame-ref.ts';
import { Reading } from './reading.ts';
import { visiblePaints } from './visible-paints.ts';

/** Shapes that show all of a picture that fills them. */
const BOXES = ['RECTANGLE', 'FRAME', 'COMPONENT', 'INSTANCE'];
/** Canvas units of a picture that may be cut off at a side: Figma rounds the shape of a pasted picture. */
const CUT = 1;

/**
 * The file behind a node that shows nothing but one whole picture as it is: its own pixels are better than an export of them. Null for
 * every other node, and where Figma has not loaded the file: then an export shows what the designer sees.
 */
export async function ownPicture(node: SceneNode): Promise<Uint8Array | null> {
  const reading = new Reading();
  const fills = visiblePaints(node, 'fills', reading) as readonly Paint[];
  const [paint] = fills;
  if (fills.length !== 1 || paint!.type !== 'IMAGE' || paint.imageHash === null) return null;
  if (!isPlainPaint(paint) || !isPlainBox(node, reading)) return null;
  if (paint.scaleMode === 'FILL' && !(await showsWhole(node, paint.imageHash))) return null;
  return bytesOf(paint.imageHash);
}

function isPlainPaint({ scaleMode, rotation, opacity, blendMode, filters }: ImagePaint): boolean {
  return (
    (scaleMode === 'FILL' || scaleMode === 'FIT') &&
    (rotation ?? 0) === 0 &&
    (opacity ?? 1) === 1 &&
    (blendMode ?? 'NORMAL') === 'NORMAL' &&
    Object.values(filters ?? {}).every((value) => (value ?? 0) === 0)
  );
}

/** A straight box with sharp corners and nothing in, on or around it. */
function isPlainBox(node: SceneNode, reading: Reading): boolean {
  const blendMode = reading.read(node, 'blendMode') ?? 'NORMAL';
  return (
    BOXES.includes(reading.read(node, 'type')!) &&
    (reading.read(node, 'children') ?? []).length === 0 &&
    (reading.read(node, 'opacity') ?? 1) === 1 &&
    (blendMode === 'NORMAL' || blendMode === 'PASS_THROUGH') &&
    reading.read(node, 'isMask') !== true &&
    (reading.read(node, 'cornerRadius') ?? 0) === 0 &&
    visiblePaints(node, 'strokes', reading).length === 0 &&
    (reading.read(node, 'effects') ?? []).every(({ visible }) => visible === false) &&
    !withAncestors(node, reading).some((link) => isRotated(link, reading))
  );
}

/** Whether a picture that covers the node keeps its edges. */
async function showsWhole(node: SceneNode, hash: string): Promise<boolean> {
  const size = await sizeOf(hash);
  if (size === null) return false;
  const scale = Math.max(node.width / size.width, node.height / size.height);
  return size.width * scale - node.width <= CUT && size.height * scale - node.height <= CUT;
}

async function sizeOf(hash: string): Promise<{ width: number; height: number } | null> {
  try {
    return (await figma.getImageByHash(hash)?.getSizeAsync()) ?? null;
  } catch {
    return null; // not loaded: the export loads it
  }
}
