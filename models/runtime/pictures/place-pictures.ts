import type { Matched } from '../votes/element-votes.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import type { LayerMaps } from '../layers/rasterise-elements.ts';
import { resample } from '../image/resample.ts';
import type { Raster } from '../types.ts';
import { chooseCut, type Album, type Cut } from './choose-cut.ts';
import { findPlaceholders, type Placeholder } from './placeholders.ts';

/** Share of a picture box's sides from which a drawing in it is the sign for a picture, a cross or a symbol, and goes; smaller ones lie on it. */
const SIGN = 0.5;

/** An exemplar's pictures and their pixels. */
export interface PictureAlbum extends Album {
  image: Raster;
}

/** A picture in its place. */
export interface PlacedPicture {
  box: Placeholder['box'];
  /** [3, height, width] of the box, 0..255. */
  data: Float32Array;
  mean: [number, number, number];
}

/** What stands in a source's picture boxes. */
export interface PlacedPictures {
  pictures: readonly PlacedPicture[];
  /** Per flat element the number of its picture, -1 without one. */
  of: Int32Array;
}

/**
 * Fills the picture boxes of a source with what the exemplars show in the pictures that their cells were matched to, cut to the box's shape. A
 * network that works on a coarse grid can only wash colours there. Null where nothing is placed.
 */
export function placePictures(
  segmentation: Segmentation,
  maps: LayerMaps | null,
  matched: Matched,
  albums: readonly PictureAlbum[],
): PlacedPictures | null {
  if (albums.every(({ regions }) => regions.length === 0)) return null;
  const given = new Map<string, number>();
  const grids = albums.map((album) => album.grid);
  const of = new Int32Array(segmentation.grounds.count).fill(-1);
  const pictures: PlacedPicture[] = [];
  for (const { grounds, box, cells, isPicture } of findPlaceholders(segmentation, maps, matched, albums)) {
    if (cells.length === 0) continue;
    const cut = chooseCut({ ...box, isPicture }, cells, matched, albums, grids, given);
    if (cut === null) continue;
    for (const k of grounds) of[k] = pictures.length;
    pictures.push(cutOut(albums[cut.exemplar]!.image, cut, box));
  }
  return pictures.length > 0 ? { pictures, of } : null;
}

function cutOut({ width, height, data }: Raster, { part }: Cut, box: Placeholder['box']): PlacedPicture {
  const left = Math.min(width - 1, Math.round(part.x * width));
  const top = Math.min(height - 1, Math.round(part.y * height));
  const wide = Math.max(1, Math.min(width - left, Math.round(part.width * width)));
  const high = Math.max(1, Math.min(height - top, Math.round(part.height * height)));
  const pixels = resample(
    {
      width: wide,
      height: high,
      channels: 3,
      read: (y, out) => {
        for (let x = 0; x < wide; x++)
          for (let c = 0; c < 3; c++) out[c * wide + x] = data[4 * ((top + y) * width + left + x) + c]!;
      },
    },
    box.width,
    box.height,
  );
  const n = box.width * box.height;
  const mean = [0, 1, 2].map((c) => pixels.subarray(c * n, (c + 1) * n).reduce((a, b) => a + b) / n);
  return { box, data: pixels, mean: mean as [number, number, number] };
}

/** Writes the colour that the picture of a flat element has at a pixel, interleaved; false where it has none. */
export function writePicture(
  { pictures, of }: PlacedPictures,
  element: number,
  pixel: number,
  width: number,
  into: Float32Array,
): boolean {
  const picture = element >= 0 ? pictures[of[element]!] : undefined;
  if (!picture) return false;
  const { box, data } = picture;
  // A stroke around the box may own pixels just outside it.
  const x = Math.min(box.width - 1, Math.max(0, (pixel % width) - box.left));
  const y = Math.min(box.height - 1, Math.max(0, Math.floor(pixel / width) - box.top));
  const n = box.width * box.height;
  for (let c = 0; c < 3; c++) into[3 * pixel + c] = data[c * n + y * box.width + x]!;
  return true;
}

/** Whether a drawing on a flat element only says that a picture stands there. pixels: in order, row by row or not. */
export function isSign(
  { pictures, of }: PlacedPictures,
  element: number,
  pixels: Int32Array,
  width: number,
): boolean {
  const picture = pictures[of[element]!];
  if (!picture || pixels.length === 0) return false;
  const across = spanOf(pixels.map((i) => i % width));
  const down = spanOf(pixels.map((i) => Math.floor(i / width)));
  return across >= SIGN * picture.box.width && down >= SIGN * picture.box.height;
}

const spanOf = (places: Int32Array): number =>
  places.reduce((a, b) => Math.max(a, b)) - places.reduce((a, b) => Math.min(a, b)) + 1;
