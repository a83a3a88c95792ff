import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { METHOD_NAMES, type AnswerOf, type METHODS, type MethodName } from '../../plugin/bridge/methods.ts';
import { CHANNEL, PROBLEMS } from '../../plugin/protocol.ts';
import { checkAnswer, checkTold } from '../../ui/bridge/check-answers.ts';
import { createStore } from '../../ui/state/store.ts';
import { problemText } from '../../ui/bridge/texts.ts';
import { sizeText } from '../../ui/widgets/texts.ts';
import { Lab } from '../faults/lab/lab.ts';
import { rasterise } from '../faults/lab/node-codec.ts';
import { bent, junk } from './junk.ts';
import { FUZZ, RUNS, TIME } from './runs.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="red"/></svg>';
const png = await rasterise(svg, 8, 8);
const recipe = {
  version: 1,
  sourceId: '1:4',
  exemplarId: '1:9',
  model: 'wireframe',
  sharpness: 100,
  strength: 1,
  backend: 'WASM · worker',
};
const frame = { id: '1:4', name: 'Wireframe', type: 'FRAME', width: 96, height: 64 };
const selection = { source: frame, exemplar: { ...frame, id: '1:9' }, problem: null };

const entry = { hash: 'a'.repeat(64), name: 'Poster', width: 30, height: 40, thumbnail: png };

/** Methods that take something: of the others there is nothing to bend. */
type Taking = { [Name in MethodName]: (typeof METHODS)[Name]['takes'] extends 0 ? never : Name }[MethodName];
type Answering = { [Name in MethodName]: AnswerOf<Name> extends void ? never : Name }[MethodName];

const CALLS: Record<Taking, unknown[]> = {
  exportFrame: ['1:4', 64, 'source'],
  snapshotLayers: ['1:4'],
  tellBindings: [
    '1:4',
    [{ node: '1:4', property: 'fills', value: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }] }],
  ],
  place: [{ sourceId: '1:4', png, recipe }],
  placeLayers: [{ sourceId: '1:4', as: 'fill', png, patches: [], pictures: [], recipe, press: 'a:1' }],
  insertPose: [
    {
      name: 'Pose',
      width: 64,
      height: 96,
      joints: [
        { name: 'nose', x: 32, y: 10, colour: { r: 1, g: 0, b: 0 } },
        { name: 'neck', x: 32, y: 30, colour: { r: 1, g: 0.3, b: 0 } },
      ],
      limbs: [{ from: 1, to: 0, colour: { r: 0, g: 0, b: 1 } }],
    },
    '1:4',
  ],
  putOnShelf: [{ ...entry, bytes: png }],
  takeFromShelf: [entry.hash],
  removeFromShelf: [entry.hash],
  watchNodes: [['1:4', '1:9']],
  report: [{ kind: 'progress', text: 'match…' }],
  resize: [320, 480],
};
const ANSWERS: Record<Answering, unknown> = {
  hello: { selection, again: recipe },
  exportFrame: { frame, png },
  snapshotLayers: JSON.stringify({ id: '1:4', name: 'x', type: 'FRAME' }),
  tellBindings: [null, { kind: 'mode', name: 'color/page', mode: 'Dark' }],
  place: { nodeId: '1:20', name: 'Wireframe — restyled 1' },
  placeLayers: { nodeId: '1:21', name: 'Wireframe — restyled 2', detached: 1 },
  insertPose: frame,
  frameSelection: frame,
  listShelf: [entry],
  putOnShelf: [entry],
  takeFromShelf: { ...entry, bytes: png },
  removeFromShelf: [],
  facts: {
    apiVersion: '1.0.0',
    editorType: 'figma',
    mode: 'default',
    globals: ['fetch'],
    loopMilliseconds: 7,
  },
};

/** A right call and a right answer of every method; but a closed sandbox answers nothing more. */
const calls = METHOD_NAMES.filter((name) => name !== 'close').map(
  (name) => [name, CALLS[name as Taking] ?? []] as const,
);
const answers = METHOD_NAMES.map((name) => [name, ANSWERS[name as Answering]] as const);

let ids = 0;
const plain = (value: unknown): object => ({ type: 'RAW', value });
const call = (method: string, args: unknown[]): object => ({
  [CHANNEL]: { id: `fuzz-${ids++}`, type: 'APPLY', path: [method], argumentList: args.map(plain) },
});
const answer = (value: unknown): object => ({ [CHANNEL]: { id: `fuzz-${ids++}`, type: 'RAW', value } });

