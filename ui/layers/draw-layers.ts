import type { Box } from '../../models/runtime/geometry/box.ts';
import type { Cut, PatchPaint } from '../../models/runtime/layers/patch.ts';
import type { Decision } from '../../models/runtime/restyle-layers/decision.ts';
import { radiiOf, type StyledNode } from '../../models/runtime/layers/styled-node.ts';
import type { Raster } from '../../models/runtime/types.ts';
import { imageDataOf } from '../image/png-codec.ts';
import { drawInk } from './draw-ink.ts';
import { drawBox, outlineOf } from './draw-box.ts';
import { inksOf, patchedNodes, styleOf } from './patched-style.ts';

export interface LayersPicture {
  root: StyledNode;
  /** The source as exported; the canvas has its size. */
  source: Raster;
  /** Exemplars as exported, for pictures that come from them. */
  exemplars: readonly Raster[];
  decisions: readonly Decision[];
  off: ReadonlySet<string>;
  strength: number;
}

/** Shapes that only their own pixels tell: glyphs, drawings, lines. */
const INKS = ['TEXT', 'VECTOR', 'BOOLEAN_OPERATION', 'STAR', 'REGULAR_POLYGON', 'LINE'];

/**
 * Shows what the patched clone will look like, before it exists: boxes are drawn anew, glyphs and drawings are the source's own pixels in their new
 * colour. A sketch of Figma's rendering: gradients other than linear, inner shadows and the order of mixed opacities are simplified.
 */
export function drawLayers(context: CanvasRenderingContext2D, picture: LayersPicture): void {
  const { root, source } = picture;
  const frame = root.absoluteBoundingBox!;
  const scale = source.width / frame.width;
  const patches = patchedNodes(picture);
  const images = { source: canvasOf(source), exemplars: picture.exemplars.map(canvasOf) };
  context.clearRect(0, 0, source.width, source.height);
  const visit = (node: StyledNode, opacity: number): void => {
    const at = node.absoluteBoundingBox;
    const style = styleOf(node, patches);
    if (!at || !style.visible || node.opacity === 0) return;
    const box: Box = {
      x: (at.x - frame.x) * scale,
      y: (at.y - frame.y) * scale,
      width: at.width * scale,
      height: at.height * scale,
    };
    context.save();
    context.globalAlpha = opacity * (node.opacity ?? 1);
    if (INKS.includes(node.type)) drawInk(context, source, node, box, inksOf(node, style));
    else {
      const outline = drawBox(context, box, scale, style, node.type === 'ELLIPSE', (paint) =>
        pictureFor(paint, style.shows, box, source, images),
      );
      if (node.clipsContent) context.clip(outline);
    }
    const inner = context.globalAlpha;
    // The operands of a boolean operation paint nothing.
    for (const child of node.type === 'BOOLEAN_OPERATION' ? [] : (node.children ?? [])) {
      if (child.isMask !== true) visit(child, inner);
      else if (child.visible !== false) clipTo(child);
    }
    context.restore();
  };
  /** What comes after a mask in its parent is seen within it alone; other than boxes and ellipses are taken for their boxes. */
  const clipTo = (mask: StyledNode): void => {
    const at = mask.absoluteBoundingBox;
    if (!at) return;
    const [x, y] = [(at.x - frame.x) * scale, (at.y - frame.y) * scale];
    const box = { x, y, width: at.width * scale, height: at.height * scale };
    context.clip(outlineOf(box, radiiOf(mask), scale, mask.type === 'ELLIPSE'));
  };
  visit(root, 1);
}

interface Images {
  source: OffscreenCanvas;
  exemplars: OffscreenCanvas[];
}

/** The canvas and the part of it that a picture paint shows: cut from an exemplar, or the source's own pixels. */
function pictureFor(
  paint: PatchPaint,
  shows: Cut | undefined,
  box: Box,
  source: Raster,
  images: Images,
): { image: OffscreenCanvas; part: Box } {
  const cut = (paint.type === 'IMAGE' && paint.cut) || shows;
  const image = cut ? images.exemplars[cut.exemplar] : undefined;
  if (!cut || !image) return { image: images.source, part: within(box, source) };
  const { x, y, width, height } = cut.part;
  const part = {
    x: x * image.width,
    y: y * image.height,
    width: width * image.width,
    height: height * image.height,
  };
  return { image, part: within(part, image) };
}

function within(box: Box, { width, height }: { width: number; height: number }): Box {
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  return {
    x,
    y,
    width: Math.max(1, Math.min(width, box.x + box.width) - x),
    height: Math.max(1, Math.min(height, box.y + box.height) - y),
  };
}

function canvasOf(raster: Raster): OffscreenCanvas {
  const canvas = new OffscreenCanvas(raster.width, raster.height);
  canvas.getContext('2d', { colorSpace: 'srgb' })?.putImageData(imageDataOf(raster), 0, 0);
  return canvas;
}
