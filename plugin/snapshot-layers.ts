import { findNode } from './find-node.ts';
import { asProblem, Problem } from './problem.ts';
import type { KeptTrees, Tree } from './kept-trees.ts';

type RestNode = Record<string, unknown>;

const NODE_FIELDS = new Set([
  'id',
  'name',
  'type',
  'visible',
  'opacity',
  'absoluteBoundingBox',
  'absoluteRenderBounds',
  'strokeWeight',
  'cornerRadius',
  'rectangleCornerRadii',
  'clipsContent',
  'characters',
  'componentId',
]);
const PAINT_FIELDS = new Set([
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
]);
const EFFECT_FIELDS = new Set(['type', 'visible', 'radius', 'spread', 'offset', 'color']);
const STYLE_FIELDS = new Set(['fontSize', 'fontWeight', 'textAlignHorizontal']);

/**
 * The subtree as Figma REST JSON, cut down to the fields the pipeline reads (LayerNode of models/runtime/types.ts) and those of
 * a style (StyledNode of models/runtime/restyle-layers); null for a node without layers. One string, because each property of an
 * object is wrapped on its way to the panel. It is cut down here, not there: that reads two fifths of the properties of Figma's answer and
 * makes a string of a quarter of the length. A tree that cannot have changed since comes from `kept`.
 * @throws Problem ExportFailed with Figma's reason, or what findNode throws.
 */
export async function snapshotLayers(nodeId: string, kept: KeptTrees): Promise<string | null> {
  const node = await findNode(nodeId);
  if (!('children' in node) || node.children.length === 0) return null;
  return kept.get(node, () => readTree(node));
}

async function readTree(node: SceneNode): Promise<Tree> {
  let exported: { document?: unknown };
  try {
    exported = (await node.exportAsync({ format: 'JSON_REST_V1' })) as { document?: unknown };
  } catch (error) {
    throw asProblem(error, 'ExportFailed', `read the layers of “${node.name}”`);
  }
  const { document } = exported;
  if (typeof document !== 'object' || document === null) {
    throw new Problem('ExportFailed', `Figma returned no layers for “${node.name}”; try again.`, node.name);
  }
  const facts = noFacts();
  const json = JSON.stringify(slimLayer(document as RestNode, facts));
  return { json, ...facts };
}

type Facts = Omit<Tree, 'json'>;

function noFacts(): Facts {
  return { ids: new Set(), hasInstances: false, hasVariables: false };
}

/** Keeps the fields named above, recursively; a hidden layer loses its children, which nobody sees. Notes what the tree depends on. */
export function slimLayer(node: RestNode, facts = noFacts()): RestNode {
  const others: string[] = [];
  const slim = pick(node, NODE_FIELDS, facts, others);
  facts.ids.add(slim.id as string);
  if (slim.type === 'INSTANCE') facts.hasInstances = true;
  for (const field of others) {
    if (field === 'fills' || field === 'strokes') slim[field] = pickAll(node[field], PAINT_FIELDS, facts);
    if (field === 'style') slim.style = pick(node.style as RestNode, STYLE_FIELDS, facts);
    if (field === 'effects') {
      const effects = pickAll(node.effects, EFFECT_FIELDS, facts);
      if (effects.length > 0) slim.effects = effects;
    }
    if (field === 'children' && slim.visible !== false) {
      slim.children = (node.children as RestNode[]).map((child) => slimLayer(child, facts));
    }
  }
  return slim;
}

function pickAll(list: unknown, fields: ReadonlySet<string>, facts: Facts): RestNode[] {
  return (list as RestNode[]).map((item) => pick(item, fields, facts));
}

/** Reads the named fields that are there and nothing else; `others` gets the names of the rest. */
function pick(from: RestNode, fields: ReadonlySet<string>, facts: Facts, others?: string[]): RestNode {
  const picked: RestNode = {};
  for (const field in from) {
    if (field === 'boundVariables') facts.hasVariables = true;
    if (fields.has(field)) picked[field] = from[field];
    else if (others !== undefined) others.push(field);
  }
  return picked;
}
