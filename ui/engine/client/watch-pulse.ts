import { ProblemError } from '../../bridge/problem.ts';
import { PULSE_REQUEST } from '../worker-protocol.ts';

/** Milliseconds between two questions. */
const STEP = 400;
/** So many of them without an answer, and the worker is gone: noticed within two seconds, which leaves one to a busy machine. */
const MOST_MISSED = 4;
/** A longer step shows that this thread slept or computed itself, and proves nothing. */
const LATE = 2 * STEP;

/** Whether a worker still is: one that ends itself, or is ended from outside, tells nobody. */
export interface Pulse {
  /** Rejects with EngineFailed when the worker is gone; never resolves. */
  lost: Promise<never>;
  /** Asks, until what it gives back is called. */
  watch(): () => void;
}

/** @param worker what `answerPulse` listens to at its other end. Until the first answer nothing is concluded: it may still be starting. */
export function watchPulse(worker: { postMessage(message: unknown, transfer: Transferable[]): void }): Pulse {
  const { port1: port, port2 } = new MessageChannel();
  worker.postMessage(PULSE_REQUEST, [port2]);
  let [begun, answered, missed, looked] = [false, false, 0, 0];
  port.onmessage = () => {
    begun = answered = true;
  };
  // Answered as soon as the echo stands, watched or not: a worker that ends before anybody looked is missed all the same.
  port.postMessage(0);
  let lose: (reason: ProblemError) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  // Whoever waits for the worker hears of it there.
  lost.catch(() => undefined);

  let watchers = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = (): void => {
    const now = performance.now();
    const late = now - looked > LATE;
    looked = now;
    missed = answered || late || !begun ? 0 : missed + 1;
    answered = false;
    if (missed === MOST_MISSED) lose(new ProblemError('EngineFailed', 'The worker ended without a word.'));
    else port.postMessage(0);
  };
  return {
    lost,
    watch() {
      if (watchers++ === 0) {
        [missed, looked] = [0, performance.now()];
        port.postMessage(0);
        timer = setInterval(look, STEP);
      }
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        if (--watchers === 0) clearInterval(timer);
      };
    },
  };
}
