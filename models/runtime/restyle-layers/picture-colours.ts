import { colourAt, fitGround } from '../segment/fit-ground.ts';
import type { Colours } from '../image/colours.ts';
import type { Box } from '../geometry/box.ts';
import type { Colour } from '../layers/paint.ts';
import type { Size } from '../geometry/plan-geometry.ts';
import type { Raster } from '../types.ts';
import { toColour } from '../layers/paint-colours.ts';
import type { PatchPaint } from '../layers/patch.ts';

/** The lightest and darkest ends of a gradient must differ by this in a channel (0..255), or it is an even colour. */
const VISIBLE = 10;
/** Share of a box's pixels, those nearest to the layer's own colour, that are read as its ink. */
const INK_SHARE = 0.08;

/** A frame's box in whole pixels of a raster, at least one. */
function pixelBox(box: Box, frame: Size, raster: Raster) {
  const [sx, sy] = [raster.width / frame.width, raster.height / frame.height];
  const inside = (at: number, side: number): number => Math.min(side - 1, Math.max(0, Math.round(at)));
  const [left, top] = [inside(box.x * sx, raster.width), inside(box.y * sy, raster.height)];
  return {
    left,
    top,
    right: Math.max(left + 1, Math.min(raster.width, Math.round((box.x + box.width) * sx))),
    bottom: Math.max(top + 1, Math.min(raster.height, Math.round((box.y + box.height) * sy))),
  };
}

/** The pixels of a box, less those in any of `without`; all of them where none would be left. */
export function pixelsIn(box: Box, without: readonly Box[], frame: Size, raster: Raster): Int32Array {
  const { left, top, right, bottom } = pixelBox(box, frame, raster);
  const holes = without.map((hole) => pixelBox(hole, frame, raster));
  const all: number[] = [];
  const free: number[] = [];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const i = y * raster.width + x;
      all.push(i);
      if (!holes.some((h) => x >= h.left && x < h.right && y >= h.top && y < h.bottom)) free.push(i);
    }
  }
  return Int32Array.from(free.length > 0 ? free : all);
}

/** What the finished picture shows at some pixels as one fill: an even colour or, where that explains clearly more, a linear gradient. */
export function fillOfPicture({ width, data }: Colours, pixels: Int32Array): PatchPaint {
  const fit = fitGround(data, width, pixels);
  const slope = (axis: 1 | 2): number => {
    const channels = [0, 1, 2].map((c) => fit.terms[3 * c + axis]!);
    // Channels may run against each other: the one that changes most tells the direction.
    return channels.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  };
  const [gx, gy] = [slope(1) * 2 * fit.rx, slope(2) * 2 * fit.ry];
  const middle = toColour([0, 1, 2].map((c) => colourAt(fit, c, fit.cx, fit.cy)));
  if (Math.abs(gx) + Math.abs(gy) < VISIBLE) return { type: 'SOLID', color: middle };
  const [ux, uy] = [gx / Math.hypot(gx, gy), gy / Math.hypot(gx, gy)];
  const reach = Math.abs(ux) + Math.abs(uy);
  const end = (sign: 1 | -1): Colour =>
    toColour(
      [0, 1, 2].map((c) =>
        colourAt(fit, c, fit.cx + sign * fit.rx * Math.sign(gx), fit.cy + sign * fit.ry * Math.sign(gy)),
      ),
    );
  return {
    type: 'GRADIENT_LINEAR',
    gradientStops: [
      { position: 0, color: { ...end(-1), a: 1 } },
      { position: 1, color: { ...end(1), a: 1 } },
    ],
    // Unit square to the gradient's own space, in which it runs from 0 to 1 along x.
    gradientTransform: [
      [ux / reach, uy / reach, 0.5 - (ux + uy) / (2 * reach)],
      [-uy / reach, ux / reach, 0.5 + (uy - ux) / (2 * reach)],
    ],
  };
}

/** The median colour of the picture where the source is most like the own ink of some copies of one layer. boxes: theirs, at least one. */
export function inkOfPicture(
  picture: Raster,
  source: Raster,
  boxes: readonly Box[],
  frame: Size,
  own: Colour,
): Colour {
  const core = boxes.flatMap((box) => {
    const ranked = byLikeness(source, box, frame, own);
    return ranked.slice(0, Math.max(1, Math.ceil(INK_SHARE * ranked.length)));
  });
  return medianColour(picture, placesIn(picture, source, core));
}

/** The median colour of the picture where the source is least like a layer's own ink: what it lies on. */
export function groundOfPicture(picture: Raster, source: Raster, box: Box, frame: Size, own: Colour): Colour {
  const ranked = byLikeness(source, box, frame, own);
  return medianColour(picture, placesIn(picture, source, ranked.slice(ranked.length >> 1)));
}

/** The source's pixels in a box, those nearest to a colour first. */
function byLikeness(source: Raster, box: Box, frame: Size, { r, g, b }: Colour): number[] {
  const far = (i: number): number =>
    (source.data[4 * i]! - 255 * r) ** 2 +
    (source.data[4 * i + 1]! - 255 * g) ** 2 +
    (source.data[4 * i + 2]! - 255 * b) ** 2;
  return Array.from(pixelsIn(box, [], frame, source)).sort((p, q) => far(p) - far(q) || p - q);
}

/** The picture's pixels at the places of some of the source's. */
function placesIn(picture: Raster, source: Raster, pixels: readonly number[]): number[] {
  const [sx, sy] = [picture.width / source.width, picture.height / source.height];
  return pixels.map((i) => {
    const [x, y] = [i % source.width, Math.floor(i / source.width)];
    return (
      Math.min(picture.height - 1, Math.floor((y + 0.5) * sy)) * picture.width +
      Math.min(picture.width - 1, Math.floor((x + 0.5) * sx))
    );
  });
}

/** The median of each channel over some pixels, at least one. */
export function medianColour({ data }: Raster, pixels: ArrayLike<number>): Colour {
  return toColour(
    [0, 1, 2].map((c) => {
      const sorted = Float32Array.from(pixels, (i) => data[4 * i + c]!).sort();
      return sorted[sorted.length >> 1]!;
    }),
  );
}
