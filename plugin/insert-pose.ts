import { drawLimb } from './draw-limb.ts';
import { findNode, pageOf } from './find-node.ts';
import { frameRef } from './frame-ref.ts';
import { freeSpot, GAP } from './free-spot.ts';
import { boxOf } from './placing.ts';
import { asProblem, Problem } from './problem.ts';
import type { FrameRef, PoseFigure } from './protocol.ts';
import { childBoxes, findRoom, type Room } from './result-room.ts';
import { validatePose } from './validate-pose.ts';

/** Diameter of a joint in shares of the figure's height: large enough to be dragged. */
const JOINT = 1 / 32;
/** Fainter than the joints: nothing moves a limb with its joints, and only these are read. */
const LIMB_OPACITY = 0.5;

/**
 * Draws a stick figure whose joints are named layers to be dragged, and selects it together with the exemplar, so that a run can start.
 * In free room beside the exemplar, or in the middle of what the user sees.
 * Must be one undo step: committed before and after.
 * Must be all or nothing: whatever throws, every node that was made goes again.
 * @throws Problem BadMessage, RemovedNode before anything is drawn; PoseFailed after it was put back.
 */
export async function insertPose(message: unknown, exemplarId: unknown): Promise<FrameRef> {
  const figure = validatePose(message);
  const exemplar = exemplarId === null ? null : await findNode(exemplarId);
  const page = exemplar === null ? figma.currentPage : pageOf(exemplar);
  const before = page.selection;
  const made: SceneNode[] = [];
  let grown: Room['growths'] = [];
  try {
    figma.commitUndo();
    const frame = figma.createFrame();
    made.push(frame);
    draw(frame, figure, made);
    const room = exemplar === null ? null : findRoom(exemplar, boxOf(exemplar), frame.id, figure);
    const { home, spot, growths } = room ?? middleRoom(page, frame.id, figure);
    frame.name = freeName(figure.name, home.children);
    home.appendChild(frame);
    const origin = home.type === 'SECTION' ? boxOf(home) : { x: 0, y: 0 };
    frame.x = spot.x - origin.x;
    frame.y = spot.y - origin.y;
    grown = growths;
    for (const { section, after } of growths) section.resizeWithoutConstraints(after.width, after.height);
    page.selection = exemplar === null ? [frame] : [frame, exemplar];
    if (page.id === figma.currentPage.id) figma.viewport.scrollAndZoomIntoView([...page.selection]);
    figma.notify('Added a stick figure: drag its joints. Undo removes it.');
    figma.commitUndo();
    return frameRef(frame);
  } catch (error) {
    putBack(made, grown, () => (page.selection = before));
    throw asProblem(error, 'PoseFailed', 'draw the stick figure');
  }
}

/** Limbs first, so that the joints lie above them; a limb is locked, so that only joints are grabbed. Notes every node that it makes. */
function draw(frame: FrameNode, { width, height, joints, limbs }: PoseFigure, made: SceneNode[]): void {
  frame.resize(width, height);
  frame.fills = [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }];
  frame.clipsContent = true;
  const side = JOINT * height;
  for (const { from, to, colour } of limbs) {
    const [a, b] = [joints[from]!, joints[to]!];
    const line = figma.createLine();
    made.push(line);
    frame.appendChild(line);
    line.name = `${a.name}-${b.name}`;
    line.strokes = [{ type: 'SOLID', color: colour }];
    line.strokeWeight = side / 3;
    line.opacity = LIMB_OPACITY;
    line.locked = true;
    drawLimb(line, a, b);
  }
  for (const { name, x, y, colour } of joints) {
    const disc = figma.createEllipse();
    made.push(disc);
    frame.appendChild(disc);
    disc.name = name;
    disc.resize(side, side);
    disc.fills = [{ type: 'SOLID', color: colour }];
    disc.x = x - side / 2;
    disc.y = y - side / 2;
  }
}

/** The middle of the view, or right of what lies there. */
function middleRoom(page: PageNode, frame: string, { width, height }: PoseFigure): Room {
  const { x, y } = figma.viewport.center;
  const start = { x: x - width / 2 - GAP, y: y - height / 2, width: 0, height: 0 };
  const spot = freeSpot(start, { width, height }, childBoxes(page, [frame]));
  return { home: page, spot, growths: [] };
}

/** "Pose", "Pose 2": no two frames of one home share a name. */
function freeName(name: string, siblings: readonly SceneNode[]): string {
  const taken = new Set(siblings.map((sibling) => sibling.name));
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(free)) return free;
  }
}

/** Every step is tried, even when one fails. A new node lies on the page until it is put into its frame, which takes the others with it. */
function putBack(made: readonly SceneNode[], grown: Room['growths'], reselect: () => void): void {
  const steps = [
    reselect,
    ...grown.map(
      ({ section, before }) =>
        () =>
          section.resizeWithoutConstraints(before.width, before.height),
    ),
    ...made.map((node) => () => {
      if (!node.removed) node.remove();
    }),
  ];
  let failed = false;
  for (const step of steps) {
    try {
      step();
    } catch {
      failed = true;
    }
  }
  if (failed)
    throw new Problem('PoseFailed', 'The stick figure could not be finished nor removed; undo once by hand.');
}
