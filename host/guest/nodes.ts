import { MEMBERS } from '../api/members.ts';
import { NODE_TYPES } from '../graph/types.ts';
import { NodeRef } from '../api/wire.ts';
import type { HostCall } from './figma-global.ts';
import { Emitter } from './emitter.ts';

type GuestNode = Record<string, unknown>;

/** Walks that take a callback stay on this side: functions do not cross. */
const WALKS = ['findAll', 'findOne', 'findChildren', 'findChild'];
const LISTENING = ['on', 'once', 'off'];

/**
 * Objects of nodes, styles, variables and collections: one per id, so that `===` works; members by the type's table. `countRead` hears of
 * every property that is read.
 */
export function makeNodes(call: HostCall, countRead: () => void) {
  const byId = new Map<string, GuestNode>();
  const refs = new WeakMap<object, NodeRef>();
  const pageEvents = new Map<string, Emitter>();

  function make(ref: NodeRef): GuestNode {
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
    refs.set(node, ref);
    return node;
  }

  function method(node: GuestNode, ref: NodeRef, name: string): unknown {
    if (WALKS.includes(name)) return walkMethod(node, name);
    if (LISTENING.includes(name)) return listenMethod(ref.id, name);
    return (...args: unknown[]) => call('method', ref.id, name, args);
  }

  function walkMethod(node: GuestNode, name: string) {
    const deep = name === 'findAll' || name === 'findOne';
    const single = name === 'findOne' || name === 'findChild';
    return (test: (node: GuestNode) => boolean = () => true) => {
      const found: GuestNode[] = [];
      const visit = (parent: GuestNode): boolean => {
        for (const child of parent.children as GuestNode[]) {
          if (test(child)) found.push(child);
          if (single && found.length) return true;
          if (deep && 'children' in child && visit(child)) return true;
        }
        return false;
      };
      visit(node);
      return single ? (found[0] ?? null) : found;
    };
  }

  function listenMethod(id: string, name: string) {
    return (event: string, listener: (...values: never[]) => void) => {
      const emitter = pageEvents.get(id) ?? new Emitter();
      pageEvents.set(id, emitter);
      if (name === 'off') emitter.off(event, listener);
      else emitter.on(event, listener, name === 'once');
    };
  }

  return {
    of(ref: NodeRef): GuestNode {
      const known = byId.get(ref.id);
      if (known && refs.get(known)?.type === ref.type) return known;
      const node = make(ref);
      byId.set(ref.id, node);
      return node;
    },
    refOf: (value: object): NodeRef | null => refs.get(value) ?? null,
    pagesChanged(changes: unknown): void {
      for (const emitter of pageEvents.values()) emitter.emit('nodechange', { nodeChanges: changes });
    },
  };
}

export type GuestNodes = ReturnType<typeof makeNodes>;
