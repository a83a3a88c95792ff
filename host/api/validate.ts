import type { SceneDocument } from '../graph/document.ts';
import type { Paint } from '../graph/types.ts';
import { FigmaError } from './errors.ts';

/** Returns the complaint in the words of Figma's validator (zod), without the place, or null. */
type Check = (value: unknown, at: string) => string | null;

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const expected = (what: string, value: unknown, at: string): string =>
  `Expected ${what}, received ${kindOf(value)} at ${at}`;

export const number =
  (low = -Infinity, high = Infinity): Check =>
  (value, at) => {
    if (typeof value !== 'number' || Number.isNaN(value)) return expected('number', value, at);
    if (value < low) return `Number must be greater than or equal to ${low} at ${at}`;
    return value > high ? `Number must be less than or equal to ${high} at ${at}` : null;
  };
export const string: Check = (value, at) =>
  typeof value === 'string' ? null : expected('string', value, at);
export const boolean: Check = (value, at) =>
  typeof value === 'boolean' ? null : expected('boolean', value, at);
export const oneOf =
  (...names: string[]): Check =>
  (value, at) =>
    typeof value === 'string' && names.includes(value)
      ? null
      : `Invalid enum value. Expected ${names.map((name) => `'${name}'`).join(' | ')}, received '${String(value)}' at ${at}`;
export const list =
  (item: Check, length?: number): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return expected('array', value, at);
    if (length !== undefined && value.length !== length)
      return `Array must contain exactly ${length} element(s) at ${at}`;
    return first(value.map((entry, i) => item(entry, `${at === '.' ? '' : at}[${i}]`)));
  };
export const optional =
  (check: Check): Check =>
  (value, at) =>
    value === undefined ? null : check(value, at);
export const nullable =
  (check: Check): Check =>
  (value, at) =>
    value === null ? null : check(value, at);
export const shape =
  (fields: Record<string, Check>): Check =>
  (value, at) => {
    if (kindOf(value) !== 'object') return expected('object', value, at);
    const record = value as Record<string, unknown>;
    const extra = Object.keys(record).filter((key) => !(key in fields));
    if (extra.length)
      return `Unrecognized key(s) in object: ${extra.map((key) => `'${key}'`).join(', ')} at ${at}`;
    return first(
      Object.entries(fields).map(([key, check]) =>
        record[key] === undefined && check(undefined, '') !== null
          ? `Required at ${at}.${key}`
          : check(record[key], `${at}.${key}`),
      ),
    );
  };
export const anything: Check = () => null;

const first = (complaints: (string | null)[]): string | null =>
  complaints.find((complaint) => complaint !== null) ?? null;

const unit = number(0, 1);
export const rgb = shape({ r: unit, g: unit, b: unit });
export const rgba = shape({ r: unit, g: unit, b: unit, a: unit });
const row = list(number(), 3);
export const matrix = list(row, 2);
export const vector = shape({ x: number(), y: number() });

const shared = {
  type: string,
  visible: optional(boolean),
  opacity: optional(unit),
  blendMode: optional(string),
  boundVariables: optional(anything),
};
const gradient = shape({
  ...shared,
  gradientStops: list(shape({ position: unit, color: rgba, boundVariables: optional(anything) })),
  gradientTransform: matrix,
});
const filter = optional(number(-1, 1));
const PAINTS: Record<string, Check> = {
  SOLID: shape({ ...shared, color: rgb }),
  GRADIENT_LINEAR: gradient,
  GRADIENT_RADIAL: gradient,
  GRADIENT_ANGULAR: gradient,
  GRADIENT_DIAMOND: gradient,
  IMAGE: shape({
    ...shared,
    scaleMode: oneOf('FILL', 'FIT', 'CROP', 'TILE'),
    imageHash: nullable(string),
    imageTransform: optional(matrix),
    scalingFactor: optional(number()),
    rotation: optional(number()),
    filters: optional(
      shape({
        exposure: filter,
        contrast: filter,
        saturation: filter,
        temperature: filter,
        tint: filter,
        highlights: filter,
        shadows: filter,
      }),
    ),
  }),
};

const byType =
  (checks: Record<string, Check>): Check =>
  (value, at) => {
    if (kindOf(value) !== 'object') return expected('object', value, at);
    const check = checks[String((value as { type?: unknown }).type)];
    const names = Object.keys(checks).map((name) => `'${name}'`);
    return check
      ? check(value, at)
      : `Invalid discriminator value. Expected ${names.join(' | ')} at ${at}.type`;
  };

export const paints = list(byType(PAINTS));

const shadow = shape({
  type: string,
  color: rgba,
  offset: vector,
  radius: number(0),
  spread: optional(number()),
  visible: boolean,
  blendMode: string,
  showShadowBehindNode: optional(boolean),
  boundVariables: optional(anything),
});
const blur = shape({
  type: string,
  radius: number(0),
  visible: boolean,
  blurType: optional(string),
  boundVariables: optional(anything),
});
export const effects = list(
  byType({ DROP_SHADOW: shadow, INNER_SHADOW: shadow, LAYER_BLUR: blur, BACKGROUND_BLUR: blur }),
);

export const fontName = shape({ family: string, style: string });

/** @throws FigmaError `in set_fills: Property "fills" failed validation: … at [0].color` as observed in Figma's web client. */
export const check = (property: string, rule: Check, value: unknown): void =>
  argument(`set_${property}`, property, rule, value);

/** An image paint must name an image of this file. */
export function checkImages(property: string, value: unknown, document: SceneDocument): void {
  for (const paint of value as { type: string; imageHash?: string | null }[])
    if (paint.type === 'IMAGE' && paint.imageHash && !/^[0-9a-f]{40}$/.test(paint.imageHash))
      throw new FigmaError(
        `in set_${property}: "${paint.imageHash}" is not an image hash of ${document.name}.`,
      );
}

/** @throws FigmaError `in setRangeFills: Property "value" failed validation: … at [0].color`. */
export function argument(method: string, name: string, rule: Check, value: unknown): void {
  const complaint = rule(value, '.');
  if (complaint === null) return;
  const tidy = complaint.replaceAll('at ..', 'at .').replace(/ at \.$/, '');
  throw new FigmaError(`in ${method}: Property "${name}" failed validation: ${tidy}`);
}

/** Paints as Figma keeps them: what was left out has its default. */
export const completePaints = (paints: readonly Paint[]): Paint[] =>
  paints.map((paint) => ({ visible: true, opacity: 1, blendMode: 'NORMAL', ...structuredClone(paint) }));
