import type { NodeType, SceneNode, SideWeights } from './types.ts';

/** The plugin's names of the four sides, in the order of SideWeights. */
export const SIDES: readonly string[] = [
  'strokeTopWeight',
  'strokeRightWeight',
  'strokeBottomWeight',
  'strokeLeftWeight',
];

/** Only boxes have sides (IndividualStrokesMixin of the plugin typings). */
export const HAS_SIDES: ReadonlySet<NodeType> = new Set<NodeType>([
  'FRAME',
  'COMPONENT',
  'COMPONENT_SET',
  'INSTANCE',
  'RECTANGLE',
]);

export const sidesOf = ({ strokeWeight: all, strokeWeights }: SceneNode): SideWeights =>
  strokeWeights ?? [all, all, all, all];

/** One weight for all sides. Figma's own outline of the stroke serves for any paint, but for one weight. */
export function setWeight(node: SceneNode, weight: number): void {
  if (weight !== node.strokeWeight || node.strokeWeights) delete node.strokeGeometry;
  node.strokeWeight = weight;
  delete node.strokeWeights;
}

export function setSide(node: SceneNode, side: number, weight: number): void {
  const sides = [...sidesOf(node)] as SideWeights;
  sides[side] = weight;
  setSides(node, sides);
}

export function setSides(node: SceneNode, sides: SideWeights): void {
  if (sides.every((weight) => weight === sides[0])) return setWeight(node, sides[0]);
  delete node.strokeGeometry;
  node.strokeWeights = sides;
  node.strokeWeight = Math.max(...sides);
}
