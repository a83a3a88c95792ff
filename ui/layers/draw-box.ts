import type { Box } from '../../models/runtime/geometry/box.ts';
import type { PatchEffect, PatchPaint, Radii, Rgba, Weight } from '../../models/runtime/layers/patch.ts';

export interface BoxStyle {
  fills: PatchPaint[];
  strokes: PatchPaint[];
  strokeWeight: Weight;
  radii: Radii;
  effects: PatchEffect[];
}

/** Gives the pixels of a picture paint, and the part of them that is shown. */
export type FindPicture = (paint: PatchPaint) => { image: OffscreenCanvas; part: Box };

/** Where a shape is drawn that only its shadow shall be seen of, pixels aside. */
const AWAY = 20_000;

/** Draws a rectangle or ellipse with its shadows, fills and inside strokes; scale: pixels per unit of the frame. -> its outline, to clip to */
export function drawBox(
  context: CanvasRenderingContext2D,
  box: Box,
  scale: number,
  { fills, strokes, strokeWeight, radii, effects }: BoxStyle,
  ellipse: boolean,
  picture: FindPicture,
): Path2D {
  const outline = outlineOf(box, radii, scale, ellipse);
  if (fills.length > 0) {
    for (const effect of effects)
      if (effect.type === 'DROP_SHADOW') drawShadow(context, outline, effect, scale);
  }
  for (const paint of fills) {
    context.save();
    context.globalAlpha *= paint.opacity ?? 1;
    if (paint.type === 'IMAGE') {
      context.clip(outline);
      drawCover(context, box, picture(paint));
    } else {
      context.fillStyle = fillStyle(context, paint, box);
      context.fill(outline);
    }
    context.restore();
  }
  for (const paint of strokes) {
    if (paint.type === 'IMAGE') continue;
    context.save();
    context.clip(outline);
    context.globalAlpha *= paint.opacity ?? 1;
    if (typeof strokeWeight === 'number') {
      context.strokeStyle = fillStyle(context, paint, box);
      context.lineWidth = 2 * strokeWeight * scale;
      context.stroke(outline);
    } else {
      context.fillStyle = fillStyle(context, paint, box);
      for (const side of sidesOf(box, strokeWeight, scale)) context.fillRect(...side);
    }
    context.restore();
  }
  return outline;
}

/** The strips of strokes whose sides differ, as fillRect takes them. */
function sidesOf(
  { x, y, width, height }: Box,
  weight: Extract<Weight, unknown[]>,
  scale: number,
): [number, number, number, number][] {
  const [top, right, bottom, left] = weight.map((side) => side * scale) as typeof weight;
  return [
    [x, y, width, top],
    [x + width - right, y, right, height],
    [x, y + height - bottom, width, bottom],
    [x, y, left, height],
  ];
}

export function outlineOf(
  { x, y, width, height }: Box,
  radii: Radii,
  scale: number,
  ellipse: boolean,
): Path2D {
  const path = new Path2D();
  if (ellipse) path.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
  else
    path.roundRect(
      x,
      y,
      width,
      height,
      radii.map((radius) => radius * scale),
    );
  return path;
}

function drawShadow(
  context: CanvasRenderingContext2D,
  outline: Path2D,
  { color, offset, radius }: PatchEffect,
  scale: number,
): void {
  context.save();
  context.shadowColor = css(color);
  context.shadowBlur = radius * scale;
  context.shadowOffsetX = offset.x * scale + AWAY;
  context.shadowOffsetY = offset.y * scale;
  context.translate(-AWAY, 0);
  context.fillStyle = '#000';
  context.fill(outline);
  context.restore();
}

/** The middle of the part, as large as covers the box. */
function drawCover(
  context: CanvasRenderingContext2D,
  box: Box,
  { image, part }: ReturnType<FindPicture>,
): void {
  const scale = Math.max(box.width / part.width, box.height / part.height);
  const [width, height] = [box.width / scale, box.height / scale];
  const [x, y] = [part.x + (part.width - width) / 2, part.y + (part.height - height) / 2];
  context.drawImage(image, x, y, width, height, box.x, box.y, box.width, box.height);
}

function fillStyle(
  context: CanvasRenderingContext2D,
  paint: Exclude<PatchPaint, { type: 'IMAGE' }>,
  box: Box,
): string | CanvasGradient {
  if (paint.type === 'SOLID') return css({ ...paint.color, a: 1 });
  const [[a, b, c], [d, e, f]] = paint.gradientTransform;
  const area = a * e - b * d;
  /** From the gradient's own space back to the canvas. */
  const back = (u: number, v: number): [number, number] => [
    box.x + (box.width * (e * (u - c) - b * (v - f))) / area,
    box.y + (box.height * (a * (v - f) - d * (u - c))) / area,
  ];
  const linear = paint.type === 'GRADIENT_LINEAR';
  const [x0, y0] = linear ? back(0, 0.5) : back(0.5, 0.5);
  const [x1, y1] = back(1, 0.5);
  const gradient = linear
    ? context.createLinearGradient(x0, y0, x1, y1)
    : context.createRadialGradient(x0, y0, 0, x0, y0, Math.hypot(x1 - x0, y1 - y0));
  for (const { position, color } of paint.gradientStops)
    gradient.addColorStop(Math.min(1, Math.max(0, position)), css(color));
  return gradient;
}

/** `rgb(255 107 44 / 0.5)` */
export function css({ r, g, b, a }: Rgba): string {
  const [red, green, blue] = [r, g, b].map((value) => Math.round(255 * value));
  return `rgb(${red} ${green} ${blue} / ${a})`;
}
