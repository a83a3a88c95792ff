import type { HostCall } from './figma-global.ts';

interface Timer {
  callback: (...args: unknown[]) => void;
  args: unknown[];
  every: number | null;
}

/** setTimeout and friends: numbers as handles; the host keeps the clock. */
export function makeTimers(call: HostCall) {
  const timers = new Map<number, Timer>();
  let next = 0;
  const start =
    (repeat: boolean) =>
    (callback: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]): number => {
      const id = ++next;
      timers.set(id, { callback, args, every: repeat ? milliseconds : null });
      call('setTimer', id, milliseconds);
      return id;
    };
  const clear = (id: number): void => {
    if (timers.delete(id)) call('clearTimer', id);
  };
  return {
    globals: {
      setTimeout: start(false),
      setInterval: start(true),
      clearTimeout: clear,
      clearInterval: clear,
    },
    fire: (id: number): void => {
      const timer = timers.get(id);
      if (!timer) return;
      if (timer.every === null) timers.delete(id);
      else call('setTimer', id, timer.every);
      timer.callback(...timer.args);
    },
  };
}
