import fc from 'fast-check';

/** Anything that can cross between panel and sandbox or be read from JSON, and much that should not. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.anything({ withNullPrototype: false, withBigInt: false, maxDepth: 2 }) },
  fc.jsonValue({ maxDepth: 2 }),
  fc.uint8Array({ maxLength: 40 }),
  fc.constantFrom(undefined, null, NaN, Infinity, -1, 0, 1e308, '', '__proto__', [], {}, [[]], true),
);

/** A value of which one place at any depth may be something else, or missing. */
export function bent(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return fc.oneof(fc.constant(value), junk);
  const keys = Object.keys(value);
  if (keys.length === 0 || ArrayBuffer.isView(value)) return fc.oneof(fc.constant(value), junk);
  return fc.constantFrom(...keys).chain((key) => {
    const member: unknown = Reflect.get(value, key);
    const other = typeof member === 'object' && member !== null ? fc.oneof(bent(member), junk) : junk;
    return fc.oneof(
      { weight: 4, arbitrary: other.map((changed) => withMember(value, key, changed)) },
      { weight: 1, arbitrary: fc.constant(withMember(value, key, undefined)) },
    );
  });
}

function withMember(value: object, key: string, member: unknown): unknown {
  if (!Array.isArray(value)) return { ...value, [key]: member };
  const copy: unknown[] = [...value];
  copy[Number(key)] = member;
  return copy;
}
