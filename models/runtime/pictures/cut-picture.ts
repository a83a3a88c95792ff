import { area, coincides, overlap, type Box } from '../geometry/box.ts';
import type { Size } from '../geometry/plan-geometry.ts';
import type { Colours } from '../image/colours.ts';
import { perChannel, type Rgb } from '../image/rgb.ts';
import { resample } from '../image/resample.ts';
import type { PageElement } from '../elements/page-element.ts';
import type { Raster } from '../types.ts';
import { freePart, isTaken, type Wanted } from './free-part.ts';

/** So much more than an element's box is left out around it, units of the frame: its shadow, its anti-aliasing. */
const AROUND = 2;
/** Places along either side at which a picture's colour is read. */
const TINTED = 32;
/** What covers more of a picture is a veil over it, and part of its look. */
const VEIL = 0.9;

/** The things of an exemplar, among which its pictures lie. */
export interface PictureElements {
  elements: readonly PageElement[];
  /** What can be seen of an element's box, where other layers clip it; by the id of its main layer. */
  seen?: ReadonlyMap<string, Box> | undefined;
}

/** An exemplar as pictures are cut from it. */
export interface Album extends PictureElements {
  image: Raster;
}

/**
 * The part of an exemplar's picture that fits a box of this size, in units of the exemplar's frame: as large as it can be with none of the exemplar's
 * other elements in it. isRound: the box is as round as the picture or rounder, so that the picture's corners are not seen. Null where too much lies on it.
 */
export function pictureCut(album: PictureElements, place: number, size: Size, isRound: boolean): Box | null {
  const { picture, whole, above, radius } = lyingOn(album, place);
  const isRoundIn = isRound && coincides(whole, picture);
  return freePart({
    picture,
    whole,
    radius: isRoundIn ? 0 : radius,
    above,
    aspect: size.width / size.height,
  });
}

/** A picture inside its frame, and what lies on it. */
function lyingOn({ elements, seen }: PictureElements, place: number): Omit<Wanted, 'aspect'> {
  const { box, style, layers } = elements[place]!;
  const picture = overlap(seen?.get(layers[0] ?? '') ?? box, elements[0]!.box);
  const above = elements
    .slice(place + 1)
    .map((element) => element.box)
    .filter((other) => covered(other, picture) < VEIL)
    .map(({ x, y, width, height }) => ({
      x: x - AROUND,
      y: y - AROUND,
      width: width + 2 * AROUND,
      height: height + 2 * AROUND,
    }));
  return { picture, whole: box, above, radius: style.radius };
}

/** The mean colour of a picture where nothing lies on it, 0..255; null where all of it is covered. */
export function pictureTint(album: Album, place: number): Rgb | null {
  const { image, elements } = album;
  const { picture, ...rest } = lyingOn(album, place);
  const scale = image.width / elements[0]!.box.width;
  const sums: Rgb = [0, 0, 0];
  let count = 0;
  for (let row = 0; row < TINTED; row++)
    for (let column = 0; column < TINTED; column++) {
      const x = picture.x + ((column + 0.5) * picture.width) / TINTED;
      const y = picture.y + ((row + 0.5) * picture.height) / TINTED;
      if (isTaken(rest, { x, y, width: 0, height: 0 })) continue;
      const p = 4 * (Math.floor(y * scale) * image.width + Math.floor(x * scale));
      for (let c = 0; c < 3; c++) sums[c]! += 255 + ((image.data[p + c]! - 255) * image.data[p + 3]!) / 255;
      count++;
    }
  return count === 0 ? null : perChannel((c) => sums[c]! / count);
}

function covered(other: Box, picture: Box): number {
  const { width, height } = overlap(other, picture);
  return width > 0 && height > 0 ? (width * height) / area(picture) : 0;
}

/** The pixels of a part of an exemplar, in units of its frame, at a size in pixels: area average or bilinear; transparent parts are white. */
export function cutOut({ image, elements }: Album, part: Box, size: Size): Colours {
  const scale = image.width / elements[0]!.box.width;
  const left = Math.min(image.width - 1, Math.max(0, Math.round(part.x * scale)));
  const top = Math.min(image.height - 1, Math.max(0, Math.round(part.y * scale)));
  const wide = Math.max(1, Math.min(image.width - left, Math.round(part.width * scale)));
  const high = Math.max(1, Math.min(image.height - top, Math.round(part.height * scale)));
  const read = (y: number, out: Float32Array): void => {
    for (let x = 0; x < wide; x++) {
      const p = 4 * ((top + y) * image.width + left + x);
      for (let c = 0; c < 3; c++)
        out[c * wide + x] = 255 + ((image.data[p + c]! - 255) * image.data[p + 3]!) / 255;
    }
  };
  const { width, height } = size;
  const planes = resample({ width: wide, height: high, channels: 3, read }, width, height);
  const data = new Float32Array(planes.length);
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < 3; c++) data[3 * i + c] = planes[c * width * height + i]!;
  return { width, height, data };
}
