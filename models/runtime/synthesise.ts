import type { Encoding } from './align.ts';
import type { Card } from './card.ts';
import { problem } from './errors.ts';
import type { ExemplarLook } from './finish/exemplar-look.ts';
import { finish } from './finish/finish.ts';
import { expectOutput, type Graph } from './graph.ts';
import type { FloatTensor } from './ort.ts';
import { tensorToRaster } from './prepare/planes.ts';
import { atOutputSize, conditionOf, type Prepared } from './prepare/prepare.ts';
import type { Raster } from './types.ts';

const FILE = 'synthesise.onnx';

/**
 * Draws the picture at output size, and finishes it where the card asks for that (finish/finish.ts). The graph is fed by its own input names: `warped` [1, V, h, w] and `confidence` [1, 1, h, w]; `image` and
 * channels of the card at the padded output size; `condition` as the encoder had it; any other name is an output of the source's encoder or,
 * where that has none of the name, of the exemplar's. Throws ModelCorrupt for a name nobody gives.
 */
export async function synthesise(
  graph: Graph,
  card: Card,
  source: { prepared: Prepared; encoding: Encoding },
  exemplar: Encoding,
  match: { warped: FloatTensor; confidence: FloatTensor },
  look: ExemplarLook | undefined,
): Promise<Raster> {
  const feeds: Record<string, FloatTensor> = {};
  for (const name of graph.inputNames) {
    if (name === 'warped' || name === 'confidence') feeds[name] = match[name];
    else if (name === 'condition') feeds[name] = conditionOf(source.prepared, card);
    else if (name === 'image' || card.channels.includes(name))
      feeds[name] = atOutputSize(name, source.prepared);
    else {
      const output = source.encoding[name] ?? exemplar[name];
      if (!output) {
        throw problem(
          'ModelCorrupt',
          `${FILE} asks for "${name}", which no encoder gives; install the model again.`,
        );
      }
      feeds[name] = output;
    }
  }
  const outputs = await graph.run(feeds);
  // ONNX keeps inputs and outputs apart, so a graph that is given `image` calls its result `image_out`.
  const name = graph.outputNames.includes('image') ? 'image' : 'image_out';
  const { output, paddedOutput } = source.prepared.geometry;
  const drawn = expectOutput(FILE, outputs, name, [1, 3, paddedOutput.height, paddedOutput.width]);
  const picture = tensorToRaster(drawn, [0, 1, 2], output);
  if (card.finish === undefined) return picture;
  const cell = (card.gridStride * output.width) / source.prepared.geometry.working.width;
  return finish(source.prepared.outputImage, source.prepared.knowledge().ink, picture, cell, look);
}
