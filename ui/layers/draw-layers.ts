import type { Box } from '../../models/runtime/layers/box.ts';
import type { Change, Decision, PatchPaint } from '../../models/runtime/restyle-layers/patch.ts';
import { changeKey } from '../../models/runtime/restyle-layers/to-patches.ts';
import { atStrength } from '../../models/runtime/restyle-layers/at-strength.ts';
import {
  effectsOf,
  inkFills,
  paintsOf,
  radiiOf,
  weightOf,
  type StyledNode,
} from '../../models/runtime/restyle-layers/styled-node.ts';
import type { Raster } from '../../models/runtime/types.ts';
import { imageDataOf } from '../image/png-codec.ts';
import { drawInk, type Ink } from './draw-ink.ts';
import { drawBox, outlineOf, type BoxStyle } from './draw-box.ts';

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

/** One layer's style after its ticked changes. */
interface Patched extends BoxStyle {
  visible: boolean;
  /** Of a text of several colours: what each becomes. */
  segments: Ink[];
  /** The decision, for what a picture is cut from. */
  decision: Decision | null;
}

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
        pictureFor(paint, style.decision, box, source, images),
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

function styleOf(node: StyledNode, patches: ReadonlyMap<string, Partial<Patched>>): Patched {
  return {
    fills: paintsOf(node.fills),
    strokes: paintsOf(node.strokes),
    strokeWeight: weightOf(node),
    radii: radiiOf(node),
    effects: effectsOf(node.effects),
    visible: node.visible !== false,
    segments: [],
    decision: null,
    ...patches.get(node.id),
  };
}

/** The colours of a text or drawing and what they become; what is not told becomes nothing else. */
function inksOf(node: StyledNode, { fills, strokes, segments }: Patched): Ink[] {
  const own = [...inkFills(node), paintsOf(node.strokes)].flatMap((paints) => paints.slice(0, 1));
  const [all] = [...fills, ...strokes];
  if (own.length === 0 || all === undefined) return [];
  if (node.type !== 'TEXT') return [{ from: own[0]!, to: all }];
  const isPatched = JSON.stringify(fills) !== JSON.stringify(paintsOf(node.fills));
  return own.map((from) => {
    const told = segments.find((one) => JSON.stringify(one.from) === JSON.stringify(from));
    return told ?? { from, to: isPatched ? all : from };
  });
}

function patchedNodes({ decisions, off, strength }: LayersPicture): Map<string, Partial<Patched>> {
  const patches = new Map<string, Partial<Patched>>();
  for (const decision of decisions) {
    for (const change of decision.changes) {
      const told = off.has(changeKey(decision, change)) ? null : atStrength(change, strength);
      if (told === null) continue;
      for (const { id } of told.layers ?? decision.layers)
        patches.set(id, { ...patches.get(id), ...styleAfter(told), decision });
    }
  }
  return patches;
}

function styleAfter(change: Change): Partial<Patched> {
  if (change.property === 'cornerRadius') return { radii: change.to };
  if (change.property !== 'segments') return { [change.property]: change.to };
  return {
    segments: change.from.flatMap(([from], i) => {
      const [to] = change.to[i]!;
      return from && to ? [{ from, to }] : [];
    }),
  };
}

interface Images {
  source: OffscreenCanvas;
  exemplars: OffscreenCanvas[];
}

/** The canvas and the part of it that a picture paint shows: cut from an exemplar, or the source's own pixels. */
function pictureFor(
  paint: PatchPaint,
  decision: Decision | null,
  box: Box,
  source: Raster,
  images: Images,
): { image: OffscreenCanvas; part: Box } {
  const cut =
    paint.type === 'IMAGE' && paint.cut
      ? paint.cut
      : decision?.reason.layer && {
          exemplar: decision.reason.layer.exemplar,
          part: decision.reason.layer.part,
        };
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
