import { checkNode } from './check-node.ts';
import { frameRef } from './frame-ref.ts';
import { FINISHED, finishScore } from './likeness.ts';
import { MAX_EXEMPLARS, type FrameRef } from '../protocol.ts';
import type { Reading } from './reading.ts';
import type { SceneReader } from './scene-reader.ts';

/** Selected frames that are checked one by one: a source and its exemplars. */
const FEW = MAX_EXEMPLARS + 1;
/** Reads kept back for what is asked of the chosen ones of a few frames once all are judged. */
const KEPT_BACK = 500;

/** A selected node, looked at once. */
export interface Judged {
  node: SceneReader;
  ref: FrameRef;
  /** See finishScore. */
  finish: number;
  /** Corner of its box, absolute canvas units. */
  x: number;
  y: number;
}

/** Looks at each selected node with an equal share of the reads, so that the order of the selection decides nothing. */
export function judge(selection: readonly SceneReader[], reading: Reading): Judged[] {
  const placed = selection.map((node) => {
    const { x, y } = reading.read(node, 'absoluteBoundingBox') ?? { x: 0, y: 0 };
    return { node, ref: frameRef(node, reading), x, y };
  });
  const few = selection.length <= FEW;
  // What a few frames lie in is read before their layers, which then get what is left.
  if (few) for (const node of selection) checkNode(node, undefined, reading);
  const share = Math.floor((reading.left - (few ? KEPT_BACK : 0)) / selection.length);
  return placed.map((one) => ({ ...one, finish: finishScore(one.node, reading, share) }));
}

export function isFinished(judged: Judged): boolean {
  return judged.finish >= FINISHED;
}

/** For sorting: from the left, then from the top. */
export function fromLeft(a: Judged, b: Judged): number {
  return a.x - b.x || a.y - b.y || byId(a, b);
}

/** For sorting: rows from the top, each from the left. */
export function inReadingOrder(a: Judged, b: Judged): number {
  return a.y - b.y || a.x - b.x || byId(a, b);
}

function byId(a: Judged, b: Judged): number {
  return a.ref.id < b.ref.id ? -1 : 1;
}
