import type { Random } from '../random.ts';
import type { Script } from '../scripts/script.ts';
import type { RestNode } from './rest-node.ts';

/**
 * A wireframe of a page: what takes its paint away while it is open, as an expression of the page's scripts, and what puts it back. Boxes must not move.
 */
export interface WireframeChange {
  readonly style: string;
  readonly take: string;
  readonly putBack: string;
}

/** Another script for a page's words, before it is read. */
export interface Translation {
  readonly script: Script;
  readonly seed: number;
}

/** Where wireframes and the habits of people come in; without them pages have no wireframes and documents are as rendered. */
export interface PageChanges {
  /** What is put into every page after the reader's own script. */
  readonly scripts?: readonly string[];
  /** The script that a page's words are set in, and the seed of its words; null leaves them. */
  translation(random: Random): Translation | null;
  wireframes(count: number, random: Random): readonly WireframeChange[];
  /** A tree as somebody's document would hold it. */
  document(tree: RestNode, random: Random): RestNode;
}

export const NO_CHANGES: PageChanges = {
  translation: () => null,
  wireframes: () => [],
  document: (tree) => tree,
};
