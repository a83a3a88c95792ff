import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { PluginApi } from '../../../plugin/bridge/methods.ts';
import { PROBLEMS, type FrameRef, type ProblemName } from '../../../plugin/protocol.ts';
import type { Engine } from '../../../ui/engine/engine.ts';
import { createPluginClient, CALL_LIMITS } from '../../../ui/bridge/plugin-client.ts';
import { ProblemError, toProblem, type Problem } from '../../../ui/bridge/problem.ts';
import type { Line } from '../../../ui/report/describe-state.ts';
import { createMessageSources } from '../../../ui/report/message-source.ts';
import { createReporter, type Reporter, type ReporterDeps } from '../../../ui/report/reporter.ts';
import { createTimeline, watchStart } from '../../../ui/report/timeline.ts';
import { REPORT_HEAD } from '../../../ui/report/write-report.ts';
import { createStore, type Store } from '../../../ui/state/store.ts';
import { card, outcomeOf } from './one-outcome.ts';

const facts = { apiVersion: '1.0.0', editorType: 'figma', mode: 'default', globals: ['fetch', 'Intl'], loopMilliseconds: 7 }; // prettier-ignore
const silent = new Promise<never>(() => undefined);

interface Bench {
  store: Store;
  reporter: Reporter;
  copied: string[];
}

function bench(change: Partial<ReporterDeps> = {}): Bench {
  const store = createStore();
  const copied: string[] = [];
  let clock = 0;
  const now = (): number => (clock += 10);
  const timeline = createTimeline(now);
  timeline.mark('script');
  watchStart(store, timeline);
  const alone = { parent: null } as unknown as Window;
  Object.assign(alone, { parent: alone, top: alone });
  const reporter = createReporter({
    store,
    plugin: { facts: async () => facts },
    build: () => ({ version: '9.8.7', hash: 'abcdef', onnxruntime: '1.2.3' }),
    model: () => ({ card, files: null, about: { data: null, licence: null, limits: [] }, isBuiltIn: true }),
    engine: () => null,
    sources: createMessageSources(alone),
    timeline,
    strays: { read: () => ({ errors: [], refusals: [] }) },
    describeWindow: async (): Promise<Line[]> => [['page', 'data: document']],
    copyText: (text) => copied.push(text) > 0,
    now,
    ...change,
  });
  return { store, reporter, copied };
}

async function reportOf({ reporter, copied }: Bench): Promise<Record<string, string>> {
  await reporter.copy();
  const [head, ...lines] = copied.at(-1)!.trimEnd().split('\n');
  expect(head).toBe(REPORT_HEAD);
  for (const line of lines) expect(line).toMatch(/^[a-z][a-z0-9 -]*: ./);
  return Object.fromEntries(
    lines.map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
  );
}

const frame = (name: string, id = '7:8'): FrameRef => ({
  id,
  name,
  type: 'FRAME',
  width: 1439,
  height: 1023,
});
const failing = (problem: Problem): Parameters<Store['send']>[0] => ({ type: 'alerted', problem });

