import sharp from 'sharp';
import type { Raster } from '../../../models/runtime/types.ts';
import type { ImageCodec } from '../../../ui/image/png-codec.ts';
import { ProblemError } from '../../../ui/bridge/problem.ts';

/** The panel's codec on libvips; throws what the browser's throws. */
export const nodeCodec: ImageCodec = {
  async decode(png): Promise<Raster> {
    try {
      const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
    } catch (cause) {
      throw new ProblemError('BrokenImage', String(cause));
    }
  },
  async encode({ width, height, data }) {
    const png = await sharp(data, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer();
    return new Uint8Array(png);
  },
};

/** What Chromium does for exportAsync, on librsvg. */
export async function rasterise(svg: string, width: number, height: number): Promise<Uint8Array> {
  const png = await sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill' }).png().toBuffer();
  return new Uint8Array(png);
}
