import { FITS_CHILDREN, type SceneNode } from '../graph/types.ts';
import type { RenderContext } from './context.ts';
import { booleanOutline, drawBoolean } from './draw-boolean.ts';
import { effectFilter } from './effects.ts';
import { drawMasked } from './masks.ts';
import { cssBlend, paintElement, svgMatrix, visiblePaints } from './paint.ts';
import { ringRule, shapePath } from './shape-path.ts';
import { sideStrokePath } from './side-strokes.ts';
import { onItsSide } from './stroke-side.ts';
import { drawText, textOutline } from './draw-text.ts';
import { escapeXml } from './escape-xml.ts';

/** Siblings, each masked by the masks before it, as SVG elements in their container's units. */
export const drawLayers = (context: RenderContext, ids: readonly string[]): string =>
  drawMasked(context, ids, (id) => drawNode(context, id), {
    ink: (id) => drawNode(context, id),
    outline: (id) => drawOutline(context, id),
  });

/** A node and its subtree as SVG elements in its container's units. Hidden nodes give nothing; that a node is a mask is its parent's affair. */
export function drawNode(context: RenderContext, id: string): string {
  const node = context.document.get(id);
  if (!node.visible || node.type === 'SLICE') return '';
  return group(context, node, contentOf(context, node));
}

function contentOf(context: RenderContext, node: SceneNode): string {
  const children = () => drawLayers(context, node.children);
  if (node.type === 'BOOLEAN_OPERATION') return drawBoolean(context, node, (id) => drawOutline(context, id));
  return FITS_CHILDREN.has(node.type) ? children() : drawOwn(context, node, children);
}

/** What a node covers, without a fill of its own: for masks by outline and for boolean operations. */
function drawOutline(context: RenderContext, id: string): string {
  const node = context.document.get(id);
  if (!node.visible || node.type === 'SLICE') return '';
  const inner = (child: string) => drawOutline(context, child);
  if (node.type === 'BOOLEAN_OPERATION') return booleanOutline(context, node, inner);
  if (FITS_CHILDREN.has(node.type)) return node.children.map(inner).join('');
  const own =
    node.type === 'TEXT'
      ? textOutline(context, node)
      : outlinesOf(node).map(({ path, rule }) => `<path d="${path}"${rule}/>`);
  return `<g transform="${svgMatrix(node.transform)}">${[own].flat().join('')}</g>`;
}

function group(context: RenderContext, node: SceneNode, content: string): string {
  if (content === '') return '';
  const attributes: string[] = [];
  if (context.settings.names) attributes.push(`id="${escapeXml(node.name)}"`);
  if (!FITS_CHILDREN.has(node.type)) attributes.push(`transform="${svgMatrix(node.transform)}"`);
  if (node.opacity < 1) attributes.push(`opacity="${node.opacity}"`);
  if (!['PASS_THROUGH', 'NORMAL'].includes(node.blendMode))
    attributes.push(`style="mix-blend-mode:${cssBlend(node.blendMode)}"`);
  const filter = effectFilter(context, node);
  if (filter) attributes.push(`filter="url(#${filter})"`);
  return `<g ${attributes.join(' ')}>${content}</g>`;
}

function drawOwn(context: RenderContext, node: SceneNode, children: () => string): string {
  if (node.type === 'TEXT') return drawText(context, node);
  const fills = drawFills(context, node);
  const strokes = onItsSide(context, node, drawStrokes(context, node));
  if (node.children.length === 0) return fills + strokes;
  if (!node.clipsContent) return fills + children() + strokes;
  const outline = shapePath(node);
  if (outline === '') return '';
  const clip = context.define((id) => `<clipPath id="${id}"><path d="${outline}"/></clipPath>`);
  return `${fills}<g clip-path="url(#${clip})">${children()}</g>${strokes}`;
}

interface Outline {
  path: string;
  rule: string;
}

function outlinesOf(node: SceneNode): Outline[] {
  const outlines = node.fillGeometry?.length
    ? node.fillGeometry.map(({ path, windingRule }) => ({
        path,
        rule: ` fill-rule="${windingRule.toLowerCase()}"`,
      }))
    : node.type === 'LINE' || node.type === 'VECTOR'
      ? []
      : [{ path: shapePath(node), rule: ringRule(node) }];
  return outlines.filter(({ path }) => path !== '');
}

const drawFills = (context: RenderContext, node: SceneNode): string =>
  outlinesOf(node)
    .flatMap(({ path, rule }) =>
      visiblePaints(node.fills).map((paint) =>
        paintElement(context, node, paint, (attributes) => `<path d="${path}"${rule} ${attributes}/>`),
      ),
    )
    .join('');

/** Figma's own outline of the stroke where the document has one; else a stroke along the moved outline. */
function drawStrokes(context: RenderContext, node: SceneNode): string {
  const paints = visiblePaints(node.strokes);
  if (paints.length === 0) return '';
  if (node.strokeGeometry?.length)
    return node.strokeGeometry
      .flatMap(({ path }) =>
        paints.map((paint) => paintElement(context, node, paint, (a) => `<path d="${path}" ${a}/>`)),
      )
      .join('');
  if (node.strokeWeight <= 0) return '';
  if (node.strokeWeights)
    return paints
      .map((paint) =>
        paintElement(
          context,
          node,
          paint,
          (a) => `<path d="${sideStrokePath(node)}" fill-rule="evenodd" ${a}/>`,
        ),
      )
      .join('');
  const outset = { INSIDE: -0.5, CENTER: 0, OUTSIDE: 0.5 }[node.strokeAlign] * node.strokeWeight;
  const paths = node.fillGeometry?.length
    ? node.fillGeometry.map((geometry) => geometry.path)
    : [shapePath(node, outset)];
  const style = [
    `stroke-width="${node.strokeWeight}"`,
    node.dashPattern.length ? `stroke-dasharray="${node.dashPattern.join(' ')}"` : '',
    node.strokeCap === 'ROUND' ? 'stroke-linecap="round"' : '',
    node.strokeJoin === 'ROUND' ? 'stroke-linejoin="round"' : '',
  ].join(' ');
  return paths
    .filter((path) => path !== '')
    .flatMap((path) =>
      paints.map((paint) =>
        paintElement(context, node, paint, (a) => `<path d="${path}" fill="none" ${a} ${style}/>`, 'stroke'),
      ),
    )
    .join('');
}
