import sharp from 'sharp';
import { createRandom, type Random } from '../random.ts';
import { type Homography, homographyOf, type Point, project } from './homography.ts';

export interface PaperPhoto {
  readonly png: Buffer;
  /** Takes px of the wireframe to px of the photo, of the same size. */
  readonly homography: Homography;
}

/** How the sheet was photographed. Lengths are shares of the shorter side. */
interface Shot {
  readonly corners: readonly Point[];
  readonly paper: readonly [number, number, number];
  readonly table: readonly [number, number, number];
  readonly lead: number;
  readonly light: Point;
  readonly falloff: number;
  readonly grain: number;
  readonly blur: number;
}

/** Makes a wireframe's picture a photo of the same drawing on paper: perspective, falling light, grain, dark lines of pencil, a slight blur. */
export async function photographPaper(png: Buffer, seed: number): Promise<PaperPhoto> {
  const random = createRandom(seed);
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const shot = drawShot(width, height, random.fork());
  const back = homographyOf(shot.corners, sheetCorners(width, height));
  const pixels = expose(data, width, height, back, shot, random.fork());
  const photo = sharp(pixels, { raw: { width, height, channels: 3 } }).blur(shot.blur);
  return {
    png: await photo.png().toBuffer(),
    homography: homographyOf(sheetCorners(width, height), shot.corners),
  };
}

const sheetCorners = (width: number, height: number): readonly Point[] => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
];

function drawShot(width: number, height: number, random: Random): Shot {
  const side = Math.min(width, height);
  const margin = random.between(0, 0.05) * side;
  const inward = (): number => margin + random.between(0, 0.06) * side;
  const warm = random.between(0, 14);
  const bright = random.integer(222, 244);
  const wood = random.integer(40, 150);
  return {
    corners: [
      [inward(), inward()],
      [width - inward(), inward()],
      [width - inward(), height - inward()],
      [inward(), height - inward()],
    ],
    paper: [bright, bright - warm * 0.4, bright - warm],
    table: [wood, wood * random.between(0.7, 1), wood * random.between(0.5, 0.95)],
    lead: random.between(30, 75),
    light: [random.between(-0.2, 1.2), random.between(-0.2, 1.2)],
    falloff: random.between(0.12, 0.4),
    grain: random.between(2, 6),
    blur: random.between(0.35, 0.8),
  };
}

/** Exposes every pixel: where it lies on the sheet, the grey there drawn with lead on paper, in the light that falls there. */
function expose(
  drawing: Buffer,
  width: number,
  height: number,
  back: Homography,
  shot: Shot,
  random: Random,
): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = project(back, [x + 0.5, y + 0.5]);
      const inside = u >= 0 && v >= 0 && u < width && v < height;
      // Lead darkens the grain of the paper unevenly: more noise where more of it lies.
      const cover = inside ? 1 - sample(drawing, width, height, u - 0.5, v - 0.5) / 255 : 0;
      const light = lightAt(x / width, y / height, shot);
      const noise = (random.next() + random.next() - 1) * shot.grain * (1 + 3 * cover);
      for (let channel = 0; channel < 3; channel++) {
        const sheet = shot.paper[channel]! + (shot.lead - shot.paper[channel]!) * cover;
        const seen = (inside ? sheet : shot.table[channel]!) * light + noise;
        pixels[(y * width + x) * 3 + channel] = Math.max(0, Math.min(255, Math.round(seen)));
      }
    }
  return pixels;
}

/** Bilinear; px centres lie on whole numbers. */
function sample(drawing: Buffer, width: number, height: number, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const at = (column: number, row: number): number =>
    drawing[Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column))]!;
  const [right, down] = [x - left, y - top];
  const above = at(left, top) * (1 - right) + at(left + 1, top) * right;
  const below = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
  return above * (1 - down) + below * down;
}

const lightAt = (x: number, y: number, { light, falloff }: Shot): number =>
  1 - falloff * Math.min(1, Math.hypot(x - light[0], y - light[1]));
