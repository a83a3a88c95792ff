import type { ProblemName } from '../../plugin/protocol.ts';
import { ProblemError } from './problem.ts';

/** Settles as `work` does, or rejects with `problem` after `limit` milliseconds. */
export function withTimeout<T>(
  work: Promise<T>,
  limit: number,
  problem: ProblemName,
  message: string,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ProblemError(problem, message)), limit);
  });
  return Promise.race([work, alarm]).finally(() => clearTimeout(timer));
}
