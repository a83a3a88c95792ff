import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { MAX_SIDE } from '../runtime/prepare/prepare.ts';
import type { Raster } from '../runtime/types.ts';
import { UsageError } from './usage-error.ts';

/** The bytes of a file. Throws UsageError. `what` names it in the sentence. */
export async function readBytes(path: string, what: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
    throw new UsageError(`${what} ${path} ${reason}; check the path.`, error);
  }
}

/** Decodes an image file to sRGB RGBA. Throws UsageError: missing, not an image, animated, no pixels, over 4096 px. */
export async function readImage(path: string, what: string): Promise<Raster> {
  const bytes = await readBytes(path, what);
  const image = sharp(bytes, { failOn: 'error', limitInputPixels: false, animated: false });
  const meta = await image.metadata().catch((error: unknown) => {
    throw new UsageError(`${what} ${path} is not an image; give a PNG, JPEG or WebP file.`, error);
  });
  if ((meta.pages ?? 1) > 1) throw new UsageError(`${what} ${path} is animated; give a still image.`);
  const { width, height } = meta.autoOrient;
  if (!(width > 0 && height > 0))
    throw new UsageError(`${what} ${path} has no pixels; give an image with a width and a height.`);
  if (width > MAX_SIDE || height > MAX_SIDE) {
    throw new UsageError(
      `${what} ${path} is ${width} x ${height} px; the longest side may be ${MAX_SIDE} px.`,
    );
  }
  const pixels = await image
    .autoOrient()
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw new UsageError(`${what} ${path} is damaged; save it again as PNG.`, error);
    });
  const { data, info } = pixels;
  return {
    width: info.width,
    height: info.height,
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length),
  };
}

/** PNG bytes of a raster. */
export async function encodePng({ width, height, data }: Raster): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}
