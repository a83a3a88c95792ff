const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Whether a PNG tells of frames (APNG: a chunk acTL before the pixels), which decoders of stills pass over. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = latin1(bytes.subarray(at + 4, at + 8));
    if (name === 'IDAT') return false;
    if (name === 'acTL') return true;
  }
  return false;
}

export type PictureKind = 'still' | 'animated' | 'SVG' | 'unknown';

/**
 * What a file is by its first bytes, before a decoder sees it: PNG, JPEG, WebP, GIF, TIFF and AVIF may be stills (whether a GIF or a WebP has
 * frames its decoder tells); an SVG is a program for a renderer that has no end of time or size.
 */
export function pictureKind(bytes: Uint8Array): PictureKind {
  const head = latin1(bytes.subarray(0, 16));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return isAnimatedPng(bytes) ? 'animated' : 'still';
  const welcome =
    head.startsWith('\xff\xd8\xff') ||
    /^RIFF[^]{4}WEBP/.test(head) ||
    /^GIF8[79]a/.test(head) ||
    /^(II[*+]\0|MM\0[*+])/.test(head);
  if (welcome || /^[^]{4}ftypavif/.test(head)) return 'still';
  if (/^[^]{4}ftypavis/.test(head)) return 'animated';
  const text = new TextDecoder().decode(bytes.subarray(0, 1024));
  return /<svg[\s>]/i.test(text) || /^\s*<\?xml/.test(text) ? 'SVG' : 'unknown';
}
