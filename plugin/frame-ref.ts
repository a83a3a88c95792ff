import type { FrameRef } from './protocol.ts';
import { read, type SceneReader } from './scene-reader.ts';

/** The node as the panel knows it; sizes rounded up as an export at 100 % has them. */
export function frameRef(node: SceneReader): FrameRef {
  return {
    id: node.id,
    name: node.name,
    type: node.type,
    width: Math.ceil(read(node, 'width') ?? 0),
    height: Math.ceil(read(node, 'height') ?? 0),
  };
}
