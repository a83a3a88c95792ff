/** Whether a value that crossed from the other side is a T. What is not named in a shape may be there too. */
export type Shape<T> = (value: unknown) => value is T;

export const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The answer of a method that has none: comlink brings undefined, a client may make null of it. */
export const nothing: Shape<void> = (value): value is undefined => value === undefined || value === null;

export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';

/** Any string, the empty one too: what somebody else named. */
export const words: Shape<string> = (value): value is string => typeof value === 'string';

export const text: Shape<string> = (value): value is string => typeof value === 'string' && value !== '';

/** By its tag: the bytes may come from another realm. */
export const bytes: Shape<Uint8Array> = (value): value is Uint8Array =>
  Object.prototype.toString.call(value) === '[object Uint8Array]';

/** A finite number from `low` to `high`, both included. */
export const within =
  (low: number, high = Number.MAX_VALUE): Shape<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= low && value <= high;

export const oneOf =
  <const T extends string | number>(...wanted: readonly T[]): Shape<T> =>
  (value): value is T =>
    wanted.some((one) => one === value);

/** May be absent; null is not absent. */
export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || shape(value);

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || shape(value);

export const either =
  <A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> =>
  (value): value is A | B =>
    one(value) || other(value);

export const list =
  <T>(item: Shape<T>): Shape<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(item);

/** An object by its fields: each field of T has a shape, so that a field of the protocol without one is a type error. */
export const record =
  <T extends object>(fields: { [Field in keyof T]-?: Shape<T[Field]> }): Shape<T> =>
  (value): value is T =>
    isFields(value) &&
    (Object.keys(fields) as (keyof T & string)[]).every((field) => fields[field](value[field]));
