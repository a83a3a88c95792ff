import { describe, expect, test } from 'vitest';
import type { Raster } from '../../models/runtime/types.ts';
import { cropRaster, exportSide } from '../../ui/history/crop-raster.ts';
import { cropPlace, cropsOf } from '../../ui/history/crops.ts';
import { emptyHistory, markStale, updateHistory, withEntry, type History } from '../../ui/history/history.ts';
import { shrinkRaster } from '../../ui/history/shrink-raster.ts';
import type { Outcome } from '../../ui/state/outcome.ts';
import { createStore } from '../../ui/state/store.ts';
import { resultText } from '../../ui/history/texts.ts';

const frame = (id: string) => ({ id, name: id, type: 'FRAME', width: 8, height: 4 });
const raster = (width: number, height: number): Raster => ({
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i >> 2) % 256),
});
const outcome = (run: number, pixels = 1): Outcome =>
  ({
    run,
    pair: { source: frame('a'), exemplar: frame('b') },
    before: raster(pixels, 1),
    result: raster(pixels, 1),
  }) as Outcome;
const runs = ({ entries }: History): number[] => entries.map((entry) => entry.outcome.run);
const filled = (count: number, pixels?: number): History => {
  let history = emptyHistory;
  for (let run = 1; run <= count; run++) history = withEntry(history, outcome(run, pixels), 1, false);
  return history;
};

describe('history', () => {
  test('keeps the newest first, no more than sixteen and no more pixels than fit', () => {
    expect(runs(filled(3))).toEqual([3, 2, 1]);
    expect(runs(filled(20))).toEqual(Array.from({ length: 16 }, (_, i) => 20 - i));
    const large = { ...raster(1, 1), data: { length: 50_000_000 } as Uint8ClampedArray };
    let history = emptyHistory;
    for (let run = 1; run <= 4; run++)
      history = withEntry(history, { ...outcome(run), before: large }, 1, false);
    expect(runs(history)).toEqual([4, 3, 2, 1]);
    history = withEntry(history, { ...outcome(5), before: large }, 1, false);
    expect(runs(history)).toEqual([5, 4, 3, 2]);
  });

  test('nothing points at a deleted result', () => {
    let history = updateHistory(filled(3), { type: 'beside', what: 2 });
    history = updateHistory(history, { type: 'offered', runs: [1, 2, 9] });
    expect(history.choosing).toEqual([1, 2]);
    history = updateHistory(history, { type: 'deleted', run: 2 });
    expect(history).toMatchObject({ beside: 'before', choosing: null });
    expect(runs(history)).toEqual([3, 1]);
  });

  test('a changed frame makes every result of it stale, whatever its role', () => {
    const other = { ...outcome(4), pair: { source: frame('c'), exemplar: frame('b') } };
    const history = withEntry(filled(1), other, 1, false);
    expect(markStale(history, ['a']).entries.map(({ stale }) => stale)).toEqual([false, true]);
    expect(markStale(history, ['b']).entries.map(({ stale }) => stale)).toEqual([true, true]);
    expect(resultText(markStale(history, ['c']).entries[0]!)).toBe('Result 4: “c” after “b”, out of date');
  });

  test('in the store: a finished run is kept with its strength, and looked at again with it', () => {
    const store = createStore();
    const finish = (run: number): void => {
      store.send({ type: 'started', run, pair: outcome(run).pair });
      store.send({ type: 'finished', run, outcome: outcome(run), otherModel: false });
    };
    finish(1);
    store.send({ type: 'strength', value: 0.3 });
    finish(2);
    store.send({ type: 'strength', value: 0.9 });
    store.send({ type: 'reviewed', run: 1 });
    expect(store.read()).toMatchObject({
      strength: 0.3,
      phase: { name: 'review', outcome: { run: 1 } },
    });
    store.send({ type: 'history', event: { type: 'deleted', run: 1 } });
    expect(store.read().phase.name, 'a deleted result is no longer reviewed').not.toBe('review');
    store.send({ type: 'reviewed', run: 1 });
    expect(store.read().phase.name).not.toBe('review');
  });

  test('a frame that changes while it is read makes the result stale at once; earlier changes do not', () => {
    const store = createStore();
    store.send({ type: 'nodesChanged', nodes: ['a'] });
    store.send({ type: 'started', run: 1, pair: outcome(1).pair });
    store.send({ type: 'finished', run: 1, outcome: outcome(1), otherModel: false });
    expect(store.read().history.entries[0]!.stale).toBe(false);
    store.send({ type: 'started', run: 2, pair: outcome(2).pair });
    store.send({ type: 'nodesChanged', nodes: ['a'] });
    store.send({ type: 'finished', run: 2, outcome: outcome(2), otherModel: false });
    expect(store.read().history.entries.map(({ stale }) => stale)).toEqual([true, true]);
  });
});

describe('crops', () => {
  test('three along the longer side, named by their place', () => {
    expect(cropsOf({ ...frame('p'), width: 10, height: 30 }).map(cropPlace)).toEqual([
      'top',
      'middle',
      'bottom',
    ]);
    expect(cropsOf({ ...frame('w'), width: 30, height: 10 }).map(cropPlace)).toEqual([
      'left',
      'middle',
      'right',
    ]);
    for (const { x, y, width, height } of cropsOf(frame('w'))) {
      expect(x + width).toBeLessThanOrEqual(1);
      expect(y + height).toBeLessThanOrEqual(1);
    }
  });

  test('cuts exactly those pixels, and never none', () => {
    const cut = cropRaster(raster(4, 4), { x: 0.5, y: 0.25, width: 0.5, height: 0.5 });
    expect([cut.width, cut.height]).toEqual([2, 2]);
    expect([0, 4, 8, 12].map((i) => cut.data[i])).toEqual([6, 7, 10, 11]);
    const tiny = cropRaster(raster(4, 4), { x: 0.99, y: 0.99, width: 0.01, height: 0.01 });
    expect([tiny.width, tiny.height, tiny.data[0]]).toEqual([1, 1, 15]);
  });

  test('exports the whole exemplar so large that the crop has the size asked for', () => {
    const half = { x: 0, y: 0, width: 1, height: 0.5 };
    expect(exportSide({ width: 390, height: 844 }, half, 448)).toBe(896);
    expect(exportSide({ width: 800, height: 844 }, half, 448)).toBe(473);
    expect(exportSide({ width: 10, height: 9000 }, { ...half, height: 0.05 }, 448)).toBe(4096);
  });
});

test('a thumbnail holds the mean of the pixels that each of its own stands for', () => {
  const wide = { width: 4, height: 2, data: new Uint8ClampedArray(32) };
  wide.data.set([10, 0, 0, 255, 30, 0, 0, 255, 100, 0, 0, 255, 200, 0, 0, 255]);
  wide.data.set([50, 0, 0, 255, 70, 0, 0, 255, 100, 0, 0, 255, 200, 0, 0, 255], 16);
  const small = shrinkRaster(wide, 2);
  expect([small.width, small.height]).toEqual([2, 1]);
  expect([...small.data]).toEqual([40, 0, 0, 255, 150, 0, 0, 255]);
  expect(shrinkRaster(wide, 99)).toEqual(wide);
});
