import type { Paint } from '@figma/rest-api-spec';
import type { RestNode, RestNodeType } from '../trees/rest-node.ts';
import type { Box } from './box.ts';

/** Boxes that only the browser's layout knows, px of the page: pseudo-elements, by the `data-node` of their element. */
export type PseudoBoxes = Readonly<
  Record<string, Readonly<Partial<Record<'before' | 'after' | 'marker', Box>>>>
>;

/** What is gathered over a whole page. */
export interface Reading {
  readonly pseudoBoxes: PseudoBoxes;
  readonly roles: Record<string, string>;
  /** Counts layers in document order. */
  sequence: number;
}

/** What a subtree takes from its ancestors. Boxes in px of the page. */
export interface Context {
  readonly reading: Reading;
  /** What is seen of descendants in flow, of absolute ones, and of fixed ones. */
  readonly clip: Box;
  readonly clipOfAbsolute: Box;
  readonly clipOfFixed: Box;
  /** The linear part of all transforms above: `[a, b, c, d]`. */
  readonly linear: readonly [number, number, number, number];
  /** Of ancestors; CSS draws their lines under all text in them. */
  readonly decoration: 'UNDERLINE' | 'STRIKETHROUGH' | null;
  /** A background that is clipped to text. */
  readonly textFills: readonly Paint[] | null;
}

/** A node and when it is painted. */
export interface Placed {
  readonly node: RestNode;
  /** Stacking layer: z-index; between 0 and 1 what is in flow, at 0.5 what is positioned without a z-index. */
  readonly layer: number;
  readonly sequence: number;
  /** May be painted over what follows its parent, up to its stacking context. */
  readonly floats: boolean;
}

export function place({ reading }: Context, node: RestNode, layer = 0, floats = false): Placed {
  return { node, layer, floats, sequence: reading.sequence++ };
}

/** In paint order. */
export const ordered = (layers: readonly Placed[]): RestNode[] =>
  [...layers].sort((a, b) => a.layer - b.layer || a.sequence - b.sequence).map(({ node }) => node);

export function makeNode(
  id: string,
  name: string,
  type: RestNodeType,
  box: Box,
  more: Partial<Omit<RestNode, 'id' | 'name' | 'type' | 'absoluteBoundingBox'>> = {},
): RestNode {
  return { id, name, type, absoluteBoundingBox: box, fills: [], ...more };
}

/** The role of an element: `data-role`, else its tag and classes. For measures alone. */
export function roleOf(element: Element): string {
  const role = element.getAttribute('data-role');
  if (role !== null) return role;
  const classes = [...element.classList].filter((name) => !/[^\w-]/.test(name)).sort();
  return [element.localName, ...classes].join('.');
}

export const idOf = (element: Element): string => element.getAttribute('data-node') ?? '';
