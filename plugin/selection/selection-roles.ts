import { batchRoles, sketches } from './batch-roles.ts';
import { checkNode } from './check-node.ts';
import { fillRoles } from './fill-roles.ts';
import { fromLeft, isFinished, judge, type Judged } from './judged.ts';
import { looseLayers } from './loose-layers.ts';
import { manyExemplars } from './more-exemplars.ts';
import type { SelectionState } from '../protocol.ts';
import { Reading } from './reading.ts';
import type { SceneReader } from './scene-reader.ts';

/** Frames that are looked at; of more there would be too little to read of each. */
const MAX_SELECTED = 300;

/**
 * Proposes the two roles for a selection by likeness, never by order: Figma leaves the selection's order open. The less finished
 * of the two looks is the source; of two equally finished ones the left (then the upper) one. A bad node leaves its role empty.
 * Each node is looked at once, all of them within the reads of one handler.
 */
export function selectionRoles(selection: readonly SceneReader[], reading = new Reading()): SelectionState {
  if (selection.length === 0) return { source: null, exemplar: null, problem: { name: 'NothingSelected' } };
  if (selection.length > MAX_SELECTED) return TOO_MANY;
  const loose = looseLayers(selection, reading);
  if (loose !== null) {
    const { exemplar } = fillRoles(null, loose.exemplars[0] ?? null, reading);
    return { source: null, exemplar, problem: { name: 'LooseLayers' } };
  }
  const judged = judge(selection, reading);
  if (judged.length > 2) return batchRoles(judged) ?? manyExemplars(judged, reading) ?? TOO_MANY;
  const unfit = judged.find(({ node }) => checkNode(node, undefined, reading) !== null);
  if (judged.length === 1) {
    return unfit ? fillRoles(unfit.node, null, reading) : proposeAlone(judged[0]!, reading);
  }
  if (unfit) {
    const other = judged.find((one) => one !== unfit)!;
    return proposeBeside(unfit, other, reading);
  }
  const [source, exemplar] = judged.sort(bySketchiness);
  const wireframes = sketches(judged);
  return {
    ...fillRoles(source!.node, exemplar!.node, reading),
    ...(wireframes.length === 2 && { wireframes }),
  };
}

const TOO_MANY: SelectionState = { source: null, exemplar: null, problem: { name: 'TooManySelected' } };

function proposeAlone(alone: Judged, reading: Reading): SelectionState {
  const { node, ref } = alone;
  const state = isFinished(alone) ? fillRoles(null, node, reading) : fillRoles(node, null, reading);
  return { ...state, problem: state.problem ?? { name: 'OneFrameSelected', node: ref.name } };
}

/** One node is unfit for either role; the other still gets the role that suits it. */
function proposeBeside(unfit: Judged, other: Judged, reading: Reading): SelectionState {
  const otherIsExemplar = checkNode(other.node, undefined, reading) === null && isFinished(other);
  return otherIsExemplar
    ? fillRoles(unfit.node, other.node, reading)
    : fillRoles(other.node, unfit.node, reading);
}

function bySketchiness(a: Judged, b: Judged): number {
  if (a.finish !== b.finish) return a.finish < b.finish ? -1 : 1;
  return fromLeft(a, b);
}
