import { absoluteTransform, containerOf, inkOf } from '../graph/boxes.ts';
import { invert, transformBox } from '../graph/matrix.ts';
import { IDENTITY } from '../graph/types.ts';
import type { RenderContext } from './context.ts';

/** How a mask is drawn: with all its ink, or as its bare outline. */
export interface MaskDrawing {
  ink(id: string): string;
  outline(id: string): string;
}

/**
 * Siblings in drawing order. A visible mask paints nothing itself and masks all siblings after it, by its alpha, its luminance or its outline
 * (BlendMixin and MaskType of the plugin typings).
 */
export function drawMasked(
  context: RenderContext,
  ids: readonly string[],
  draw: (id: string) => string,
  mask: MaskDrawing,
): string {
  const at = ids.findIndex((id) => {
    const { isMask, visible } = context.document.get(id);
    return isMask && visible;
  });
  if (at < 0) return ids.map(draw).join('');
  const before = ids.slice(0, at).map(draw).join('');
  const rest = drawMasked(context, ids.slice(at + 1), draw, mask);
  return rest === '' ? before : `${before}<g mask="url(#${define(context, ids[at]!, mask)})">${rest}</g>`;
}

function define(context: RenderContext, id: string, mask: MaskDrawing): string {
  const { document } = context;
  const { maskType = 'ALPHA' } = document.get(id);
  const shape = maskType === 'VECTOR' ? `<g fill="#fff">${mask.outline(id)}</g>` : mask.ink(id);
  const container = containerOf(document, id);
  const outer = container ? absoluteTransform(document, container.id) : IDENTITY;
  const ink = inkOf(document, id);
  const { x, y, width, height } = ink
    ? transformBox(invert(outer), ink)
    : { x: 0, y: 0, width: 0, height: 0 };
  const region = `maskUnits="userSpaceOnUse" x="${x}" y="${y}" width="${width}" height="${height}"`;
  const type = maskType === 'LUMINANCE' ? 'luminance' : 'alpha';
  return context.define((name) => `<mask id="${name}" ${region} style="mask-type:${type}">${shape}</mask>`);
}
