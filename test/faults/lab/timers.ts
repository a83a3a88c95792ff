const { setTimeout: start, clearTimeout: stop } = globalThis;

/** Every timer that panel and sandbox set, from `install` to `remove`. */
export class Timers {
  #running = new Set<unknown>();

  install(): void {
    globalThis.setTimeout = ((run: () => void, milliseconds?: number) => {
      const timer: unknown = start(() => {
        this.#running.delete(timer);
        run();
      }, milliseconds);
      this.#running.add(timer);
      return timer;
    }) as unknown as typeof setTimeout;
    globalThis.clearTimeout = (timer) => {
      this.#running.delete(timer);
      stop(timer);
    };
  }

  get count(): number {
    return this.#running.size;
  }

  /** The document that set them is gone. */
  end(): void {
    for (const timer of this.#running) stop(timer as NodeJS.Timeout);
    this.#running.clear();
  }

  remove(): void {
    this.end();
    Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
  }
}

/** A pause that is not counted. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => start(resolve, milliseconds));
