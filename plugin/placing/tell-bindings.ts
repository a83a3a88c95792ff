import { gatherFacts, withAll } from './binding-facts.ts';
import { findNode } from '../selection/find-node.ts';
import { planBindings } from './plan-bindings.ts';
import { Problem } from '../messages/problem.ts';
import type { Binding } from '../protocol.ts';
import { checkPatches, isId } from '../messages/validate-layers.ts';

/**
 * How values would be kept in a copy of a source, which has the source's modes (set-modes.ts): told before anything is placed, by the very rules
 * of placing. A patch of a layer that is not seen is answered with null.
 * @throws Problem BadMessage, RemovedNode
 */
export async function tellBindings(sourceId: unknown, patches: unknown): Promise<(Binding | null)[]> {
  if (!isId(sourceId))
    throw new Problem('BadMessage', 'The source of the bindings is missing; reopen the plugin.');
  checkPatches(patches, 0);
  const source = await findNode(sourceId);
  const facts = await gatherFacts(source, patches);
  const nodes = new Map(withAll(source).map((node) => [node.id, node]));
  const located = patches.flatMap((patch, index) => {
    const node = nodes.get(patch.node);
    return node === undefined ? [] : [{ node, patch, index }];
  });
  const answers: (Binding | null)[] = patches.map(() => null);
  planBindings(source, located, facts).patches.forEach(({ binding }, i) => {
    answers[located[i]!.index] = binding;
  });
  return answers;
}
