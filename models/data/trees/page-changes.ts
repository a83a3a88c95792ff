import type { Random } from '../random.ts';
import type { RestNode } from './rest-node.ts';

/**
 * A wireframe of a page: what takes its paint away while it is open, as an expression of the page's scripts, and what puts it back. Boxes must not move.
 */
export interface WireframeChange {
  readonly style: string;
  readonly take: string;
  readonly putBack: string;
}

/** Where wireframes and the habits of people come in; without them pages have no wireframes and documents are as rendered. */
export interface PageChanges {
  /** A script that is put into every page after the reader's own, if one is needed. */
  readonly script?: string;
  wireframes(count: number, random: Random): readonly WireframeChange[];
  /** A tree as somebody's document would hold it. */
  document(tree: RestNode, random: Random): RestNode;
}

export const NO_CHANGES: PageChanges = { wireframes: () => [], document: (tree) => tree };
