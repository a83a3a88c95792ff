import type { PatchPaint } from '../../models/runtime/layers/patch.ts';
import { glyphMask } from '../../models/runtime/restyle-layers/glyph-mask.ts';
import { paintAt } from '../../models/runtime/layers/paint-colours.ts';
import type { StyledNode } from '../../models/runtime/layers/styled-node.ts';
import type { Box } from '../../models/runtime/geometry/box.ts';
import type { Colour } from '../../models/runtime/layers/paint.ts';
import type { Raster } from '../../models/runtime/types.ts';

/** Ink and ground nearer than this (0..1, distance of colours) cannot be told apart. */
const FAINT = 0.05;
const GREY: Colour = { r: 0.5, g: 0.5, b: 0.5 };

/** A colour that a text or drawing has, and what it becomes. */
export interface Ink {
  from: PatchPaint;
  to: PatchPaint;
}

/**
 * Draws what has no box to be drawn anew, a text or a drawing, with the source's own coverage in its new colour: with the layer's colour t and
 * the ground's g a pixel x is covered by (x - g)(t - g) / |t - g|^2. Of several colours each pixel takes the one that explains it best.
 */
export function drawInk(
  context: CanvasRenderingContext2D,
  source: Raster,
  node: StyledNode,
  box: Box,
  inks: readonly Ink[],
): void {
  // A line has no thickness but its stroke's.
  const [left, top] = [Math.max(0, Math.floor(box.x) - 2), Math.max(0, Math.floor(box.y) - 2)];
  const width = Math.min(source.width, Math.ceil(box.x + box.width) + 2) - left;
  const height = Math.min(source.height, Math.ceil(box.y + box.height) + 2) - top;
  if (width <= 0 || height <= 0) return;
  const ground = borderColour(source, left, top, width, height);
  const told = inks.flatMap(({ from, to }) => {
    const own = paintAt(from, 0.5, 0.5, GREY);
    const d = [own.r - ground.r, own.g - ground.g, own.b - ground.b] as const;
    const length = d[0] ** 2 + d[1] ** 2 + d[2] ** 2;
    return length < FAINT ** 2 ? [] : [{ d, length, to: paintAt(to, 0.5, 0.5, GREY) }];
  });
  if (told.length === 0) return;
  // A text's box may reach beyond its pill, whose surroundings are no glyphs.
  const mask =
    node.type === 'TEXT'
      ? glyphMask(source, source, { left, top, right: left + width, bottom: top + height }, node)
      : null;
  const glyphs = new ImageData(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (mask?.[y * width + x] === 0) continue;
      const p = 4 * ((top + y) * source.width + left + x);
      const [r, g, b] = [source.data[p]! / 255, source.data[p + 1]! / 255, source.data[p + 2]! / 255];
      const { cover, to } = best([r - ground.r, g - ground.g, b - ground.b], told);
      glyphs.data.set([255 * to.r, 255 * to.g, 255 * to.b, 255 * to.a * cover], 4 * (y * width + x));
    }
  }
  const sheet = new OffscreenCanvas(width, height);
  sheet.getContext('2d', { colorSpace: 'srgb' })?.putImageData(glyphs, 0, 0);
  context.drawImage(sheet, left, top);
}

type Rgb = readonly [number, number, number];

/** How much a pixel is covered, and by which colour. x: its colour less the ground's */
function best<To>(x: Rgb, inks: readonly { d: Rgb; length: number; to: To }[]): { cover: number; to: To } {
  const each = inks.map(({ d, length, to }) => {
    const share = (x[0] * d[0] + x[1] * d[1] + x[2] * d[2]) / length;
    const cover = Math.min(1, Math.max(0, share));
    return { cover, to, rest: x.reduce((sum, value, c) => sum + (value - cover * d[c]!) ** 2, 0) };
  });
  return each.reduce((a, b) => (b.rest < a.rest ? b : a));
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
