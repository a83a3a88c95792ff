import { withAncestors } from './ancestors.ts';
import { pageOf } from './find-node.ts';
import { Reading } from './reading.ts';
import type { Facts } from './snapshot-layers.ts';
import { moves } from './watched-node.ts';

/** Characters of all trees kept: a few frames are read over and over, no more. */
const MOST = 4_000_000;
/** Milliseconds that a tree with instances is kept: another user's change of a component elsewhere is not told. */
const INSTANCES_LAST = 10_000;
/** What never moves or sizes the layers in it by itself. */
const NO_LAYOUT = ['PAGE', 'SECTION', 'GROUP'];

/** The layers of a node, read at one time. */
export interface Tree extends Facts {
  /** As the panel gets it. */
  json: string;
}

interface Kept extends Tree {
  /** Id. */
  page: string;
  /** Ids of what the node lies in: with that it moves. */
  around: ReadonlySet<string>;
  /** Whether it lies in a frame, which may lay it out anew when another layer changes. */
  laidOut: boolean;
  until: number;
}

export interface KeptTrees {
  /** The JSON of a node's tree: the one kept, or what `read` reads now. */
  get(node: SceneNode, read: () => Promise<Tree>): Promise<string>;
}

/**
 * Keeps trees until something happens that may have changed them. A tree goes at any change of a layer in it or around it and at any
 * layer that comes or moves on its page; one in another frame at every change of its page; one with instances so too, at a change of page
 * and after a while; all go at a change of a style. One bound to variables is never kept: no event tells of their changes.
 */
export function createKeptTrees(): KeptTrees {
  const kept = new Map<string, Kept>();
  const heard = new Map<string, { changes: number }>();
  /** Changes of styles and of pages. */
  let turnings = 0;
  let listening = false;

  const drop = (which: (tree: Kept, id: string) => boolean): void => {
    for (const [id, tree] of kept) if (which(tree, id)) kept.delete(id);
  };

  const listen = (page: PageNode): { changes: number } => {
    if (!listening) {
      figma.on('stylechange', () => {
        turnings++;
        kept.clear();
      });
      figma.on('currentpagechange', () => {
        turnings++;
        drop(({ hasInstances }) => hasInstances);
      });
      listening = true;
    }
    const { id } = page;
    const known = heard.get(id);
    if (known !== undefined) return known;
    const state = { changes: 0 };
    heard.set(id, state);
    page.on('nodechange', ({ nodeChanges }) => {
      state.changes++;
      drop((tree) => tree.page === id && nodeChanges.some((change) => concerns(change, tree)));
    });
    return state;
  };

  return {
    async get(node, read) {
      const { id } = node;
      const known = kept.get(id);
      if (known !== undefined && Date.now() < known.until) return known.json;
      const page = pageOf(node);
      const state = listen(page);
      const before = [state.changes, turnings].join();
      const [, ...links] = withAncestors(node, new Reading());
      const around = new Set(links.map((link) => link.id));
      const laidOut = links.some(({ type }) => !NO_LAYOUT.includes(type));
      const tree = await read();
      // A change while it was read may be in it or not.
      if (before === [state.changes, turnings].join()) {
        const until = tree.hasInstances ? Date.now() + INSTANCES_LAST : Infinity;
        keep(kept, id, { ...tree, page: page.id, around, laidOut, until });
      }
      return tree.json;
    },
  };
}

/** Adds a tree and lets the oldest go where all together are too large. */
function keep(kept: Map<string, Kept>, id: string, tree: Kept): void {
  if (tree.hasVariables || tree.json.length > MOST) return;
  kept.set(id, tree);
  let size = 0;
  for (const { json } of kept.values()) size += json.length;
  for (const [oldest, { json }] of kept) {
    if (size <= MOST) break;
    kept.delete(oldest);
    size -= json.length;
  }
}

function concerns(change: NodeChange, { ids, around, hasInstances, laidOut }: Kept): boolean {
  return (
    hasInstances ||
    laidOut ||
    change.type === 'CREATE' ||
    moves(change) ||
    ids.has(change.id) ||
    around.has(change.id)
  );
}
