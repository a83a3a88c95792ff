import { overlap, union } from './boxes.ts';
import { FINISHED, finishScore } from './likeness.ts';
import { MAX_EXEMPLARS } from '../protocol.ts';
import { Reading } from './reading.ts';
import type { Box, SceneReader } from './scene-reader.ts';
import { isPicturePaint, visiblePaints } from './visible-paints.ts';

/** What a wireframe is drawn of where nobody put a frame around it. */
const SHAPES = new Set([
  'RECTANGLE',
  'ELLIPSE',
  'POLYGON',
  'STAR',
  'VECTOR',
  'LINE',
  'TEXT',
  'TEXT_PATH',
  'BOOLEAN_OPERATION',
]);
/** Where a frame can be put around layers and nothing else moves. */
const HOMES = new Set(['PAGE', 'SECTION']);
/** Canvas units of empty canvas across a whole selection, from which on it is no one drawing. */
const FAR = 640;
/** Layers looked at: more are no drawing that lacks a frame, and each costs reads. */
const MOST = 500;
/** Reads spent on telling whether a frame beside the layers is finished. */
const EXEMPLAR_READS = 300;

export interface LooseLayers<Node> {
  /** What belongs into one frame, in no order. */
  layers: Node[];
  /** Selected beside them: finished frames to take the look from. */
  exemplars: Node[];
  /** Around the layers, absolute canvas units. */
  box: Box;
}

/**
 * A selection of shapes and texts that lie directly on a page or in a section, close together: a wireframe without its frame. Groups
 * belong to it, and so does any frame or picture that lies over it. Null where the selection is anything else, above all where a frame
 * is selected that could be the wireframe itself.
 */
export function looseLayers<Node extends SceneReader>(
  selection: readonly Node[],
  reading = new Reading(),
): LooseLayers<Node> | null {
  if (selection.length < 2 || selection.length > MOST) return null;
  const shapes = selection.filter((node) => isShape(node, reading));
  const parentOf = (node: SceneReader): SceneReader | null => reading.read(node, 'parent') ?? null;
  const home = shapes[0] && parentOf(shapes[0]);
  if (shapes.length < 2 || !home || !HOMES.has(home.type)) return null;
  const drawn = shapes.map((node) => boxOf(node, reading));
  if (shapes.some((node) => parentOf(node)?.id !== home.id) || !lieTogether(drawn)) return null;
  const extent = union(drawn);
  const isPart = (node: Node): boolean =>
    parentOf(node)?.id === home.id &&
    (isShape(node, reading) ||
      reading.read(node, 'type') === 'GROUP' ||
      overlap(boxOf(node, reading), extent));
  const layers = selection.filter(isPart);
  const exemplars = selection.filter((node) => !isPart(node));
  if (
    exemplars.length > MAX_EXEMPLARS ||
    exemplars.some((node) => finishScore(node, reading, EXEMPLAR_READS) < FINISHED)
  )
    return null;
  return { layers, exemplars, box: union(layers.map((node) => boxOf(node, reading))) };
}

/** A shape filled with a picture is none of these: it may be what the look is taken from. */
function isShape(node: SceneReader, reading: Reading): boolean {
  const type = reading.read(node, 'type')!;
  return SHAPES.has(type) && (type === 'TEXT' || !visiblePaints(node, 'fills', reading).some(isPicturePaint));
}

function boxOf(node: SceneReader, reading: Reading): Box {
  return reading.read(node, 'absoluteBoundingBox') ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** Whether no stretch of FAR lies empty between the boxes, looked at from above and from the side. */
function lieTogether(boxes: readonly Box[]): boolean {
  const spans = (start: 'x' | 'y', length: 'width' | 'height'): [number, number][] =>
    boxes.map((box): [number, number] => [box[start], box[start] + box[length]]);
  return [spans('x', 'width'), spans('y', 'height')].every((along) => {
    let reached = Infinity;
    for (const [start, end] of along.sort(([a], [b]) => a - b)) {
      if (start - reached > FAR) return false;
      reached = reached === Infinity ? end : Math.max(reached, end);
    }
    return true;
  });
}
