import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { apiOf, METHOD_NAMES, METHODS, type Call, type PluginApi } from '../../plugin/bridge/methods.ts';
import type { Launch } from '../../plugin/protocol.ts';
import { createPluginClient } from '../../ui/bridge/plugin-client.ts';
import { fakeSandbox } from './harness/fake-sandbox.ts';

const launch: Launch = { selection: { source: null, exemplar: null, problem: null }, again: null };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A sandbox that answers hello after so many milliseconds. */
const answering = (after: number): PluginApi =>
  fakeSandbox({ hello: () => new Promise((done) => setTimeout(() => done(launch), after)) });

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

test.each(METHOD_NAMES)(
  '%s sends just the arguments that it has: the event of a press cannot cross',
  async (name) => {
    const heard: unknown[][] = [];
    const client = createPluginClient(
      apiOf(
        () =>
          async (...args) =>
            void heard.push(args),
      ),
    );
    const given = ['a', 'b', 'c', new Event('click')].slice(-1 - METHODS[name].takes);
    await (client[name] as Call)(...given).catch((error: Error) => expect(error.name).toBe('BadMessage'));
    expect(heard).toEqual([given.slice(0, -1)]);
  },
);

test('an argument that is left out crosses as undefined', async () => {
  const heard: unknown[][] = [];
  const client = createPluginClient(
    apiOf(
      () =>
        async (...args) =>
          void heard.push(args),
    ),
  );
  await expect(client.exportFrame('1:2', 64)).rejects.toMatchObject({ name: 'BadMessage' });
  expect(heard).toEqual([['1:2', 64, undefined]]);
});
