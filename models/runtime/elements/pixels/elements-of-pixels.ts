import { area, sharedArea, type Box } from '../../geometry/box.ts';
import type { Rgb } from '../../image/rgb.ts';
import { WHITE, type Colour } from '../../layers/paint.ts';
import { toColour } from '../../layers/paint-colours.ts';
import type { Raster } from '../../types.ts';
import type { ElementStyle, PageElement } from '../page-element.ts';
import { PaintedPage } from '../painted-page.ts';
import { edgeZones } from './edge-zones.ts';
import { findGrounds } from './find-grounds.ts';
import type { Ground } from './ground.ts';
import { findInks, type FoundInk } from './find-inks.ts';
import { findPictures, type FoundPicture, type PixelBounds } from './find-pictures.ts';
import { findPieces, type Piece } from './find-pieces.ts';
import { flatParts, type FlatParts } from './flat-parts.ts';
import { atScale, isLegible, likelyScales } from './screen-scale.ts';
import { stackBoxes } from './stacked-boxes.ts';
import type { Paragraph } from './join-paragraphs.ts';

/** Px of the thinner side below which a box is a line. */
const LINE = 4;
/** Height of a line of words, and of what of it lies above the baseline, over its letters' size. */
const LEADING = { line: 1.3, above: 1.01 };
/** Share of a thing that lies in a photo, from which it is a part of the photo. */
const PART = 0.7;
/** Ink around a box is what is left of its edge: share of the ink's bounds that the box has, and of these that is ink. */
const RIM = { box: 0.5, ink: 0.45 };
/** An outline of as little ink over a whole box is the cross of a picture to come; share of the box, and px that their sides may differ. */
const CROSS = { share: 0.2, apart: 4, least: 24 };

/**
 * The elements of a bare picture, in paint order, the page itself first: boxes with their corners, borders and shadows, words, icons, lines and photos, each
 * measured by itself, in px of the page: a screenshot of a screen of high resolution has two or three of its own to one. The same type as elements of layers,
 * without ids. Deterministic; any opaque or translucent raster will do.
 */
export function elementsOfPixels(image: Raster): PageElement[] {
  for (const scale of likelyScales(image)) {
    const elements = elementsAsDrawn(atScale(image, scale));
    if (isLegible(elements)) return elements;
  }
  return elementsAsDrawn(image);
}

function elementsAsDrawn(image: Raster): PageElement[] {
  const parts = flatParts(image);
  const { width, height } = image;
  const found = findGrounds(parts);
  const pieces = findPieces(parts, found.isGround, edgeZones(found.grounds, width, height));
  const photos = findPictures(parts, found.steps, pieces);
  const isPart = (box: Box): boolean =>
    photos.some((photo) => sharedArea(box, boxOf(photo)) >= PART * area(box));
  const { grounds: boxes, pictures } = stackBoxes(
    found.grounds.filter(({ box }) => !isPart(box)),
    photos,
  );
  const inPhoto = (box: Box): boolean =>
    pictures.some((photo) => sharedArea(box, boxOf(photo)) >= PART * area(box));
  const crossed = new Map(
    boxes.flatMap((ground) =>
      pieces.filter((piece) => isCross(piece, ground)).map((piece) => [piece, ground]),
    ),
  );
  const isPlaceholder = new Set(crossed.values());
  const rest = pieces.filter(
    (piece) =>
      !piece.isSoft &&
      !crossed.has(piece) &&
      !inPhoto(boxOf(piece)) &&
      !boxes.some((ground) => isRim(piece, ground)),
  );
  const inks = findInks(parts, rest, { ...found, grounds: boxes });
  const { style, ...page } = flatBox({ x: 0, y: 0, width, height }, found.page);
  const painted = new PaintedPage({
    ...page,
    style: { ...style, gradient: found.isGradient },
    from: 'pixels',
    layers: [],
    below: WHITE,
    parent: -1,
  });
  const grounds: Found[] = [
    ...[...boxes, ...inks.boxes].map((ground) => boxElement(ground, isPlaceholder.has(ground))),
    ...pictures.map((photo) => pictureElement(parts, photo)),
  ].sort((a, b) => area(b.box) - area(a.box));
  for (const one of grounds) add(painted, one);
  for (const line of inks.lines) add(painted, { ...flatBox(boxOf(line), line.colour), kind: 'line' });
  for (const one of inks.drawings) add(painted, drawingElement(one));
  for (const one of inks.paragraphs) add(painted, textElement(one));
  return painted.elements;
}

