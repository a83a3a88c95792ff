import type { Raster } from '../../models/runtime/types.ts';

type Rgb = readonly [number, number, number];

/** Colours of one drawn page, by part. */
interface Look {
  page: Rgb;
  bar: Rgb;
  card: Rgb;
  picture: Rgb;
  button: Rgb;
  ink: Rgb;
  onButton: Rgb;
}

const GREY: Look = {
  page: [255, 255, 255],
  bar: [224, 224, 224],
  card: [245, 245, 245],
  picture: [204, 204, 204],
  button: [97, 97, 97],
  ink: [66, 66, 66],
  onButton: [255, 255, 255],
};
const SAFFRON: Look = {
  page: [255, 248, 236],
  bar: [201, 84, 31],
  card: [255, 255, 255],
  picture: [246, 213, 92],
  button: [217, 64, 47],
  ink: [74, 44, 20],
  onButton: [255, 244, 230],
};
const CARD = { width: 180, height: 220, gap: 16 };
const BAR = 56;

/**
 * A page of cards, each with a picture box, lines of small strokes for text and a button. Elements keep their size in pixels, so a larger
 * page has more of them, as a larger frame has. `nth` moves one stroke: equal looks with different pixels, so that no cache serves.
 */
function page(width: number, height: number, look: Look, nth: number): Raster {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const box = (left: number, top: number, wide: number, high: number, [r, g, b]: Rgb): void => {
    for (let y = Math.max(0, top); y < Math.min(height, top + high); y++) {
      for (let x = Math.max(0, left); x < Math.min(width, left + wide); x++)
        data.set([r, g, b], (y * width + x) * 4);
    }
  };
  const words = (left: number, top: number, wide: number, high: number, ink: Rgb): void => {
    for (let x = 0; x < wide; x += 6) if (x % 42 < 34) box(left + x, top + ((x / 6) % 2), 3, high, ink);
  };
  box(0, 0, width, height, look.page);
  box(0, 0, width, BAR, look.bar);
  words(CARD.gap, 22, 120, 12, look.ink);
  for (let top = BAR + CARD.gap; top < height; top += CARD.height + CARD.gap) {
    for (let left = CARD.gap; left < width; left += CARD.width + CARD.gap) {
      box(left, top, CARD.width, CARD.height, look.card);
      box(left + 12, top + 12, CARD.width - 24, 84, look.picture);
      for (const line of [108, 126, 144]) words(left + 12, top + line, CARD.width - 40, 9, look.ink);
      box(left + 12, top + 172, 96, 32, look.button);
      words(left + 24, top + 184, 70, 9, look.onButton);
    }
  }
  box(nth % width, height - 1, 1, 1, look.ink);
  return { width, height, data };
}

/** The nth grey page of that size. */
export const wireframe = (width: number, height: number, nth: number): Raster =>
  page(width, height, GREY, nth);

/** The nth coloured page of that size. */
export const mockup = (width: number, height: number, nth: number): Raster =>
  page(width, height, SAFFRON, nth);
