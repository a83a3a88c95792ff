/** How values cross between sandbox and host: JSON with tags, and the bytes beside it. Used on both sides. */

/** `figma.mixed` while it travels. */
export const MIXED: unique symbol = Symbol.for('figma.mixed');

/** A node while it travels. */
export class NodeRef {
  constructor(
    readonly id: string,
    readonly type: string,
  ) {}
}

/** A promise while it travels: it settles later by this number. */
export class Pending {
  constructor(readonly number: number) {}
}

type Tagged = { $: string; v?: unknown };

/**
 * Copies, property by property, a value of the types that arrive in Figma (undefined, boolean, number, string, null, array, ArrayBuffer,
 * Uint8Array, plain object; a Date arrives as `{}`) and node references.
 * @throws TypeError naming the kind and the place of anything else.
 */
export function encode(
  value: unknown,
  bytes: Uint8Array[],
  refOf: (value: object) => NodeRef | null,
  path = 'message',
): unknown {
  if (value === undefined) return { $: 'undefined' } satisfies Tagged;
  if (value === MIXED) return { $: 'mixed' } satisfies Tagged;
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number')
    return Number.isFinite(value) ? value : ({ $: 'number', v: String(value) } satisfies Tagged);
  if (typeof value !== 'object')
    throw new TypeError(`Cannot copy a ${typeof value} at ${path}: it is not one of the documented types.`);
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  // By its tag: a message of the UI is made in its frame's realm, where `instanceof` asks for another Uint8Array.
  if (kind === 'Uint8Array') {
    bytes.push(value as Uint8Array);
    return { $: 'bytes', v: bytes.length - 1 } satisfies Tagged;
  }
  if (kind === 'ArrayBuffer') {
    bytes.push(new Uint8Array(value as ArrayBuffer));
    return { $: 'buffer', v: bytes.length - 1 } satisfies Tagged;
  }
  const ref = value instanceof NodeRef ? value : refOf(value);
  if (ref) return { $: 'node', v: [ref.id, ref.type] } satisfies Tagged;
  if (value instanceof Pending) return { $: 'pending', v: value.number } satisfies Tagged;
  if (Array.isArray(value)) return value.map((item, i) => encode(item, bytes, refOf, `${path}[${i}]`));
  if (kind !== 'Object' && kind !== 'Error' && kind !== 'Date')
    throw new TypeError(
      `Cannot copy a ${kind} at ${path}: send Uint8Array, ArrayBuffer, plain objects and arrays only.`,
    );
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = encode(item, bytes, refOf, `${path}.${key}`);
  return '$' in copy ? ({ $: 'object', v: copy } satisfies Tagged) : copy;
}

export interface DecodeHooks {
  node: (ref: NodeRef) => unknown;
  mixed: unknown;
  pending: (number: number) => unknown;
}

export function decode(wire: unknown, bytes: readonly Uint8Array[], hooks: DecodeHooks): unknown {
  if (wire === null || typeof wire !== 'object') return wire;
  if (Array.isArray(wire)) return wire.map((item) => decode(item, bytes, hooks));
  if ('$' in wire) {
    const { $: tag, v } = wire as Tagged;
    if (tag === 'undefined') return undefined;
    if (tag === 'mixed') return hooks.mixed;
    if (tag === 'number') return Number(v);
    if (tag === 'bytes') return bytes[v as number];
    if (tag === 'buffer') return bytes[v as number]!.slice().buffer;
    if (tag === 'pending') return hooks.pending(v as number);
    if (tag === 'node') return hooks.node(new NodeRef(...(v as [string, string])));
    return decodeObject(v as object, bytes, hooks);
  }
  return decodeObject(wire, bytes, hooks);
}

const decodeObject = (wire: object, bytes: readonly Uint8Array[], hooks: DecodeHooks): unknown =>
  Object.fromEntries(Object.entries(wire).map(([key, item]) => [key, decode(item, bytes, hooks)]));
