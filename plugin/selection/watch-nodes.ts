import { READS_UP, withAncestors } from './ancestors.ts';
import { findNode, pageOf } from './find-node.ts';
import { asProblem, Problem } from '../messages/problem.ts';
import { PICTURE_PREFIX } from '../protocol.ts';
import { MAX_READS, Reading } from './reading.ts';
import { WatchedNode, type Change, type Place } from './watched-node.ts';

/** A dragged layer changes many times a second; milliseconds of rest before the panel hears of it. */
const REST = 80;
/** Changed nodes that are looked up for one event; a paste or an undo may name thousands. */
const MAX_LOOKUPS = 256;
/** Reads for knowing what is in the watched nodes; finding these takes others. */
const READS_INSIDE = MAX_READS - 1000;

/**
 * Watches the look of nodes. Where too much is there or changes at once to be read, a change that may be one of a watched node
 * counts as one.
 * @param tell hears the ids of the watched nodes that look otherwise, once their changes have come to rest
 * @returns takes the ids to watch from now on; rejects with BadMessage
 */
export function watchNodes(
  tell: (ids: string[]) => Promise<void>,
  fail: (error: unknown) => void,
): (ids: unknown) => Promise<void> {
  let watched: WatchedNode[] = [];
  let turn = 0;
  let timer = 0;
  let changed = new Set<string>();
  let pages: { page: PageNode; hear: (event: NodeChangeEvent) => void }[] = [];

  const flush = () => {
    const ids = [...changed];
    changed = new Set();
    if (ids.length > 0) tell(ids).catch(fail);
  };

  const hear = async ({ nodeChanges }: NodeChangeEvent) => {
    const now = turn;
    const asked = nodeChanges.filter((change) => watched.some((node) => node.needsPlace(change)));
    const nodes = await lookUp(asked);
    if (now !== turn) return;
    const reading = new Reading();
    const places = new Map([...nodes].map(([id, node]) => [id, placeOf(node, reading)]));
    let heard = false;
    for (const change of nodeChanges) {
      for (const node of watched) {
        if (!node.hear(change, places.get(change.id) ?? null, reading)) continue;
        heard = true;
        changed.add(node.id);
      }
    }
    if (!heard) return;
    clearTimeout(timer);
    timer = setTimeout(flush, REST);
  };

  return async (ids) => {
    if (!Array.isArray(ids) || ids.length > 64) {
      throw new Problem('BadMessage', 'The panel asked to watch no list of layers; reopen the plugin.');
    }
    const mine = ++turn;
    clearTimeout(timer);
    changed = new Set();
    const nodes: SceneNode[] = [];
    for (const id of ids) {
      if (!String(id).startsWith(PICTURE_PREFIX)) nodes.push(...(await present(id)));
    }
    if (mine !== turn) return;
    for (const { page, hear: former } of pages) page.off('nodechange', former);
    const living = nodes.filter((node) => !node.removed);
    const reading = new Reading(READS_INSIDE);
    watched = living.map((node, i) => new WatchedNode(node, reading, living.length - i));
    pages = [...new Set(living.map(pageOf))].map((page) => ({
      page,
      hear: (event: NodeChangeEvent) => void hear(event).catch(fail),
    }));
    for (const { page, hear: listener } of pages) page.on('nodechange', listener);
  };
}

/** A node that is gone changes no more; what needs it says so. */
async function present(id: unknown): Promise<SceneNode[]> {
  try {
    return [await findNode(id)];
  } catch (error) {
    if (asProblem(error, 'BadMessage', 'watch the layers').name === 'RemovedNode') return [];
    throw error;
  }
}

/** The nodes of these changes, as many as are looked up for one event. */
async function lookUp(changes: readonly Change[]): Promise<Map<string, BaseNode | null>> {
  const ids = [...new Set(changes.map(({ id }) => id))].slice(0, MAX_LOOKUPS);
  const nodes = await Promise.all(ids.map((id) => figma.getNodeByIdAsync(id)));
  return new Map(ids.map((id, i) => [id, nodes[i]!]));
}

function placeOf(node: BaseNode | null, reading: Reading): Place {
  if (node === null || node.removed) return [];
  if (reading.left < READS_UP) return null;
  try {
    return withAncestors(node, reading);
  } catch {
    return null; // deeper than any frame that could be chosen: it may lie in one of the watched
  }
}