describe('the report', () => {
  test('tells what the plugin, the sandbox and the engine are, and when they came', async () => {
    const engine = { helpers: async () => 3 } as Engine;
    const one = bench({ engine: () => engine });
    const report = { backend: 'WASM · worker', fallbacks: ['Accelerator: gone'], webgpu: false };
    one.store.send({ type: 'engine', status: { name: 'ready', report } });
    expect(await reportOf(one)).toMatchObject({
      plugin: '9.8.7',
      build: 'abcdef',
      onnxruntime: '1.2.3',
      model: `${card.id}, built in`,
      'figma api': '1.0.0',
      editor: 'figma, default',
      'sandbox globals': 'fetch Intl',
      'sandbox loop': '7 ms',
      sandbox: expect.stringMatching(/^answered in \d+ ms$/),
      messages: 'none heard',
      engine: 'ready, WASM · worker',
      'engine fallbacks': 'Accelerator: gone',
      'engine helpers': '3',
      start: expect.stringMatching(
        /^script \d+ ms, painted not yet, hello not yet, engine \d+ ms, first run not yet$/,
      ),
      selection: 'not told',
      'last run': 'none',
      problem: 'none',
      page: 'data: document',
    });
  });

  test('tells the times of the last run and only the class of its sizes', async () => {
    const one = bench();
    one.store.send({
      type: 'kept',
      outcome: outcomeOf({ source: frame('Home'), exemplar: frame('Look', '7:9') }),
    });
    expect(await reportOf(one)).toMatchObject({
      'last run': 'prepare 41 ms, align 318 ms, match 262 ms, synthesise 584 ms',
      'last run sizes': 'about 1024 x 1024 after 1024 x 1024',
    });
  });

  test('of a model from a file tells neither name nor title', async () => {
    const own = { ...card, id: 'acme-secret', title: 'Acme secret' };
    const model = {
      card: own,
      files: {},
      about: { data: null, licence: null, limits: [] },
      isBuiltIn: false,
    };
    const one = bench({ model: () => model });
    expect((await reportOf(one)).model).toBe('from a file, wireframe');
    expect(one.copied.join()).not.toContain('ecret');
  });

  test('tells the newest problem with its causes, even after its banner was dismissed', async () => {
    const one = bench();
    const root = new RangeError('memory access out of bounds');
    const thrown = new ProblemError('PlaceFailed', 'Figma could not place “Payroll”.', 'Payroll', new Error('no room for "Payroll"', { cause: root })); // prettier-ignore
    one.store.send(failing(toProblem(thrown, 'EngineFailed')));
    one.store.send({ type: 'dismissed' });
    await one.reporter.copy();
    const [text] = one.copied;
    expect(text).toContain('problem: PlaceFailed\nproblem message: Figma could not place “…”.\n');
    expect(text).toContain(
      'caused by: Error: no room for “…”\ncaused by: RangeError: memory access out of bounds\n',
    );
    expect(text).not.toContain('Payroll');
  });

  test('a sandbox that never answers is what it says', async () => {
    const mute = new Proxy({} as PluginApi, { get: () => () => silent });
    const one = bench({ plugin: createPluginClient(mute, { ...CALL_LIMITS, facts: 20 }) });
    expect(await reportOf(one)).toMatchObject({
      sandbox: 'not told: Timeout: facts was not answered within 20 ms.',
      start: expect.stringContaining('hello not yet'),
    });
  });

  test('an engine that never answers and a window that throws take nothing else away', async () => {
    const one = bench({
      engine: () => ({ helpers: () => silent }) as unknown as Engine,
      describeWindow: () => Promise.reject(new Error('no window')),
      build: () => {
        throw new Error('no build');
      },
    });
    expect(await reportOf(one)).toMatchObject({
      plugin: 'not told: Error: no build',
      page: 'not told: Error: no window',
      'engine helpers': 'not told: Timeout: no answer in 1000 ms',
      editor: 'figma, default',
    });
  });

  test('says for a while that it is copied', async () => {
    vi.useFakeTimers();
    try {
      const { reporter } = bench();
      await reporter.copy();
      expect(reporter.read().name).toBe('copied');
      vi.advanceTimersByTime(20_000);
      expect(reporter.read().name).toBe('idle');
    } finally {
      vi.useRealTimers();
    }
  });

  test('is shown where the window may not copy', async () => {
    const one = bench({ copyText: () => false });
    const stages: string[] = [];
    one.reporter.subscribe(() => stages.push(one.reporter.read().name));
    await one.reporter.copy();
    expect(one.reporter.read()).toMatchObject({ name: 'byHand', text: expect.stringContaining(REPORT_HEAD) });
    one.reporter.copied();
    one.reporter.dismiss();
    expect(stages).toEqual(['looking', 'byHand', 'copied', 'idle']);
  });
});

describe('nothing of the document is in the report', () => {
  /** Digits and letters that nothing else of the report holds, among anything at all. */
  const marked = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => `Qx7ZQ${text}`);
  const id = fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `83${a}:83${b}`);
  const unexpected = fc.constantFrom<ProblemName>(...PROBLEMS);
  const sentence = fc.constantFrom(
    (name: string, node: string) => `“${name}” (${node}) has no place on the canvas.`,
    (name: string, node: string) =>
      `Figma could not export “${name}” (The node with id "${node}" does not exist).`,
    (name: string) => `${name} failed`,
  );

  test('whatever layers, pictures and files are called, and whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(marked, marked, id, unexpected, sentence, async (name, other, node, problem, say) => {
        const one = bench();
        const [source, exemplar] = [frame(name, node), frame(other, `${node};83:1`)];
        const selection = {
          source,
          exemplar,
          more: [frame(other)],
          wireframes: [source, source],
          problem: null,
        };
        one.store.send({ type: 'selected', selection });
        one.store.send({ type: 'shelf', event: { type: 'chosen', picture: frame(other) } });
        one.store.send({ type: 'kept', outcome: outcomeOf({ source, exemplar, mask: frame(name) }) });
        one.store.send({ type: 'masked', frame: exemplar });
        const cause = new Error(say(other, node));
        one.store.send(failing(toProblem(new ProblemError(problem, say(name, node), name, cause), problem)));
        await one.reporter.copy();
        const [text] = one.copied;
        expect(text).not.toContain('Qx7ZQ');
        expect(text).not.toMatch(/83\d*:83/);
        expect(text).not.toMatch(/1439|1023/);
        expect(text).toContain(`problem: ${problem}`);
      }),
      { numRuns: 200 },
    );
  });
});
