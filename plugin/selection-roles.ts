import { batchRoles, sketches } from './batch-roles.ts';
import { checkNode } from './check-node.ts';
import { frameRef } from './frame-ref.ts';
import { FINISHED, finish } from './likeness.ts';
import { looseLayers } from './loose-layers.ts';
import { manyExemplars } from './more-exemplars.ts';
import type { Role, SelectionState } from './protocol.ts';
import { read, type SceneReader } from './scene-reader.ts';

/**
 * Proposes the two roles for a selection by likeness, never by order: Figma leaves the selection's order open. The less finished
 * of the two looks is the source; of two equally finished ones the left (then the upper) one. A bad node leaves its role empty.
 */
export function selectionRoles(selection: readonly SceneReader[]): SelectionState {
  if (selection.length === 0) return { source: null, exemplar: null, problem: { name: 'NothingSelected' } };
  const loose = looseLayers(selection);
  if (loose !== null) {
    const { exemplar } = fillRoles(null, loose.exemplars[0] ?? null);
    return { source: null, exemplar, problem: { name: 'LooseLayers' } };
  }
  if (selection.length > 2) {
    const many = batchRoles(selection) ?? manyExemplars(selection);
    return many ?? { source: null, exemplar: null, problem: { name: 'TooManySelected' } };
  }
  const unfit = selection.find((node) => checkNode(node) !== null);
  if (selection.length === 1) return unfit ? fillRoles(unfit, null) : proposeAlone(selection[0]!);
  if (unfit) {
    const other = selection.find((node) => node !== unfit)!;
    return proposeBeside(unfit, other);
  }
  const [source, exemplar] = [...selection].sort(bySketchiness);
  const wireframes = sketches(selection);
  return { ...fillRoles(source!, exemplar!), ...(wireframes.length === 2 && { wireframes }) };
}

/** The state for two given nodes: the first bad one is named and its role left empty. */
export function fillRoles(source: SceneReader | null, exemplar: SceneReader | null): SelectionState {
  const problems = [
    source && checkNode(source, 'source'),
    exemplar && checkNode(exemplar, 'exemplar'),
  ] as const;
  const problem = problems[0] ?? problems[1];
  return {
    source: source && !problems[0] ? frameRef(source) : null,
    exemplar: exemplar && !problems[1] ? frameRef(exemplar) : null,
    problem: problem
      ? { name: problem.name, ...(problem.node === undefined ? {} : { node: problem.node }) }
      : null,
  };
}

function proposeAlone(node: SceneReader): SelectionState {
  const role: Role = finish(node) >= FINISHED ? 'exemplar' : 'source';
  const state = role === 'source' ? fillRoles(node, null) : fillRoles(null, node);
  return { ...state, problem: state.problem ?? { name: 'OneFrameSelected', node: node.name } };
}

/** One node is unfit for either role; the other still gets the role that suits it. */
function proposeBeside(unfit: SceneReader, other: SceneReader): SelectionState {
  const otherIsExemplar = checkNode(other) === null && finish(other) >= FINISHED;
  return otherIsExemplar ? fillRoles(unfit, other) : fillRoles(other, unfit);
}

function bySketchiness(a: SceneReader, b: SceneReader): number {
  const [finishA, finishB] = [finish(a), finish(b)];
  if (finishA !== finishB) return finishA < finishB ? -1 : 1;
  const [boxA, boxB] = [read(a, 'absoluteBoundingBox'), read(b, 'absoluteBoundingBox')];
  const across = (boxA?.x ?? 0) - (boxB?.x ?? 0);
  const down = (boxA?.y ?? 0) - (boxB?.y ?? 0);
  return across || down || (a.id < b.id ? -1 : 1);
}
