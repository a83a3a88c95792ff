/**
 * The sandbox half of the stand-in: builds `figma` and the other globals of Figma's sandbox on top of one synchronous `call`.
 * Runs inside QuickJS (bundled by guest/bundle-guest.ts); Node tests may also call it directly.
 */
import type { Parcel } from '../api/host-api.ts';
import { decode, encode, MIXED, NodeRef } from '../api/wire.ts';
import { Emitter } from './emitter.ts';
import { makeTimers } from './timers.ts';
import { makeConsole } from './console.ts';
import { makeNodes } from './nodes.ts';
import { makePageProxy } from './page-proxy.ts';
import { makeFigma } from './make-figma.ts';

export interface GuestSettings {
  command: string;
  pluginId: string;
}

export type HostCall = (name: string, ...args: unknown[]) => unknown;

export interface Guest {
  globals: Record<string, unknown>;
  /** Takes a parcel from the host: settle, event, message, timer, notification. */
  receive(parcel: Parcel): void;
}

/** Errors of the host become errors of this side's own classes. */
function revive(name: string, message: string): Error {
  if (name === 'TypeError') return new TypeError(message);
  if (name === 'RangeError') return new RangeError(message);
  return new Error(message);
}

export function makeGuest(
  host: (parcel: Parcel) => Parcel,
  countRead: () => void,
  settings: GuestSettings,
): Guest {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  const nodes = makeNodes((...args) => call(...args), countRead);
  const events = new Emitter();
  const uiEvents = new Emitter();
  const hooks = {
    node: (ref: NodeRef) => nodes.of(ref),
    mixed: MIXED,
    pending: (number: number) => new Promise((resolve, reject) => waiting.set(number, { resolve, reject })),
  };
  const call: HostCall = (...args) => {
    const bytes: Uint8Array[] = [];
    const answer = host({ json: JSON.stringify(encode(args, bytes, nodes.refOf)), bytes });
    const [outcome, ...rest] = decode(JSON.parse(answer.json), answer.bytes, hooks) as [string, ...unknown[]];
    if (outcome === 'error') throw revive(rest[0] as string, rest[1] as string);
    return rest[0];
  };
  const timers = makeTimers(call);
  const page = makePageProxy((operation) => {
    call('readPage', operation);
    throw new Error('The host let __html__ be read.');
  });
  const { figma, notified } = makeFigma({ call, nodes, events, uiEvents, settings, page });
  const handlers: Record<string, (...values: never[]) => void> = {
    settle: (number: number, outcome: string, ...rest: string[]) => {
      const waiter = waiting.get(number);
      waiting.delete(number);
      if (outcome === 'ok') waiter?.resolve(rest[0]);
      else waiter?.reject(rest[0] === 'string' ? rest[1] : revive(rest[0]!, rest[1]!));
    },
    timer: timers.fire,
    event: (name: string, ...values: unknown[]) => events.emit(name, ...values),
    message: (message: unknown, origin: string) => uiEvents.emit('message', message, { origin }),
    notification: notified,
  };
  return {
    globals: {
      figma,
      __html__: page,
      console: makeConsole(call),
      fetch: makeFetch(call),
      ...timers.globals,
    },
    receive: (parcel) => {
      const [kind, ...values] = decode(JSON.parse(parcel.json), parcel.bytes, hooks) as [string, ...never[]];
      handlers[kind]?.(...values);
    },
  };
}

function makeFetch(call: HostCall): (url: string, init?: object) => Promise<unknown> {
  return async (url, init = {}) => {
    if ('signal' in init) throw new Error('AbortSignal is not supported in the plugin sandbox');
    const { body, ...rest } = (await call('fetch', url, init)) as { body: Uint8Array };
    const text = async () =>
      decodeURIComponent(Array.from(body, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
    return {
      ...rest,
      arrayBuffer: async () => body.slice().buffer,
      text,
      json: async () => JSON.parse(await text()) as unknown,
    };
  };
}
