import { createHash } from 'node:crypto';
import { writeOnnx, type OnnxNode, type OnnxValue } from '../../models/runtime/ort/write-onnx.ts';

/**
 * A model pack that needs no training and whose answers are known: an encoder's descriptor is the 4 x 4 pixels of a cell themselves (centred,
 * normalised), the values are the cell's mean colour, and synthesise enlarges the warped colours (nearest neighbour).
 */
export interface FixtureOptions {
  /** Takes the square root of negative numbers in synthesise. */
  nan?: boolean;
  /** Encodes the source on a grid of half the size. */
  coarseSource?: boolean;
  channels?: string[];
  workingSize?: number;
  outputSize?: number;
  synthesiseInputs?: OnnxValue[];
  /** The exemplar's encoder asks for a condition too. */
  exemplarCondition?: boolean;
}

const image: OnnxValue = { name: 'image', type: 'float32', dims: [1, 3, 'H', 'W'] };

const pixelsOfCell = (input: string, block: number, output: string): OnnxNode[] => [
  { op: 'SpaceToDepth', inputs: [input], outputs: ['cell'], attributes: { blocksize: block } },
  { op: 'ReduceMean', inputs: ['cell'], outputs: ['mean'], attributes: { axes: [1], keepdims: 1 } },
  { op: 'Sub', inputs: ['cell', 'mean'], outputs: ['centred'] },
  { op: 'LpNormalization', inputs: ['centred'], outputs: [output], attributes: { axis: 1, p: 2 } },
];

const pool = (output: string): OnnxNode => ({
  op: 'AveragePool',
  inputs: ['image'],
  outputs: [output],
  attributes: { kernel_shape: [4, 4], strides: [4, 4] },
});

function encodeExemplar(channels: number | null): Uint8Array {
  const condition: OnnxValue[] =
    channels === null ? [] : [{ name: 'condition', type: 'float32', dims: [1, channels, 'H', 'W'] }];
  return writeOnnx({
    name: 'encode_exemplar',
    inputs: [image, ...condition],
    outputs: [
      { name: 'keys', type: 'float32', dims: [1, 48, 'h', 'w'] },
      { name: 'values', type: 'float32', dims: [1, 3, 'h', 'w'] },
      { name: 'palette', type: 'float32', dims: [1, 3, 1, 1] },
      ...condition.map((given) => ({ ...given, name: 'mask' })),
    ],
    constants: [],
    nodes: [
      ...pixelsOfCell('image', 4, 'keys'),
      pool('values'),
      { op: 'GlobalAveragePool', inputs: ['image'], outputs: ['palette'] },
      ...condition.map(() => ({ op: 'Identity', inputs: ['condition'], outputs: ['mask'] })),
    ],
  });
}

function encodeSource(channels: number, coarse: boolean): Uint8Array {
  const block = coarse ? 8 : 4;
  return writeOnnx({
    name: 'encode_source',
    inputs: [image, { name: 'condition', type: 'float32', dims: [1, channels, 'H', 'W'] }],
    outputs: [
      { name: 'queries', type: 'float32', dims: [1, 3 * block * block, 'h', 'w'] },
      { name: 'structure', type: 'float32', dims: [1, channels, 'H', 'W'] },
    ],
    constants: [],
    nodes: [
      ...pixelsOfCell('image', block, 'queries'),
      { op: 'Identity', inputs: ['condition'], outputs: ['structure'] },
    ],
  });
}

function synthesise({ nan = false, synthesiseInputs: extra = [] }: FixtureOptions): Uint8Array {
  return writeOnnx({
    name: 'synthesise',
    inputs: [
      { name: 'warped', type: 'float32', dims: [1, 3, 'h', 'w'] },
      { name: 'confidence', type: 'float32', dims: [1, 1, 'h', 'w'] },
      image,
      ...extra,
    ],
    outputs: [{ name: 'image_out', type: 'float32', dims: [1, 3, 'H', 'W'] }],
    constants: [{ name: 'none', dims: [0], data: new Float32Array(0) }],
    nodes: [
      { op: 'Shape', inputs: ['image'], outputs: ['size'] },
      {
        op: 'Resize',
        inputs: ['warped', 'none', 'none', 'size'],
        outputs: [nan ? 'drawn' : 'image_out'],
        attributes: { mode: 'nearest', coordinate_transformation_mode: 'asymmetric', nearest_mode: 'floor' },
      },
      ...(nan ? NOT_A_NUMBER : []),
    ],
  });
}

/** 0 / 0 */
const NOT_A_NUMBER: OnnxNode[] = [
  { op: 'Sub', inputs: ['drawn', 'drawn'], outputs: ['nothing'] },
  { op: 'Div', inputs: ['nothing', 'nothing'], outputs: ['image_out'] },
];

export interface FixturePack {
  card: Record<string, unknown>;
  files: Record<string, Uint8Array>;
}

export function fixturePack(options: FixtureOptions = {}): FixturePack {
  const { coarseSource = false, channels = ['ink', 'class:page', 'layers', 'u'] } = options;
  const files = {
    'encode_exemplar.onnx': encodeExemplar(options.exemplarCondition ? channels.length : null),
    'encode_source.onnx': encodeSource(channels.length, coarseSource),
    'synthesise.onnx': synthesise(options),
  };
  const hashed = Object.entries(files).map(([name, bytes]) => [
    name,
    { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
  ]);
  return {
    card: {
      id: 'fixture',
      title: 'Fixture',
      domain: 'wireframe',
      stride: 16,
      gridStride: 4,
      workingSize: options.workingSize ?? 128,
      outputSize: options.outputSize ?? 256,
      sharpness: 100,
      channels,
      exemplarCondition: options.exemplarCondition ?? false,
      warpedColour: [0, 1, 2],
      files: Object.fromEntries(hashed),
    },
    files,
  };
}
