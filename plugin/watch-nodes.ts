import { findNode, pageOf } from './find-node.ts';
import { asProblem, Problem } from './problem.ts';
import { PICTURE_PREFIX } from './protocol.ts';

/** A dragged layer changes many times a second; milliseconds of rest before the panel hears of it. */
const REST = 80;
/** Of the watched node itself these do not change its picture. */
const PLACE = new Set(['x', 'y', 'parent', 'relativeTransform', 'constraints', 'rotation']);
/** Of no node do these. */
const UNSEEN = new Set([
  'name',
  'locked',
  'pluginData',
  'relaunchData',
  'expanded',
  'exportSettings',
  'guides',
]);

interface Watched {
  id: string;
  /** The node and everything in it: a removed layer can no longer tell where it was. */
  inside: Set<string>;
}

/**
 * Watches the look of nodes.
 * @param tell hears the ids of the watched nodes that look otherwise, once their changes have come to rest
 * @returns takes the ids to watch from now on; rejects with BadMessage
 */
export function watchNodes(
  tell: (ids: string[]) => Promise<void>,
  fail: (error: unknown) => void,
): (ids: unknown) => Promise<void> {
  let watched: Watched[] = [];
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
    const found = new Set<string>();
    for (const change of nodeChanges) {
      const moved = change.type === 'CREATE' || properties(change).includes('parent');
      const holders = moved ? await ancestors(change.id) : [];
      for (const { id, inside } of watched) {
        if (!inside.has(change.id) && !holders.includes(id)) continue;
        if (isSeen(change, change.id === id)) found.add(id);
        for (const holder of holders.includes(id) ? [change.id] : []) inside.add(holder);
      }
    }
    if (now !== turn || found.size === 0) return;
    for (const id of found) changed.add(id);
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
    watched = nodes.map((node) => ({ id: node.id, inside: idsIn(node) }));
    pages = [...new Set(nodes.map(pageOf))].map((page) => ({
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

function isSeen(change: NodeChange, itself: boolean): boolean {
  if (change.type !== 'PROPERTY_CHANGE') return true;
  return properties(change).some((property) => !UNSEEN.has(property) && !(itself && PLACE.has(property)));
}

function properties(change: NodeChange): string[] {
  return change.type === 'PROPERTY_CHANGE' ? change.properties : [];
}

function idsIn(node: SceneNode): Set<string> {
  const ids = new Set([node.id]);
  if ('findAll' in node) for (const layer of node.findAll()) ids.add(layer.id);
  return ids;
}

/** Ids from the node up to its page; none for a node that is gone already. */
async function ancestors(id: string): Promise<string[]> {
  const chain: string[] = [];
  let link: BaseNode | null = await figma.getNodeByIdAsync(id);
  if (link?.removed) return chain;
  for (; link !== null; link = link.parent) chain.push(link.id);
  return chain;
}
