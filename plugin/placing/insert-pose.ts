import { drawLimb } from './draw-limb.ts';
import { bringIntoView } from './bring-into-view.ts';
import { findNode, pageOf } from '../selection/find-node.ts';
import { frameRef } from '../selection/frame-ref.ts';
import { freeName } from './free-name.ts';
import { freeSpot, GAP } from './free-spot.ts';
import { inOneStep, type Undo } from './one-step.ts';
import { boxOf, moveInto } from './placing.ts';
import { asProblem, Problem } from '../messages/problem.ts';
import type { FrameRef, PoseFigure } from '../protocol.ts';
import { childBoxes, findRoom, type Room } from './result-room.ts';
import { validatePose } from '../messages/validate-pose.ts';

/** Diameter of a joint in shares of the figure's height: large enough to be dragged. */
const JOINT = 1 / 32;
/** Fainter than the joints: nothing moves a limb with its joints, and only these are read. */
const LIMB_OPACITY = 0.5;

/**
 * Draws a stick figure whose joints are named layers to be dragged, and selects it together with the exemplar, so that a run can start.
 * In free room beside the exemplar, or in the middle of what the user sees. One undo step, all or nothing (one-step.ts).
 * @throws Problem BadMessage, RemovedNode before anything is drawn; PoseFailed after it was put back.
 */
export async function insertPose(message: unknown, exemplarId: unknown): Promise<FrameRef> {
  const figure = validatePose(message);
  const exemplar = exemplarId === null ? null : await findNode(exemplarId);
  const page = exemplar === null ? figma.currentPage : pageOf(exemplar);
  const insert = (undo: Undo): FrameRef => {
    const frame = draw(figure, undo);
    const beside = exemplar && findRoom(exemplar, boxOf(exemplar), frame.id, { size: figure });
    const room = beside ?? middleRoom(page, frame.id, figure);
    frame.name = freeName(figure.name, room.home.children);
    moveInto(room, frame, undo);
    const before = page.selection;
    undo.push(() => (page.selection = before));
    page.selection = exemplar === null ? [frame] : [frame, exemplar];
    if (page.id === figma.currentPage.id) bringIntoView(frame, exemplar);
    figma.notify('Added a stick figure: drag its joints. Undo removes it.');
    return frameRef(frame);
  };
  return inOneStep(insert, {
    failed: (error) => asProblem(error, 'PoseFailed', 'draw the stick figure'),
    stuck: () =>
      new Problem('PoseFailed', 'The stick figure could not be finished nor removed; undo once by hand.'),
  });
}

/** Limbs first, so that the joints lie above them; a limb is locked, so that only joints are grabbed. */
function draw({ width, height, joints, limbs }: PoseFigure, undo: Undo): FrameNode {
  // A new node lies on the page until it is put into its frame, which takes the others with it.
  const made = <Node extends SceneNode>(node: Node): Node => {
    undo.push(() => {
      if (!node.removed) node.remove();
    });
    return node;
  };
  const frame = made(figma.createFrame());
  frame.resize(width, height);
  frame.fills = [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }];
  frame.clipsContent = true;
  const side = JOINT * height;
  for (const { from, to, colour } of limbs) {
    const [a, b] = [joints[from]!, joints[to]!];
    const line = made(figma.createLine());
    frame.appendChild(line);
    line.name = `${a.name}-${b.name}`;
    line.strokes = [{ type: 'SOLID', color: colour }];
    line.strokeWeight = side / 3;
    line.opacity = LIMB_OPACITY;
    line.locked = true;
    drawLimb(line, a, b);
  }
  for (const { name, x, y, colour } of joints) {
    const disc = made(figma.createEllipse());
    frame.appendChild(disc);
    disc.name = name;
    disc.resize(side, side);
    disc.fills = [{ type: 'SOLID', color: colour }];
    disc.x = x - side / 2;
    disc.y = y - side / 2;
  }
  return frame;
}

/** The middle of the view, or right of what lies there. */
function middleRoom(page: PageNode, frame: string, { width, height }: PoseFigure): Room {
  const { x, y } = figma.viewport.center;
  const start = { x: x - width / 2 - GAP, y: y - height / 2, width: 0, height: 0 };
  // A figure belongs to nothing there, so it passes over all of it.
  const obstacles = childBoxes(page, [frame]).map((box) => ({ ...box, part: 'result' as const }));
  const spot = freeSpot(start, { width, height }, obstacles);
  return { home: page, spot, growths: [] };
}
