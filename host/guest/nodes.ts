import type { NodeRef } from '../api/wire.ts';
import type { HostCall } from './figma-global.ts';
import { makeNode, type GuestNode } from './node-proxy.ts';
import { makePageEvents } from './page-events.ts';
import { WALKS, walkMethod } from './walk-children.ts';

/**
 * Objects of nodes, styles, variables and collections: one per id, so that `===` works; members by the type's table. `countRead` hears of
 * every property that is read.
 */
export function makeNodes(call: HostCall, countRead: () => void) {
  const byId = new Map<string, GuestNode>();
  const refs = new WeakMap<object, NodeRef>();
  const pageEvents = makePageEvents();

  function method(node: GuestNode, ref: NodeRef, name: string): unknown {
    if (WALKS.includes(name)) return walkMethod(node, name);
    return pageEvents.method(ref.id, name) ?? ((...args: unknown[]) => call('method', ref.id, name, args));
  }

  return {
    of(ref: NodeRef): GuestNode {
      const known = byId.get(ref.id);
      if (known && refs.get(known)?.type === ref.type) return known;
      const node = makeNode(ref, { call, countRead, method });
      refs.set(node, ref);
      byId.set(ref.id, node);
      return node;
    },
    refOf: (value: object): NodeRef | null => refs.get(value) ?? null,
    pagesChanged: pageEvents.changed,
  };
}

export type GuestNodes = ReturnType<typeof makeNodes>;
