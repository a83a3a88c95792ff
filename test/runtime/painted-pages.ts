import type { Raster } from '../../models/runtime/types.ts';
import { raster } from './rasters.ts';

type Rgb = [number, number, number];

interface Paint {
  page: Rgb;
  bar: Rgb;
  card: Rgb;
  button: Rgb;
  ink: Rgb;
  label: Rgb;
}

const GREY: Paint = {
  page: [255, 255, 255],
  bar: [206, 206, 206],
  card: [238, 238, 238],
  button: [64, 64, 64],
  ink: [30, 30, 30],
  label: [255, 255, 255],
};

const LOOKS: Record<string, Paint> = {
  night: {
    page: [18, 20, 38],
    bar: [28, 32, 60],
    card: [38, 42, 78],
    button: [61, 220, 151],
    ink: [226, 230, 245],
    label: [12, 24, 20],
  },
  warm: {
    page: [255, 248, 238],
    bar: [255, 107, 44],
    card: [255, 228, 200],
    button: [140, 40, 30],
    ink: [70, 34, 22],
    label: [255, 244, 230],
  },
};

/** Letters that no font draws: strokes of two pixels, uneven as words are. */
const stroke = (x: number, y: number): boolean => (x * 7 + (y >> 1) * 3) % 5 < 2 && (x >> 2) % 6 !== 5;

/** Bar, three cards with two lines of text each, and a button; everything is arithmetic, so that it looks the same on every machine. */
function page(width: number, height: number, top: number, gap: number, paint: Paint): Raster {
  return raster(width, height, (x, y) => {
    if (y < top)
      return x > 12 && x < 90 && y > top / 3 && y < top / 3 + 10 && stroke(x, y) ? paint.ink : paint.bar;
    const row = Math.floor((y - top) / gap);
    const down = (y - top) % gap;
    if (x < 12 || x >= width - 12 || down < 10) return paint.page;
    if (row < 3) {
      const written =
        x > 24 && ((down > 20 && down < 30 && x < width - 60) || (down > 38 && down < 45 && x < width / 2));
      return written && stroke(x, y) ? paint.ink : paint.card;
    }
    if (row > 3 || down > 46) return paint.page;
    return x > 40 && x < width / 2 && down > 22 && down < 34 && stroke(x, y) ? paint.label : paint.button;
  });
}

export const paintedWireframe = (): Raster => page(196, 340, 40, 66, GREY);

/** The same things laid out otherwise. look: night or warm. */
export const paintedExemplar = (look: string): Raster => page(224, 320, 48, 60, LOOKS[look]!);
