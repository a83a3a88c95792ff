import type { ReadGraph, ReadNode } from '../ort/read-onnx.ts';

/** One value in, one value out at the same place; or arithmetic on shapes, which no tile changes. */
const LOCAL = new Set(
  `Abs Add And Cast Clip Concat ConstantOfShape Div Equal Erf Exp Expand Gather Greater Identity LeakyRelu Less Log Max Min Mul Neg Not Or
  Pow Relu Shape Sigmoid Softplus Sqrt Squeeze Sub Tanh Unsqueeze Where`.split(/\s+/),
);

/**
 * How far a drawn pixel looks: the sum of what the convolutions among `drawn` reach, at least what any path does. Null where a node looks at
 * the whole picture, at places that depend on where the picture begins, or is not known here.
 */
export function pixelReach(
  graph: ReadGraph,
  drawn: ReadonlySet<ReadNode>,
  isDrawn: (name: string) => boolean,
): number | null {
  const integers = new Map<string, number[] | null>();
  for (const { name, integers: values } of graph.initialisers) integers.set(name, values);
  for (const { op, outputs, constant } of graph.nodes)
    if (op === 'Constant') integers.set(outputs[0]!, constant);
  /** Axes by attribute or by input; spatial ones (2, 3 or counted from the end) look beyond the pixel. */
  const acrossChannels = (axes: readonly number[] | null | undefined): boolean =>
    axes !== null && axes !== undefined && axes.every((axis) => axis === 0 || axis === 1);
  let reach = 0;
  for (const node of drawn) {
    const { op, inputs, numbers } = node;
    if (LOCAL.has(op)) continue;
    if (op === 'Conv') {
      const radius = convolutionReach(numbers);
      if (radius === null) return null;
      reach += radius;
    } else if (op === 'Resize') {
      // From cells to pixels; a resized picture would depend on where its tile begins.
      if (isDrawn(inputs[0]!)) return null;
    } else if (op === 'Softmax') {
      if (!acrossChannels(numbers.get('axis'))) return null;
    } else if (op === 'Slice') {
      if (!acrossChannels(integers.get(inputs[3] ?? ''))) return null;
    } else if (op.startsWith('Reduce')) {
      if (!acrossChannels(numbers.get('axes') ?? integers.get(inputs[1] ?? ''))) return null;
    } else return null;
  }
  return reach;
}

/** Pixels to either side, at most; null for a convolution that shrinks the picture, or whose kernel is not said. */
function convolutionReach(numbers: ReadNode['numbers']): number | null {
  const kernel = numbers.get('kernel_shape') ?? [];
  const ones = kernel.map(() => 1);
  const [steps, spread] = ['strides', 'dilations'].map((name) => numbers.get(name));
  const sizes = [...kernel, ...(spread ?? [])];
  if (kernel.length === 0 || !sizes.every((size) => size >= 1)) return null;
  if (steps === null || steps?.some((step) => step !== 1)) return null;
  if (spread === null || (spread ?? ones).length !== kernel.length) return null;
  return Math.max(...kernel.map((size, i) => Math.floor(size / 2) * (spread ?? ones)[i]!));
}
