/** The parts of the platform that this file asks for; both exist in browsers, workers and Node. */
interface Platform {
  MessageChannel?: new () => {
    port1: { onmessage: (() => void) | null; close(): void };
    port2: { postMessage(message: null): void };
  };
  setTimeout(run: () => void, milliseconds: number): unknown;
}

/**
 * Resolves in a later macrotask, so that a worker can receive a cancel. Must not be a microtask (they starve messages) and should not be a
 * timer where there is a choice (browsers hold nested timers for 4 ms).
 */
export function pause(): Promise<void> {
  const platform = globalThis as unknown as Platform;
  const Channel = platform.MessageChannel;
  return new Promise((resolve) => {
    if (!Channel) {
      platform.setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new Channel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
