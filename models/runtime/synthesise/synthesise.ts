import type { Encoding } from '../align/align.ts';
import type { Card } from '../pack/card.ts';
import { problem } from '../errors.ts';
import type { Tensor } from '../ort/on-gpu.ts';
import type { FloatTensor } from '../ort/ort.ts';
import { channelPlane } from '../prepare/condition.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { drawFirstLook, isWorthFirstLook } from './first-look.ts';
import type { Drawer, GridFeatures } from './open-drawer.ts';
import type { Raster } from '../types.ts';

const FILE = 'synthesise.onnx';

/** The inputs of synthesise.onnx that come at output size. */
export function pixelInputs(card: Card): ReadonlySet<string> {
  return new Set(['image', ...card.channels]);
}

export interface SynthesisRequest {
  drawer: Drawer;
  card: Card;
  source: { prepared: Prepared; encoding: Encoding };
  exemplar: Encoding;
  /** `warped` [1, V, h, w] and `confidence` [1, 1, h, w] on the padded grid. */
  match: { warped: Tensor; confidence: Tensor };
  between(fraction: number): Promise<void>;
  /** Told of a quick small drawing before the full one, where that is worth its time. */
  firstLook?: ((picture: Raster) => Promise<void>) | undefined;
}

/**
 * Draws the picture, at output size; finishDrawing makes the result of it. The graph is fed by its own input names: `warped` and `confidence`; `image` and channels of the card at output size;
 * `condition` as the encoder had it; any other name is an output of the source's encoder or, where that has none of the name, of the
 * exemplar's. Throws ModelCorrupt for a name nobody gives.
 */
export async function synthesise(request: SynthesisRequest): Promise<Raster> {
  const { drawer, source, between, firstLook } = request;
  const { geometry } = source.prepared;
  return withGridFeatures(request, async (features, pixels) => {
    if (firstLook && isWorthFirstLook(geometry))
      await firstLook(await drawFirstLook(drawer, features, pixels, geometry));
    return drawer.draw(features, pixels, geometry, between);
  });
}

/** Runs the part of the graph that works on the grid, and frees its features after their use. pixels: the inputs at output size. */
async function withGridFeatures<T>(
  request: SynthesisRequest,
  use: (features: GridFeatures, pixels: Record<string, FloatTensor>) => Promise<T>,
): Promise<T> {
  const { drawer, card, source, exemplar, match, between } = request;
  const { prepared } = source;
  const grid: Record<string, Tensor> = {};
  const pixels: Record<string, FloatTensor> = {};
  for (const name of drawer.inputNames) {
    if (name === 'warped' || name === 'confidence') grid[name] = match[name];
    else if (name === 'condition') grid[name] = prepared.condition();
    else if (name === 'image') pixels[name] = prepared.outputImage;
    else if (card.channels.includes(name)) pixels[name] = channelPlane(name, prepared.knowledge());
    else {
      const output = source.encoding[name] ?? exemplar[name];
      if (!output) {
        throw problem(
          'ModelCorrupt',
          `${FILE} asks for "${name}", which no encoder gives; install the model again.`,
        );
      }
      grid[name] = output;
    }
  }
  await between(0);
  const features = await drawer.runGrid(grid);
  try {
    return await use(features, pixels);
  } finally {
    features.release();
  }
}
