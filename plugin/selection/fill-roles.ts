import { checkNode } from './check-node.ts';
import { frameRef } from './frame-ref.ts';
import type { SelectionState } from '../protocol.ts';
import type { Reading } from './reading.ts';
import type { SceneReader } from './scene-reader.ts';

/** The state for two given nodes: the first bad one is named and its role left empty. */
export function fillRoles(
  source: SceneReader | null,
  exemplar: SceneReader | null,
  reading: Reading,
): SelectionState {
  const problems = [
    source && checkNode(source, 'source', reading),
    exemplar && checkNode(exemplar, 'exemplar', reading),
  ] as const;
  const problem = problems[0] ?? problems[1];
  return {
    source: source && !problems[0] ? frameRef(source, reading) : null,
    exemplar: exemplar && !problems[1] ? frameRef(exemplar, reading) : null,
    problem: problem
      ? { name: problem.name, ...(problem.node === undefined ? {} : { node: problem.node }) }
      : null,
  };
}
