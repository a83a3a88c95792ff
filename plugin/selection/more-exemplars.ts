import { checkNode } from './check-node.ts';
import { fillRoles } from './fill-roles.ts';
import { frameRef } from './frame-ref.ts';
import { fromLeft, isFinished, type Judged } from './judged.ts';
import { MAX_EXEMPLARS, type SelectionState } from '../protocol.ts';
import type { Reading } from './reading.ts';
import type { SceneReader } from './scene-reader.ts';

/**
 * A selection of three or more as one wireframe and several exemplars, these from left to right as they lie on the canvas. Null where it is
 * not that: too many, or not exactly one frame that looks like a wireframe.
 */
export function manyExemplars(selection: readonly Judged[], reading: Reading): SelectionState | null {
  const sketches = selection.filter((one) => !isFinished(one));
  if (sketches.length !== 1 || selection.length > MAX_EXEMPLARS + 1) return null;
  const [first, ...more] = selection.filter((one) => one !== sketches[0]).sort(fromLeft);
  const others = more.map(({ node }) => node);
  return withMore(fillRoles(sketches[0]!.node, first!.node, reading), others, reading);
}

/** Adds exemplars to two filled roles; the first that cannot serve is named as the problem and none is added. */
export function withMore(
  state: SelectionState,
  more: readonly SceneReader[],
  reading: Reading,
): SelectionState {
  if (more.length === 0 || state.problem !== null) return state;
  for (const node of more) {
    const problem = checkNode(node, 'exemplar', reading);
    if (problem === null) continue;
    const { name } = problem;
    return { ...state, problem: { name, ...(problem.node === undefined ? {} : { node: problem.node }) } };
  }
  return { ...state, more: more.map((node) => frameRef(node, reading)) };
}
