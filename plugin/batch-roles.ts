import { frameRef } from './frame-ref.ts';
import { FINISHED, finish } from './likeness.ts';
import type { FrameRef, SelectionState } from './protocol.ts';
import { read, type SceneReader } from './scene-reader.ts';

/**
 * A selection of three or more as a batch: several wireframes and at most one exemplar, told apart by likeness. Without an exemplar
 * there is a problem, which a picture from the shelf solves. Null where the selection is no batch. What is wrong with one
 * of the frames is found when its turn comes.
 */
export function batchRoles(selection: readonly SceneReader[]): SelectionState | null {
  const styled = selection.filter(isFinished);
  const wireframes = sketches(selection);
  if (wireframes.length < 2 || styled.length > 1) return null;
  const [exemplar] = styled;
  return {
    source: wireframes[0]!,
    exemplar: exemplar === undefined ? null : frameRef(exemplar),
    problem: exemplar === undefined ? { name: 'TooManySelected' } : null,
    wireframes,
  };
}

/** The frames that look like wireframes, in reading order: rows from the top, each from the left. */
export function sketches(selection: readonly SceneReader[]): FrameRef[] {
  return selection
    .filter((node) => !isFinished(node))
    .sort(byPlace)
    .map(frameRef);
}

function isFinished(node: SceneReader): boolean {
  return finish(node) >= FINISHED;
}

function byPlace(a: SceneReader, b: SceneReader): number {
  const [boxA, boxB] = [read(a, 'absoluteBoundingBox'), read(b, 'absoluteBoundingBox')];
  const down = (boxA?.y ?? 0) - (boxB?.y ?? 0);
  const across = (boxA?.x ?? 0) - (boxB?.x ?? 0);
  return down || across || (a.id < b.id ? -1 : 1);
}
