import { type Random, seedOf } from '../random.ts';
import type { RestNode } from '../trees/rest-node.ts';
import {
  FITTING_NAMES,
  FOREIGN_NAMES,
  GROUP_NAMES,
  ODD_NAMES,
  ROLE_NAMES,
  STALE_TEXTS,
} from './name-words.ts';
import type { Habit } from './habit.ts';

/** Figma's names for new layers; a text is called by its words. */
const DEFAULTS: Readonly<Record<RestNode['type'], string>> = {
  FRAME: 'Frame',
  GROUP: 'Group',
  COMPONENT: 'Component',
  INSTANCE: 'Component',
  RECTANGLE: 'Rectangle',
  ELLIPSE: 'Ellipse',
  LINE: 'Line',
  VECTOR: 'Vector',
  BOOLEAN_OPERATION: 'Union',
  TEXT: 'Text',
};

type Kind = 'default' | 'fitting' | 'wrong' | 'foreign' | 'odd';

/** Documents by how their layers are named; most are left to Figma. */
const MANNERS: Readonly<Record<string, Readonly<Record<Kind, number>>>> = {
  untouched: { default: 1, fitting: 0, wrong: 0, foreign: 0, odd: 0 },
  careless: { default: 20, fitting: 1, wrong: 1, foreign: 0, odd: 1 },
  mixed: { default: 10, fitting: 4, wrong: 2, foreign: 0, odd: 2 },
  named: { default: 3, fitting: 10, wrong: 2, foreign: 0, odd: 1 },
  misleading: { default: 5, fitting: 1, wrong: 8, foreign: 1, odd: 2 },
  foreign: { default: 4, fitting: 0, wrong: 0, foreign: 6, odd: 1 },
  odd: { default: 4, fitting: 0, wrong: 1, foreign: 2, odd: 6 },
};

/** Names as Figma gives them and people leave or change them: no name says what its layer is. */
export const names: Habit = {
  name: 'names',
  chance: 1,
  changes: null,
  apply(tree, random) {
    const manner = random.weighted({
      untouched: 30,
      careless: 25,
      mixed: 12,
      named: 6,
      misleading: 9,
      foreign: 9,
      odd: 9,
    });
    const naming: Naming = {
      random,
      kinds: MANNERS[manner] ?? MANNERS['untouched']!,
      count: random.chance(0.5) ? 0 : random.integer(10, 427_000),
    };
    return nameOf(tree, naming, true);
  },
};

interface Naming {
  readonly random: Random;
  readonly kinds: Readonly<Record<Kind, number>>;
  /** The last number given; Figma counts all layers of a page on. */
  count: number;
}

function nameOf(node: RestNode, naming: Naming, root = false): RestNode {
  const { children } = node;
  const name = node.componentId === undefined ? ownName(node, naming, root) : componentName(node.componentId);
  return { ...node, name, ...(children && { children: children.map((child) => nameOf(child, naming)) }) };
}

function ownName(node: RestNode, naming: Naming, root: boolean): string {
  const { random } = naming;
  const kind = random.weighted(naming.kinds);
  const bare =
    node.type === 'GROUP' || (node.type === 'FRAME' && node.fills.length === 0 && !node.strokes?.length);
  if (root && random.chance(0.3))
    return random.pick([
      'Desktop - 1',
      'iPhone 14 & 15 Pro - 3',
      'MacBook Air - 1',
      'Home',
      'Page 1',
      'Wireframe',
      'Android Compact - 2',
    ]);
  switch (kind) {
    case 'default':
      return defaultName(node, naming);
    case 'fitting':
      return node.type === 'TEXT'
        ? random.pick(['Label', 'Title', 'Text', 'Body'])
        : random.pick(FITTING_NAMES[node.name] ?? [defaultName(node, naming)]);
    case 'wrong':
      return random.pick(bare && random.chance(0.6) ? GROUP_NAMES : ROLE_NAMES);
    case 'foreign':
      return random.pick(FOREIGN_NAMES);
    case 'odd':
      return random.pick(ODD_NAMES);
  }
}

function defaultName(node: RestNode, naming: Naming): string {
  const { random } = naming;
  naming.count += random.integer(1, 3);
  if (node.type === 'TEXT') {
    // A renamed text, or one in an instance, keeps its name when its words change.
    if (random.chance(0.06)) return random.pick(STALE_TEXTS);
    return (node.characters ?? '').replace(/\s+/g, ' ').trim();
  }
  if (node.children?.[0]?.isMask === true) return random.chance(0.7) ? 'Mask group' : 'Clip path group';
  if (node.type === 'VECTOR' && random.chance(0.7)) return 'Vector';
  if (node.type === 'BOOLEAN_OPERATION') return random.pick(['Union', 'Union', 'Subtract', 'Shape']);
  const picture = node.fills.some((fill) => fill.type === 'IMAGE');
  return `${picture ? 'image' : DEFAULTS[node.type]} ${naming.count}`;
}

const ICONS = [
  'icon',
  'Icon/24',
  'arrow-right',
  'ic_chevron',
  'search',
  'heroicons-outline:bell',
  'mdi:home',
  'Icon / Left',
  'Component 12',
  'Property 1=Default',
  '⭐️',
];

/** Instances of one component have its name. */
export const componentName = (componentId: string): string =>
  ICONS[seedOf(componentId) % ICONS.length] ?? 'Component 1';
