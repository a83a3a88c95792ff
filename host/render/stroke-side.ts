import { renderedOutlines } from './shape-outlines.ts';
import type { SceneNode } from '../graph/types.ts';
import type { RenderContext } from './context.ts';

/**
 * Keeps of a baked stroke the side that the node asks for; others are on it already. Figma bakes the outlines of inner and outer strokes twice as wide as the stroke,
 * half on each side of the shape, and cuts them when it draws (observed in .fig files: every inner stroke reaches out by its weight).
 */
export function onItsSide(context: RenderContext, node: SceneNode, strokes: string): string {
  const outlines = renderedOutlines(node);
  // A path that encloses nothing has no sides: Figma centres its stroke whatever it says.
  const both = strokes === '' || !node.strokeGeometry?.length || node.strokeAlign === 'CENTER';
  if (both || outlines.length === 0) return strokes;
  if (node.strokeAlign === 'INSIDE') {
    const clip = context.define(
      (id) =>
        `<clipPath id="${id}">${outlines.map(({ path, rule }) => `<path d="${path}" clip-rule="${rule}"/>`).join('')}</clipPath>`,
    );
    return `<g clip-path="url(#${clip})">${strokes}</g>`;
  }
  const reach = 2 * node.strokeWeight + 1;
  const region = `x="${-reach}" y="${-reach}" width="${node.width + 2 * reach}" height="${node.height + 2 * reach}"`;
  const mask = context.define(
    (id) =>
      `<mask id="${id}" maskUnits="userSpaceOnUse" ${region}><rect ${region} fill="#fff"/>` +
      `${outlines.map(({ path, rule }) => `<path d="${path}" fill="#000" fill-rule="${rule}"/>`).join('')}</mask>`,
  );
  return `<g mask="url(#${mask})">${strokes}</g>`;
}
