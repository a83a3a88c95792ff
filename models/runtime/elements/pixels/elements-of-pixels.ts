import { area, overlap, type Box } from '../../geometry/box.ts';
import { WHITE, type Colour } from '../../layers/paint.ts';
import { toColour } from '../../layers/paint-colours.ts';
import type { Segmentation } from '../../segment/segmentation.ts';
import type { Raster } from '../../types.ts';
import { colourBelow, parentOf } from '../nesting.ts';
import type { ElementStyle, PageElement } from '../page-element.ts';
import { findBoxes, type FoundBox } from './find-boxes.ts';
import { findInks, type FoundInk } from './find-inks.ts';
import { findPictures, type PixelBounds } from './find-pictures.ts';
import { measureEdge } from './measure-edges.ts';
import { segmentPicture } from './picture-of-pixels.ts';

/** Px of the thinner side below which a box is a line, as of layers. */
const LINE = 4;
/** Height of a line of words over its letters' size. */
const LEADING = 1.25;
/** Share of a thing that lies in a photo, from which it is a part of the photo. */
const PART = 0.7;
/** Share of the picture from which a flat as large as it is the page. */
const PAGE = 0.98;
/** An outline of as little ink over a whole box is the cross of a picture to come; share of the box, and px that their sides may differ. */
const CROSS = { share: 0.2, apart: 4, least: 24 };

/**
 * The elements of a bare picture, in paint order, the page itself first: flats with a straight outline, their corners, borders and shadows, words, icons,
 * lines and photos, each measured by itself. The same type as elements of layers, without ids. Deterministic; any opaque or translucent raster will do.
 */
export function elementsOfPixels(image: Raster): PageElement[] {
  return elementsOfSegmentation(segmentPicture(image));
}

export function elementsOfSegmentation(segmentation: Segmentation): PageElement[] {
  const { width, height } = segmentation.source;
  const boxes = findBoxes(segmentation);
  const pictures = findPictures(segmentation);
  const inks = findInks(segmentation, boxes);
  const pageGround = largestGround(segmentation);
  const page = pageOf({ x: 0, y: 0, width, height }, colourOf(segmentation, pageGround));
  const elements = [page];
  const inPhoto = (box: Box): boolean =>
    pictures.some((photo) => shared(box, boxOf(photo)) >= PART * area(box));
  const grounds: Found[] = [
    ...boxes
      .filter((box) => box.ground !== pageGround || area(boxOf(box)) < PAGE * width * height)
      .map((box) => boxElement(segmentation, box, inks))
      .filter(({ box }) => !inPhoto(box)),
    ...pictures.map((photo) => pictureElement(segmentation, photo)),
  ].sort((a, b) => area(b.box) - area(a.box));
  const drawn = inks.filter(
    ({ kind, ...ink }) => kind !== 'outline' && kind !== 'cross' && !inPhoto(boxOf(ink)),
  );
  const lines = drawn.filter(({ kind, ...ink }) => kind === 'line' && !isEdge(boxOf(ink), grounds));
  for (const found of [...grounds, ...lines.map(lineElement)]) add(elements, found);
  for (const ink of drawn.filter(({ kind }) => kind !== 'line')) add(elements, inkElement(ink));
  return elements;
}

/** What an element is before it is known what holds it. */
type Found = Omit<PageElement, 'below' | 'parent' | 'from' | 'layers'>;

function add(elements: PageElement[], found: Found): void {
  const { box, style } = found;
  const below = colourBelow(elements, box);
  elements.push({
    ...found,
    from: 'pixels',
    layers: [],
    below,
    parent: parentOf(elements, box),
    style: { ...style },
  });
}

const pageOf = (box: Box, fill: Colour): PageElement => ({
  kind: 'box',
  from: 'pixels',
  layers: [],
  box,
  style: flat(fill),
  below: WHITE,
  parent: -1,
});

const flat = (fill: Colour): ElementStyle => ({
  fill,
  filled: true,
  gradient: false,
  stroke: null,
  radius: 0,
  shadow: 0,
});

const boxOf = ({ left, top, right, bottom }: PixelBounds): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

function shared(a: Box, b: Box): number {
  const both = overlap(a, b);
  return both.width > 0 && both.height > 0 ? area(both) : 0;
}