/** What an element is before it is known what holds it. */
type Found = Omit<PageElement, 'below' | 'parent' | 'from' | 'layers'>;

function add(painted: PaintedPage, found: Found): void {
  const { box } = found;
  painted.add({
    ...found,
    from: 'pixels',
    layers: [],
    below: painted.colourBelow(box),
    parent: painted.parentOf(box),
  });
}

const flat = (fill: Colour): ElementStyle => ({
  fill,
  filled: true,
  gradient: false,
  stroke: null,
  radius: 0,
  shadow: 0,
});

const flatBox = (box: Box, colour: Rgb): Found => ({ kind: 'box', box, style: flat(toColour(colour)) });

const boxOf = ({ left, top, right, bottom }: PixelBounds): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

function boxElement(
  { box, fill, found, stroke, radius, shadow, edge }: Ground,
  isPlaceholder: boolean,
): Found {
  const style: ElementStyle = {
    ...flat(toColour(fill)),
    gradient: found.gradient,
    stroke: stroke && { ...stroke, colour: toColour(stroke.colour) },
    radius,
    shadow,
    ...(shadow > 0 && { reach: edge.reach }),
  };
  if (isPlaceholder) return { kind: 'picture', box, style, placeholder: true };
  return { kind: Math.min(box.width, box.height) < LINE ? 'line' : 'box', box, style };
}

function isRim(piece: Piece, { box }: Ground): boolean {
  const bounds = boxOf(piece);
  return (
    sharedArea(bounds, box) >= RIM.box * area(bounds) &&
    area(box) >= RIM.box * area(bounds) &&
    bounds.width >= box.width - 2 &&
    bounds.height >= 0.5 * box.height &&
    piece.pixels.length <= RIM.ink * area(bounds)
  );
}

function isCross({ left, top, right, bottom, pixels, isMotley }: Piece, { box }: Ground): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= CROSS.apart;
  return (
    !isMotley &&
    Math.min(box.width, box.height) >= CROSS.least &&
    near(left, box.x) &&
    near(top, box.y) &&
    near(right, box.x + box.width) &&
    near(bottom, box.y + box.height) &&
    pixels.length <= CROSS.share * area(box) &&
    pixels.length >= Math.hypot(box.width, box.height)
  );
}

/** A photo in its mean colour. */
function pictureElement({ source: { width, data } }: FlatParts, photo: FoundPicture): Found {
  const sums = [0, 0, 0];
  for (let y = photo.top; y < photo.bottom; y++)
    for (let x = photo.left; x < photo.right; x++)
      for (let c = 0; c < 3; c++) sums[c]! += data[3 * (y * width + x) + c]!;
  const box = boxOf(photo);
  const style = { ...flat(toColour(sums.map((sum) => sum / area(box)))), radius: 0 };
  return { kind: 'picture', box, style, placeholder: false };
}

const drawingElement = (ink: FoundInk): Found => ({ ...flatBox(boxOf(ink), ink.colour), kind: 'drawing' });

function textElement({ lines, align }: Paragraph): Found {
  const left = Math.min(...lines.map(({ line }) => line.left));
  const right = Math.max(...lines.map(({ line }) => line.right));
  const sizes = lines.map(({ letters }) => letters.size).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1]!;
  const [first, last] = [lines[0]!.letters.baseline, lines.at(-1)!.letters.baseline];
  const leading = lines.length > 1 ? (last - first) / (lines.length - 1) : LEADING.line * size;
  const above = LEADING.above * size + (leading - LEADING.line * size) / 2;
  return {
    kind: 'text',
    box: {
      x: left,
      y: first - above,
      width: right - left,
      height: last - first + leading,
    },
    style: flat(toColour(lines[0]!.colour)),
    type: {
      size,
      weight: lines[0]!.letters.weight,
      length: lines.reduce((sum, { letters }) => sum + letters.length, 0),
      digits: 0,
      capitals: 0.1,
      lines: lines.length,
      align,
    },
  };
}
