import { poseTemplate, TEMPLATE_SIZE } from '../../models/runtime/prepare/guide/pose-template.ts';
import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { SelectionState } from '../../plugin/protocol.ts';
import { isPicture } from '../shelf/picture.ts';
import { texts } from './texts.ts';

/**
 * Puts a stick figure on the canvas to be dragged into a pose, beside the selected exemplar where one lies on the canvas.
 * @throws what the sandbox throws
 */
export async function insertPose(
  plugin: Pick<PluginApi, 'insertPose'>,
  selection: SelectionState | null,
): Promise<void> {
  const exemplar = selection?.exemplar ?? null;
  const beside = exemplar === null || isPicture(exemplar) ? null : exemplar.id;
  await plugin.insertPose({ name: texts.poseName, ...TEMPLATE_SIZE, ...poseTemplate() }, beside);
}
