import type { QuickJSContext, QuickJSHandle, QuickJSRuntime, QuickJSWASMModule } from 'quickjs-emscripten';
import type { Parcel } from '../api/host-api.ts';
import type { PropertyReads } from '../api/property-reads.ts';
import { checkSource } from './source-filter.ts';

export interface SandboxSettings {
  command: string;
  pluginId: string;
}

const MEMORY_LIMIT = 768 * 1024 * 1024;
/** QuickJS' default overflows the host's own stack on runaway recursion. */
const STACK_LIMIT = 320 * 1024;

/** Runs once, before the plugin: makes the globals, hides the bridge, returns the receiver. */
const GLUE = `(call, countRead, command, pluginId) => {
  const whole = (b) => (b.byteOffset === 0 && b.byteLength === b.buffer.byteLength ? b.buffer : b.slice().buffer);
  const views = (buffers) => buffers.map((buffer) => new Uint8Array(buffer));
  const guest = __standIn.makeGuest((parcel) => {
    const [json, ...buffers] = call(parcel.json, ...parcel.bytes.map(whole));
    return { json, bytes: views(buffers) };
  }, countRead, { command, pluginId });
  for (const [name, value] of Object.entries(guest.globals))
    Object.defineProperty(globalThis, name, { value, writable: false, configurable: false, enumerable: true });
  delete Object.hasOwn;
  return (json, ...buffers) => guest.receive({ json, bytes: views(buffers) });
}`;

/** The plugin's main script in real QuickJS, with Figma's globals and no others. */
export class Sandbox {
  #runtime: QuickJSRuntime;
  #vm: QuickJSContext;
  #receiver: QuickJSHandle;
  #depth = 0;
  #disposed = false;

  constructor(
    quickjs: QuickJSWASMModule,
    guestSource: string,
    host: (parcel: Parcel) => Parcel,
    settings: SandboxSettings,
    private readonly reads: PropertyReads,
    private readonly onError: (error: Error) => void,
  ) {
    this.#runtime = quickjs.newRuntime();
    this.#runtime.setMemoryLimit(MEMORY_LIMIT);
    this.#runtime.setMaxStackSize(STACK_LIMIT);
    this.#vm = this.#runtime.newContext();
    this.#receiver = this.#install(guestSource, host, settings);
  }

  /** Runs the main script. Errors it throws go to `onError`, as Figma shows them in its console. @throws SyntaxError where Figma's filter refuses it. */
  run(source: string): void {
    checkSource(source);
    this.#enter('main', () => this.#evaluate(source, 'PLUGIN_1_SOURCE').dispose());
  }

  /** `turn` names what the parcel brings, for the count of reads. */
  receive(parcel: Parcel, turn: string): void {
    if (this.#disposed) return;
    this.#enter(turn, () => {
      const args = [this.#vm.newString(parcel.json), ...parcel.bytes.map((bytes) => this.#buffer(bytes))];
      const result = this.#vm.callFunction(this.#receiver, this.#vm.undefined, ...args);
      for (const handle of args) handle.dispose();
      this.#unwrap(result).dispose();
    });
  }

  /** Later than now: the call that closes a plugin comes from inside it. */
  dispose(): void {
    setTimeout(() => {
      if (this.#disposed) return;
      this.#disposed = true;
      this.#receiver.dispose();
      this.#vm.dispose();
      this.#runtime.dispose();
    }, 0);
  }

  #enter(turn: string, work: () => void): void {
    if (this.#depth === 0) this.reads.begin(turn);
    this.#depth++;
    try {
      work();
    } catch (error) {
      this.onError(error as Error);
    } finally {
      this.#depth--;
    }
    if (this.#depth === 0) this.#pump();
  }

  /** Runs the promise jobs that are due; one that throws does not stop the others. */
  #pump(): void {
    while (this.#runtime.hasPendingJob()) {
      const result = this.#runtime.executePendingJobs(-1);
      if (result.error) {
        this.onError(this.#toError(result.error, result.error.context));
        result.dispose();
      }
    }
  }

  #evaluate(source: string, file: string): QuickJSHandle {
    return this.#unwrap(this.#vm.evalCode(source, file, { type: 'global' }));
  }

  #unwrap(result: ReturnType<QuickJSContext['evalCode']>): QuickJSHandle {
    if (!result.error) return result.value;
    throw this.#toError(result.error, this.#vm);
  }

  #toError(handle: QuickJSHandle, vm: QuickJSContext): Error {
    const dumped = vm.dump(handle) as { name?: string; message?: string; stack?: string } | string | null;
    handle.dispose();
    if (dumped === null || typeof dumped !== 'object') return new Error(String(dumped));
    const error = new Error(dumped.message ?? '');
    error.name = dumped.name ?? 'Error';
    error.stack = `${error.name}: ${error.message}\n${dumped.stack ?? ''}`;
    return error;
  }

  #buffer(bytes: Uint8Array): QuickJSHandle {
    return this.#vm.newArrayBuffer(bytes.slice().buffer);
  }

  #install(guestSource: string, host: (parcel: Parcel) => Parcel, settings: SandboxSettings): QuickJSHandle {
    const vm = this.#vm;
    this.#evaluate(guestSource, 'stand-in').dispose();
    const glue = this.#evaluate(GLUE, 'stand-in');
    const call = vm.newFunction('call', (json, ...buffers) => {
      const answer = host({ json: vm.getString(json), bytes: buffers.map((handle) => this.#bytes(handle)) });
      const array = vm.newArray();
      [vm.newString(answer.json), ...answer.bytes.map((bytes) => this.#buffer(bytes))].forEach(
        (handle, i) => {
          vm.setProp(array, i, handle);
          handle.dispose();
        },
      );
      return array;
    });
    const countRead = vm.newFunction('countRead', () => this.reads.count());
    const args = [call, countRead, vm.newString(settings.command), vm.newString(settings.pluginId)];
    const receiver = this.#unwrap(vm.callFunction(glue, vm.undefined, ...args));
    for (const handle of [glue, ...args]) handle.dispose();
    this.#evaluate('delete globalThis.__standIn', 'stand-in').dispose();
    return receiver;
  }

  #bytes(handle: QuickJSHandle): Uint8Array {
    const view = this.#vm.getArrayBuffer(handle);
    const copy = view.value.slice();
    view.dispose();
    return copy;
  }
}
