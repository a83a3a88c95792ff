import sharp from 'sharp';
import { MAX_SIDE } from '../runtime/prepare/prepare.ts';
import type { Raster } from '../runtime/types.ts';
import { pictureKind } from './picture-kind.ts';
import { readBytes } from './read-bytes.ts';
import { UsageError } from './usage-error.ts';

const WELCOME = 'give a PNG, JPEG, WebP, AVIF, GIF or TIFF file';

/** Decodes an image file to sRGB RGBA. Throws UsageError: no file, not an image, a drawing, animated, no pixels, over 4096 px. */
export async function readImage(path: string, what: string): Promise<Raster> {
  const bytes = await readBytes(path, what);
  const kind = pictureKind(bytes);
  if (kind === 'unknown') throw new UsageError(`${what} ${path} is not an image; ${WELCOME}.`);
  if (kind === 'SVG') throw new UsageError(`${what} ${path} is an SVG; ${WELCOME}.`);
  if (kind === 'animated') throw new UsageError(`${what} ${path} is animated; give a still image.`);
  const image = sharp(bytes, { failOn: 'error', limitInputPixels: false, animated: false });
  const meta = await image.metadata().catch((error: unknown) => {
    throw new UsageError(`${what} ${path} is not an image; ${WELCOME}.`, error);
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
