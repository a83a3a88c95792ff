import { pairNodes, type Copy } from './copy-source.ts';
import { patchNode } from './patch-node.ts';
import { Problem } from './problem.ts';
import type { LayerPatch } from './protocol.ts';

/** What the paints of patches name: images made of the placement's pictures, and variables found in the file. */
export interface PatchMaterials {
  /** Hashes, in the order of the placement's pictures. */
  pictures: readonly string[];
  variables: ReadonlyMap<string, Variable>;
}

/**
 * Patches a copy of the source. Instances keep their component where they take the patches as overrides; where one refuses, the outermost
 * instance around it is detached, and the patches start anew, for its layers have other ids then.
 * @throws Problem PlaceFailed for a patch of a layer that the source does not have; what Figma throws outside instances
 */
export function patchLayers(
  source: SceneNode,
  copy: Copy,
  patches: readonly LayerPatch[],
  materials: PatchMaterials,
): { node: SceneNode; detached: number } {
  for (let detached = 0; ; detached++) {
    const refusal = patchAll(source, copy.node, patches, materials);
    if (refusal === null) return { node: copy.node, detached };
    const instance = outermostInstance(refusal.node, copy.node);
    if (instance === null) throw refusal.error;
    const isRoot = instance.id === copy.node.id;
    const frame = instance.detachInstance();
    if (isRoot) copy.node = frame;
  }
}

interface Refusal {
  node: SceneNode;
  error: unknown;
}

function patchAll(
  source: SceneNode,
  copy: SceneNode,
  patches: readonly LayerPatch[],
  materials: PatchMaterials,
): Refusal | null {
  const nodes = pairNodes(source, copy);
  for (const patch of patches) {
    const node = nodes.get(patch.node);
    if (node === undefined)
      throw new Problem(
        'PlaceFailed',
        `A layer of “${source.name}” is gone since it was restyled; restyle again.`,
        source.name,
      );
    try {
      patchNode(node, patch, materials);
    } catch (error) {
      return { node, error };
    }
  }
  return null;
}

/** The outermost instance that a node lies in, itself included, up to the root of the copy. */
function outermostInstance(node: SceneNode, root: SceneNode): InstanceNode | null {
  let found: InstanceNode | null = null;
  for (let link: BaseNode | null = node; link !== null; link = link.parent) {
    if (link.type === 'INSTANCE') found = link;
    if (link.id === root.id) break;
  }
  return found;
}
