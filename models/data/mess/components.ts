import type { Random } from '../random.ts';
import type { RestNode } from '../trees/rest-node.ts';
import { nodesOf, replaceNodes } from './edit-tree.ts';
import type { Habit } from './habit.ts';
import { hasMask } from './paint-of-layers.ts';

/** Parts of one make as instances of one component; the first may be the component itself, some were detached. Comes after the names. */
export const components: Habit = {
  name: 'components',
  chance: 0.35,
  changes: null,
  apply(tree, random) {
    const made = alike(tree).filter(() => random.chance(0.7));
    const parts = new Map<string, RestNode>();
    for (const [at, nodes] of made.entries()) {
      const componentId = `${random.integer(1, 60)}:${1000 + at}`;
      const [first] = nodes;
      const name = random.pick(NAMES(at));
      nodes.forEach((node, place) => {
        if (first)
          parts.set(node.id, asPart(node, { componentId, name, first, isMain: place === 0 }, random));
      });
    }
    return replaceNodes(tree, (node) => [parts.get(node.id) ?? node]);
  },
};

const NAMES = (at: number): readonly string[] => [
  `Component ${at + 1}`,
  'Button',
  'Card',
  'Item',
  'List Item',
  'Property 1=Default',
  'Variant2',
  'Frame 14',
  'Molecule/Row',
  'el',
  'Card / Default',
];

/** Frames and groups that hold the same things in the same sizes, by make; none within another of them. */
function alike(tree: RestNode): RestNode[][] {
  const makes = new Map<string, RestNode[]>();
  const visit = (node: RestNode): void => {
    if (node !== tree && isCandidate(node)) {
      const make = makeOf(node);
      makes.set(make, [...(makes.get(make) ?? []), node]);
    }
    node.children?.forEach(visit);
  };
  visit(tree);
  const chosen = new Set<string>();
  return [...makes.values()]
    .filter((nodes) => nodes.length > 1)
    .filter((nodes) => {
      const inside = nodes.flatMap((node) => nodesOf(node).map(({ id }) => id));
      if (inside.some((id) => chosen.has(id))) return false;
      for (const id of inside) chosen.add(id);
      return true;
    });
}

const isCandidate = (node: RestNode): boolean =>
  (node.type === 'FRAME' || node.type === 'GROUP') &&
  nodesOf(node).length > 1 &&
  nodesOf(node).length <= 40 &&
  !hasMask(node);

function makeOf({ type, absoluteBoundingBox: { width, height }, children = [] }: RestNode): string {
  const size = type === 'TEXT' ? '' : `${Math.round(width)}x${Math.round(height)}`;
  return `${type === 'GROUP' ? 'FRAME' : type}${size}(${children.map(makeOf).join()})`;
}

interface Make {
  readonly componentId: string;
  readonly name: string;
  readonly first: RestNode;
  readonly isMain: boolean;
}

function asPart(node: RestNode, { componentId, name, first, isMain }: Make, random: Random): RestNode {
  const named = { ...namedLike(node, first), name };
  const fate = random.weighted({ instance: 6, detached: 1 });
  if (fate === 'detached') return { ...named, type: 'FRAME' };
  if (isMain && random.chance(0.3)) return { ...named, type: 'COMPONENT' };
  return { ...named, type: 'INSTANCE', componentId };
}

/** Layers of an instance are called as those of its component. */
function namedLike(node: RestNode, model: RestNode): RestNode {
  const { children } = node;
  return {
    ...node,
    name: model.name,
    ...(children && {
      children: children.map((child, at) => namedLike(child, model.children?.[at] ?? child)),
    }),
  };
}
