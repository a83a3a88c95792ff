/** Writes ONNX models (protobuf wire format, field numbers of onnx.proto3) without a protobuf library. */

export interface OnnxTensor {
  name: string;
  dims: readonly number[];
  data: Float32Array | BigInt64Array;
}

export interface OnnxNode {
  op: string;
  inputs: readonly string[];
  outputs: readonly string[];
  /** Whole numbers and lists of them; a float is given as { float: x }. */
  attributes?: Readonly<Record<string, number | string | readonly number[] | { float: number }>>;
}

/** A graph's input or output: names in `dims` are dimensions that vary. */
export interface OnnxValue {
  name: string;
  type: 'float32' | 'int32' | 'int64';
  /** Null where even their number is unknown. */
  dims: readonly (number | string)[] | null;
}

export interface OnnxGraph {
  name: string;
  inputs: readonly OnnxValue[];
  outputs: readonly OnnxValue[];
  nodes: readonly OnnxNode[];
  constants: readonly OnnxTensor[];
}

const IR_VERSION = 8;
const OPSET = 17;
const TYPES = { float32: 1, int32: 6, int64: 7 } as const;

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value)); // two's complement, as protobuf writes negative numbers
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

/** Several parts in a row. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A length-delimited field: bytes, a text or a message made of parts. */
export function field(number: number, content: Uint8Array | string | readonly Uint8Array[]): Uint8Array {
  const bytes =
    typeof content === 'string' ? ascii(content) : content instanceof Uint8Array ? content : join(content);
  return join([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

function int(number: number, value: number): Uint8Array {
  return join([varint(number * 8), varint(value)]);
}

function float(number: number, value: number): Uint8Array {
  return join([varint(number * 8 + 5), new Uint8Array(Float32Array.of(value).buffer)]);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function attribute(name: string, value: NonNullable<OnnxNode['attributes']>[string]): Uint8Array {
  const head = field(1, name);
  if (typeof value === 'number') return field(5, [head, int(3, value), int(20, 2)]);
  if (typeof value === 'string') return field(5, [head, field(4, value), int(20, 3)]);
  if ('float' in value) return field(5, [head, float(2, value.float), int(20, 1)]);
  return field(5, [head, ...value.map((item) => int(8, item)), int(20, 7)]);
}

function node({ op, inputs, outputs, attributes = {} }: OnnxNode): Uint8Array {
  return field(1, [
    ...inputs.map((name) => field(1, name)),
    ...outputs.map((name) => field(2, name)),
    field(4, op),
    ...Object.entries(attributes).map(([name, value]) => attribute(name, value)),
  ]);
}

function constant({ name, dims, data }: OnnxTensor): Uint8Array {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const type = data instanceof Float32Array ? TYPES.float32 : TYPES.int64;
  return field(5, [...dims.map((size) => int(1, size)), int(2, type), field(8, name), field(9, raw)]);
}

/** The content of a graph's input or output. */
export function value({ name, type, dims }: OnnxValue): Uint8Array {
  const shape = dims?.map((size) => field(1, [typeof size === 'number' ? int(1, size) : field(2, size)]));
  const tensor = [int(1, TYPES[type]), ...(shape ? [field(2, shape)] : [])];
  return join([field(1, name), field(2, [field(1, tensor)])]);
}

/** The bytes of an .onnx file, opset 17. Names must be ASCII. */
export function writeOnnx({ name, inputs, outputs, nodes, constants }: OnnxGraph): Uint8Array {
  const graph = [
    ...nodes.map(node),
    field(2, name),
    ...constants.map(constant),
    ...inputs.map((input) => field(11, value(input))),
    ...outputs.map((output) => field(12, value(output))),
  ];
  return join([int(1, IR_VERSION), field(7, graph), field(8, [field(1, ''), int(2, OPSET)])]);
}
