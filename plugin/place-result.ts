import { findNode, pageOf } from './find-node.ts';
import { asProblem, Problem } from './problem.ts';
import { PLUGIN_DATA_KEY, RELAUNCH_COMMAND, type PlacedResult, type Recipe } from './protocol.ts';

import { resultName } from './result-name.ts';
import { findRoom } from './result-room.ts';
import type { Box } from './scene-reader.ts';
import { validatePlacement } from './validate-message.ts';

/** Longest name that still fits a notification of Figma's 100 characters. */
const NOTICE_NAME = 50;

/**
 * Puts a picture beside its source as the image fill of a rectangle of the source's size, selects both and shows them.
 * Must be one undo step: committed before and after, so that one Cmd/Ctrl+Z removes exactly this result.
 * Must be all or nothing: whatever throws, the canvas is put back as it was.
 * @throws Problem BadMessage, TooLarge, RemovedNode before anything is drawn; TooLarge, PlaceFailed after it was put back.
 */
export async function placeResult(message: unknown): Promise<PlacedResult> {
  const { sourceId, png, recipe } = validatePlacement(message);
  const source = await findNode(sourceId);
  const undo: (() => void)[] = [];
  try {
    figma.commitUndo();
    const result = draw(source, png, recipe, undo);
    show(source, result, undo);
    figma.commitUndo();
    return { nodeId: result.id, name: result.name };
  } catch (error) {
    putBack(undo, source.name);
    throw placeProblem(error, source.name);
  }
}

/** Makes the rectangle; each lasting change pushes its inverse to `undo` first. */
function draw(source: SceneNode, png: Uint8Array, recipe: Recipe, undo: (() => void)[]): RectangleNode {
  const box = boxOf(source);
  const room = findRoom(source, box);
  if (room === null)
    throw new Problem('RemovedNode', `“${source.name}” was deleted; select another layer.`, source.name);
  const { home, spot, growths } = room;
  const name = resultName(
    source.name,
    home.children.map((child) => child.name),
  );
  const image = figma.createImage(png);
  const result = figma.createRectangle();
  undo.push(() => result.remove());
  result.name = name;
  result.resize(box.width, box.height);
  result.fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: image.hash }];
  home.appendChild(result);
  const origin = home.type === 'SECTION' ? boxOf(home) : { x: 0, y: 0 };
  result.x = spot.x - origin.x;
  result.y = spot.y - origin.y;
  if ('lockAspectRatio' in result) result.lockAspectRatio();
  result.setPluginData(PLUGIN_DATA_KEY, JSON.stringify(recipe));
  result.setRelaunchData({
    [RELAUNCH_COMMAND]: 'Repeats this restyle with its own source, exemplar and settings.',
  });
  for (const { section, before, after } of growths) {
    undo.push(() => section.resizeWithoutConstraints(before.width, before.height));
    section.resizeWithoutConstraints(after.width, after.height);
  }
  return result;
}

/** Selects source and result; moves the view only when the user still looks at that page. */
function show(source: SceneNode, result: RectangleNode, undo: (() => void)[]): void {
  const page = pageOf(source);
  const before = page.selection;
  undo.push(() => {
    page.selection = before;
  });
  page.selection = [result];
  if (page.id === figma.currentPage.id) figma.viewport.scrollAndZoomIntoView([source, result]);
  const name = source.name.length > NOTICE_NAME ? `${source.name.slice(0, NOTICE_NAME)}…` : source.name;
  figma.notify(`Restyled “${name}”. Undo removes it.`);
}

function boxOf(node: SceneNode): Box {
  const box = node.absoluteBoundingBox;
  if (box === null)
    throw new Problem('PlaceFailed', `“${node.name}” has no place on the canvas; restyle again.`, node.name);
  return box;
}

/** Runs the inverses, latest first, every one of them even when one fails. */
function putBack(undo: (() => void)[], source: string): void {
  const failures: unknown[] = [];
  for (const step of undo.reverse()) {
    try {
      step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw new Problem(
      'PlaceFailed',
      `The result of “${source}” could not be finished nor removed; undo once by hand.`,
    );
  }
}

/** Figma says "Image is too large" when createImage refuses; everything else is PlaceFailed with its reason. */
function placeProblem(error: unknown, source: string): Problem {
  const problem = asProblem(error, 'PlaceFailed', `place the result of “${source}”`);
  return /image is too large/i.test(problem.message)
    ? new Problem('TooLarge', problem.message, source)
    : problem;
}
