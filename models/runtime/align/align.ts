import type { Card, GraphFile } from '../pack/card.ts';
import { problem } from '../errors.ts';
import { expectShape, type Graph } from '../ort/graph.ts';
import type { Tensor } from '../ort/on-gpu.ts';
import type { FloatTensor } from '../ort/ort.ts';
import type { Prepared } from '../prepare/prepare.ts';

/** An encoder's result: every output by name, as the graph gave it. */
export type Encoding = Record<string, Tensor>;

/** Feeds an encoder what its own inputs ask for: `image` and `condition`, both at the padded working size. */
async function encode(file: GraphFile, graph: Graph, prepared: Prepared): Promise<Encoding> {
  const feeds: Record<string, FloatTensor> = {};
  for (const name of graph.inputNames) {
    if (name === 'image') feeds[name] = prepared.image();
    else if (name === 'condition') feeds[name] = prepared.condition();
    else
      throw problem(
        'ModelCorrupt',
        `${file} asks for "${name}", which an encoder is never given; install the model again.`,
      );
  }
  return graph.run(feeds);
}

/** encode_source: the source into the shared domain S. -> queries [1, D, h, w] and whatever else the graph gives. */
export async function encodeSource(graph: Graph, prepared: Prepared): Promise<Encoding> {
  const file = 'encode_source.onnx';
  const encoding = await encode(file, graph, prepared);
  const { width, height } = prepared.geometry.grid;
  expectShape(file, encoding, 'queries', [1, null, height, width]);
  return encoding;
}

/** encode_exemplar: the exemplar into S. -> keys [1, D, h, w], values [1, V, h, w] and whatever else the graph gives. */
export async function encodeExemplar(graph: Graph, prepared: Prepared, card: Card): Promise<Encoding> {
  const file = 'encode_exemplar.onnx';
  if (graph.inputNames.includes('condition') !== card.exemplarCondition) {
    throw problem(
      'ModelCorrupt',
      `card.json: exemplarCondition does not fit the inputs of ${file}; install the model again.`,
    );
  }
  const encoding = await encode(file, graph, prepared);
  const { width, height } = prepared.geometry.grid;
  expectShape(file, encoding, 'keys', [1, null, height, width]);
  const values = expectShape(file, encoding, 'values', [1, null, height, width]);
  if (Math.max(...card.warpedColour) >= values.dims[1]!) {
    throw problem(
      'ModelCorrupt',
      `card.json: warpedColour names a channel that the values of ${file} lack; install the model again.`,
    );
  }
  return encoding;
}
