import { findNode } from '../selection/find-node.ts';
import { asProblem, Problem } from '../messages/problem.ts';
import { PLUGIN_DATA_KEY, type Launch } from '../protocol.ts';
import { withMore } from '../selection/more-exemplars.ts';
import { Reading } from '../selection/reading.ts';
import { fillRoles } from '../selection/fill-roles.ts';
import { shelfRef } from '../shelf/shelf.ts';
import { parseRecipe } from '../messages/validate-message.ts';

/**
 * The launch for the relaunch button of a former result: its recipe, with the roles filled from it, when source and exemplar are
 * still there and usable; otherwise no recipe and the problem that stands in the way.
 */
export async function restyleAgain(
  selection: readonly SceneNode[],
  reading = new Reading(),
): Promise<Launch> {
  const result = selection.find((node) => node.getPluginData(PLUGIN_DATA_KEY) !== '');
  if (result === undefined)
    return refuse(new Problem('NothingSelected', 'No former result is selected; select one.'));
  const { name } = result;
  try {
    const recipe = parseRecipe(result.getPluginData(PLUGIN_DATA_KEY));
    const source = await findNode(recipe.sourceId);
    if (recipe.exemplarHash !== undefined) {
      const exemplar = await shelfRef(recipe.exemplarHash);
      const roles = fillRoles(source, null, reading);
      return { selection: { ...roles, exemplar }, again: roles.problem === null ? recipe : null };
    }
    const exemplar = await findNode(recipe.exemplarId);
    const more = await Promise.all((recipe.exemplarIds ?? []).slice(1).map(findNode));
    const selection = withMore(fillRoles(source, exemplar, reading), more, reading);
    return { selection, again: selection.problem === null ? recipe : null };
  } catch (error) {
    return refuse(asProblem(error, 'ExportFailed', `read the recipe of “${name}”`), name);
  }
}

function refuse({ name, node }: Problem, result?: string): Launch {
  const named = node ?? result;
  return {
    selection: {
      source: null,
      exemplar: null,
      problem: { name, ...(named === undefined ? {} : { node: named }) },
    },
    again: null,
  };
}
