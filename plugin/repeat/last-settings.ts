import { withoutFieldsOf } from '../bridge/recipe.ts';
import { checkNode } from '../selection/check-node.ts';
import { asProblem } from '../messages/problem.ts';
import {
  PLUGIN_DATA_KEY,
  type FrameRef,
  type Launch,
  type Recipe,
  type Role,
  type SelectionState,
} from '../protocol.ts';
import { restyleAgain } from './restyle-again.ts';
import { findNode } from '../selection/find-node.ts';
import { frameRef } from '../selection/frame-ref.ts';
import { shelfRef } from '../shelf/shelf.ts';
import { Reading } from '../selection/reading.ts';
import { selectionRoles } from '../selection/selection-roles.ts';
import { validateRecipe } from '../messages/validate-message.ts';

const KEY = 'last/1';

/** Keeps the recipe of a placed result for *Restyle with last settings*. @throws what Figma's storage throws. */
export async function rememberSettings(recipe: Recipe): Promise<void> {
  await figma.clientStorage.setAsync(KEY, recipe);
}

/**
 * The launch for *Restyle with last settings*: the selected frames with the settings of the last placed result, or with the
 * model's own where there was none. One frame alone takes the last exemplar too; a former result alone is made again.
 */
export async function restyleLast(selection: readonly SceneNode[]): Promise<Launch> {
  const [only, second] = selection;
  if (only !== undefined && second === undefined && only.getPluginData(PLUGIN_DATA_KEY) !== '') {
    return { ...(await restyleAgain(selection)), silent: true };
  }
  const reading = new Reading();
  const roles = selectionRoles(selection, reading);
  try {
    const recipe = await lastSettings();
    const filled = recipe === null ? roles : await fillExemplar(roles, selection, recipe, reading);
    const { source, exemplar, more, problem } = filled;
    if (recipe === null || source === null || exemplar === null || problem !== null) {
      return { selection: filled, again: null, silent: true };
    }
    return { selection: filled, again: withFrames(recipe, { source, exemplar, more }), silent: true };
  } catch (error) {
    const { name, node } = asProblem(error, 'ExportFailed', 'read the last settings');
    const problem = { name, ...(node === undefined ? {} : { node }) };
    return { selection: { source: null, exemplar: null, problem }, again: null, silent: true };
  }
}

async function lastSettings(): Promise<Recipe | null> {
  const stored: unknown = await figma.clientStorage.getAsync(KEY);
  return stored === undefined ? null : validateRecipe(stored);
}

/** The only selected frame is the wireframe, whatever it looks like. */
async function fillExemplar(
  roles: SelectionState,
  selection: readonly SceneNode[],
  recipe: Recipe,
  reading: Reading,
): Promise<SelectionState> {
  const [only, second] = selection;
  if (only === undefined || second !== undefined) return roles;
  reading.forget();
  const unfit = checkNode(only, 'source', reading);
  if (unfit !== null) throw unfit;
  const source = frameRef(only, reading);
  const exemplar =
    recipe.exemplarHash === undefined
      ? await frameOf(recipe.exemplarId, reading)
      : await shelfRef(recipe.exemplarHash);
  return { source, exemplar, problem: null };
}

async function frameOf(id: string, reading: Reading): Promise<FrameRef> {
  const node = await findNode(id);
  reading.forget();
  const unfit = checkNode(node, 'exemplar', reading);
  if (unfit !== null) throw unfit;
  return frameRef(node, reading);
}

/**
 * The selected frames in place of the last ones. What belongs to the last exemplar (its mask too) goes with another one; pins go with another
 * source, for they name its layers.
 */
function withFrames(recipe: Recipe, { source, exemplar, more }: Filled): Recipe {
  const gone: Role[] = [];
  if (source.id !== recipe.sourceId) gone.push('source');
  if (exemplar.id !== recipe.exemplarId || more !== undefined) gone.push('exemplar');
  return {
    ...withoutFieldsOf(gone, recipe),
    sourceId: source.id,
    exemplarId: exemplar.id,
    ...(more !== undefined && { exemplarIds: [exemplar.id, ...more.map(({ id }) => id)] }),
  };
}

interface Filled {
  source: FrameRef;
  exemplar: FrameRef;
  more?: FrameRef[] | undefined;
}
