import { glyphMask } from '../../models/runtime/restyle-layers/glyph-mask.ts';
import { paintAt } from '../../models/runtime/restyle-layers/colours.ts';
import { paintsOf, type StyledNode } from '../../models/runtime/restyle-layers/styled-node.ts';
import type { Box } from '../../models/runtime/layers/box.ts';
import type { Colour } from '../../models/runtime/layers/paint.ts';
import type { Raster } from '../../models/runtime/types.ts';
import type { BoxStyle } from './draw-box.ts';

/** Ink and ground nearer than this (0..1, distance of colours) cannot be told apart. */
const FAINT = 0.05;
const GREY: Colour = { r: 0.5, g: 0.5, b: 0.5 };

/**
 * Draws what has no box to be drawn anew, a text or a drawing, with the source's own coverage in its new colour: with the layer's colour t and
 * the ground's g a pixel x is covered by (x - g)(t - g) / |t - g|^2.
 */
export function drawInk(
  context: CanvasRenderingContext2D,
  source: Raster,
  node: StyledNode,
  box: Box,
  style: BoxStyle,
): void {
  const [own] = [...paintsOf(node.fills), ...paintsOf(node.strokes)];
  const [paint] = [...style.fills, ...style.strokes];
  if (own === undefined || paint === undefined) return;
  // A line has no thickness but its stroke's.
  const [left, top] = [Math.max(0, Math.floor(box.x) - 2), Math.max(0, Math.floor(box.y) - 2)];
  const width = Math.min(source.width, Math.ceil(box.x + box.width) + 2) - left;
  const height = Math.min(source.height, Math.ceil(box.y + box.height) + 2) - top;
  if (width <= 0 || height <= 0) return;
  const ground = borderColour(source, left, top, width, height);
  const from = paintAt(own, 0.5, 0.5, GREY);
  const d = [from.r - ground.r, from.g - ground.g, from.b - ground.b] as const;
  const length = d[0] ** 2 + d[1] ** 2 + d[2] ** 2;
  if (length < FAINT ** 2) return;
  const to = paintAt(paint, 0.5, 0.5, GREY);
  // A text's box may reach beyond its pill, whose surroundings are no glyphs.
  const mask =
    node.type === 'TEXT'
      ? glyphMask(source, source, { left, top, right: left + width, bottom: top + height })
      : null;
  const glyphs = new ImageData(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (mask?.[y * width + x] === 0) continue;
      const p = 4 * ((top + y) * source.width + left + x);
      const [r, g, b] = [source.data[p]! / 255, source.data[p + 1]! / 255, source.data[p + 2]! / 255];
      const cover = ((r - ground.r) * d[0] + (g - ground.g) * d[1] + (b - ground.b) * d[2]) / length;
      glyphs.data.set(
        [255 * to.r, 255 * to.g, 255 * to.b, 255 * to.a * Math.min(1, Math.max(0, cover))],
        4 * (y * width + x),
      );
    }
  }
  const sheet = new OffscreenCanvas(width, height);
  sheet.getContext('2d', { colorSpace: 'srgb' })?.putImageData(glyphs, 0, 0);
  context.drawImage(sheet, left, top);
}

/** Median of the pixels on a box's border, 0..1. */
function borderColour(source: Raster, left: number, top: number, width: number, height: number): Colour {
  const at: number[] = [];
  for (let x = left; x < left + width; x++)
    at.push(top * source.width + x, (top + height - 1) * source.width + x);
  for (let y = top; y < top + height; y++)
    at.push(y * source.width + left, y * source.width + left + width - 1);
  const median = (c: number): number => {
    const sorted = at.map((i) => source.data[4 * i + c]!).sort((a, b) => a - b);
    return sorted[sorted.length >> 1]! / 255;
  };
  return { r: median(0), g: median(1), b: median(2) };
}
