import { findNode } from './find-node.ts';
import { asProblem, Problem } from './problem.ts';

type RestNode = Record<string, unknown>;

const NODE_FIELDS = [
  'id',
  'name',
  'type',
  'visible',
  'opacity',
  'absoluteBoundingBox',
  'absoluteRenderBounds',
  'strokeWeight',
  'individualStrokeWeights',
  'strokesIncludedInLayout',
  'cornerRadius',
  'rectangleCornerRadii',
  'clipsContent',
  'isMask',
  'characters',
  'characterStyleOverrides',
  'componentId',
];
const PAINT_FIELDS = [
  'type',
  'visible',
  'opacity',
  'color',
  'gradientStops',
  'gradientHandlePositions',
  'imageRef',
  'scaleMode',
  'imageTransform',
  'boundVariables',
];
const EFFECT_FIELDS = ['type', 'visible', 'radius', 'spread', 'offset', 'color'];
const STYLE_FIELDS = ['fontSize', 'fontWeight', 'textAlignHorizontal'];

/**
 * The subtree as Figma REST JSON, cut down to the fields the pipeline reads (LayerNode of models/runtime/types.ts) and those of
 * a style (StyledNode of models/runtime/restyle-layers) so that one message stays small; null for a node without layers.
 * @throws Problem ExportFailed with Figma's reason, or what findNode throws.
 */
export async function snapshotLayers(nodeId: string): Promise<unknown> {
  const node = await findNode(nodeId);
  if (!('children' in node) || node.children.length === 0) return null;
  let exported: { document?: unknown };
  try {
    exported = (await node.exportAsync({ format: 'JSON_REST_V1' })) as { document?: unknown };
  } catch (error) {
    throw asProblem(error, 'ExportFailed', `read the layers of “${node.name}”`);
  }
  if (typeof exported.document !== 'object' || exported.document === null) {
    throw new Problem('ExportFailed', `Figma returned no layers for “${node.name}”; try again.`, node.name);
  }
  return slimLayer(exported.document as RestNode);
}

/** Keeps the fields named above, recursively; a hidden layer loses its children, which nobody sees. */
export function slimLayer(node: RestNode): RestNode {
  const slim = pick(node, NODE_FIELDS);
  for (const key of ['fills', 'strokes']) {
    if (Array.isArray(node[key])) slim[key] = node[key].map((paint: RestNode) => pick(paint, PAINT_FIELDS));
  }
  if (Array.isArray(node.effects) && node.effects.length > 0) {
    slim.effects = node.effects.map((effect: RestNode) => pick(effect, EFFECT_FIELDS));
  }
  if (typeof node.style === 'object' && node.style !== null)
    slim.style = pick(node.style as RestNode, STYLE_FIELDS);
  if (typeof node.styleOverrideTable === 'object' && node.styleOverrideTable !== null)
    slim.styleOverrideTable = coloursOf(node.styleOverrideTable as Record<string, RestNode>);
  if (Array.isArray(node.children) && node.visible !== false) {
    slim.children = node.children.map((child: RestNode) => slimLayer(child));
  }
  return slim;
}

/** Of the styles inside one text only the fills: sizes and weights stay the source's own. */
function coloursOf(table: Record<string, RestNode>): RestNode {
  const colours: RestNode = {};
  for (const [key, { fills }] of Object.entries(table)) {
    colours[key] = Array.isArray(fills)
      ? { fills: fills.map((paint: RestNode) => pick(paint, PAINT_FIELDS)) }
      : {};
  }
  return colours;
}

function pick(from: RestNode, fields: readonly string[]): RestNode {
  const picked: RestNode = {};
  for (const field of fields) {
    if (from[field] !== undefined) picked[field] = from[field];
  }
  return picked;
}
