import { MEMBERS } from '../api/members.ts';
import type { NodeRef } from '../api/wire.ts';
import { NODE_TYPES } from '../graph/types.ts';
import type { HostCall } from './figma-global.ts';

export type GuestNode = Record<string, unknown>;

export interface NodeParts {
  call: HostCall;
  /** Hears of every property that is read. */
  countRead: () => void;
  /** Makes a method; asked once for each that is read of a node. */
  method(node: GuestNode, ref: NodeRef, name: string): unknown;
}

/** The object of a node, style, variable or collection: it has the members of its type's table, and no others can be added. */
export function makeNode(ref: NodeRef, { call, countRead, method }: NodeParts): GuestNode {
  const members = MEMBERS[ref.type]!;
  const methods = new Map<string, unknown>();
  const has = (name: string) =>
    members.methods.has(name) || members.readOnly.has(name) || members.writable.has(name);
  const target = { id: ref.id, type: ref.type };
  const isNode = (NODE_TYPES as readonly string[]).includes(ref.type);
  const node: GuestNode = new Proxy<GuestNode>(target, {
    get(_, name) {
      if (typeof name === 'symbol' || name === 'then' || name === 'toJSON' || name === 'constructor')
        return undefined;
      if (!members.methods.has(name)) countRead();
      if (name === 'id' || (name === 'type' && isNode)) return target[name];
      if (name === 'removed' && isNode) return call('removed', ref.id);
      if (!has(name)) throw new TypeError(`node.${name}: no such property '${name}' on ${ref.type} node`);
      if (!members.methods.has(name)) return call('get', ref.id, name);
      if (!methods.has(name)) methods.set(name, method(node, ref, name));
      return methods.get(name);
    },
    set(_, name, value) {
      if (typeof name === 'symbol' || !has(name)) throw new TypeError('object is not extensible');
      if (!members.writable.has(name)) throw new TypeError('no setter for property');
      if (name === 'selection') call('select', node, value);
      else call('set', ref.id, name, value);
      return true;
    },
    has: (_, name) => typeof name === 'string' && has(name),
    defineProperty() {
      throw new TypeError('object is not extensible');
    },
    deleteProperty() {
      throw new TypeError('object is not extensible');
    },
  });
  return node;
}
