import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Launch, PluginApi } from '../../plugin/protocol.ts';
import { createPluginClient } from '../../ui/bridge/plugin-client.ts';

const launch: Launch = { selection: { source: null, exemplar: null, problem: null }, again: null };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A sandbox that answers hello after so many milliseconds. */
const answering = (after: number): PluginApi =>
  ({ hello: () => new Promise((done) => setTimeout(() => done(launch), after)) }) as unknown as PluginApi;

test('hello may take as long as a slow laptop needs to parse the panel, for Figma keeps the answer back until then', async () => {
  const greeted = createPluginClient(answering(29_000)).hello();
  await vi.advanceTimersByTimeAsync(29_000);
  await expect(greeted).resolves.toEqual(launch);
});

test('hello that is not answered in 30 s is a Timeout', async () => {
  const greeted = createPluginClient(answering(60_000)).hello();
  const failed = expect(greeted).rejects.toMatchObject({ name: 'Timeout' });
  await vi.advanceTimersByTimeAsync(30_000);
  await failed;
});
