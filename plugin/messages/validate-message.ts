import { asRecord, bad, isText, MAX_TEXT } from '../bridge/fields.ts';
import { readRecipe } from '../bridge/recipe.ts';
import { pngSize } from './png-size.ts';
import { Problem } from './problem.ts';
import { MAX_IMAGE_SIDE, type Placement, type Recipe } from '../protocol.ts';

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
  return readRecipe(value, MAX_TEXT);
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
