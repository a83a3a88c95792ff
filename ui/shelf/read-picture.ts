import { MAX_SHELF_PICTURE, type ShelfPicture } from '../../plugin/protocol.ts';
import { sha256 } from '../../models/runtime/pack/sha256.ts';
import { ProblemError } from '../bridge/problem.ts';

export const ACCEPTED = ['image/png', 'image/jpeg', 'image/webp'];

/**
 * What is kept of a picture: longest side in pixels and WebP quality, the first that fits a place on the shelf. Even half of it,
 * as variations read it, has more pixels than the model looks at.
 */
const KEPT = [
  { side: 1024, quality: 0.92 },
  { side: 1024, quality: 0.8 },
  { side: 640, quality: 0.8 },
  { side: 320, quality: 0.8 },
];
const THUMBNAIL = { side: 128, quality: 0.8 };
const MAX_NAME = 120;

/**
 * Reads a pasted, dropped or chosen file. Every run sees the kept copy and never the file itself, so that *Restyle again* from
 * the shelf repeats it.
 * @throws NotAPicture for another type than PNG, JPEG or WebP; BrokenFile for one that does not decode; OutOfMemory
 */
export async function readPicture(file: Blob, name: string): Promise<ShelfPicture> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const label = name.slice(0, MAX_NAME);
  if (!isAccepted(bytes)) {
    const claims = ACCEPTED.includes(file.type);
    throw new ProblemError(claims ? 'BrokenFile' : 'NotAPicture', `Its type is “${file.type}”.`, label);
  }
  const full = await decode(bytes, label);
  try {
    const [kept, thumbnail] = [await shrink(full), await encode(full, THUMBNAIL)];
    return {
      hash: sha256(kept.bytes),
      name: label,
      width: kept.width,
      height: kept.height,
      thumbnail: thumbnail.bytes,
      bytes: kept.bytes,
    };
  } finally {
    full.close();
  }
}

/** By its first bytes: a file's name and type are only what someone says of it. */
function isAccepted(bytes: Uint8Array): boolean {
  const has = (at: number, ...signature: number[]): boolean =>
    signature.every((byte, i) => bytes[at + i] === byte);
  const png = has(0, 0x89, 0x50, 0x4e, 0x47);
  const jpeg = has(0, 0xff, 0xd8, 0xff);
  const webp = has(0, 0x52, 0x49, 0x46, 0x46) && has(8, 0x57, 0x45, 0x42, 0x50);
  return png || jpeg || webp;
}

async function decode(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(new Blob([bytes]), { colorSpaceConversion: 'none' });
  } catch (cause) {
    throw new ProblemError('BrokenFile', cause instanceof Error ? cause.message : String(cause), name);
  }
}

async function shrink(full: ImageBitmap): Promise<Encoded> {
  for (const kept of KEPT) {
    const encoded = await encode(full, kept);
    if (encoded.bytes.length <= MAX_SHELF_PICTURE) return encoded;
  }
  throw new ProblemError(
    'OutOfMemory',
    `A picture of ${full.width} by ${full.height} pixels does not shrink.`,
  );
}

interface Encoded {
  width: number;
  height: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** PNG where the browser has no WebP encoder. */
async function encode(full: ImageBitmap, to: { side: number; quality: number }): Promise<Encoded> {
  const scale = Math.min(1, to.side / Math.max(full.width, full.height));
  const [width, height] = [full.width, full.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { colorSpace: 'srgb' });
  if (context === null) throw new ProblemError('OutOfMemory', `No canvas of ${width} by ${height} pixels.`);
  context.imageSmoothingQuality = 'high';
  context.drawImage(full, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: to.quality });
  return { width, height, bytes: new Uint8Array(await blob.arrayBuffer()) };
}
