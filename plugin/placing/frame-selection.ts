import { frameRef } from '../selection/frame-ref.ts';
import { freeName } from './free-name.ts';
import { looseLayers } from '../selection/loose-layers.ts';
import { inOneStep, type Undo } from './one-step.ts';
import { asProblem, Problem } from '../messages/problem.ts';
import type { FrameRef } from '../protocol.ts';
import type { Home } from './result-room.ts';
import { read, type Box, type SceneReader } from '../selection/scene-reader.ts';

const NAME = 'Wireframe';

/**
 * Puts a frame around the loose layers of the selection, as Figma's own "Frame selection" does: without a fill, at their common bounds, in
 * the place of the topmost. Nothing moves on the canvas and the order stays. Selects the frame, with whatever was selected
 * beside the layers. One undo step, all or nothing (one-step.ts).
 * @throws Problem NothingSelected, NotFrameable before anything is changed; FrameFailed after it was put back.
 */
export async function frameSelection(): Promise<FrameRef> {
  const { currentPage } = figma;
  const before = currentPage.selection;
  const loose = looseLayers(before);
  if (loose === null) throw whyNot(before);
  const home = loose.layers[0]!.parent as Home;
  if (isLocked(home)) throw notFrameable(loose.layers[0]!);
  const order = new Map(home.children.map(({ id }, place) => [id, place]));
  const layers = [...loose.layers].sort((a, b) => order.get(a.id)! - order.get(b.id)!);
  const frameThem = (undo: Undo): FrameRef => {
    const frame = frameAt(home, order.get(layers[layers.length - 1]!.id)! + 1, loose.box, undo);
    layers.forEach((layer, gone) => moveInto(frame, layer, order.get(layer.id)! - gone, undo));
    undo.push(() => (currentPage.selection = before));
    currentPage.selection = [frame, ...loose.exemplars];
    figma.notify(`Framed ${layers.length} layers. Undo takes the frame away.`);
    return frameRef(frame);
  };
  return inOneStep(frameThem, {
    failed: (error) => asProblem(error, 'FrameFailed', 'frame the layers'),
    stuck: () =>
      new Problem('FrameFailed', 'The layers could not be framed nor put back; undo once by hand.'),
  });
}

/** An empty frame that shows nothing of its own; position: its place among the layers of its home. */
function frameAt(home: Home, position: number, box: Box, undo: Undo): FrameNode {
  const name = freeName(NAME, home.children);
  const frame = figma.createFrame();
  undo.push(() => frame.remove());
  home.insertChild(position, frame);
  const origin = home.type === 'SECTION' ? home.absoluteBoundingBox! : { x: 0, y: 0 };
  frame.name = name;
  frame.x = box.x - origin.x;
  frame.y = box.y - origin.y;
  // A single line has no height of its own, and Figma takes no frame of none.
  frame.resize(Math.max(box.width, 1), Math.max(box.height, 1));
  frame.fills = [];
  frame.clipsContent = false;
  return frame;
}

/** Moves a layer into a frame of the same home, without moving it on the canvas. position: its place in the home right now. */
function moveInto(frame: FrameNode, layer: SceneNode, position: number, undo: Undo): void {
  const home = layer.parent as Home;
  const { x, y } = layer;
  undo.push(() => {
    home.insertChild(position, layer);
    layer.x = x;
    layer.y = y;
  });
  frame.appendChild(layer);
  layer.x = x - frame.x;
  layer.y = y - frame.y;
}

function isLocked(node: SceneReader): boolean {
  for (let link: SceneReader | null = node; link !== null; link = link.parent) {
    if (read(link, 'locked') === true) return true;
  }
  return false;
}

/** The panel offers this for loose layers alone, but the selection may have changed since. */
function whyNot(selection: readonly SceneNode[]): Problem {
  const nested = selection.find(({ parent }) => parent?.type !== 'PAGE' && parent?.type !== 'SECTION');
  return nested === undefined
    ? new Problem('NothingSelected', 'No loose layers are selected; select those of one wireframe.')
    : notFrameable(nested);
}

function notFrameable({ name }: SceneNode): Problem {
  return new Problem(
    'NotFrameable',
    `“${name}” cannot be framed where it lies; move it onto the page, or unlock what it lies in.`,
    name,
  );
}
