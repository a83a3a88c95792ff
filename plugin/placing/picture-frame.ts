import type { Undo } from './one-step.ts';
import { boxOf } from './placing.ts';

/** An empty frame of the source's size and shape with a picture as its fill: corners, border and shadow are the source's own. */
export function pictureFrame(source: SceneNode, imageHash: string, undo: Undo): FrameNode {
  const box = boxOf(source);
  const frame = figma.createFrame();
  undo.push(() => frame.remove());
  frame.resize(box.width, box.height);
  frame.fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash }];
  frame.clipsContent = true;
  if ('topLeftRadius' in source) {
    frame.topLeftRadius = source.topLeftRadius;
    frame.topRightRadius = source.topRightRadius;
    frame.bottomRightRadius = source.bottomRightRadius;
    frame.bottomLeftRadius = source.bottomLeftRadius;
  }
  if ('effects' in source) frame.effects = source.effects;
  return frame;
}
