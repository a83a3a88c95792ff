import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLive, isStale, REST, type Live } from '../../ui/live/live.ts';
import type { Outcome } from '../../ui/state/outcome.ts';
import { createStore, type Store } from '../../ui/state/store.ts';

const frame = (id: string) => ({ id, name: id, type: 'FRAME', width: 8, height: 4 });
const pair = { source: frame('a'), exemplar: frame('b') };
const pixel = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const outcome = (run: number): Outcome => ({ run, pair, before: pixel, result: pixel }) as Outcome;

let store: Store;
let live: Live;
let reruns: number;
let refreshed: string[][];
beforeEach(() => {
  vi.useFakeTimers();
  store = createStore();
  reruns = 0;
  refreshed = [];
  live = createLive({
    store,
    rerun: async () => {
      reruns++;
      store.send({ type: 'started', run: store.read().run + 1, pair });
    },
    refresh: async (nodes) => void refreshed.push([...nodes]),
  });
  finish();
});
afterEach(() => vi.useRealTimers());

function finish(): void {
  const run = store.read().phase.name === 'running' ? store.read().run : store.read().run + 1;
  if (store.read().phase.name !== 'running') store.send({ type: 'started', run, pair });
  store.send({ type: 'finished', run, outcome: outcome(run), otherModel: false });
}

test('a change marks the result and refreshes its small picture; nothing runs unless live mode is on', () => {
  live.changed(['a']);
  expect(isStale(store.read())).toBe(true);
  expect(refreshed).toEqual([]);
  vi.advanceTimersByTime(REST);
  expect(refreshed).toEqual([['a']]);
  expect(reruns).toBe(0);
});

test('in live mode many changes make one run, once they rest', () => {
  live.toggle();
  for (let i = 0; i < 10; i++) {
    live.changed(['a']);
    vi.advanceTimersByTime(REST - 1);
  }
  expect(reruns).toBe(0);
  vi.advanceTimersByTime(1);
  expect(reruns).toBe(1);
  expect(refreshed).toEqual([['a']]);
});

test('a change during a live run starts the next one; a change that a run has read already does not', () => {
  live.toggle();
  live.changed(['a']);
  vi.advanceTimersByTime(REST);
  live.changed(['b']);
  vi.advanceTimersByTime(REST);
  expect(reruns).toBe(2);
  finish();
  expect(isStale(store.read())).toBe(false);
  live.changed(['a']);
  store.send({ type: 'started', run: store.read().run + 1, pair });
  vi.advanceTimersByTime(REST);
  expect(reruns).toBe(2);
});

test('turning it on brings a stale result up to date at once; a fresh one is left alone', () => {
  live.toggle();
  expect(reruns).toBe(0);
  live.toggle();
  live.changed(['a']);
  live.toggle();
  expect(reruns).toBe(1);
});

test('neither other frames nor placing nor a series are disturbed', () => {
  live.toggle();
  live.changed(['z']);
  vi.advanceTimersByTime(REST);
  store.send({ type: 'applying', run: store.read().run });
  live.changed(['a']);
  vi.advanceTimersByTime(REST);
  store.send({ type: 'notPlaced', run: store.read().run, problem: { name: 'PlaceFailed' } });
  store.send({ type: 'series', event: { type: 'began', kind: 'batch', total: 2 } });
  live.changed(['a']);
  vi.advanceTimersByTime(REST);
  expect(reruns).toBe(0);
});
