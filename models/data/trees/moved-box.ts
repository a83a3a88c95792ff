import type { RestNode } from './rest-node.ts';

/** Px by which no box of a wireframe may differ from the page's. */
const SLACK = 0.1;
const SIDES = ['x', 'y', 'width', 'height'] as const;

export interface MovedBox {
  readonly id: string;
  /** Tag of the element, or the words. */
  readonly name: string;
  /** The side that differs most, px. */
  readonly by: number;
}

/** The box that a wireframe has moved furthest; null where all lie where they lay. */
export function movedBox(target: RestNode, wireframe: RestNode): MovedBox | null {
  const former = new Map(nodesOf(target).map((node) => [node.id, node]));
  let furthest: MovedBox | null = null;
  for (const node of nodesOf(wireframe)) {
    const was = former.get(node.id);
    if (!was || !comparable(was, node)) continue;
    const [a, b] = [was.absoluteBoundingBox, node.absoluteBoundingBox];
    const by = Math.max(...SIDES.map((side) => Math.abs(a[side] - b[side])));
    if (by > (furthest?.by ?? SLACK)) furthest = { id: node.id, name: node.name, by };
  }
  return furthest;
}

const nodesOf = (node: RestNode): RestNode[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

/**
 * Whether both are the same thing: a group is as large as what is seen in it, an outline as what is painted of it, and a text as its words in its type.
 */
function comparable(one: RestNode, other: RestNode): boolean {
  if (one.type === 'TEXT' && other.type === 'TEXT')
    return one.characters === other.characters && one.style?.fontFamily === other.style?.fontFamily;
  return isBox(one) && isBox(other) && /^\d+$/.test(one.id);
}

const isBox = ({ type }: RestNode): boolean => /^(?:FRAME|RECTANGLE|ELLIPSE)$/.test(type);
