import { field, join, value } from '../ort/write-onnx.ts';
import { readOnnx, type Piece, type ReadGraph, type ReadNode } from '../ort/read-onnx.ts';
import { pixelReach } from './pixel-reach.ts';

/** A drawing graph cut in two where it goes from cells to pixels. */
export interface SplitGraph {
  /** The grid's inputs -> the cut, and what the graph says of the grid itself; null where the inputs themselves are the cut. */
  cells: Uint8Array | null;
  /** The cut and the pixels' inputs -> what is drawn. */
  pixels: Uint8Array;
  /** How many pixels around it one pixel of the picture depends on, at most. */
  reach: number;
}

/** What only computes a shape: cheap, and so repeated on the pixels' side instead of handed over. */
const SHAPE_MATH = ['Slice', 'Gather', 'Cast', 'Concat', 'Unsqueeze', 'Squeeze', 'Add', 'Mul', 'Div'];

/**
 * Cuts a drawing graph behind everything that does not depend on its pixel inputs: what the network makes of the small grid is made once,
 * what is left is local in pixels and can be run tile by tile. Null where nothing is drawn from pixels, or where the pixels' side is not local.
 * pixelInputs: names of the inputs that come at the picture's size.
 * @throws NotOnnx where the bytes are no ONNX file
 */
export function splitGraph(model: Uint8Array, pixelInputs: ReadonlySet<string>): SplitGraph | null {
  const graph = readOnnx(model);
  const inputs = new Set(graph.inputs.map(({ name }) => name));
  const constants = new Set(graph.initialisers.map(({ name }) => name));
  const { producer, drawn, fixed, shapes } = sortNodes(graph.nodes, pixelInputs, constants);
  const isDrawn = (name: string): boolean => pixelInputs.has(name) || drawn.has(producer.get(name)!);
  const reach = pixelReach(graph, drawn, isDrawn);
  const outputs = graph.outputs.filter(({ name }) => isDrawn(name));
  if (outputs.length === 0 || reach === null || graph.nodes.some(({ nested }) => nested)) return null;

  // What is said of the grid itself is made there and needs no pixels.
  const said = graph.outputs.map(({ name }) => name).filter((name) => !isDrawn(name));
  const cut = new Set<string>();
  const onPixels = collect(
    outputs.map(({ name }) => name),
    (name) => {
      const node = producer.get(name);
      if (node && (drawn.has(node) || fixed.has(node) || shapes.has(node))) return node;
      if (!constants.has(name) && !pixelInputs.has(name)) cut.add(name);
      return null;
    },
  );
  const handed = [...cut].filter((name) => !inputs.has(name));
  const made = [...new Set([...handed, ...said])];
  if (made.length === 0) return { cells: null, pixels: model, reach };
  const onCells = collect(made, (name) => producer.get(name) ?? null);
  const given = (names: Iterable<string>): Piece[] =>
    [...names].map((name) => ({ name, bytes: value({ name, type: 'float32', dims: null }) }));
  return {
    cells: write(graph, onCells, readBy(onCells, graph.inputs), given(made)),
    pixels: write(graph, onPixels, [...readBy(onPixels, graph.inputs), ...given(handed)], outputs),
    reach,
  };
}

interface SortedNodes {
  /** The node behind a value, by the value's name. */
  producer: ReadonlyMap<string, ReadNode>;
  /** What depends on pixels. */
  drawn: ReadonlySet<ReadNode>;
  /** What depends on no input at all. */
  fixed: ReadonlySet<ReadNode>;
  /** What only computes a shape. */
  shapes: ReadonlySet<ReadNode>;
}

/** One pass suffices: nodes come in the order in which they can run. A file where they do not is refused by onnxruntime. */
function sortNodes(
  nodes: readonly ReadNode[],
  pixelInputs: ReadonlySet<string>,
  constants: ReadonlySet<string>,
): SortedNodes {
  const producer = new Map<string, ReadNode>();
  const [drawn, fixed, shapes] = [new Set<ReadNode>(), new Set<ReadNode>(), new Set<ReadNode>()];
  const isOf = (kind: ReadonlySet<ReadNode>, name: string): boolean => kind.has(producer.get(name)!);
  const isFixed = (name: string): boolean => name === '' || constants.has(name) || isOf(fixed, name);
  for (const node of nodes) {
    const moving = node.inputs.filter((name) => !isFixed(name));
    if (node.inputs.some((name) => pixelInputs.has(name) || isOf(drawn, name))) drawn.add(node);
    else if (moving.length === 0) fixed.add(node);
    const isMath = SHAPE_MATH.includes(node.op) && moving.length > 0;
    if (node.op === 'Shape' || (isMath && moving.every((name) => isOf(shapes, name)))) shapes.add(node);
    for (const output of node.outputs) producer.set(output, node);
  }
  return { producer, drawn, fixed, shapes };
}

/** The nodes that `from` needs; `enter` names the node behind a value, or null where the walk ends. */
function collect(from: readonly string[], enter: (name: string) => ReadNode | null): Set<ReadNode> {
  const found = new Set<ReadNode>();
  const open = [...from];
  while (open.length > 0) {
    const node = enter(open.pop()!);
    if (node === null || found.has(node)) continue;
    found.add(node);
    for (const name of node.inputs) if (name !== '') open.push(name);
  }
  return found;
}

/** The inputs that the nodes read. */
function readBy(nodes: ReadonlySet<ReadNode>, inputs: readonly Piece[]): Piece[] {
  const used = new Set([...nodes].flatMap((node) => node.inputs));
  return inputs.filter(({ name }) => used.has(name));
}

function write(
  { nodes, initialisers, rest }: ReadGraph,
  chosen: ReadonlySet<ReadNode>,
  inputs: readonly Piece[],
  outputs: readonly Piece[],
): Uint8Array {
  const used = new Set([...chosen].flatMap((node) => node.inputs));
  const graph = [
    ...nodes.filter((node) => chosen.has(node)).map(({ bytes }) => field(1, bytes)),
    field(2, 'part'),
    ...initialisers.filter(({ name }) => used.has(name)).map(({ bytes }) => field(5, bytes)),
    ...inputs.map(({ bytes }) => field(11, bytes)),
    ...outputs.map(({ bytes }) => field(12, bytes)),
  ];
  return join([...rest, field(7, graph)]);
}
