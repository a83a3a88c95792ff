import type { LayerNode } from '../types.ts';
import type { StyledNode } from './styled-node.ts';

/** Every field of a node that the pipeline reads, but its children. */
const FIELDS: readonly Exclude<keyof StyledNode, 'children'>[] = [
  'id',
  'name',
  'type',
  'visible',
  'opacity',
  'absoluteBoundingBox',
  'absoluteRenderBounds',
  'fills',
  'strokes',
  'strokeWeight',
  'individualStrokeWeights',
  'cornerRadius',
  'rectangleCornerRadii',
  'clipsContent',
  'isMask',
  'characters',
  'characterStyleOverrides',
  'styleOverrideTable',
  'style',
  'strokesIncludedInLayout',
  'effects',
  'componentId',
];

/** Levels of objects in a field; a colour's variable in a gradient of a text's second style lies at the eighth. */
const DEEPEST = 12;

function cut(value: unknown, levels: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map((item) => cut(item, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cut(item, levels - 1)]));
}

/** The layers with what is read of them and nothing else, however deep that is nested. root: as readLayers gives it; it is not changed. */
export function readFields(root: LayerNode): LayerNode {
  const known = FIELDS.filter((name) => name in root).map((name) => [
    name,
    cut((root as StyledNode)[name], DEEPEST),
  ]);
  const children = root.children && { children: root.children.map(readFields) };
  return { ...(Object.fromEntries(known) as unknown as LayerNode), ...children };
}
