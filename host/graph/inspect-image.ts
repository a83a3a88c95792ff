import { crc32 } from './crc32.ts';

export interface ImageInfo {
  type: 'image/png' | 'image/jpeg' | 'image/gif';
  width: number;
  height: number;
}

export const MAX_IMAGE_SIDE = 4096;

/** The sentences of `figma.createImage` as observed in Figma's web client. */
export class ImageError extends Error {
  override name = 'Error';
}

/**
 * Format and size from the bytes themselves: PNG, JPEG or GIF.
 * @throws ImageError 'Image type is unsupported', 'Image is corrupt' or 'Image is too large' (over 4096 px a side).
 */
export function inspectImage(bytes: Uint8Array): ImageInfo {
  const info = isPng(bytes) ? png(bytes) : isJpeg(bytes) ? jpeg(bytes) : isGif(bytes) ? gif(bytes) : null;
  if (!info) throw new ImageError('Image type is unsupported');
  if (info.width < 1 || info.height < 1) throw new ImageError('Image is corrupt');
  if (info.width > MAX_IMAGE_SIDE || info.height > MAX_IMAGE_SIDE) throw new ImageError('Image is too large');
  return info;
}

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((value, i) => bytes[i] === value);
const isPng = (bytes: Uint8Array): boolean => starts(bytes, 0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10);
const isJpeg = (bytes: Uint8Array): boolean => starts(bytes, 0xff, 0xd8, 0xff);
const isGif = (bytes: Uint8Array): boolean => starts(bytes, 0x47, 0x49, 0x46, 0x38);

/** Walks the chunks with their checksums up to IEND. */
function png(bytes: Uint8Array): ImageInfo {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let pixels = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) break;
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) break;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === 'IDAT') pixels = true;
    if (kind === 'IEND' && pixels)
      return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
    at = end + 4;
  }
  throw new ImageError('Image is corrupt');
}

function jpeg(bytes: Uint8Array): ImageInfo {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1]!;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  throw new ImageError('Image is corrupt');
}

function gif(bytes: Uint8Array): ImageInfo {
  if (bytes.length < 14 || bytes.at(-1) !== 0x3b) throw new ImageError('Image is corrupt');
  return { type: 'image/gif', width: bytes[6]! | (bytes[7]! << 8), height: bytes[8]! | (bytes[9]! << 8) };
}
