import type { Random } from '../random.ts';
import type { RestNode } from '../trees/rest-node.ts';

/** One way in which people's documents differ from clean ones. */
export interface Habit {
  readonly name: string;
  /** Share of documents that have it. How much of it a document has is the habit's own draw. */
  readonly chance: number;
  /** What else than layers changes; null where every pixel stays. */
  readonly changes: string | null;
  /** The document with the habit. The root, the ids of what is painted and the ids' uniqueness are kept. */
  apply(tree: RestNode, random: Random): RestNode;
}
