const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** 'IHDR', which must be the first chunk. */
const HEADER = [0x49, 0x48, 0x44, 0x52];

/** Width and height in the header of a PNG (ISO/IEC 15948, 11.2.1), or null when the bytes do not begin like one. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < 33) return null;
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte) || HEADER.some((byte, i) => bytes[12 + i] !== byte))
    return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