const colourOf = ({ grounds: { colour } }: Segmentation, ground: number): Colour =>
  ground < 0 ? WHITE : toColour([colour[3 * ground]!, colour[3 * ground + 1]!, colour[3 * ground + 2]!]);

/** The ground of most pixels; -1 where none is flat. */
function largestGround({ grounds: { label, count } }: Segmentation): number {
  const sizes = new Int32Array(count);
  for (const ground of label) if (ground >= 0) sizes[ground]!++;
  let largest = -1;
  sizes.forEach((size, ground) => {
    if (largest < 0 || size > sizes[largest]!) largest = ground;
  });
  return largest;
}

function boxElement(segmentation: Segmentation, found: FoundBox, inks: readonly FoundInk[]): Found {
  const { border, colour, shadow } = measureEdge(segmentation, found);
  const [top, right, bottom, left] = border;
  const box: Box = {
    x: found.left - left,
    y: found.top - top,
    width: found.right - found.left + left + right,
    height: found.bottom - found.top + top + bottom,
  };
  const width = Math.max(...border);
  const half = Math.min(box.width, box.height) / 2;
  const crossed = inks.some((ink) => ink.kind === 'cross' && isCross(ink, found));
  const style: ElementStyle = {
    ...flat(colourOf(segmentation, found.ground)),
    gradient: found.gradient,
    stroke:
      width > 0 && colour ? { colour: toColour(colour), width, sides: border.map((side) => side > 0) } : null,
    radius: Math.min(half, found.radius > 0 ? found.radius + width : 0),
    shadow,
  };
  if (crossed) return { kind: 'picture', box, style, placeholder: true };
  return { kind: Math.min(box.width, box.height) < LINE ? 'line' : 'box', box, style };
}

function isCross(ink: FoundInk, box: FoundBox): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= CROSS.apart;
  const size = (box.right - box.left) * (box.bottom - box.top);
  return (
    Math.min(box.right - box.left, box.bottom - box.top) >= CROSS.least &&
    near(ink.left, box.left) &&
    near(ink.top, box.top) &&
    near(ink.right, box.right) &&
    near(ink.bottom, box.bottom) &&
    ink.pixels.length <= CROSS.share * size &&
    ink.pixels.length >= Math.hypot(box.right - box.left, box.bottom - box.top)
  );
}

/** A photo in its mean colour. */
function pictureElement({ source: { width, data } }: Segmentation, photo: PixelBounds): Found {
  const sums = [0, 0, 0];
  for (let y = photo.top; y < photo.bottom; y++)
    for (let x = photo.left; x < photo.right; x++)
      for (let c = 0; c < 3; c++) sums[c]! += data[3 * (y * width + x) + c]!;
  const box = boxOf(photo);
  return {
    kind: 'picture',
    box,
    style: flat(toColour(sums.map((sum) => sum / area(box)))),
    placeholder: false,
  };
}

/** A straight line along a box's side is its border, which the box has already. */
function isEdge(line: Box, grounds: readonly Found[]): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 3;
  return grounds.some(({ box, style: { stroke } }) => {
    if (stroke === null) return false;
    const lying = line.width > line.height;
    const along = lying
      ? near(line.x, box.x) && near(line.x + line.width, box.x + box.width)
      : near(line.y, box.y) && near(line.y + line.height, box.y + box.height);
    const at = lying ? line.y : line.x;
    const [start, end] = lying ? [box.y, box.y + box.height] : [box.x, box.x + box.width];
    return along && (near(at, start) || near(at, end - 1));
  });
}

const lineElement = (ink: FoundInk): Found => ({
  kind: 'line',
  box: boxOf(ink),
  style: flat(toColour(ink.colour)),
});

function inkElement({ kind, colour, size, weight, letters, lines, ...bounds }: FoundInk): Found {
  const style = flat(toColour(colour));
  if (kind !== 'text') return { kind: 'drawing', box: boxOf(bounds), style };
  const ink = boxOf(bounds);
  // As layers have it, a text's box is its lines' height and not that of its letters.
  const more = Math.max(0, LEADING * size - ink.height / lines);
  const box = { ...ink, y: ink.y - more / 2, height: ink.height + more };
  return {
    kind: 'text',
    box,
    style,
    type: { size, weight, length: letters, digits: 0, capitals: 0.1, lines, align: 0 },
  };
}
