import type { Encoding } from './align.ts';
import type { Card } from './card.ts';
import { problem } from './errors.ts';
import type { ExemplarLook } from './finish/exemplar-look.ts';
import { finish } from './finish/finish.ts';
import type { FloatTensor } from './ort.ts';
import { channelPlane } from './prepare/condition.ts';
import { conditionOf, type Prepared } from './prepare/prepare.ts';
import type { Drawer } from './tiles/open-drawer.ts';
import type { Raster } from './types.ts';

const FILE = 'synthesise.onnx';

/** The inputs of synthesise.onnx that come at output size. */
export function pixelInputs(card: Card): ReadonlySet<string> {
  return new Set(['image', ...card.channels]);
}

/**
 * Draws the picture at output size, and finishes it where the card asks for that (finish/finish.ts). The graph is fed by its own input names: `warped` [1, V, h, w] and `confidence` [1, 1, h, w]; `image` and
 * channels of the card at output size; `condition` as the encoder had it; any other name is an output of the source's encoder or,
 * where that has none of the name, of the exemplar's. Throws ModelCorrupt for a name nobody gives.
 */
export async function synthesise(
  drawer: Drawer,
  card: Card,
  source: { prepared: Prepared; encoding: Encoding },
  exemplar: Encoding,
  match: { warped: FloatTensor; confidence: FloatTensor },
  look: ExemplarLook | undefined,
  between: (fraction: number) => Promise<void>,
): Promise<Raster> {
  const { prepared } = source;
  const grid: Record<string, FloatTensor> = {};
  const pixels: Record<string, FloatTensor> = {};
  for (const name of drawer.inputNames) {
    if (name === 'warped' || name === 'confidence') grid[name] = match[name];
    else if (name === 'condition') grid[name] = conditionOf(prepared, card);
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
  const picture = await drawer.draw(grid, pixels, prepared.geometry, between);
  if (card.finish === undefined) return picture;
  const { output, working, step } = prepared.geometry;
  const cell = card.gridStride * (step ?? output.width / working.width);
  return finish(prepared.outputImage, prepared.knowledge().ink, picture, cell, look);
}
