import { fieldsOf, nameOf, NotOnnx, packedNumbers } from './wire-format.ts';

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
  /** Whole numbers and lists of them, by name, null where such a list is long; other attributes are missing. */
  numbers: Map<string, number[] | null>;
  /** The int64 values of a Constant node, where it holds a few such. */
  constant: number[] | null;
  /** Whether it holds graphs of its own, as If and Loop do; these may read any value around them by its name. */
  nested: boolean;
}

export interface ReadGraph {
  nodes: ReadNode[];
  initialisers: (Piece & { integers: number[] | null })[];
  inputs: Piece[];
  outputs: Piece[];
  /** Fields of the model beside the graph: versions, operator sets. */
  rest: Uint8Array[];
}

const INT64 = 7;
/** Axes, steps and shapes are short; a longer list is weights or an index, and nobody asks for its values. */
const LONGEST_LIST = 64;
/** The largest network at hand, a converted one, has 3,000 nodes. */
const MOST = { parts: 50_000, values: 4096 };

/** The values of a short int64 tensor, null for any other. */
function integersOf(tensor: Uint8Array): number[] | null {
  let type = 0;
  let raw = tensor.subarray(0, 0);
  let values: number[] | null = [];
  for (const { number, value, content } of fieldsOf(tensor)) {
    if (number === 2) type = value;
    // int64_data, one by one or packed
    if (number === 7)
      values = append(values, content.length > 0 ? packedNumbers(content, LONGEST_LIST) : [value]);
    if (number === 9) raw = content;
  }
  return type === INT64 ? append(values, rawIntegers(raw)) : null;
}

function rawIntegers(bytes: Uint8Array): number[] | null {
  if (bytes.length % 8 !== 0) throw new NotOnnx(`An int64 tensor has ${bytes.length} bytes.`);
  if (bytes.length > 8 * LONGEST_LIST) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 8 }, (_, i) => Number(view.getBigInt64(8 * i, true)));
}

/** Null where either is null or both together are long. */
function append(values: number[] | null, more: readonly number[] | null): number[] | null {
  if (values === null || more === null || values.length + more.length > LONGEST_LIST) return null;
  return [...values, ...more];
}

function readNode(bytes: Uint8Array): ReadNode {
  const node: ReadNode = {
    bytes,
    op: '',
    inputs: [],
    outputs: [],
    numbers: new Map(),
    constant: null,
    nested: false,
  };
  for (const { number, content } of fieldsOf(bytes)) {
    if (number === 1) put(node.inputs, nameOf(content), MOST.values);
    if (number === 2) put(node.outputs, nameOf(content), MOST.values);
    if (number === 4) node.op = nameOf(content);
    if (number === 5) readAttribute(node, content);
  }
  return node;
}

function readAttribute(node: ReadNode, bytes: Uint8Array): void {
  let name = '';
  let values: number[] | null = [];
  for (const { number, value, content } of fieldsOf(bytes)) {
    if (number === 1) name = nameOf(content);
    if (number === 3) values = append(values, [value]);
    if (number === 5) node.constant = integersOf(content);
    if (number === 6 || number === 11) node.nested = true;
    if (number === 8)
      values = append(values, content.length > 0 ? packedNumbers(content, LONGEST_LIST) : [value]);
  }
  if (values === null) node.numbers.set(name, null);
  else if (values.length > 0) node.numbers.set(name, values);
}

function put<T>(list: T[], item: T, most: number): void {
  if (list.length === most) throw new NotOnnx(`A list has over ${most} entries.`);
  list.push(item);
}

function named(bytes: Uint8Array, field: number): Piece {
  for (const { number, content } of fieldsOf(bytes))
    if (number === field) return { bytes, name: nameOf(content) };
  return { bytes, name: '' };
}

/** @throws NotOnnx where the bytes are no ONNX file, or one of more than 50,000 nodes or weights */
export function readOnnx(model: Uint8Array): ReadGraph {
  const graph: ReadGraph = { nodes: [], initialisers: [], inputs: [], outputs: [], rest: [] };
  for (const { number, content, whole } of fieldsOf(model)) {
    if (number === 7) readGraph(graph, content);
    else put(graph.rest, whole, MOST.values);
  }
  return graph;
}

function readGraph(graph: ReadGraph, bytes: Uint8Array): void {
  for (const { number, content } of fieldsOf(bytes)) {
    if (number === 1) put(graph.nodes, readNode(content), MOST.parts);
    if (number === 5)
      put(graph.initialisers, { ...named(content, 8), integers: integersOf(content) }, MOST.parts);
    if (number === 11) put(graph.inputs, named(content, 1), MOST.values);
    if (number === 12) put(graph.outputs, named(content, 1), MOST.values);
  }
}
