import type { RestNode } from '../trees/rest-node.ts';

/** How many layers under `node` paint something of their own: groups and bare frames do not. */
export const paintedThings = ({ children = [] }: RestNode): number =>
  children.reduce((sum, child) => sum + (paints(child) ? 1 : 0) + paintedThings(child), 0);

const paints = ({ isMask, fills, strokes = [], effects = [] }: RestNode): boolean =>
  isMask !== true && fills.length + strokes.length + effects.length > 0;
