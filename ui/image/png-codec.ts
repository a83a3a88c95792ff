import type { Raster } from '../../models/runtime/types.ts';
import { ProblemError } from '../bridge/problem.ts';

/** Bytes of a PNG, JPEG or WebP to pixels and back to PNG; an interface, so that the session runs in Node with a fake. */
export interface ImageCodec {
  /** @param longSide scales a larger picture down to it, pixels @throws BrokenImage */
  decode(png: Uint8Array, longSide?: number): Promise<Raster>;
  encode(raster: Raster): Promise<Uint8Array>;
}

/** The browser's own codec. Colours are taken as the sRGB numbers that they are: no profile conversion, no premultiplying. */
export const browserCodec: ImageCodec = {
  async decode(png, longSide = Infinity) {
    const bitmap = await bitmapOf(png);
    const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((side) =>
      Math.max(1, Math.round(side * scale)),
    );
    const context = contextOf(width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  },
  async encode(raster) {
    const context = contextOf(raster.width, raster.height);
    context.putImageData(imageDataOf(raster), 0, 0);
    const blob = await context.canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await blob.arrayBuffer());
  },
};

/** The raster as the DOM's ImageData, copied. */
export function imageDataOf(raster: Raster): ImageData {
  const image = new ImageData(raster.width, raster.height);
  image.data.set(raster.data);
  return image;
}

async function bitmapOf(png: Uint8Array): Promise<ImageBitmap> {
  const blob = new Blob([new Uint8Array(png)]);
  try {
    return await createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ProblemError('BrokenImage', `The ${png.length} exported bytes are not an image: ${reason}`);
  }
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    colorSpace: 'srgb',
    willReadFrequently: true,
  });
  if (context === null) throw new ProblemError('OutOfMemory', `No canvas of ${width} by ${height} pixels.`);
  return context;
}
