import { checkNode } from './check-node.ts';
import { frameRef } from './frame-ref.ts';
import { FINISHED, finish } from './likeness.ts';
import { MAX_EXEMPLARS, type SelectionState } from './protocol.ts';
import { read, type SceneReader } from './scene-reader.ts';
import { fillRoles } from './selection-roles.ts';

/**
 * A selection of three or more as one wireframe and several exemplars, these from left to right as they lie on the canvas. Null where it is
 * not that: too many, or not exactly one frame that looks like a wireframe.
 */
export function manyExemplars(selection: readonly SceneReader[]): SelectionState | null {
  const sketches = selection.filter((node) => finish(node) < FINISHED);
  if (sketches.length !== 1 || selection.length > MAX_EXEMPLARS + 1) return null;
  const [first, ...more] = selection.filter((node) => node !== sketches[0]).sort(byPlace);
  return withMore(fillRoles(sketches[0]!, first!), more);
}

/** Adds exemplars to two filled roles; the first that cannot serve is named as the problem and none is added. */
export function withMore(state: SelectionState, more: readonly SceneReader[]): SelectionState {
  if (more.length === 0 || state.problem !== null) return state;
  for (const node of more) {
    const problem = checkNode(node, 'exemplar');
    if (problem === null) continue;
    const { name } = problem;
    return { ...state, problem: { name, ...(problem.node === undefined ? {} : { node: problem.node }) } };
  }
  return { ...state, more: more.map(frameRef) };
}

function byPlace(a: SceneReader, b: SceneReader): number {
  const [boxA, boxB] = [read(a, 'absoluteBoundingBox'), read(b, 'absoluteBoundingBox')];
  const across = (boxA?.x ?? 0) - (boxB?.x ?? 0);
  const down = (boxA?.y ?? 0) - (boxB?.y ?? 0);
  return across || down || (a.id < b.id ? -1 : 1);
}
