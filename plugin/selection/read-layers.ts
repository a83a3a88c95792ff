import { findNode } from './find-node.ts';
import type { KeptTrees, Tree } from './kept-trees.ts';
import { asProblem, Problem } from '../messages/problem.ts';
import { noFacts, slimLayer, type RestNode } from './snapshot-layers.ts';

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
  // Variables of what is kept whole, as the stops of a gradient. Quotes in a text are escaped, so a text never looks like this.
  const hasVariables = facts.hasVariables || json.includes('"boundVariables":{"');
  return { json, ...facts, hasVariables };
}
