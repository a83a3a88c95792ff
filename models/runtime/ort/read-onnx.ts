/** Reads as much of an ONNX file as cutting a graph needs (protobuf wire format, field numbers of onnx.proto3). */

/** A node, an initialiser or a graph value with the bytes it came as, so that it can be written again unread. */
export interface Piece {
  bytes: Uint8Array;
  name: string;
}

export interface ReadNode {
  bytes: Uint8Array;
  op: string;
  inputs: string[];
  outputs: string[];
  /** Whole numbers and lists of them, by name; other attributes are missing. */
  numbers: Map<string, number[]>;
  /** The int64 values of a Constant node, where it holds such. */
  constant: number[] | null;
}

export interface ReadGraph {
  nodes: ReadNode[];
  initialisers: (Piece & { integers: number[] | null })[];
  inputs: Piece[];
  outputs: Piece[];
  /** Fields of the model beside the graph: versions, operator sets. */
  rest: Uint8Array[];
}

interface Field {
  number: number;
  /** Of a length-delimited field. */
  content: Uint8Array;
  /** Of a varint field. */
  value: number;
  /** Key and length included. */
  whole: Uint8Array;
}

const INT64 = 7;

function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('The file ends within a number.');
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return Number(BigInt.asIntN(64, value));
    }
  };
  while (at < bytes.length) {
    const start = at;
    const key = varint();
    const wire = key & 7;
    let [value, content] = [0, bytes.subarray(0, 0)];
    if (wire === 0) value = varint();
    else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else if (wire === 2) {
      const length = varint();
      content = bytes.subarray(at, at + length);
      at += length;
    } else throw new RangeError(`Wire type ${wire} is none of ONNX.`);
    if (at > bytes.length) throw new RangeError('The file ends within a field.');
    yield { number: key >>> 3, content, value, whole: bytes.subarray(start, at) };
  }
}

const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The values of an int64 tensor, null for any other type. */
function integersOf(tensor: Uint8Array): number[] | null {
  let type = 0;
  const values: number[] = [];
  for (const { number, value, content } of fieldsOf(tensor)) {
    if (number === 2) type = value;
    // int64_data, one by one or packed
    if (number === 7) values.push(...(content.length > 0 ? packed(content) : [value]));
    if (number === 9 && type === INT64) {
      const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
      for (let at = 0; at < content.length; at += 8) values.push(Number(view.getBigInt64(at, true)));
    }
  }
  return type === INT64 ? values : null;
}

function packed(bytes: Uint8Array): number[] {
  const values: number[] = [];
  let [value, shift] = [0n, 0n];
  for (const byte of bytes) {
    value |= BigInt(byte & 127) << shift;
    shift += 7n;
    if (byte < 128) {
      values.push(Number(BigInt.asIntN(64, value)));
      [value, shift] = [0n, 0n];
    }
  }
  return values;
}

function readNode(bytes: Uint8Array): ReadNode {
  const node: ReadNode = { bytes, op: '', inputs: [], outputs: [], numbers: new Map(), constant: null };
  for (const { number, content } of fieldsOf(bytes)) {
    if (number === 1) node.inputs.push(text(content));
    if (number === 2) node.outputs.push(text(content));
    if (number === 4) node.op = text(content);
    if (number !== 5) continue;
    let name = '';
    const values: number[] = [];
    for (const field of fieldsOf(content)) {
      if (field.number === 1) name = text(field.content);
      if (field.number === 3) values.push(field.value);
      if (field.number === 5) node.constant = integersOf(field.content);
      if (field.number === 8)
        values.push(...(field.content.length > 0 ? packed(field.content) : [field.value]));
    }
    if (values.length > 0) node.numbers.set(name, values);
  }
  return node;
}

function named(bytes: Uint8Array, field: number): Piece {
  for (const { number, content } of fieldsOf(bytes))
    if (number === field) return { bytes, name: text(content) };
  return { bytes, name: '' };
}

/** @throws RangeError where the bytes are no protobuf */
export function readOnnx(model: Uint8Array): ReadGraph {
  const graph: ReadGraph = { nodes: [], initialisers: [], inputs: [], outputs: [], rest: [] };
  for (const { number, content, whole } of fieldsOf(model)) {
    if (number !== 7) {
      graph.rest.push(whole);
      continue;
    }
    for (const part of fieldsOf(content)) {
      if (part.number === 1) graph.nodes.push(readNode(part.content));
      if (part.number === 5)
        graph.initialisers.push({ ...named(part.content, 8), integers: integersOf(part.content) });
      if (part.number === 11) graph.inputs.push(named(part.content, 1));
      if (part.number === 12) graph.outputs.push(named(part.content, 1));
    }
  }
  return graph;
}
