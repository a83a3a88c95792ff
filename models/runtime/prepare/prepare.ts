import type { Card } from '../pack/card.ts';
import { problem } from '../errors.ts';
import type { FloatTensor } from '../ort/ort.ts';
import type { Guide, LayerNode, LegendChoice, Raster } from '../types.ts';
import { know, type Knowledge } from './condition.ts';
import { domains } from './domains.ts';
import { planGeometry, type Geometry } from '../geometry/plan-geometry.ts';
import { extendTensor, rasterToTensor, resizeTensor } from '../image/tensors.ts';

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
  /** The encoders' image, [1, 3, Hw, Ww] in [-1, 1], edge-padded; made anew every time, for a plan may need no encoder. */
  image: () => FloatTensor;
  /** At output size and not padded, [1, 3, H, W]. */
  outputImage: FloatTensor;
  /** Made on first use: an exemplar without a condition never needs it. */
  knowledge: () => Knowledge;
  /** The encoders' condition, [1, C, Hw, Ww]; made anew every time, for it is large. Throws ConditionMissing, ModelCorrupt. */
  condition: () => FloatTensor;
}

/** An image and what is known of it beside its pixels. */
export interface InputImage {
  image: Raster;
  layers?: LayerNode | undefined;
  guide?: Guide | undefined;
  legend?: readonly LegendChoice[] | undefined;
}

/** Pixels, layers and guide to tensors. size: the settings' cap on the result's longest side; an exemplar is read at the model's own sizes. */
export function prepare(input: InputImage, card: Card, isSource: boolean, size?: number): Prepared {
  const { image: raster, layers, guide, legend } = input;
  const geometry = planGeometry(raster, card, isSource ? size : undefined);
  const outputImage = rasterToTensor(raster, geometry.output, card.size ? 'cubic' : 'area');
  // From the raster itself and not from outputImage: one exact average instead of two.
  const working = (): FloatTensor =>
    card.size !== undefined ||
    geometry.step !== null ||
    (raster.width === geometry.output.width && raster.height === geometry.output.height)
      ? resizeTensor(outputImage, geometry.working, geometry.step)
      : rasterToTensor(raster, geometry.working);
  let atWork: FloatTensor | undefined;
  const image = (): FloatTensor => (atWork ??= working());
  let knowledge: Knowledge | undefined;
  const known = (): Knowledge => (knowledge ??= know(outputImage, layers));
  const condition = (): FloatTensor => {
    const given = { raster, layers, guide, legend, image: image(), isExemplar: !isSource, knowledge: known };
    return domains[card.domain].condition(card, given, geometry);
  };
  return {
    geometry,
    image: () => extendTensor(image(), geometry.padded),
    outputImage,
    knowledge: known,
    condition,
  };
}
