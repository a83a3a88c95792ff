import { expect, test } from 'vitest';
import type { FrameRef } from '../../plugin/protocol.ts';
import type { Plan } from '../../models/runtime/plan/plan.ts';
import { createStore } from '../../ui/state/store.ts';
import { outcomeOf } from '../../ui/state/phase.ts';
import type { Outcome } from '../../ui/state/outcome.ts';
import { evidenceOf } from '../../ui/why/evidence.ts';
import { plan, planned } from './planned-evidence.ts';
import { evidence } from './why-evidence.ts';

const frame = (id: string): FrameRef => ({ id, name: id, type: 'FRAME', width: 8, height: 4 });
const pair = { source: frame('a'), exemplar: frame('b') };
const { image } = planned.exemplars[0]!;
const outcome = (run: number, of: Plan): Outcome => ({
  run,
  pair,
  before: image,
  result: image,
  warp: image,
  evidence: { ...planned, plan: of },
  recipe: { version: 1, sourceId: 'a', exemplarId: 'b', model: 'm', sharpness: 100, backend: 'x' },
  progress: { stage: 'place', fraction: 0, milliseconds: {} },
});
const other: Plan = { ...plan, decisions: [...plan.decisions] };

/** Two results of one pair, each with its own plan; the second is under review. */
function bench() {
  const store = createStore();
  for (const [run, of] of [
    [1, plan],
    [2, other],
  ] as const) {
    store.send({ type: 'started', run, pair });
    store.send({ type: 'finished', run, outcome: outcome(run, of), otherModel: false });
  }
  return { store, shown: () => outcomeOf(store.read().phase)?.evidence.plan };
}

test('a former result brings its own plan back', () => {
  const { store, shown } = bench();
  expect(shown()).toBe(other);
  store.send({ type: 'reviewed', run: 1 });
  expect(shown()).toBe(plan);
});

test('a result that was steered keeps its new plan, in the history too, and Why asks that', () => {
  const { store, shown } = bench();
  store.send({ type: 'why', event: { type: 'clicked', side: 'result', point: { x: 0.2, y: 0.4 } } });
  const steered: Plan = { ...plan };
  store.send({ type: 'refined', outcome: outcome(2, steered) });
  expect(shown()).toBe(steered);
  expect(store.read().why.probe).toMatchObject({ layer: { id: '2' } });
  store.send({ type: 'reviewed', run: 1 });
  store.send({ type: 'reviewed', run: 2 });
  expect(shown()).toBe(steered);
});

test('the evidence of a run has the plan of its result, and null where it has none', () => {
  const grids = { source: evidence.source, exemplars: evidence.exemplars.map(({ grid }) => grid) };
  const { matches, input } = evidence;
  const cells = { matches, warp: input.source };
  expect(evidenceOf(input, { cells: null, grids, plan }).plan).toBe(plan);
  expect(evidenceOf(input, { cells, grids, plan: null }).plan).toBeNull();
  expect(() => evidenceOf(input, { cells: null, grids, plan: null }), 'neither').toThrow();
});
