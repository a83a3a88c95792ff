import { pngSize } from './png-size.ts';
import { Problem } from './problem.ts';
import { validateLegend } from './validate-legend.ts';
import { validateSteering } from './validate-steering.ts';
import {
  MAX_EXEMPLARS,
  MAX_IMAGE_SIDE,
  PLACE_AS,
  type Crop,
  type Placement,
  type Recipe,
} from '../protocol.ts';

/** Longest text a recipe may carry; plugin data holds 100 kB an entry. */
const MAX_TEXT = 200;

/**
 * A placement from the panel, checked before anything is drawn.
 * @throws Problem BadMessage for a wrong shape or no PNG, TooLarge for a picture over 4096 px a side.
 */
export function validatePlacement(message: unknown): Placement {
  const { sourceId, png, recipe, quiet } = asRecord(message, 'placement');
  if (!isText(sourceId)) throw bad('placement', 'sourceId');
  if (!(png instanceof Uint8Array)) throw bad('placement', 'png');
  const size = pngSize(png);
  if (size === null || size.width === 0 || size.height === 0) throw bad('placement', 'png');
  if (size.width > MAX_IMAGE_SIDE || size.height > MAX_IMAGE_SIDE) {
    throw new Problem(
      'TooLarge',
      `The result has ${size.width} x ${size.height} px and Figma takes ${MAX_IMAGE_SIDE} a side; choose a smaller size.`,
    );
  }
  return { sourceId, png, recipe: validateRecipe(recipe), ...(quiet === true && { quiet }) };
}

/** A recipe from the panel or from plugin data, reduced to its own fields. @throws Problem BadMessage. */
export function validateRecipe(value: unknown): Recipe {
  const fields = asRecord(value, 'recipe');
  const { version, sourceId, exemplarId, model, sharpness, strength, backend } = fields;
  const { exemplarIds, steering, size, as, exemplarHash, exemplarCrop, legend, exemplarMaskId } = fields;
  if (version !== 1) throw bad('recipe', 'version');
  if (!isText(sourceId)) throw bad('recipe', 'sourceId');
  if (!isText(exemplarId)) throw bad('recipe', 'exemplarId');
  if (!isText(model)) throw bad('recipe', 'model');
  if (!isText(backend)) throw bad('recipe', 'backend');
  if (!isWithin(sharpness, 0, Infinity)) throw bad('recipe', 'sharpness');
  if (!isWithin(strength, 0, 1)) throw bad('recipe', 'strength');
  if (exemplarIds !== undefined && !isExemplars(exemplarIds, exemplarId)) throw bad('recipe', 'exemplarIds');
  if (size !== undefined && !(Number.isInteger(size) && isWithin(size, 1, MAX_IMAGE_SIDE)))
    throw bad('recipe', 'size');
  const placed = PLACE_AS.find((one) => one === as);
  if (as !== undefined && placed === undefined) throw bad('recipe', 'as');
  if (exemplarHash !== undefined && !isHash(exemplarHash)) throw bad('recipe', 'exemplarHash');
  if (exemplarMaskId !== undefined && !isText(exemplarMaskId)) throw bad('recipe', 'exemplarMaskId');
  return {
    version,
    sourceId,
    exemplarId,
    model,
    sharpness,
    strength,
    backend,
    ...(exemplarIds !== undefined && { exemplarIds }),
    ...(steering !== undefined && { steering: validateSteering(steering, exemplarIds?.length ?? 1) }),
    ...(size !== undefined && { size: size as number }),
    ...(placed !== undefined && { as: placed }),
    ...(exemplarHash !== undefined && { exemplarHash }),
    ...(exemplarCrop !== undefined && { exemplarCrop: validateCrop(exemplarCrop) }),
    ...(legend !== undefined && { legend: validateLegend(legend) }),
    ...(exemplarMaskId !== undefined && { exemplarMaskId }),
  };
}

/** A part of a picture that lies within it. @throws Problem BadMessage. */
function validateCrop(value: unknown): Crop {
  const { x, y, width, height } = asRecord(value, 'crop');
  if (!isWithin(x, 0, 1) || !isWithin(width, 0.01, 1 - x)) throw bad('crop', 'width');
  if (!isWithin(y, 0, 1) || !isWithin(height, 0.01, 1 - y)) throw bad('crop', 'height');
  return { x, y, width, height };
}

/** Plugin data of a former result. @throws Problem BadMessage when it is no recipe of ours. */
export function parseRecipe(stored: string): Recipe {
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    throw new Problem('BadMessage', 'The stored recipe cannot be read; select the two frames again.');
  }
  return validateRecipe(value);
}

export function asRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) {
    throw new Problem('BadMessage', `The ${what} is not an object; reopen the plugin.`);
  }
  return value as Record<string, unknown>;
}

/** The first is the one that every recipe names. */
function isExemplars(value: unknown, first: string): value is string[] {
  return (
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= MAX_EXEMPLARS &&
    value.every(isText) &&
    value[0] === first
  );
}

export function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;
}

export function isWithin(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high;
}

export function bad(what: string, field: string): Problem {
  return new Problem('BadMessage', `The ${what} has a missing or wrong "${field}"; reopen the plugin.`);
}
