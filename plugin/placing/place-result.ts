import { findNode } from '../selection/find-node.ts';
import type { Undo } from './one-step.ts';
import { asOneStep, boxOf, settle } from './placing.ts';
import { elsewhereText } from './restyled-text.ts';
import type { Elsewhere, PlacedResult } from '../protocol.ts';
import { validatePlacement } from '../messages/validate-message.ts';

/**
 * Puts a picture beside its source as the image fill of a rectangle of the source's size, selects both and shows them
 * unless it is to be quiet. One undo step, all or
 * nothing (placing.ts).
 * @throws Problem BadMessage, TooLarge, RemovedNode before anything is drawn; TooLarge, PlaceFailed after it was put back.
 */
export async function placeResult(message: unknown): Promise<PlacedResult> {
  const { sourceId, png, recipe, quiet } = validatePlacement(message);
  const source = await findNode(sourceId);
  let elsewhere: Elsewhere | null = null;
  const place = (undo: Undo): RectangleNode => {
    const box = boxOf(source);
    const image = figma.createImage(png);
    const result = figma.createRectangle();
    undo.push(() => result.remove());
    result.resize(box.width, box.height);
    result.fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: image.hash }];
    elsewhere = settle(result, source, recipe, undo);
    if ('lockAspectRatio' in result) result.lockAspectRatio();
    return result;
  };
  const { id, name } = asOneStep(source, place, () => elsewhereText(elsewhere), quiet);
  return { nodeId: id, name, ...(elsewhere !== null && { elsewhere }) };
}
