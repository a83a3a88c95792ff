import { coloursOfRaster } from '../../image/colours.ts';
import { rasterToTensor } from '../../image/tensors.ts';
import { connectedParts } from '../../segment/components.ts';
import { estimateInk } from '../../segment/estimate-ink.ts';
import { segment, type Segmentation } from '../../segment/segmentation.ts';
import type { Raster } from '../../types.ts';

/** A picture's segmentation at its own size, its translucent pixels over white. */
export function segmentPicture(image: Raster): Segmentation {
  const opaque = overWhite(image);
  const ink = estimateInk(rasterToTensor(opaque, opaque));
  return segment(connectedParts(coloursOfRaster(opaque)), ink.data);
}

function overWhite({ width, height, data }: Raster): Raster {
  const opaque = new Uint8ClampedArray(data.length);
  for (let p = 0; p < data.length; p += 4) {
    const cover = data[p + 3]! / 255;
    for (let c = p; c < p + 3; c++) opaque[c] = 255 + (data[c]! - 255) * cover;
    opaque[p + 3] = 255;
  }
  return { width, height, data: opaque };
}
