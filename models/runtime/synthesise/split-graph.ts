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
 * @throws RangeError where the bytes are no ONNX file
 */
export function splitGraph(model: Uint8Array, pixelInputs: ReadonlySet<string>): SplitGraph | null {
  const graph = readOnnx(model);
  const producer = new Map<string, ReadNode>();
  for (const node of graph.nodes) for (const output of node.outputs) producer.set(output, node);
  const inputs = new Set(graph.inputs.map(({ name }) => name));
  const constants = new Set(graph.initialisers.map(({ name }) => name));
  const drawn = new Set<ReadNode>();
  const fixed = new Set<ReadNode>();
  const isFixed = (name: string): boolean =>
    name === '' || constants.has(name) || (producer.has(name) && fixed.has(producer.get(name)!));
  const isDrawn = (name: string): boolean =>
    pixelInputs.has(name) || (producer.has(name) && drawn.has(producer.get(name)!));
  // Nodes come in the order in which they can run.
  for (const node of graph.nodes) {
    if (node.inputs.some(isDrawn)) drawn.add(node);
    else if (node.inputs.every(isFixed)) fixed.add(node);
  }
  const reach = pixelReach(graph, drawn, isDrawn);
  const outputs = graph.outputs.filter(({ name }) => isDrawn(name));
  if (outputs.length === 0 || reach === null) return null;

  const isShape = (node: ReadNode | undefined): boolean => {
    if (node === undefined) return false;
    if (node.op === 'Shape') return true;
    const moving = node.inputs.filter((name) => !isFixed(name));
    return (
      SHAPE_MATH.includes(node.op) && moving.length > 0 && moving.every((name) => isShape(producer.get(name)))
    );
  };
  // What is said of the grid itself is made there and needs no pixels.
  const said = graph.outputs.map(({ name }) => name).filter((name) => !isDrawn(name));
  const cut = new Set<string>();
  const onPixels = collect(
    outputs.map(({ name }) => name),
    (name) => {
      const node = producer.get(name);
      if (node && (drawn.has(node) || fixed.has(node) || isShape(node))) return node;
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
    cells: write(graph, onCells, graph.inputs.filter(uses(onCells)), given(made)),
    pixels: write(graph, onPixels, [...graph.inputs.filter(uses(onPixels)), ...given(handed)], outputs),
    reach,
  };
}

/** The nodes that `from` needs; `enter` names the node behind a value, or null where the walk ends. */
function collect(from: readonly string[], enter: (name: string) => ReadNode | null): Set<ReadNode> {
  const found = new Set<ReadNode>();
  const open = [...from];
  while (open.length > 0) {
    const node = enter(open.pop()!);
    if (node === null || found.has(node)) continue;
    found.add(node);
    open.push(...node.inputs.filter((name) => name !== ''));
  }
  return found;
}

const uses =
  (nodes: ReadonlySet<ReadNode>) =>
  ({ name }: Piece): boolean =>
    [...nodes].some((node) => node.inputs.includes(name));

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
