import type { ImagePaint, Paint } from '@figma/rest-api-spec';
import { boxOf, meet, round, type Box } from './box.ts';
import { solids } from './css-color.ts';
import { lengthOf, splitList } from './css-values.ts';
import { gradientPaint } from './gradients.ts';
import { imageRef, naturalSize } from './images.ts';
import { DRAWING, svgSource } from './svg-source.ts';

/** A background that does not cover its box: a mark or a bar of its own. */
export interface Piece {
  readonly box: Box;
  readonly fill?: Paint;
  /** Address of a picture. */
  readonly url?: string;
}

export interface Background {
  /** From the bottom up, as Figma has them. */
  readonly fills: readonly Paint[];
  readonly pieces: readonly Piece[];
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
/** A small SVG is a mark that is drawn, not a picture. */
const isMark = (url: string, { width, height }: Box): boolean =>
  Math.max(width, height) <= DRAWING && svgSource(url) !== null;
/** No picture is shown at a size that its file does not say. */
const UNKNOWN = { width: 0, height: 0 };

export const urlOf = (css: string): string | null => /^url\("?(.*?)"?\)$/s.exec(css)?.[1] ?? null;

export function backgroundOf(style: CSSStyleDeclaration, box: Box, scale: number): Background {
  const fills: Paint[] = solids(style.backgroundColor);
  if (style.backgroundImage === 'none') return { fills, pieces: [] };
  const pieces: Piece[] = [];
  const listed = (css: string, at: number): string => {
    const all = splitList(css);
    return all[at % all.length] ?? '';
  };
  const images = splitList(style.backgroundImage);
  for (let at = images.length - 1; at >= 0; at--) {
    const image = images[at] ?? 'none';
    if (image === 'none') continue;
    const area = areaOf(style, listed(style.backgroundOrigin, at), box, scale);
    const layer = {
      image,
      area,
      size: listed(style.backgroundSize, at),
      place: listed(style.backgroundPosition, at),
      repeat: listed(style.backgroundRepeat, at),
    };
    const one = layerOf(layer, box, scale);
    if (one && 'box' in one) pieces.push(one);
    else if (one) fills.push(one);
  }
  return { fills, pieces };
}

function areaOf(style: CSSStyleDeclaration, origin: string, box: Box, scale: number): Box {
  if (origin === 'border-box') return box;
  const inset = SIDES.map((side) => {
    const padding = origin === 'content-box' ? parseFloat(style[`padding${side}`]) : 0;
    return (parseFloat(style[`border${side}Width`]) + padding) * scale;
  });
  const [top = 0, right = 0, bottom = 0, left = 0] = inset;
  return boxOf(box.x + left, box.y + top, box.width - left - right, box.height - top - bottom);
}

interface Layer {
  readonly image: string;
  readonly area: Box;
  readonly size: string;
  readonly place: string;
  readonly repeat: string;
}

function layerOf({ image, area, size, place, repeat }: Layer, box: Box, scale: number): Paint | Piece | null {
  const url = urlOf(image);
  const natural = url === null ? UNKNOWN : naturalSize(url);
  if (url !== null && natural.width === 0) return null;
  const tile = tileOf(size, area, natural, scale);
  const covers = tile.width >= area.width - 1 && tile.height >= area.height - 1;
  if (covers) {
    if (url !== null && !isMark(url, area)) return imagePaint(url);
    return url === null ? gradientPaint(image, box.width, box.height) : { box: area, url };
  }
  const repeats = repeat.startsWith('repeat') || repeat === 'round' || repeat === 'space';
  if (repeats)
    return url === null
      ? stripes(image, tile)
      : { ...imagePaint(url), scaleMode: 'TILE', scalingFactor: tile.width / natural.width };
  const [x = '0%', y = '0%'] = splitList(place, ' ');
  const at = boxOf(
    area.x + placed(x, area.width, tile.width, scale),
    area.y + placed(y, area.height, tile.height, scale),
    tile.width,
    tile.height,
  );
  const seen = meet(at, box);
  if (!seen) return null;
  if (url !== null) return { box: at, url };
  const fill = gradientPaint(image, at.width, at.height);
  return fill && { box: seen, fill };
}

/** A gradient in tiles is a pattern, which Figma has as a picture. */
const stripes = (gradient: string, { width, height }: Size): ImagePaint => ({
  ...imagePaint(`${gradient} ${round(width)} ${round(height)}`),
  scaleMode: 'TILE',
  scalingFactor: 1,
});

export const imagePaint = (url: string): ImagePaint => ({
  type: 'IMAGE',
  blendMode: 'NORMAL',
  scaleMode: 'FILL',
  imageRef: imageRef(url),
});

/** A share of a place is one of the room that the tile leaves. */
const placed = (css: string, room: number, tile: number, scale: number): number =>
  scaled(css, room - tile, scale);

/** A computed length in px of the page, its shares being of px of the page already. */
const scaled = (css: string, base: number, scale: number): number => lengthOf(css, base / scale) * scale;

interface Size {
  readonly width: number;
  readonly height: number;
}

function tileOf(size: string, area: Box, natural: Size, scale: number): Size {
  const isPicture = natural.width > 0;
  if ((size === 'cover' || size === 'contain') && isPicture) {
    const shares = [area.width / natural.width, area.height / natural.height] as const;
    const share = size === 'cover' ? Math.max(...shares) : Math.min(...shares);
    return { width: natural.width * share, height: natural.height * share };
  }
  const [w = 'auto', h = 'auto'] = splitList(size, ' ');
  const width = w === 'auto' ? NaN : scaled(w, area.width, scale);
  const height = h === 'auto' ? NaN : scaled(h, area.height, scale);
  if (!isPicture)
    return { width: width >= 0 ? width : area.width, height: height >= 0 ? height : area.height };
  const ratio = natural.width / natural.height;
  if (width >= 0) return { width, height: height >= 0 ? height : width / ratio };
  if (height >= 0) return { width: height * ratio, height };
  return { width: natural.width * scale, height: natural.height * scale };
}
