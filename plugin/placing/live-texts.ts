import type { Materials } from './patch-layers.ts';
import { patchNode } from './patch-node.ts';
import type { Undo } from './one-step.ts';
import { boxOf } from './placing.ts';
import type { LayerPatch } from '../protocol.ts';

/** Clones the source's visible texts onto the picture, at their places and in their order, each with its patches. -> how many could not be patched */
export function liveTexts(
  source: SceneNode,
  frame: FrameNode,
  patches: readonly LayerPatch[],
  materials: Materials,
  undo: Undo,
): number {
  const skipped = new Set<string>();
  const origin = boxOf(source);
  for (const text of visibleTexts(source)) {
    const copy = text.clone();
    undo.push(() => copy.remove());
    frame.appendChild(copy);
    const [[a, b, x], [c, d, y]] = text.absoluteTransform;
    copy.relativeTransform = [
      [a, b, x - origin.x],
      [c, d, y - origin.y],
    ];
    for (const patch of patches) {
      if (patch.node !== text.id) continue;
      if (patch.property === 'segments' && materials.lacking.has(text.id)) skipped.add(text.id);
      else patchNode(copy, patch, materials);
    }
  }
  return skipped.size;
}

function visibleTexts(node: SceneNode): TextNode[] {
  if (!node.visible || ('opacity' in node && node.opacity === 0)) return [];
  // A mask paints nothing, its words no more than its boxes.
  if ('isMask' in node && node.isMask) return [];
  if (node.type === 'TEXT') return [node];
  return 'children' in node ? node.children.flatMap(visibleTexts) : [];
}