/** A call with one wrong argument, a call wrong somewhere, another request of comlink's, or nothing of ours. */
const toSandbox = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...calls)
      .chain(([method, args]) =>
        bent(args).map((changed) => call(method, Array.isArray(changed) ? changed : [changed])),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...calls).chain(([method, args]) => bent(call(method, args))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('GET', 'SET', 'APPLY', 'CONSTRUCT', 'ENDPOINT', 'RELEASE', 'HANDLER'),
        fc.array(
          fc.oneof(fc.constantFrom('hello', '__proto__', 'constructor', 'prototype', 'toString'), junk),
          { maxLength: 3 },
        ),
        junk,
      )
      .map(([type, path, value]) => ({
        [CHANNEL]: { id: `fuzz-${ids++}`, type, path, value: plain(value), argumentList: [plain(value)] },
      })),
  },
  { weight: 1, arbitrary: junk },
);
const toPanel = fc.oneof(
  { weight: 4, arbitrary: bent(selection).map((changed) => call('selectionChanged', [changed])) },
  { weight: 2, arbitrary: bent(call('selectionChanged', [selection])) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...answers)
      .chain(([, right]) => bent(right))
      .map(answer),
  },
  { weight: 1, arbitrary: bent(answer(1)) },
  { weight: 1, arbitrary: junk },
);

let lab: Lab;
beforeAll(async () => {
  lab = await Lab.open();
});
beforeEach(() => lab.begin());
afterAll(() => lab.dispose());

/** Names of what the other side answered that it threw. */
function refusals(direction: 'toPanel' | 'toSandbox'): unknown[] {
  const names: unknown[] = [];
  lab.wire.tamper[direction] = (message) => {
    const thrown = message['value'] as { value?: { name?: unknown } } | undefined;
    if (message['type'] === 'HANDLER') names.push(thrown?.value?.name);
    return [message];
  };
  return names;
}

const closes = (message: unknown): boolean => JSON.stringify(message)?.includes('"close"') ?? false;

async function inject(direction: 'toPanel' | 'toSandbox', messages: fc.Arbitrary<unknown>): Promise<void> {
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(messages, async (message) => {
      if (closes(message)) return;
      lab.wire.inject(direction, message);
      if (turn++ % 20 === 0) await new Promise(setImmediate);
    }),
    FUZZ,
  );
  await lab.settle();
}

async function worksStill(): Promise<void> {
  lab.disarm();
  lab.panel.store.send({ type: 'dismissed' });
  lab.select();
  await lab.settle();
  lab.select(lab.world.ids.wireframe, lab.world.ids.exemplar);
  await lab.settle();
  await lab.restyle();
  expect(lab.state.phase).toMatchObject({ name: 'review' });
  await lab.apply();
  expect(lab.state.notice).toMatchObject({ name: 'placed' });
}

test(`the sandbox survives ${RUNS} messages and refuses by name`, { timeout: TIME }, async () => {
  const names = refusals('toPanel');
  await inject('toSandbox', toSandbox);
  expect(names.length).toBeGreaterThan(RUNS / 20);
  expect(names.filter((name) => !(PROBLEMS as readonly unknown[]).includes(name))).toEqual([]);
  expect(lab.strays).toEqual([]);
  // Figma itself refuses what is none of the documented types.
  expect(lab.logs.filter(({ level, text }) => level === 'error' && !text.includes('UI was refused'))).toEqual(
    [],
  );
  await worksStill();
});

test(`the panel survives ${RUNS} messages and refuses by name`, { timeout: TIME }, async () => {
  const names = refusals('toSandbox');
  await inject('toPanel', toPanel);
  expect(names.length).toBeGreaterThan(RUNS / 20);
  expect(new Set(names)).toEqual(new Set(['BadMessage']));
  expect(lab.strays).toEqual([]);
  await worksStill();
});

test(`${RUNS} answers are taken or refused as BadMessage`, { timeout: TIME }, () => {
  const pairs = fc
    .constantFrom(...answers)
    .chain(([method, right]) => bent(right).map((changed) => [method, changed] as const));
  let refused = 0;
  fc.assert(
    fc.property(pairs, ([method, changed]) => {
      try {
        checkAnswer(method, changed);
      } catch (error) {
        expect((error as Error).name).toBe('BadMessage');
        refused++;
      }
    }),
    FUZZ,
  );
  expect(refused).toBeGreaterThan(RUNS / 4);
});

test(`the panel can say what is in ${RUNS} selections that it takes`, { timeout: TIME }, () => {
  const odd = fc.record({
    source: fc.oneof(fc.constant(null), bent(frame)),
    exemplar: fc.oneof(fc.constant(null), bent(frame)),
    problem: fc.oneof(fc.constant(null), bent({ name: 'HiddenNode', node: 'Card' })),
  });
  fc.assert(
    fc.property(odd, (value) => {
      const store = createStore();
      try {
        const [told] = checkTold('selectionChanged', [value]);
        store.send({ type: 'selected', selection: told });
      } catch (error) {
        expect((error as Error).name).toBe('BadMessage');
        return;
      }
      const taken = store.read().selection!;
      if (taken.problem) expect(problemText(taken.problem)).toMatch(/\.$/);
      for (const one of [taken.source, taken.exemplar]) if (one) expect(sizeText(one)).toMatch(/×/);
    }),
    FUZZ,
  );
});
