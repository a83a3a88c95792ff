import { writeOnnx } from '../ort/write-onnx.ts';

/** The exemplars' side of the match: N cells with D descriptor and V value channels. */
export interface ExemplarCells {
  /** [D, N], centred and L2-normalised over D. */
  keys: Float32Array;
  /** [V, N]. */
  values: Float32Array;
  channels: number;
  valueChannels: number;
  cells: number;
}

/** Candidates kept per source cell. */
export const CANDIDATES = 8;

/** [rows, columns] -> [columns, rows]. */
function transpose(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const result = new Float32Array(matrix.length);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) result[c * rows + r] = matrix[r * columns + c]!;
  }
  return result;
}

/**
 * The match of a block of R source cells as an ONNX graph (the paper's equations 2 to 4). Keys and values are its constants, so that they
 * are handed to the engine once per exemplar and not once per block.
 *
 *     queries [D, R], sharpness [1], bias [N] (added to the scores: constraints)
 *     -> warped [V, R], confidence [R], index [R, k] int32, weight [R, k]
 *
 * Must keep two score-sized buffers alive at most (scores and weights, [R, N]): the row count of a block is made for that. Hence the scale
 * goes on the queries, the bias into Gemm, and the cosine comes back from the best score instead of from a third matrix.
 */
export function matchGraph({ keys, values, channels, valueChannels, cells }: ExemplarCells): Uint8Array {
  const k = Math.min(CANDIDATES, cells);
  const whole = (value: number): BigInt64Array => BigInt64Array.of(BigInt(value));
  return writeOnnx({
    name: 'match',
    inputs: [
      { name: 'queries', type: 'float32', dims: [channels, 'R'] },
      { name: 'sharpness', type: 'float32', dims: [1] },
      { name: 'bias', type: 'float32', dims: [cells] },
    ],
    outputs: [
      { name: 'warped', type: 'float32', dims: [valueChannels, 'R'] },
      { name: 'confidence', type: 'float32', dims: ['R'] },
      { name: 'index', type: 'int32', dims: ['R', k] },
      { name: 'weight', type: 'float32', dims: ['R', k] },
    ],
    constants: [
      { name: 'keys', dims: [channels, cells], data: keys },
      { name: 'cell_values', dims: [cells, valueChannels], data: transpose(values, valueChannels, cells) },
      { name: 'k', dims: [1], data: whole(k) },
      { name: 'zero', dims: [1], data: whole(0) },
      { name: 'one', dims: [1], data: whole(1) },
    ],
    nodes: [
      { op: 'Mul', inputs: ['queries', 'sharpness'], outputs: ['scaled'] }, // [D, R]
      { op: 'Gemm', inputs: ['scaled', 'keys', 'bias'], outputs: ['scores'], attributes: { transA: 1 } }, // [R, N]
      { op: 'Softmax', inputs: ['scores'], outputs: ['weights'], attributes: { axis: 1 } }, // [R, N]
      { op: 'MatMul', inputs: ['weights', 'cell_values'], outputs: ['rows'] }, // [R, V]
      { op: 'Transpose', inputs: ['rows'], outputs: ['warped'], attributes: { perm: [1, 0] } }, // [V, R]
      { op: 'TopK', inputs: ['scores', 'k'], outputs: ['top', 'top_index'], attributes: { axis: 1 } }, // [R, k]
      {
        op: 'GatherElements',
        inputs: ['weights', 'top_index'],
        outputs: ['weight'],
        attributes: { axis: 1 },
      },
      { op: 'Cast', inputs: ['top_index'], outputs: ['index'], attributes: { to: 6 } },
      { op: 'Slice', inputs: ['top', 'zero', 'one', 'one'], outputs: ['best'] }, // [R, 1]
      { op: 'Slice', inputs: ['top_index', 'zero', 'one', 'one'], outputs: ['best_index'] },
      { op: 'Gather', inputs: ['bias', 'best_index'], outputs: ['best_bias'] },
      { op: 'Sub', inputs: ['best', 'best_bias'], outputs: ['unbiased'] },
      { op: 'Div', inputs: ['unbiased', 'sharpness'], outputs: ['cosine'] }, // [R, 1]
      { op: 'Squeeze', inputs: ['cosine', 'one'], outputs: ['confidence'] }, // [R]
    ],
  });
}
