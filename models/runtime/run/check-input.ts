import { problem } from '../errors.ts';
import { checkRaster } from '../prepare/prepare.ts';
import type { RestyleInput } from '../types.ts';

/** Refuses what cannot be restyled. Throws ZeroSize, TooLarge or BrokenImage for images, BadMessage for settings. */
export function checkInput({ source, exemplars, settings }: RestyleInput): void {
  checkRaster(source, 'source');
  if (exemplars.length === 0) throw problem('BadMessage', 'There is no exemplar; choose at least one.');
  exemplars.forEach(({ image }) => checkRaster(image, 'exemplar'));
  const { sharpness, strength, size } = settings;
  if (!(sharpness > 0 && sharpness < Infinity)) {
    throw problem('BadMessage', 'The sharpness must be a number above 0, for example 100.');
  }
  if (!(strength >= 0 && strength <= 1))
    throw problem('BadMessage', 'The strength must be a number from 0 to 1.');
  if (size !== undefined && !(Number.isInteger(size) && size >= 1)) {
    throw problem('BadMessage', 'The size must be a whole number of pixels above 0.');
  }
}
