import { bringIntoView } from './bring-into-view.ts';
import { pageOf } from '../selection/find-node.ts';
import { asProblem, Problem } from '../messages/problem.ts';
import { PLUGIN_DATA_KEY, RELAUNCH_COMMAND, type Elsewhere, type Recipe } from '../protocol.ts';
import { inOneStep, inOneWaitingStep, type StepProblems, type Undo } from './one-step.ts';
import { restyledText } from './restyled-text.ts';
import { resultName } from './result-name.ts';
import { findRoom, type Room } from './result-room.ts';
import type { Box } from '../selection/scene-reader.ts';

/**
 * Work that changes the canvas and gives back the result's node: one undo step, all or nothing (one-step.ts).
 * @param also what else the announcement says, asked for once the work is done
 * @param quiet the result is neither selected nor shown nor announced
 * @throws Problem TooLarge, PlaceFailed or a Problem of the work's own, after all was put back.
 */
export function asOneStep<Node extends SceneNode>(
  source: SceneNode,
  work: (undo: Undo) => Node,
  also = () => '',
  quiet = false,
): Node {
  return inOneStep((undo) => {
    const result = work(undo);
    if (!quiet) show(source, result, undo, also());
    return result;
  }, placeProblems(source));
}

/** The same for work that must wait for Figma. */
export function asOneWaitingStep<Node extends SceneNode>(
  source: SceneNode,
  work: (undo: Undo) => Promise<Node>,
  also = () => '',
  quiet = false,
): Promise<Node> {
  return inOneWaitingStep(async (undo) => {
    const result = await work(undo);
    if (!quiet) show(source, result, undo, also());
    return result;
  }, placeProblems(source));
}

function placeProblems(source: SceneNode): StepProblems {
  return {
    failed: (error) => placeProblem(error, source.name),
    stuck: () =>
      new Problem(
        'PlaceFailed',
        `The result of “${source.name}” could not be finished nor removed; undo once by hand.`,
      ),
  };
}

/**
 * Names the result, moves it into the free room beside its source and gives it its recipe. Each lasting change pushes its inverse first.
 * @returns where it went where the section around the source is locked
 */
export function settle(
  result: SceneNode & { setRelaunchData: RectangleNode['setRelaunchData'] },
  source: SceneNode,
  recipe: Recipe,
  undo: Undo,
): Elsewhere | null {
  const box = boxOf(source);
  const exemplars = recipe.exemplarIds ?? [recipe.exemplarId];
  const room = findRoom(source, box, result.id, { exemplars });
  if (room === null)
    throw new Problem('RemovedNode', `“${source.name}” was deleted; select another layer.`, source.name);
  result.name = resultName(
    source.name,
    room.home.children.map((child) => child.name),
  );
  moveInto(room, result, undo);
  result.setPluginData(PLUGIN_DATA_KEY, JSON.stringify(recipe));
  result.setRelaunchData({
    [RELAUNCH_COMMAND]: 'Repeats this restyle with its own source, exemplar and settings.',
  });
  return room.locked === undefined ? null : { locked: room.locked, home: room.home.name };
}

/** Moves a new node into room that was found for it; sections grow where they must. */
export function moveInto({ home, spot, growths }: Room, node: SceneNode, undo: Undo): void {
  home.appendChild(node);
  const origin = home.type === 'SECTION' ? boxOf(home) : { x: 0, y: 0 };
  node.x = spot.x - origin.x;
  node.y = spot.y - origin.y;
  for (const { section, before, after } of growths) {
    undo.push(() => section.resizeWithoutConstraints(before.width, before.height));
    section.resizeWithoutConstraints(after.width, after.height);
  }
}

/** @throws Problem PlaceFailed for a node without a place. */
export function boxOf(node: SceneNode): Box {
  const box = node.absoluteBoundingBox;
  if (box === null)
    throw new Problem('PlaceFailed', `“${node.name}” has no place on the canvas; restyle again.`, node.name);
  return box;
}

/** Selects the result and shows it beside its source; moves the view only when the user still looks at that page. */
function show(source: SceneNode, result: SceneNode, undo: Undo, also: string): void {
  const page = pageOf(source);
  const before = page.selection;
  undo.push(() => {
    page.selection = before;
  });
  page.selection = [result];
  if (page.id === figma.currentPage.id) bringIntoView(result, source);
  figma.notify(restyledText(source.name, also));
}

/** Figma says "Image is too large" when createImage refuses; everything else is PlaceFailed with its reason. */
function placeProblem(error: unknown, source: string): Problem {
  const problem = asProblem(error, 'PlaceFailed', `place the result of “${source}”`);
  return /image is too large/i.test(problem.message)
    ? new Problem('TooLarge', problem.message, source)
    : problem;
}
