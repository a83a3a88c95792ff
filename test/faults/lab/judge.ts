import { PLUGIN_DATA_KEY, PROBLEMS, type ProblemName } from '../../../plugin/protocol.ts';
import { parseRecipe } from '../../../plugin/messages/validate-message.ts';
import { problemText } from '../../../ui/bridge/texts.ts';
import type { NodeTable } from '../../../host/graph/document.ts';
import type { SceneNode } from '../../../host/graph/types.ts';
import type { Lab } from './lab.ts';

/** What a fault left behind that it must not; empty when all is well. */
export function judge(lab: Lab): string[] {
  const complaints: string[] = [];
  const complain = (text: string): void => void complaints.push(text);
  const { document } = lab.world;
  const after = document.table();
  const made = Object.values(after).filter((node) => isResult(node) && !(node.id in lab.untouched));
  if (made.length > lab.applied)
    complain(`${made.length} results stand, Apply was pressed ${lab.applied} times`);
  if (made.length < lab.expected) complain(`${made.length} results stand, ${lab.expected} should`);
  for (const node of made) for (const lack of lacks(node, after, lab)) complain(`${node.name} ${lack}`);
  const rest = without(after, made);
  for (const id of new Set([...Object.keys(lab.untouched), ...Object.keys(rest)])) {
    const [was, is] = [lab.untouched[id], rest[id]].map((node) => JSON.stringify(node));
    if (was !== is && !isGrownSection(lab.untouched[id], rest[id], made))
      complain(`node ${id}: ${difference(was, is)}`);
  }
  const selected = lab.selected.filter(
    (id) => document.has(id) && document.pageOf(id)?.id === lab.world.pages[0],
  );
  const selection = document.has(lab.world.pages[0]) ? document.selection(lab.world.pages[0]) : [];
  if (made.length === 0 && lab.applied > 0 && String(selection) !== String(selected))
    complain(`the selection is ${String(selection)} after a failed Apply, and was ${String(selected)}`);
  if (!lab.closed) {
    for (const call of lab.panel.pending) complain(`${call} has not settled`);
    if (!lab.wire.idle) complain('messages are still under way');
    if (!['empty', 'ready', 'review', 'failed'].includes(lab.state.phase.name))
      complain(`the panel stands at ${lab.state.phase.name}`);
  }
  if (lab.leftTimers > 0) complain(`${lab.leftTimers} timers are left`);
  for (const stray of lab.strays) complain(`uncaught: ${stray}`);
  for (const { level, text } of lab.logs)
    if (level === 'error' && !text.includes('UI was refused')) complain(`the sandbox says: ${text}`);
  for (const name of problems(lab))
    if (!PROBLEMS.includes(name) || problemText({ name }) === '')
      complain(`${name} is no problem of the protocol`);
  return complaints;
}

/** Names of the problems that the panel shows. */
export function problems({ state }: Lab): ProblemName[] {
  const { phase, alert, engine } = state;
  return [
    ...(phase.name === 'failed' ? [phase.problem.name] : []),
    ...(alert ? [alert.name] : []),
    ...(engine.name === 'failed' ? [engine.problem.name] : []),
  ];
}

export const isResult = (node: SceneNode): boolean => recipeOf(node) !== undefined;

/** The stand-in keeps plugin data under a namespace. */
const recipeOf = (node: SceneNode): string | undefined =>
  Object.entries(node.pluginData).find(([key]) => key.endsWith(PLUGIN_DATA_KEY))?.[1];

/** What a result lacks to be complete. */
function lacks(node: SceneNode, table: NodeTable, lab: Lab): string[] {
  const missing: string[] = [];
  const [paint] = node.fills;
  if (node.type !== 'RECTANGLE') missing.push('is no rectangle');
  if (paint?.type !== 'IMAGE' || lab.world.document.images.find(paint.imageHash ?? '') === null)
    missing.push('has no picture');
  const recipe = parseRecipe(recipeOf(node)!);
  const source = lab.untouched[recipe.sourceId];
  if (!/ — restyled \d+$/.test(node.name)) missing.push('has no name');
  if (Object.keys(node.relaunchData).length === 0) missing.push('has no relaunch button');
  // A source that was turned meanwhile takes up its box the other way round.
  const sides = (one: { width: number; height: number }): string => String([one.width, one.height].sort());
  if (source && sides(node) !== sides(source)) missing.push('has another size than its source');
  const parent = table[node.parent ?? ''];
  if (!parent || !['PAGE', 'SECTION'].includes(parent.type)) missing.push('hangs nowhere');
  return missing;
}

/** The table with these nodes taken out. */
function without(table: NodeTable, nodes: readonly SceneNode[]): NodeTable {
  const ids = new Set(nodes.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(table)
      .filter(([id]) => !ids.has(id))
      .map(([id, node]) => [id, { ...node, children: node.children.filter((child) => !ids.has(child)) }]),
  );
}

/** A section may have grown to hold a result. */
function isGrownSection(
  was: SceneNode | undefined,
  is: SceneNode | undefined,
  made: readonly SceneNode[],
): boolean {
  if (was?.type !== 'SECTION' || is?.type !== 'SECTION') return false;
  const same = JSON.stringify(was) === JSON.stringify({ ...is, width: was.width, height: was.height });
  const grown = is.width >= was.width && is.height >= was.height;
  return same && grown && made.some(({ parent }) => parent === is.id);
}

/** From a little before the first place where two texts differ. */
function difference(was = 'nothing', is = 'nothing'): string {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at++;
  const part = (text: string): string => text.slice(Math.max(0, at - 40), at + 60);
  return `${part(was)} became ${part(is)}`;
}
