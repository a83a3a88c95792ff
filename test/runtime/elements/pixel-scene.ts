import type { Kind, PageElement } from '../../../models/runtime/elements/page-element.ts';
import { elementsOfPixels } from '../../../models/runtime/elements/pixels/elements-of-pixels.ts';
import type { Raster } from '../../../models/runtime/types.ts';

export type Grey = readonly [number, number, number];
interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Rows of 5 x 7 letters, as bits. */
const LETTERS: Record<string, readonly number[]> = {
  A: [14, 17, 17, 31, 17, 17, 17],
  E: [31, 16, 16, 30, 16, 16, 31],
  H: [17, 17, 17, 31, 17, 17, 17],
  L: [16, 16, 16, 16, 16, 16, 31],
  O: [14, 17, 17, 17, 17, 17, 14],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
};
/** Samples of a pixel each way. */
const FINE = 4;

/** A small page drawn shape by shape, anti-aliased. */
export class Scene {
  readonly raster: Raster;

  constructor(width: number, height: number, ground: Grey) {
    this.raster = { width, height, data: new Uint8ClampedArray(4 * width * height) };
    this.box({ x: 0, y: 0, width, height }, ground);
  }

  /** A box with round corners; colour may differ from place to place. */
  box(area: Area, colour: Grey | ((x: number, y: number) => Grey), radius = 0): this {
    const at = typeof colour === 'function' ? colour : () => colour;
    return this.paint(area, (x, y) => inside(area, radius, x, y), at);
  }

  /** Pales from the box on to nothing `reach` px from it, moved down by `down`. */
  shadow(area: Area, strength: number, reach: number, down: number, radius = 0): this {
    const moved = { ...area, y: area.y + down };
    const around = grown(moved, reach);
    const cover = (x: number, y: number): number =>
      strength * Math.max(0, 1 - distance(moved, radius, x, y) / reach);
    return this.paint(around, cover, () => [0, 0, 0]);
  }

  /** A border inside of a box. */
  border(area: Area, colour: Grey, width: number, radius = 0): this {
    const inner = grown(area, -width);
    const ring = (x: number, y: number): number =>
      inside(area, radius, x, y) - inside(inner, Math.max(0, radius - width), x, y);
    return this.paint(area, ring, () => colour);
  }

  /** Capitals 7 * scale px high, 6 * scale px each, from their top left; a space is half as wide. */
  words(x: number, y: number, words: string, colour: Grey, scale = 2): this {
    let left = x;
    for (const letter of words) {
      LETTERS[letter]?.forEach((bits, row) => {
        for (let column = 0; column < 5; column++)
          if (bits & (16 >> column))
            this.box({ x: left + column * scale, y: y + row * scale, width: scale, height: scale }, colour);
      });
      left += (letter === ' ' ? 3 : 6) * scale;
    }
    return this;
  }

  private paint(
    { x, y, width, height }: Area,
    cover: (x: number, y: number) => number,
    colour: (x: number, y: number) => Grey,
  ): this {
    const { data, width: wide, height: high } = this.raster;
    for (let py = Math.max(0, Math.floor(y)); py < Math.min(high, y + height); py++)
      for (let px = Math.max(0, Math.floor(x)); px < Math.min(wide, x + width); px++) {
        let sum = 0;
        for (let s = 0; s < FINE * FINE; s++)
          sum += cover(px + ((s % FINE) + 0.5) / FINE, py + (Math.floor(s / FINE) + 0.5) / FINE);
        const share = sum / FINE ** 2;
        const i = 4 * (py * wide + px);
        colour(px, py).forEach((value, c) => (data[i + c] = data[i + c]! + share * (value - data[i + c]!)));
        data[i + 3] = 255;
      }
    return this;
  }
}

const grown = ({ x, y, width, height }: Area, by: number): Area => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Px from a point to a box with round corners; 0 in it. */
function distance({ x, y, width, height }: Area, radius: number, px: number, py: number): number {
  const dx = Math.max(x + radius - px, px - x - width + radius, 0);
  const dy = Math.max(y + radius - py, py - y - height + radius, 0);
  return Math.max(0, Math.hypot(dx, dy) - radius);
}

const inside = (area: Area, radius: number, x: number, y: number): number =>
  x >= area.x &&
  y >= area.y &&
  x <= area.x + area.width &&
  y <= area.y + area.height &&
  distance(area, radius, x, y) <= 1e-9
    ? 1
    : 0;

export const WHITE: Grey = [255, 255, 255];
export const INK: Grey = [30, 40, 60];
export const BLUE: Grey = [40, 90, 220];

/** Of one kind, the page aside. */
export const of = (elements: readonly PageElement[], kind: Kind): PageElement[] =>
  elements.slice(1).filter((element) => element.kind === kind);
export const seen = (scene: Scene): PageElement[] => elementsOfPixels(scene.raster);
/** In levels of 255. */
export const rgb = ({ r, g, b }: { r: number; g: number; b: number }): number[] =>
  [r, g, b].map((value) => Math.round(255 * value));
