import type { Encoding } from '../align/align.ts';
import type { GraphFile } from '../pack/card.ts';
import { problem } from '../errors.ts';
import { expectOutput, expectShape } from '../ort/graph.ts';
import { isOnGpu, readFromGpu, type TensorOnGpu, type Tensor } from '../ort/on-gpu.ts';
import type { Geometry, Size } from '../geometry/plan-geometry.ts';
import { cutCells, joinCells } from './cells.ts';
import type { ExemplarOnGpu } from './match-on-gpu.ts';
import type { ExemplarCells } from './match-graph.ts';

/** The source's side of a match, wherever its encoder left it: the top left `cells` of a padded grid [1, D, h, w]. */
export interface Queries {
  grid: Tensor;
  cells: Size;
}

interface Encoded {
  geometry: Geometry;
  encoding: Encoding;
}

/** The queries of a source for exemplars like this one. Throws ModelCorrupt where the descriptors do not fit. */
export function queriesOf({ geometry, encoding }: Encoded, exemplar: Encoding): Queries {
  const grid = onGrid('encode_source.onnx', encoding, 'queries');
  const [descriptor, keys] = [grid.dims[1], exemplar['keys']!.dims[1]];
  if (descriptor !== keys) {
    throw problem(
      'ModelCorrupt',
      `encode_source.onnx gives ${descriptor} descriptor channels, encode_exemplar.onnx ${keys}; install the model again.`,
    );
  }
  return { grid, cells: geometry.cells };
}

/** In main memory, without the padding: [D, R]. */
export async function readQueries({ grid, cells }: Queries): Promise<Float32Array> {
  const { queries } = await readFromGpu({ queries: grid });
  return cutCells(queries!, cells);
}

/** The cells of all exemplars, one exemplar after the other. */
export function cellsOf(exemplars: readonly Encoded[]): ExemplarCells {
  const [channels, valueChannels] = [channelsOf(exemplars, 'keys'), channelsOf(exemplars, 'values')];
  const together = (name: 'keys' | 'values', rows: number): Float32Array =>
    joinCells(
      exemplars.map(({ geometry, encoding }) =>
        cutCells(expectOutput('encode_exemplar.onnx', encoding, name, [1, null, null, null]), geometry.cells),
      ),
      rows,
    );
  const [keys, values] = [together('keys', channels), together('values', valueChannels)];
  return { keys, values, channels, valueChannels, cells: keys.length / channels };
}

/** The same where it is on a GPU, padding and all. */
export function cellsOnGpuOf(exemplars: readonly Encoded[]): ExemplarOnGpu[] {
  return exemplars.map(({ geometry, encoding }) => ({
    keys: gridOnGpu(encoding, 'keys'),
    values: gridOnGpu(encoding, 'values'),
    cells: geometry.cells,
  }));
}

const channelsOf = (exemplars: readonly Encoded[], name: 'keys' | 'values'): number =>
  exemplars[0]!.encoding[name]!.dims[1]!;

function onGrid(file: GraphFile, encoding: Encoding, name: string): Tensor {
  return expectShape(file, encoding, name, [1, null, null, null]);
}

function gridOnGpu(encoding: Encoding, name: 'keys' | 'values'): TensorOnGpu {
  const grid = onGrid('encode_exemplar.onnx', encoding, name);
  if (isOnGpu(grid)) return grid;
  throw problem('EngineFailed', `encode_exemplar.onnx did not leave "${name}" on the GPU; try again.`);
}
