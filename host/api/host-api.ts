import type { DocumentEvent, SceneDocument } from '../graph/document.ts';
import type { History } from '../graph/history.ts';
import { dispatchMember } from './dispatch-member.ts';
import { FigmaError } from './errors.ts';
import { CALLS, type CallContext } from './figma-calls.ts';
import type { HostServices } from './host-services.ts';
import type { PropertyReads } from './property-reads.ts';
import { decode, encode, MIXED, Pending, type NodeRef } from './wire.ts';

/** What crosses the border at once: JSON and the bytes it refers to. */
export interface Parcel {
  json: string;
  bytes: Uint8Array[];
}

export interface HostApiOptions {
  document: SceneDocument;
  history: History;
  services: HostServices;
  relaunchCommands: readonly string[];
  html: string;
  /** Told of every message and REST answer that is copied. */
  reads: PropertyReads;
  /** Hands a parcel [kind, ...values] to the sandbox; kinds: settle, event, message, timer, notification. `turn` is the kind, an event's with its name. */
  deliver(parcel: Parcel, turn: string): void;
  onClose(message: string | undefined): void;
  log(level: string, text: string): void;
}

const PLAIN_DECODE = {
  node: (ref: NodeRef) => ref,
  mixed: MIXED,
  pending: () => {
    throw new FigmaError('A promise cannot be sent to Figma.');
  },
};

/** One run of a plugin, host side: answers the sandbox's calls and tells it what happened. */
export class HostApi {
  closed = false;
  /** Operations on `__html__` that were refused. */
  pageReads = 0;
  #pending = 0;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #fonts = new Set<string>();
  #context: CallContext;
  #unlisten: () => void;
  #announced = new Set<string>();
  #changes: { type: string; id: string; properties: string[] }[] = [];

  constructor(private readonly options: HostApiOptions) {
    this.#context = {
      document: options.document,
      measure: options.services.measure,
      fonts: this.#fonts,
      services: options.services,
      relaunchCommands: options.relaunchCommands,
      skipInvisibleInstanceChildren: false,
      history: options.history,
      html: options.html,
      pageRead: () => void this.pageReads++,
      loadFont: (name) => void this.#fonts.add(name),
      close: (message) => this.close(message),
      after: (timer, milliseconds) => this.#after(timer, milliseconds),
      cancel: (timer) => {
        clearTimeout(this.#timers.get(timer));
        this.#timers.delete(timer);
      },
      log: options.log,
    };
    this.#unlisten = options.document.listen((event) => this.#batch(event));
  }

  /** A call of the sandbox: `{ json: [name, ...arguments] }`; answers `{ json: ['ok', value] | ['error', name, message] }`. */
  answer(parcel: Parcel): Parcel {
    try {
      const [name, ...args] = decode(JSON.parse(parcel.json), parcel.bytes, PLAIN_DECODE) as [
        string,
        ...unknown[],
      ];
      if (this.closed && name !== 'log')
        throw new FigmaError('The plugin was closed; figma can no longer be used.');
      this.options.services.before?.(name, args);
      const value = this.#dispatch(name, args);
      return this.#pack('ok', value instanceof Promise ? this.#later(value) : value);
    } catch (error) {
      const { name, message } = error as Error;
      return this.#pack('error', name, message);
    }
  }

  /** A message from the plugin's UI. Undocumented types are refused here, before the sandbox sees anything. */
  message(message: unknown, origin: string): void {
    if (this.closed) return;
    let parcel: Parcel;
    try {
      parcel = this.#pack('message', message, origin);
    } catch (error) {
      this.options.log('error', `A message of the plugin's UI was refused. ${(error as Error).message}`);
      return;
    }
    this.options.reads.copy(message);
    this.options.deliver(parcel, 'message');
  }

  tell(kind: string, ...values: unknown[]): void {
    const turn = kind === 'event' ? `event ${String(values[0])}` : kind;
    if (!this.closed) this.options.deliver(this.#pack(kind, ...values), turn);
  }

  close(message?: string): void {
    if (this.closed) return;
    this.tell('event', 'close');
    this.closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#unlisten();
    this.options.history.commit();
    this.options.onClose(message);
  }

  #dispatch(name: string, args: unknown[]): unknown {
    const { document } = this.options;
    if (name === 'skipInvisible') {
      this.#context.skipInvisibleInstanceChildren = args[0] === true;
      return undefined;
    }
    if (name === 'removed') return !document.has(args[0] as string);
    if (name === 'get' || name === 'set' || name === 'method') {
      const [id, member, value] = args as [string, string, unknown];
      const answer = dispatchMember(this.#context, name, id, member, value);
      const isExport = name === 'method' && member === 'exportAsync';
      return isExport ? this.#copied(answer as Promise<unknown>) : answer;
    }
    if (name === 'uiPost') this.options.reads.copy(args[0]);
    const call = CALLS[name];
    if (!call) throw new FigmaError(`The sandbox asked for "${name}", which the host does not know.`);
    return call(this.#context, ...(args as never[]));
  }

  async #copied(answer: Promise<unknown>): Promise<unknown> {
    const value = await answer;
    this.options.reads.copy(value);
    return value;
  }

  #later(promise: Promise<unknown>): Pending {
    const number = ++this.#pending;
    promise.then(
      (value) => this.tell('settle', number, 'ok', value),
      (error: Error) => this.tell('settle', number, 'error', error.name, error.message),
    );
    return new Pending(number);
  }

  #after(timer: number, milliseconds: number): void {
    const handle = setTimeout(() => {
      this.#timers.delete(timer);
      this.tell('timer', timer);
    }, milliseconds);
    this.#timers.set(timer, handle);
  }

  /** Events come asynchronously and merged: whatever happens in one turn is told once (the plugin typings of `on`: "will instead batch the updates"). */
  #batch(event: DocumentEvent): void {
    // A style or a variable is no node: what it does to layers is told to nobody (stylechange is not played).
    if (event.type === 'library') return;
    const name = {
      selection: 'selectionchange',
      page: 'currentpagechange',
      change: 'nodechange',
      restore: 'nodechange',
    }[event.type];
    if (event.type === 'change')
      this.#changes.push({ type: event.kind, id: event.id, properties: event.properties });
    if (this.#announced.has(name)) return;
    this.#announced.add(name);
    setTimeout(() => {
      this.#announced.delete(name);
      if (name !== 'nodechange') return this.tell('event', name);
      const changes = this.#changes.splice(0);
      if (changes.length) this.tell('event', name, changes);
    }, 0);
  }

  #pack(...values: unknown[]): Parcel {
    const bytes: Uint8Array[] = [];
    return { json: JSON.stringify(encode(values, bytes, () => null)), bytes };
  }
}
