type Listener = (...values: never[]) => void;

/** figma.on / once / off. A throwing listener does not keep the others from hearing; the first error is thrown on. */
export class Emitter {
  #listeners = new Map<string, { listener: Listener; once: boolean }[]>();

  on(name: string, listener: Listener, once = false): void {
    if (typeof listener !== 'function')
      throw new TypeError(`in on: Expected a function for the listener of "${name}"`);
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), { listener, once }]);
  }

  off(name: string, listener: Listener): void {
    this.#listeners.set(
      name,
      (this.#listeners.get(name) ?? []).filter((entry) => entry.listener !== listener),
    );
  }

  emit(name: string, ...values: unknown[]): void {
    const errors: unknown[] = [];
    for (const entry of this.#listeners.get(name) ?? []) {
      if (entry.once) this.off(name, entry.listener);
      try {
        entry.listener(...(values as never[]));
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length) throw errors[0];
  }
}
