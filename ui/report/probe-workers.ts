import { withTimeout } from '../bridge/with-timeout.ts';

/** Milliseconds that a worker has to say that it runs. */
const LIMIT = 1500;
const SCRIPT = `postMessage('here')`;

const KINDS = [
  { name: 'blob classic', blob: true, type: 'classic' },
  { name: 'blob module', blob: true, type: 'module' },
  { name: 'data classic', blob: false, type: 'classic' },
  { name: 'data module', blob: false, type: 'module' },
] as const;

/** `blob classic works`, one for each way to start a worker; all are tried at once. */
export function probeWorkers(limit = LIMIT): Promise<string[]> {
  return Promise.all(
    KINDS.map(async ({ name, blob, type }) => {
      const url = blob
        ? URL.createObjectURL(new Blob([SCRIPT], { type: 'text/javascript' }))
        : `data:text/javascript,${encodeURIComponent(SCRIPT)}`;
      const outcome = await runs(url, type, limit);
      if (blob) URL.revokeObjectURL(url);
      return `${name} ${outcome}`;
    }),
  );
}

async function runs(url: string, type: WorkerType, limit: number): Promise<string> {
  let worker: Worker | null = null;
  try {
    const started = (worker = new Worker(url, { type }));
    const spoke = new Promise<string>((resolve) => {
      started.addEventListener('message', () => resolve('works'), { once: true });
      started.addEventListener('error', (event) => {
        // Said in the report; an error of a probe is none of the panel's.
        event.preventDefault();
        resolve('fails');
      });
    });
    return await withTimeout(spoke, limit, 'Timeout', 'is silent');
  } catch (thrown) {
    const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
    return name === 'Timeout' ? message : `is refused (${name})`;
  } finally {
    worker?.terminate();
  }
}
