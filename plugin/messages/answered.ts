import { Problem } from './problem.ts';

/** Milliseconds that the panel has for an answer; it answers before it does the work. */
const LIMIT = 10_000;

/** Settles as a call to the panel does. @throws Problem Timeout when the panel stays silent, as a closed or frozen one does. */
export async function answered<T>(call: Promise<T>, limit = LIMIT): Promise<T> {
  let timer = 0;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Problem('Timeout', 'The panel did not answer; close the plugin and open it again.')),
      limit,
    );
  });
  try {
    return await Promise.race([call, silence]);
  } finally {
    clearTimeout(timer);
  }
}
