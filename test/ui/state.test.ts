import { describe, expect, test } from 'vitest';
import type { FrameRef, SelectionState } from '../../plugin/protocol.ts';
import type { Raster } from '../../models/runtime/types.ts';
import { initialState, type Event, type State } from '../../ui/state/state.ts';
import { update } from '../../ui/state/update.ts';
import type { Outcome } from '../../ui/state/outcome.ts';
import { overallFraction } from '../../ui/state/stages.ts';
import { noticeText } from '../../ui/panel/texts.ts';
import { evidence } from './why-evidence.ts';

const frame = (id: string): FrameRef => ({ id, name: id, type: 'FRAME', width: 8, height: 4 });
const selection: SelectionState = { source: frame('a'), exemplar: frame('b'), problem: null };
const nothing: SelectionState = { source: null, exemplar: null, problem: { name: 'NothingSelected' } };
const pair = { source: frame('a'), exemplar: frame('b') };
const raster: Raster = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const outcome = (run: number): Outcome => ({
  run,
  pair,
  before: raster,
  result: raster,
  warp: raster,
  evidence,
  recipe: { version: 1, sourceId: 'a', exemplarId: 'b', model: 'm', sharpness: 100, backend: 'x' },
  progress: { stage: 'place', fraction: 0, milliseconds: { align: 3 } },
});
const after = (...events: Event[]): State => events.reduce(update, initialState);
const started = (run: number): Event => ({ type: 'started', run, pair });
const finished = (run: number): Event => ({
  type: 'finished',
  run,
  outcome: outcome(run),
  otherModel: false,
});
const selected: Event = { type: 'selected', selection };

describe('the phase follows the selection', () => {
  test('ready with two roles, empty with a problem', () => {
    expect(after(selected).phase.name).toBe('ready');
    expect(after(selected, { type: 'selected', selection: nothing }).phase.name).toBe('empty');
  });
  test('a pair with a problem is not ready', () => {
    const hidden: SelectionState = { ...selection, problem: { name: 'HiddenNode', node: 'a' } };
    expect(after({ type: 'selected', selection: hidden }).phase.name).toBe('empty');
  });
  test('swapping exchanges the roles, but not while a run goes on', () => {
    expect(after(selected, { type: 'swapped' }).selection?.source?.id).toBe('b');
    expect(after(selected, started(1), { type: 'swapped' }).selection?.source?.id).toBe('a');
  });
  test('a review survives a click beside it and yields to another pair', () => {
    const review = after(selected, started(1), finished(1));
    expect(update(review, { type: 'selected', selection: nothing }).phase.name).toBe('review');
    expect(update(review, selected).phase.name).toBe('review');
    const other = { ...selection, exemplar: frame('c') };
    expect(update(review, { type: 'selected', selection: other }).phase.name).toBe('ready');
  });
  test('a run survives every selection', () => {
    expect(after(selected, started(1), { type: 'selected', selection: nothing }).phase.name).toBe('running');
  });
});

describe('a first look', () => {
  const glimpsed = (run: number): Event => ({ type: 'glimpsed', run, picture: raster });
  const looked = after(selected, started(1), glimpsed(1));
  test('is shown while its run goes on, and by no other run', () => {
    expect(looked.phase).toMatchObject({ name: 'running', firstLook: raster });
    expect(update(looked, started(2)).phase).not.toHaveProperty('firstLook');
    expect(update(update(looked, started(2)), glimpsed(1)).phase).not.toHaveProperty('firstLook');
  });
  test('goes with a run that is cancelled, fails or ends, and never comes after it', () => {
    const problem = { name: 'EngineFailed' as const };
    const ends: Event[] = [{ type: 'cancelled', run: 1 }, { type: 'failed', run: 1, problem }, finished(1)];
    for (const end of ends) {
      const ended = update(looked, end);
      expect(ended.phase).not.toHaveProperty('firstLook');
      expect(update(ended, glimpsed(1))).toBe(ended);
    }
  });
});

describe('the latest run wins', () => {
  const second = after(selected, started(1), started(2));
  test.each<Event>([
    { type: 'progressed', run: 1, stage: 'match', fraction: 1 },
    finished(1),
    { type: 'failed', run: 1, problem: { name: 'EngineFailed' } },
    { type: 'cancelled', run: 1 },
    { type: 'placed', run: 1, node: 'x' },
  ])('a late $type of the first run changes nothing', (event) => {
    expect(update(second, event)).toBe(second);
  });
  test('a result after a cancel is dropped', () => {
    const cancelled = after(selected, started(1), { type: 'cancelled', run: 1 });
    expect(cancelled.phase.name).toBe('ready');
    expect(update(cancelled, finished(1))).toBe(cancelled);
  });
});

describe('from run to canvas', () => {
  test('progress counts the stages before as done', () => {
    const { phase } = after(selected, started(1), {
      type: 'progressed',
      run: 1,
      stage: 'match',
      fraction: 0.5,
    });
    expect(phase.name === 'running' && overallFraction(phase.progress)).toBeCloseTo(0.5);
  });
  test('placing ends the review and says where the result is', () => {
    const state = after(selected, started(1), finished(1), { type: 'applying', run: 1 });
    expect(state.phase.name).toBe('applying');
    const placed = update(state, { type: 'placed', run: 1, node: 'a, restyled' });
    expect(placed.phase.name).toBe('ready');
    expect(placed.notice).toEqual({ name: 'placed', node: 'a, restyled' });
    const elsewhere = { locked: 'Ideas', home: 'Page 1' };
    const away = update(state, { type: 'placed', run: 1, node: 'a, restyled', elsewhere });
    expect(noticeText(away.notice!)).toBe('Placed “a, restyled” on “Page 1”, because “Ideas” is locked.');
  });
  test('a failed placing keeps the result', () => {
    const problem = { name: 'PlaceFailed' } as const;
    const state = after(
      selected,
      started(1),
      finished(1),
      { type: 'applying', run: 1 },
      { type: 'notPlaced', run: 1, problem },
    );
    expect(state.phase.name).toBe('review');
    expect(state.alert).toEqual(problem);
    expect(update(state, { type: 'applying', run: 1 }).alert).toBeNull();
  });
  test('discarding goes back to the selection', () => {
    expect(after(selected, started(1), finished(1), { type: 'discarded' }).phase.name).toBe('ready');
  });
  test('strength stays within 0 and 1', () => {
    expect(after({ type: 'strength', value: 1.5 }).strength).toBe(1);
    expect(after({ type: 'strength', value: -1 }).strength).toBe(0);
  });
});

describe('ask why', () => {
  const review = after(selected, started(1), finished(1), { type: 'view', view: 'why' });
  const asked = update(review, {
    type: 'why',
    event: { type: 'clicked', side: 'result', point: { x: 0.1, y: 0.1 } },
  });
  test('belongs to the outcome under review', () => {
    expect(asked.why).toMatchObject({ held: true, probe: { on: 'layer' } });
    expect(update(asked, { type: 'applying', run: 1 }).why).toBe(asked.why);
    expect(after(selected, { type: 'why', event: { type: 'confidence', on: true } }).why.confidence).toBe(
      false,
    );
  });
  test('starts afresh with the next outcome', () => {
    const next = [started(2), finished(2)].reduce(update, asked);
    expect(next).toMatchObject({ view: 'result', why: { probe: null, held: false } });
  });
  test('an event that changes nothing keeps the state', () => {
    expect(
      update(asked, { type: 'why', event: { type: 'pointed', side: 'exemplar', point: { x: 1, y: 1 } } }),
    ).toBe(asked);
  });
});
