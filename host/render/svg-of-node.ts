import { absoluteBox, absoluteTransform, containerOf, renderBounds } from '../graph/boxes.ts';
import type { SceneDocument } from '../graph/document.ts';
import type { Box } from '../graph/matrix.ts';
import { IDENTITY } from '../graph/types.ts';
import { RenderContext, type RenderSettings } from './context.ts';
import { drawLayers, drawNode } from './draw-node.ts';
import { svgMatrix } from './paint.ts';

export interface NodeSvg {
  svg: string;
  /** Page units. */
  box: Box;
}

export interface PixelSize {
  width: number;
  height: number;
  /** What of the page is shown; the node's box where nothing is said. */
  view?: Box;
}

/** Figma's sentence for a node that leaves no ink. */
export class NothingToExportError extends Error {
  override name = 'Error';
  constructor() {
    super('in exportAsync: Failed to export node. This node may not have any visible layers.');
  }
}

/**
 * A node alone, upright in page units, as one SVG document.
 * @param bounds 'render' keeps shadows and strokes that spill out (Figma's default), 'absolute' cuts at the bounding box.
 * @param size pixel size of the document, from its box.
 * @throws NothingToExportError for hidden nodes and empty boxes.
 */
export function svgOfNode(
  document: SceneDocument,
  id: string,
  settings: RenderSettings,
  bounds: 'render' | 'absolute',
  size: (box: Box) => PixelSize,
  style = '',
): NodeSvg {
  const ink = renderBounds(document, id);
  const box = bounds === 'render' ? ink : ink && absoluteBox(document, id);
  if (!box || box.width <= 0 || box.height <= 0) throw new NothingToExportError();
  const context = new RenderContext(document, settings);
  const container = containerOf(document, id);
  const outer = container ? absoluteTransform(document, container.id) : IDENTITY;
  const node = document.get(id);
  const body = node.type === 'PAGE' ? drawLayers(context, node.children) : drawNode(context, id);
  const { width, height, view = box } = size(box);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="${view.x} ${view.y} ${view.width} ${view.height}" preserveAspectRatio="none" fill="none">` +
    `${style ? `<style>${style}</style>` : ''}<defs>${context.definitions.join('')}</defs>` +
    `<g transform="${svgMatrix(outer)}">${body}</g></svg>`;
  return { svg, box };
}
