import { asRecord, bad, isHash, isWithin } from './fields.ts';
import { oneOf, text, within, type Shape } from './shapes.ts';
import { validateLegend } from './validate-legend.ts';
import { validateSteering } from './validate-steering.ts';
import { Problem } from '../messages/problem.ts';
import { MAX_EXEMPLARS, MAX_IMAGE_SIDE, PLACE_AS, type Part, type Recipe, type Role } from '../protocol.ts';

type Fields = Record<string, unknown>;

/** One field of a recipe. `is` where it is kept as it came; `read` where it is an object, which is reduced to its own fields. */
type Field<T, Required extends boolean> = {
  required: Required;
  /** Roles whose frames it is about: with another frame in one of them, it means nothing. */
  of?: readonly Role[];
} & (
  | { is: (value: unknown, recipe: Fields) => value is T }
  /** @throws Problem BadMessage naming what is wrong within */
  | { read: (value: unknown, recipe: Fields) => T }
);

type Spec = {
  readonly [Name in keyof Recipe]-?: Field<
    NonNullable<Recipe[Name]>,
    Pick<Recipe, Name> extends Required<Pick<Recipe, Name>> ? true : false
  >;
};

/** All that is known of a recipe, in the order in which its fields are stored: documents hold the text, so the order must stay. */
const RECIPE: Spec = {
  version: { required: true, is: oneOf(1) },
  sourceId: { required: true, is: text },
  exemplarId: { required: true, is: text },
  model: { required: true, is: text },
  sharpness: { required: true, is: within(0) },
  strength: { required: true, is: within(0, 1) },
  backend: { required: true, is: text },
  exemplarIds: { required: false, of: ['exemplar'], is: isExemplars },
  steering: {
    required: false,
    of: ['source', 'exemplar'],
    read: (value, { exemplarIds }) =>
      validateSteering(value, Array.isArray(exemplarIds) ? exemplarIds.length : 1),
  },
  size: { required: false, is: isSide },
  as: { required: false, is: oneOf(...PLACE_AS) },
  exemplarHash: { required: false, of: ['exemplar'], is: isHash },
  exemplarCrop: { required: false, of: ['exemplar'], read: validateCrop },
  legend: { required: false, read: validateLegend },
  exemplarMaskId: { required: false, of: ['exemplar'], is: text },
};
const NAMES = Object.keys(RECIPE) as (keyof Recipe)[];

/**
 * A recipe reduced to its own fields. Fields that are kept as they came are looked at first, then those that are read.
 * @param longest letters that a text of it may have
 * @throws Problem BadMessage naming the first wrong field
 */
export function readRecipe(value: unknown, longest = Infinity): Recipe {
  const fields = asRecord(value, 'recipe');
  const given = NAMES.filter((name) => RECIPE[name].required || fields[name] !== undefined);
  for (const name of given) {
    const spec = RECIPE[name];
    if ('is' in spec && (!spec.is(fields[name], fields) || isLong(fields[name], longest)))
      throw bad('recipe', name);
  }
  const read = given.map((name) => {
    const spec = RECIPE[name];
    return [name, 'read' in spec ? spec.read(fields[name], fields) : fields[name]] as const;
  });
  return Object.fromEntries(read) as unknown as Recipe;
}

/** Whether a recipe can be read at all, however long its texts. */
export const isRecipe: Shape<Recipe> = (value): value is Recipe => {
  try {
    readRecipe(value);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
};

/** A recipe without the fields that are about the frames of roles that others have now. */
export function withoutFieldsOf(gone: readonly Role[], recipe: Recipe): Recipe {
  const lost = (name: keyof Recipe): boolean => RECIPE[name].of?.some((role) => gone.includes(role)) ?? false;
  const kept = NAMES.filter((name) => recipe[name] !== undefined && !lost(name));
  return Object.fromEntries(kept.map((name) => [name, recipe[name]])) as unknown as Recipe;
}

const isLong = (value: unknown, longest: number): boolean =>
  Array.isArray(value)
    ? value.some((item) => isLong(item, longest))
    : typeof value === 'string' && value.length > longest;

/** The first is the one that every recipe names. */
function isExemplars(value: unknown, { exemplarId }: Fields): value is string[] {
  return (
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= MAX_EXEMPLARS &&
    value.every(text) &&
    value[0] === exemplarId
  );
}

function isSide(value: unknown): value is number {
  return Number.isInteger(value) && isWithin(value, 1, MAX_IMAGE_SIDE);
}

/** A part of a picture that lies within it. @throws Problem BadMessage. */
function validateCrop(value: unknown): Part {
  const { x, y, width, height } = asRecord(value, 'crop');
  if (!isWithin(x, 0, 1) || !isWithin(width, 0.01, 1 - x)) throw bad('crop', 'width');
  if (!isWithin(y, 0, 1) || !isWithin(height, 0.01, 1 - y)) throw bad('crop', 'height');
  return { x, y, width, height };
}
