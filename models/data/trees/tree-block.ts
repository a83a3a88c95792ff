import type { RestNode } from './rest-node.ts';

/** One page of a block in the theme's own paint, and as wireframes. Nodes of one id are the same thing in all its trees. */
export interface TreePage {
  /** Kind of page (grammar), or the file it was made of (ready pages). */
  readonly kind: string;
  /** Where its words were set in another script (scripts/script.ts). */
  readonly script?: string;
  /** Width and height, px. */
  readonly size: readonly [number, number];
  /** The page as the kit paints it, ids and boxes as rendered, names and nesting by the DOM. */
  readonly target: RestNode;
  /** The same page as a designer's document would hold it: names, groups and boxes as people leave them. It serves as exemplar. */
  readonly document: RestNode;
  /** What each painted node is, by id: `data-role`, else tag and classes. For measures alone: no network and no rule sees it. */
  readonly roles: Readonly<Record<string, string>>;
  /** The page with its paint taken away, as a designer's document. */
  readonly wireframes: readonly { readonly style: string; readonly document: RestNode }[];
}

/** Pages of one look: any page may be the exemplar of any other. `block-NNNNN.json.gz`; with pixels also `block-NNNNN/page-P.png` and `page-P.wireframe-W.png`. */
export interface TreeBlock {
  readonly version: 1;
  readonly split: 'train' | 'heldout';
  readonly seed: number;
  readonly family: string;
  readonly look: string;
  readonly dark: boolean;
  readonly pages: readonly TreePage[];
}
