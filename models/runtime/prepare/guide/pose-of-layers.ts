import type { LayerNode, Pose, PosePoint } from '../../types.ts';
import { JOINTS } from './joints.ts';

/** `Left shoulder`, `l_shoulder`, `L Shoulder` and `shoulder left` are one joint. */
function plain(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .split(' ');
  const side = words.find((word) => ['l', 'left', 'r', 'right'].includes(word));
  const rest = words.filter((word) => word !== side).join('');
  return side ? `${side[0]}_${rest}` : rest;
}

/**
 * A stick figure whose joints are layers: each layer that is called after a joint marks it with the middle of its box.
 * The frame's box is the picture. Null where fewer than two layers are called after joints.
 */
export function poseOfLayers(frame: LayerNode): Pose | null {
  const box = frame.absoluteBoundingBox!;
  const found = new Map<string, PosePoint>();
  const visit = (node: LayerNode): void => {
    if (node.visible === false) return;
    const name = plain(node.name);
    const own = node.absoluteBoundingBox;
    if ((JOINTS as readonly string[]).includes(name) && own && !found.has(name)) {
      found.set(name, [own.x + own.width / 2 - box.x, own.y + own.height / 2 - box.y]);
    }
    node.children?.forEach(visit);
  };
  frame.children?.forEach(visit);
  if (found.size < 2) return null;
  return {
    width: box.width,
    height: box.height,
    joints: JOINTS.map((name) => found.get(name) ?? null),
  };
}
