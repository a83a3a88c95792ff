import { describe, expect, test } from 'vitest';
import type { Plan } from '../../models/runtime/plan/plan.ts';
import type { Raster } from '../../models/runtime/types.ts';
import { layoutOf, type Layout } from '../../ui/panel/layout-of.ts';
import { viewNames, type View } from '../../ui/panel/texts.ts';
import { views } from '../../ui/panel/views.tsx';
import type { Outcome } from '../../ui/state/outcome.ts';
import { initialState, type Event, type State } from '../../ui/state/state.ts';
import { update } from '../../ui/state/update.ts';
import { evidence } from './why-evidence.ts';

const frame = (id: string) => ({ id, name: id, type: 'FRAME', width: 8, height: 4 }) as const;
const pair = { source: frame('a'), exemplar: frame('b') };
const raster: Raster = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const root = { id: 'a', name: 'a', type: 'FRAME', children: [] } as never;

const PLAN: Plan = { source: [], exemplars: [[]], decisions: [] };

const outcome = (run: number, layers = false): Outcome => ({
  run,
  pair,
  before: raster,
  result: raster,
  warp: raster,
  evidence: layers ? { ...evidence, plan: PLAN, input: { ...evidence.input, sourceLayers: root } } : evidence,
  recipe: { version: 1, sourceId: 'a', exemplarId: 'b', model: 'm', sharpness: 100, backend: 'x' },
  progress: { stage: 'place', fraction: 0, milliseconds: { align: 3 } },
});
const selected: Event = { type: 'selected', selection: { ...pair, problem: null } };
const started = (run: number): Event => ({ type: 'started', run, pair });
const finished = (run: number, layers = false): Event => ({
  type: 'finished',
  run,
  outcome: outcome(run, layers),
  otherModel: false,
});
const after = (...events: Event[]): State => events.reduce(update, initialState);
const reviewed = (layers = false): Event[] => [selected, started(1), finished(1, layers)];
const view = (name: View): Event => ({ type: 'view', view: name });
const asLayers: Event = { type: 'layers', event: { type: 'as', as: 'layers' } };
const beside: Event = { type: 'history', event: { type: 'beside', what: 'before' } };

/** What stands around the middle, by name. */
function around({ slots, knobs, domain, stages, strip }: Layout): string[] {
  return Object.entries({ slots, knobs, domain, stages, strip }).flatMap(([name, on]) => (on ? [name] : []));
}

describe('without a result', () => {
  test.each([
    ['nothing was read yet', []],
    ['a pair is selected', [selected]],
    ['a run has failed', [selected, started(1), { type: 'failed', run: 1, problem: { name: 'Timeout' } }]],
  ] as [string, Event[]][])('%s: the shelf, and nothing to place', (_, events) => {
    const layout = layoutOf(after(...events));
    expect(layout.middle.name).toBe('shelf');
    expect(around(layout)).toEqual(['slots', 'knobs', 'domain']);
    expect(layout).toMatchObject({ domain: 'above', as: null, outcome: null });
  });
  test('a run shows its stages over an empty place, then its first look', () => {
    const run = after(selected, started(1));
    expect(layoutOf(run).middle).toEqual({ name: 'vacant' });
    expect(around(layoutOf(run))).toEqual(['slots', 'knobs', 'stages']);
    const glimpsed = update(run, { type: 'glimpsed', run: 1, picture: raster });
    expect(layoutOf(glimpsed).middle).toEqual({ name: 'firstLook', picture: raster });
  });
});

describe('a result', () => {
  test.each([
    ['result', ['slots', 'knobs', 'domain', 'stages', 'strip']],
    ['warp', ['slots', 'knobs', 'domain', 'stages', 'strip']],
    ['before', ['slots', 'knobs', 'domain', 'stages', 'strip']],
    ['why', []],
    ['steer', []],
  ] as [View, string[]][])('on the tab %s leaves room for %j', (name, rest) => {
    const layout = layoutOf(after(...reviewed(), view(name)));
    expect(layout.middle).toMatchObject({ name: 'preview', outcome: { run: 1 } });
    expect(around(layout)).toEqual(rest);
  });
  test('of a model that makes no plan is a picture, whatever was chosen', () => {
    const { evidence: known, ...rest } = outcome(1, true);
    const unplanned: Outcome = { ...rest, evidence: { ...evidence, input: known.input } };
    const end: Event = { type: 'finished', run: 1, outcome: unplanned, otherModel: false };
    expect(layoutOf(after(selected, started(1), end, asLayers)).as).toBe('picture');
  });

  test('as a list of layers keeps nothing but the knobs', () => {
    const layout = layoutOf(after(...reviewed(true), asLayers));
    expect(layout.as).toBe('layers');
    expect(around(layout)).toEqual(['knobs']);
  });
  test('without layers is a picture, whatever was chosen', () => {
    const layout = layoutOf(after(...reviewed(), asLayers));
    expect(layout.as).toBe('picture');
    expect(around(layout)).toContain('slots');
  });
  test('beside another picture keeps the strip to choose from, even as layers', () => {
    expect(around(layoutOf(after(...reviewed(true), asLayers, beside)))).toEqual([
      'knobs',
      'domain',
      'strip',
    ]);
  });
  test('says when its wireframe has changed', () => {
    const changed: Event = { type: 'nodesChanged', nodes: ['a'] };
    expect(layoutOf(after(...reviewed())).stale).toBe(false);
    expect(layoutOf(after(...reviewed(), changed)).stale).toBe(true);
  });
});

test('variations take the place of the preview, whatever its tab was', () => {
  const two = after(selected, started(1), finished(1), started(2), finished(2), view('why'));
  const layout = layoutOf(update(two, { type: 'history', event: { type: 'offered', runs: [1, 2] } }));
  expect(layout.middle).toMatchObject({ name: 'variations', shown: 2 });
  expect(around(layout)).toEqual(['knobs', 'strip']);
});

test('live keeps the last result in view while the next is made; otherwise a run hides it', () => {
  const again = [...reviewed(), started(2)];
  expect(layoutOf(after(...again)).middle.name).toBe('vacant');
  expect(layoutOf(after(...again)).strip).toBe(false);
  const live = layoutOf(after({ type: 'live' }, ...again));
  expect(live.middle).toMatchObject({ name: 'preview', outcome: { run: 1 } });
  expect(live).toMatchObject({ as: null, strip: true, stages: { stage: 'prepare' } });
});

test('every tab has the name of its view', () => {
  expect(Object.fromEntries(Object.entries(views).map(([key, { name }]) => [key, name]))).toEqual(viewNames);
});
