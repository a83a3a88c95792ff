import { isWithin } from '../bridge/fields.ts';
import { isFields } from '../bridge/shapes.ts';
import { pngSize } from './png-size.ts';
import { Problem } from './problem.ts';
import { MAX_IMAGE_SIDE, PLACE_AS, type LayerPatch, type LayersPlacement } from '../protocol.ts';
import { validateRecipe } from './validate-message.ts';

/** Longest id of a node or variable: ids inside nested instances grow with the nesting. */
const MAX_ID = 2000;
/** Most patches of one placement: six properties of the layers of a very large frame. */
const MAX_PATCHES = 200_000;

type Fields = Record<string, unknown>;
type Check = (value: unknown) => boolean;

/**
 * A placement of layers from the panel, checked wholly before anything is drawn.
 * @throws Problem BadMessage for a wrong shape, TooLarge for a picture over 4096 px a side
 */
export function validateLayersPlacement(message: unknown): LayersPlacement {
  if (!isFields(message)) throw bad('placement');
  const { sourceId, as, png, patches, pictures, recipe, quiet } = message;
  if (!isId(sourceId)) throw bad('sourceId');
  const mode = PLACE_AS.find((one) => one === as);
  if (mode === undefined || mode === 'picture') throw bad('as');
  if (mode === 'layers' ? png !== null : !(png instanceof Uint8Array)) throw bad('png');
  if (!Array.isArray(pictures)) throw bad('pictures');
  for (const picture of png === null ? pictures : [png, ...pictures]) checkPng(picture);
  checkPatches(patches, pictures.length);
  return {
    sourceId,
    as: mode,
    png: png as Uint8Array | null,
    patches,
    pictures: pictures as Uint8Array[],
    recipe: validateRecipe(recipe),
    ...(quiet === true && { quiet }),
  };
}

/** @throws Problem BadMessage for anything but patches. pictures: how many their paints may name */
export function checkPatches(patches: unknown, pictures: number): asserts patches is LayerPatch[] {
  if (!Array.isArray(patches) || patches.length > MAX_PATCHES) throw bad('patches');
  const known = new Map(Object.entries(checks(pictures)));
  for (const patch of patches) {
    if (!isFields(patch) || !isId(patch.node)) throw bad('patches');
    if (patch.like !== undefined && !isId(patch.like)) throw bad('patches');
    const check = typeof patch.property === 'string' ? known.get(patch.property) : undefined;
    if (check === undefined || !check(patch.value)) throw bad('patches');
  }
}

function checkPng(value: unknown): void {
  if (!(value instanceof Uint8Array)) throw bad('pictures');
  const size = pngSize(value);
  if (size === null || size.width === 0 || size.height === 0) throw bad('pictures');
  if (size.width > MAX_IMAGE_SIDE || size.height > MAX_IMAGE_SIDE)
    throw new Problem(
      'TooLarge',
      `A picture has ${size.width} x ${size.height} px and Figma takes ${MAX_IMAGE_SIDE} a side; choose a smaller size.`,
    );
}

const checks = (pictures: number): Record<string, Check> => ({
  fills: list((value) => isPaint(value, pictures)),
  strokes: list((value) => isPaint(value, pictures)),
  segments: list(
    (value) =>
      isFields(value) &&
      hasOnly(value, ['from', 'to']) &&
      [value.from, value.to].every(list((paint) => isPaint(paint, pictures))),
  ),
  strokeWeight: (value) => isWithin(value, 0, Infinity) || areSides(value),
  cornerRadius: areSides,
  effects: list(isShadow),
  visible: (value) => typeof value === 'boolean',
});

function areSides(value: unknown): boolean {
  return Array.isArray(value) && value.length === 4 && value.every((side) => isWithin(side, 0, Infinity));
}

function isPaint(value: unknown, pictures: number): boolean {
  if (!isFields(value)) return false;
  const { type, opacity, color, variable, gradientStops, gradientTransform } = value;
  if (opacity !== undefined && !isWithin(opacity, 0, 1)) return false;
  if (type === 'SOLID')
    return (
      hasOnly(value, ['type', 'opacity', 'color', 'variable']) &&
      isColour(color, false) &&
      (variable === undefined || isId(variable))
    );
  if (type === 'IMAGE') return isImage(value, pictures);
  const gradients = ['GRADIENT_LINEAR', 'GRADIENT_RADIAL', 'GRADIENT_ANGULAR', 'GRADIENT_DIAMOND'];
  return (
    gradients.some((gradient) => gradient === type) &&
    hasOnly(value, ['type', 'opacity', 'gradientStops', 'gradientTransform']) &&
    Array.isArray(gradientStops) &&
    gradientStops.length > 0 &&
    gradientStops.every(
      (stop) =>
        isFields(stop) &&
        hasOnly(stop, ['position', 'color', 'variable']) &&
        (stop.variable === undefined || isId(stop.variable)) &&
        isWithin(stop.position, 0, 1) &&
        isColour(stop.color, true),
    ) &&
    isMatrix(gradientTransform)
  );
}

function isImage(value: Fields, pictures: number): boolean {
  const { scaleMode, imageHash, picture, imageTransform } = value;
  const named =
    picture === undefined
      ? typeof imageHash === 'string' && /^[0-9a-f]{1,64}$/i.test(imageHash)
      : imageHash === null && Number.isInteger(picture) && isWithin(picture, 0, pictures - 1);
  return (
    named &&
    hasOnly(value, ['type', 'opacity', 'scaleMode', 'imageHash', 'picture', 'imageTransform']) &&
    ['FILL', 'FIT', 'CROP', 'TILE'].some((mode) => mode === scaleMode) &&
    (imageTransform === undefined || isMatrix(imageTransform))
  );
}

function isShadow(value: unknown): boolean {
  if (!isFields(value) || !hasOnly(value, ['type', 'color', 'offset', 'radius', 'spread'])) return false;
  const { type, color, offset, radius, spread } = value;
  return (
    (type === 'DROP_SHADOW' || type === 'INNER_SHADOW') &&
    isColour(color, true) &&
    isFields(offset) &&
    hasOnly(offset, ['x', 'y']) &&
    isWithin(offset.x, -Infinity, Infinity) &&
    isWithin(offset.y, -Infinity, Infinity) &&
    isWithin(radius, 0, Infinity) &&
    (spread === undefined || isWithin(spread, -Infinity, Infinity))
  );
}

function isColour(value: unknown, alpha: boolean): boolean {
  const channels = alpha ? ['r', 'g', 'b', 'a'] : ['r', 'g', 'b'];
  return (
    isFields(value) && hasOnly(value, channels) && channels.every((channel) => isWithin(value[channel], 0, 1))
  );
}

function isMatrix(value: unknown): boolean {
  const row: Check = (cells) =>
    Array.isArray(cells) && cells.length === 3 && cells.every((cell) => isWithin(cell, -Infinity, Infinity));
  return Array.isArray(value) && value.length === 2 && value.every(row);
}

const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const hasOnly = (value: Fields, names: readonly string[]): boolean =>
  Object.keys(value).every((key) => names.includes(key));

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_ID;

function bad(field: string): Problem {
  return new Problem(
    'BadMessage',
    `The layers to place have a missing or wrong "${field}"; reopen the plugin.`,
  );
}
