import { writeOnnx } from '../../../models/runtime/ort/write-onnx.ts';
import type { OrtLike } from '../../../models/runtime/ort/ort.ts';
import { ProblemError } from '../../bridge/problem.ts';

const CHANNELS = 8;
const SIDE = 6;
const OUT = 4;
const TOLERANCE = 1e-3;

const pattern = (n: number, step: number): Float32Array =>
  Float32Array.from({ length: n }, (_, i) => Math.sin(1 + i * step));

/**
 * Runs one small convolution and compares it with the same sum in double precision: shows whether the backend works here at all, and finds a
 * driver that computes wrongly before it draws, not after.
 * @throws NoBackend
 */
export async function checkKnownAnswer(ort: OrtLike, sessionOptions: Record<string, unknown>): Promise<void> {
  const weights = pattern(OUT * CHANNELS * 9, 0.7);
  const image = pattern(CHANNELS * SIDE * SIDE, 0.3);
  const model = writeOnnx({
    name: 'probe',
    inputs: [{ name: 'x', type: 'float32', dims: [1, CHANNELS, SIDE, SIDE] }],
    outputs: [{ name: 'y', type: 'float32', dims: [1, OUT, SIDE - 2, SIDE - 2] }],
    constants: [{ name: 'w', dims: [OUT, CHANNELS, 3, 3], data: weights }],
    nodes: [{ op: 'Conv', inputs: ['x', 'w'], outputs: ['y'], attributes: { kernel_shape: [3, 3] } }],
  });
  const session = await ort.InferenceSession.create(model, sessionOptions);
  const outputs = await session.run({ x: new ort.Tensor('float32', image, [1, CHANNELS, SIDE, SIDE]) });
  const answer = outputs['y']?.data;
  await session.release();
  if (!(answer instanceof Float32Array))
    throw new ProblemError('NoBackend', 'The trial computation gave no answer.');
  const side = SIDE - 2;
  for (let o = 0; o < OUT; o++) {
    for (let i = 0; i < side * side; i++) {
      let sum = 0;
      for (let j = 0; j < CHANNELS * 9; j++) {
        const [c, k] = [Math.floor(j / 9), j % 9];
        const [y, x] = [Math.floor(i / side) + Math.floor(k / 3), (i % side) + (k % 3)];
        sum += weights[o * CHANNELS * 9 + j]! * image[(c * SIDE + y) * SIDE + x]!;
      }
      const error = Math.abs(sum - answer[o * side * side + i]!);
      if (!(error <= TOLERANCE))
        throw new ProblemError('NoBackend', `The engine computes wrongly here (off by ${error}).`);
    }
  }
}
