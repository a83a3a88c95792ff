import type { Box } from '../../../models/runtime/geometry/box.ts';
import type { Raster } from '../../../models/runtime/types.ts';

export type Rgb = readonly [number, number, number];

/** What a scene paints: a rounded box in one colour, or from one to the other downwards. Lengths in px, colours 0..255. */
export interface Shape extends Box {
  fill: Rgb;
  /** Colour at its foot, of a gradient. */
  foot?: Rgb;
  radius?: number;
  border?: { width: number; colour: Rgb };
  /** A drop shadow in black. */
  shadow?: { down: number; blur: number; opacity: number };
}

/** Samples of a pixel in either direction: edges are as smooth as a browser's to 1/16. */
const SAMPLES = 4;
/** Blurs from its outline at which a shadow is below 1 of 255. */
const TAIL = 2;

/** The shapes in their order over one colour, with smooth edges. */
export function drawnScene(width: number, height: number, ground: Rgb, shapes: readonly Shape[]): Raster {
  const raster = { width, height, data: new Uint8ClampedArray(4 * width * height) };
  for (let i = 0; i < raster.data.length; i += 4) raster.data.set([...ground, 255], i);
  for (const shape of shapes) paint(raster, shape);
  return raster;
}

function paint(raster: Raster, shape: Shape): void {
  const { border, shadow, fill, foot = fill } = shape;
  if (shadow) {
    const cast = { ...shape, y: shape.y + shadow.down };
    // A Gaussian's deviation is half of the blur, in CSS as in Figma; a logistic curve is as good as its integral here.
    const slope = 0.276 * shadow.blur;
    const cover = (x: number, y: number): number =>
      shadow.opacity / (1 + Math.exp(distance(cast, x, y) / slope));
    blend(raster, grown(cast, TAIL * shadow.blur), cover, () => [0, 0, 0]);
  }
  const outer = border ? border.colour : null;
  if (outer) blend(raster, shape, smooth(shape), () => outer);
  const inner = border ? grown(shape, -border.width) : shape;
  const mixed = (y: number): Rgb => {
    const t = Math.min(1, Math.max(0, (y - inner.y) / inner.height));
    return [0, 1, 2].map((c) => fill[c]! + (foot[c]! - fill[c]!) * t) as unknown as Rgb;
  };
  blend(raster, inner, smooth(inner), mixed);
}

const grown = (shape: Shape, by: number): Shape => ({
  ...shape,
  x: shape.x - by,
  y: shape.y - by,
  width: shape.width + 2 * by,
  height: shape.height + 2 * by,
  radius: Math.max(0, (shape.radius ?? 0) + (shape.radius ? by : 0)),
});

/** Px from a rounded box's outline, less than 0 inside. */
function distance({ x, y, width, height, radius = 0 }: Shape, px: number, py: number): number {
  const dx = Math.abs(px - x - width / 2) - width / 2 + radius;
  const dy = Math.abs(py - y - height / 2) - height / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

const smooth =
  (shape: Shape) =>
  (x: number, y: number): number => {
    let inside = 0;
    for (let s = 0; s < SAMPLES * SAMPLES; s++) {
      const [sx, sy] = [(s % SAMPLES) + 0.5, Math.floor(s / SAMPLES) + 0.5];
      if (distance(shape, x - 0.5 + sx / SAMPLES, y - 0.5 + sy / SAMPLES) < 0) inside++;
    }
    return inside / (SAMPLES * SAMPLES);
  };

/** cover takes the middle of a pixel. */
function blend(
  { width, height, data }: Raster,
  box: Box,
  cover: (x: number, y: number) => number,
  colour: (y: number) => Rgb,
): void {
  for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(height, Math.ceil(box.y + box.height)); y++)
    for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(width, Math.ceil(box.x + box.width)); x++) {
      const share = cover(x + 0.5, y + 0.5);
      const at = 4 * (y * width + x);
      const over = colour(y + 0.5);
      for (let c = 0; c < 3; c++) data[at + c] = data[at + c]! * (1 - share) + over[c]! * share;
    }
}
