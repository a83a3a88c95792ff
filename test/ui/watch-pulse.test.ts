import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPulse } from '../../ui/engine/client/watch-pulse.ts';
import { isPulseRequest } from '../../ui/engine/worker-protocol.ts';

const STEP = 400;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  for (const port of ports.splice(0)) port.close();
});
const ports: MessagePort[] = [];

/** Messages between ports take real time. */
const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** A worker whose echo answers until it is ended. */
function echoing(alive = true) {
  const worker = { asked: 0, alive };
  const pulse = watchPulse({
    postMessage(message, [port]) {
      expect(isPulseRequest(message)).toBe(true);
      const end = port as MessagePort;
      ports.push(end);
      end.onmessage = () => {
        worker.asked++;
        if (worker.alive) end.postMessage(0);
      };
    },
  });
  let lost: Error | null = null;
  pulse.lost.catch((reason: Error) => (lost = reason));
  const pass = async (steps: number, length = STEP): Promise<void> => {
    for (let i = 0; i < steps; i++) {
      vi.advanceTimersByTime(length);
      await delivered();
    }
  };
  return { worker, pulse, pass, lost: () => lost };
}

test('a worker that answers is never lost; one that ends is, within two seconds', async () => {
  const { worker, pulse, pass, lost } = echoing();
  pulse.watch();
  await pass(40);
  expect(lost()).toBeNull();
  worker.alive = false;
  await pass(3);
  expect(lost()).toBeNull();
  await pass(2);
  expect(lost()).toMatchObject({ name: 'EngineFailed' });
});

test('nothing is concluded of one that never answered: where no echo can start, no worker dies of it', async () => {
  const { pulse, pass, lost } = echoing(false);
  pulse.watch();
  await pass(40);
  expect(lost()).toBeNull();
});

test('nor from steps in which this thread itself slept', async () => {
  const { worker, pulse, pass, lost } = echoing();
  pulse.watch();
  await pass(2);
  worker.alive = false;
  const start = performance.now();
  const clock = vi.spyOn(performance, 'now');
  // Each look comes 3 s after the last: setInterval of a page that is not shown, or of a thread that computes.
  for (let i = 0; i < 12; i++) {
    clock.mockReturnValue(start + 3000 * (i + 1));
    await pass(1);
  }
  expect(lost()).toBeNull();
  clock.mockRestore();
});

test('is asked only while somebody watches', async () => {
  const { worker, pulse, pass, lost } = echoing();
  const [first, second] = [pulse.watch(), pulse.watch()];
  await pass(3);
  first();
  first();
  await pass(1);
  const watched = worker.asked;
  expect(watched).toBeGreaterThan(3);
  second();
  worker.alive = false;
  await pass(20);
  expect(worker.asked).toBe(watched);
  expect(lost()).toBeNull();
  pulse.watch();
  await pass(6);
  expect(lost()).not.toBeNull();
});

test('a worker that ends before anybody watched is lost to the first who does', async () => {
  const { worker, pulse, pass, lost } = echoing();
  await delivered();
  worker.alive = false;
  pulse.watch();
  await pass(6);
  expect(lost()).not.toBeNull();
});
