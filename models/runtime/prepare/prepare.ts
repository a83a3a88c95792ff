import type { Card } from '../card.ts';
import { problem } from '../errors.ts';
import type { FloatTensor } from '../ort.ts';
import type { LayerNode, Raster } from '../types.ts';
import { conditionStack, know, type Knowledge } from './condition.ts';
import { planGeometry, type Geometry } from './geometry.ts';
import { extendTensor, rasterToTensor, resizeTensor } from './planes.ts';

/** Figma's own limit of an image's side. */
export const MAX_SIDE = 4096;

/** Throws ZeroSize, TooLarge or BrokenImage. `what`: "source" or "exemplar", for the message. */
export function checkRaster({ width, height, data }: Raster, what: string): void {
  if (width === 0 || height === 0) {
    throw problem('ZeroSize', `The ${what} has no pixels; choose a frame with a width and a height.`);
  }
  if (width > MAX_SIDE || height > MAX_SIDE) {
    throw problem(
      'TooLarge',
      `The ${what} is ${width} x ${height} px; the longest side may be ${MAX_SIDE} px.`,
    );
  }
  if (!Number.isInteger(width) || !Number.isInteger(height) || data.length !== width * height * 4) {
    throw problem(
      'BrokenImage',
      `The ${what}'s pixels do not fill its ${width} x ${height} px; export it again.`,
    );
  }
}

/** One image as tensors. */
export interface Prepared {
  geometry: Geometry;
  /** The encoders' image, [1, 3, Hw, Ww] in [-1, 1], edge-padded. */
  image: FloatTensor;
  /** At output size and not padded, [1, 3, H, W]. */
  outputImage: FloatTensor;
  /** Made on first use: an exemplar without a condition never needs it. */
  knowledge: () => Knowledge;
}

/** Pixels and layers to tensors. size: the settings' cap on the result's longest side. */
export function prepare(raster: Raster, layers: LayerNode | undefined, card: Card, size?: number): Prepared {
  const geometry = planGeometry(raster, card, size);
  const outputImage = rasterToTensor(raster, geometry.output);
  // From the raster itself and not from outputImage: one exact average instead of two.
  const working =
    geometry.step !== null ||
    (raster.width === geometry.output.width && raster.height === geometry.output.height)
      ? resizeTensor(outputImage, geometry.working, geometry.step)
      : rasterToTensor(raster, geometry.working);
  let knowledge: Knowledge | undefined;
  return {
    geometry,
    image: extendTensor(working, geometry.padded),
    outputImage,
    knowledge: () => (knowledge ??= know(outputImage, layers)),
  };
}

/** The encoder's `condition`, [1, C, Hw, Ww]. */
export function conditionOf(prepared: Prepared, card: Card): FloatTensor {
  return conditionStack(card.channels, prepared.knowledge(), prepared.geometry);
}
