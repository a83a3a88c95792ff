import { PLUGIN_DATA_KEY, type SelectionState } from '../protocol.ts';
import { Reading } from './reading.ts';
import { restyleAgain } from '../repeat/restyle-again.ts';
import { selectionRoles } from './selection-roles.ts';

/**
 * The roles the current selection offers. A former result on its own stands for the two frames it was made of, as long as both
 * are usable: placing a result selects it, and that must not take the frames away from the panel.
 */
export async function readSelection(): Promise<SelectionState> {
  const { selection } = figma.currentPage;
  const [only] = selection;
  if (selection.length !== 1 || only!.getPluginData(PLUGIN_DATA_KEY) === '') return selectionRoles(selection);
  const reading = new Reading();
  const former = await restyleAgain(selection, reading);
  if (former.again !== null) return former.selection;
  // Time has passed, and the selection may be another.
  reading.forget();
  return selectionRoles(figma.currentPage.selection, reading);
}
