import { withAncestors } from './ancestors.ts';
import { checkNode } from './check-node.ts';
import { Problem } from '../messages/problem.ts';
import type { Role } from '../protocol.ts';
import { MAX_READS, Reading } from './reading.ts';

/** Reads for the check of a node; finding and exporting it takes others. */
const READS_CHECK = MAX_READS - 500;

/**
 * The node of an id that crossed from the panel, looked up at call time because it may have gone since, its page loaded.
 * @throws Problem BadMessage when the id is no text, RemovedNode when nothing lives under it, NotExportable for a page, TooDeep.
 */
export async function findNode(id: unknown): Promise<SceneNode> {
  if (typeof id !== 'string')
    throw new Problem('BadMessage', 'The panel sent no layer id; reopen the plugin.');
  const node = await figma.getNodeByIdAsync(id);
  if (node === null || node.removed) {
    throw new Problem('RemovedNode', 'The layer was deleted; select another one.');
  }
  if (node.type === 'DOCUMENT' || node.type === 'PAGE') {
    throw new Problem('NotExportable', `“${node.name}” is a page; select a frame on it.`, node.name);
  }
  const page = pageOf(node);
  if (page.id !== figma.currentPage.id) await page.loadAsync();
  return node;
}

/** A node that can play its role right now. @throws Problem what findNode or checkNode finds. */
export async function findFrame(id: unknown, role?: Role): Promise<SceneNode> {
  const node = await findNode(id);
  const problem = checkNode(node, role, new Reading(READS_CHECK));
  if (problem) throw problem;
  return node;
}

/** The page a node lives on. @throws Problem RemovedNode when it hangs on none, TooDeep. */
export function pageOf(node: SceneNode): PageNode {
  const outermost = withAncestors(node, new Reading()).pop() as BaseNode;
  if (outermost.type === 'PAGE') return outermost;
  throw new Problem('RemovedNode', `“${node.name}” is no longer on a page; select another layer.`, node.name);
}
