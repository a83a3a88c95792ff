import type { SceneNode } from '../graph/types.ts';
import { ringRule, shapePath } from './shape-path.ts';

export interface ShapeOutline {
  path: string;
  rule: 'nonzero' | 'evenodd';
}

/** What a node's fills are drawn in: Figma's own outlines where the document has them. Empty where nothing is enclosed. */
export function renderedOutlines(node: SceneNode): ShapeOutline[] {
  const outlines: ShapeOutline[] = node.fillGeometry?.length
    ? node.fillGeometry.map(({ path, windingRule }) => ({
        path,
        rule: windingRule === 'EVENODD' ? 'evenodd' : 'nonzero',
      }))
    : node.type === 'LINE' || node.type === 'VECTOR' || node.type === 'TEXT'
      ? []
      : [{ path: shapePath(node), rule: ringRule(node) ? 'evenodd' : 'nonzero' }];
  return outlines.filter(({ path }) => path !== '');
}
