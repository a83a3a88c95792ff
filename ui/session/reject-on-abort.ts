import { ProblemError } from '../bridge/problem.ts';

/** Never resolves; rejects with `Cancelled` at once when the signal is aborted, after `then` was called. For a race with the work. */
export function rejectOnAbort(signal: AbortSignal, then?: () => void): Promise<never> {
  return new Promise((_, reject) => {
    const abort = (): void => {
      then?.();
      reject(new ProblemError('Cancelled', 'The restyle was cancelled; press Restyle to run it again.'));
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
