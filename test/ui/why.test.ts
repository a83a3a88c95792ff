import { describe, expect, test } from 'vitest';
import { answer } from '../../ui/why/answer.ts';
import { fitPictures } from '../../ui/why/fit-pictures.ts';
import { heatRaster } from '../../ui/why/heat-raster.ts';
import { nothingAsked, updateWhy, type Why, type WhyEvent } from '../../ui/why/probe.ts';
import { unmatchedPath, unmatchedShare } from '../../ui/why/unmatched-path.ts';
import { percentText, regionText } from '../../ui/widgets/texts.ts';
import { unmatchedText, whyText } from '../../ui/why/texts.ts';
import type { ExemplarCell } from '../../models/runtime/geometry/grid.ts';
import type { Evidence } from '../../ui/why/evidence.ts';
import { evidence } from './why-evidence.ts';

const after = (...events: WhyEvent[]): Why =>
  events.reduce((why, event) => updateWhy(why, event, evidence), nothingAsked);
const said = ({ probe }: Why): string => (probe ? whyText(probe, answer(probe, evidence)) : '');
const at = (type: 'pointed' | 'clicked', side: 'result' | 'exemplar', x: number, y: number): WhyEvent => ({
  type,
  side,
  point: { x, y },
});

describe('the probe', () => {
  test('follows the pointer, and stays as it is within a cell', () => {
    const first = after(at('pointed', 'result', 0.6, 0.1));
    expect(first).toMatchObject({ probe: { on: 'place', cell: 2 }, held: false });
    expect(updateWhy(first, at('pointed', 'result', 0.7, 0.2), evidence)).toBe(first);
    expect(updateWhy(first, at('pointed', 'exemplar', 0.9, 0.9), evidence).probe).toMatchObject({
      on: 'exemplar',
      cell: 3,
    });
  });
  test('a click takes the smallest layer and holds it against the pointer', () => {
    const held = after(at('clicked', 'result', 0.1, 0.1), at('pointed', 'result', 0.9, 0.9));
    expect(held).toMatchObject({ held: true, probe: { on: 'layer', layer: { name: 'Order' } } });
  });
  test('a click on another layer takes that, a second click on the same lets go', () => {
    const other = after(at('clicked', 'result', 0.1, 0.1), at('clicked', 'result', 0.4, 0.9));
    expect(other).toMatchObject({ held: true, probe: { layer: { name: 'Box' } } });
    const free = updateWhy(other, at('clicked', 'result', 0.3, 0.9), evidence);
    expect(free).toMatchObject({ held: false, probe: { on: 'place', cell: 5 } });
  });
  test('where no layer is, a click holds the place, and so it does on the exemplar', () => {
    const held = after(at('clicked', 'result', 0.9, 0.1));
    expect(held).toMatchObject({ held: true, probe: { on: 'place', cell: 3 } });
    expect(updateWhy(held, at('clicked', 'result', 0.9, 0.1), evidence).held).toBe(false);
    expect(after(at('clicked', 'exemplar', 0.9, 0.1))).toMatchObject({
      held: true,
      probe: { on: 'exemplar', cell: 1 },
    });
  });
  test('the keys begin in the middle, walk by cells and stop at the edge', () => {
    const right: WhyEvent = { type: 'stepped', side: 'result', dx: 1, dy: 0 };
    expect(after(right).probe).toMatchObject({ on: 'place', cell: 6 });
    expect(after(right, right).probe).toMatchObject({ cell: 7 });
    expect(after(right, right, right).probe).toMatchObject({ cell: 7 });
    expect(after(right, { ...right, side: 'exemplar' }).probe).toMatchObject({ on: 'exemplar', cell: 3 });
  });
  test('a step lets a layer go, Enter takes the layer at the place, Esc only lets go', () => {
    const held = after(at('clicked', 'result', 0.1, 0.1));
    const walked = updateWhy(held, { type: 'stepped', side: 'result', dx: 0, dy: 1 }, evidence);
    expect(walked).toMatchObject({ held: false, probe: { on: 'place', cell: 4 } });
    expect(updateWhy(walked, { type: 'taken', side: 'result' }, evidence).probe).toMatchObject({
      layer: { name: 'Box' },
    });
    expect(updateWhy(held, { type: 'released' }, evidence)).toEqual({ ...held, held: false });
  });
});

describe('the answer', () => {
  test('names the layer, the place in the exemplar and the confidence', () => {
    expect(said(after(at('clicked', 'result', 0.1, 0.1)))).toBe(
      'Box “Order” takes its style from the top left of the exemplar, confidence 90 %.',
    );
    expect(said(after(at('clicked', 'result', 0.4, 0.9)))).toMatch(
      /^“Box” takes its style from the top left/,
    );
  });
  test('does not claim a match that is more often wrong than right', () => {
    expect(said(after(at('pointed', 'result', 0.9, 0.9)))).toBe(
      'The place at the bottom right found no sure match in the exemplar; the nearest is at its bottom right, confidence 20 %.',
    );
  });
  test('counts what a place of the exemplar gave', () => {
    const whole = after(at('pointed', 'exemplar', 0.9, 0.9));
    expect(said(whole)).toBe(
      'This place at the bottom right of the exemplar gives 100 % of the result’s style, strongest at the top left.',
    );
    const found = answer(whole.probe!, {
      ...evidence,
      matches: { ...evidence.matches, weight: new Float32Array(8) },
    });
    expect(whyText(whole.probe!, found)).toMatch(/gives its style to no part of the result\.$/);
  });
});

describe('several exemplars', () => {
  const second: Evidence = {
    ...evidence,
    exemplars: [
      evidence.exemplars[0]!,
      {
        image: evidence.exemplars[0]!.image,
        grid: { ...evidence.exemplars[0]!.grid, first: 4 as ExemplarCell },
      },
    ],
    matches: {
      ...evidence.matches,
      exemplars: [
        { width: 2, height: 2 },
        { width: 2, height: 2 },
      ],
      index: Int32Array.of(0, 0, 7, 7, 0, 0, 7, 7),
    },
  };
  const seen = (...events: WhyEvent[]): Why =>
    events.reduce((why, event) => updateWhy(why, event, second), nothingAsked);
  test('a place of the result shows the exemplar that it came from', () => {
    const left = seen(at('pointed', 'result', 0.1, 0.1));
    expect(left.exemplar).toBe(0);
    const right = updateWhy(left, at('pointed', 'result', 0.9, 0.9), second);
    expect(right.exemplar).toBe(1);
    const found = answer(right.probe!, second);
    expect(found).toMatchObject({ side: 'exemplar', exemplar: 1, best: { x: 0.5, y: 0.5 } });
    expect(found.by === 'cells' && [...found.heat]).toEqual([0, 0, 0, 1]);
  });
  test('the shown one is asked, and says what it gave', () => {
    const asked = seen({ type: 'shown', exemplar: 1 }, at('pointed', 'exemplar', 0.9, 0.9));
    expect(asked).toMatchObject({ exemplar: 1, probe: { on: 'exemplar', exemplar: 1, cell: 7 } });
    expect(answer(asked.probe!, second)).toMatchObject({ side: 'result', share: 0.5 });
  });
  test('to show another one lets go of what was asked', () => {
    const held = seen(at('clicked', 'result', 0.1, 0.1), { type: 'shown', exemplar: 1 });
    expect(held).toMatchObject({ exemplar: 1, probe: null, held: false });
  });
});

test('regions are ninths; shares are whole percents', () => {
  const part = (x: number, y: number) => regionText({ x, y, width: 0, height: 0 });
  expect([part(0, 0), part(0.5, 0.2), part(0.9, 0.5), part(0.5, 0.5), part(1, 1)]).toEqual([
    'top left',
    'top',
    'right',
    'middle',
    'bottom right',
  ]);
  expect([0, 0.004, 0.01, 0.976].map(percentText)).toEqual(['0 %', 'less than 1 %', '1 %', '98 %']);
});

test('the hatched areas are one rectangle per run, and their share is told', () => {
  expect(unmatchedPath(Uint8Array.of(0, 1, 1, 1, 1, 0), 3)).toBe('M1 0h2v1h-2zM0 1h2v1h-2z');
  expect(unmatchedShare(evidence.unmatched)).toBe(1 / 8);
  expect(unmatchedText(1 / 8, false)).toMatch(/^Hatched: 13 % of the frame found no sure match/);
  expect(unmatchedText(0, false)).toMatch(/^Every part/);
});

test('the veil has its hole where the heat is', () => {
  const heat = new Float32Array(400);
  heat[10 * 20 + 4] = 0.3;
  const { data } = heatRaster(heat, 20, 20);
  const pixel = (x: number, y: number): number[] => [
    ...data.subarray(4 * (20 * y + x), 4 * (20 * y + x) + 4),
  ];
  expect(pixel(4, 10).slice(0, 3)).toEqual([255, 36, 189]);
  expect(pixel(16, 3).slice(0, 3)).toEqual([128, 128, 128]);
  expect(pixel(4, 12)[1]).toBeGreaterThan(pixel(4, 11)[1]);
  expect(heatRaster(new Float32Array(4), 2, 2).data[3]).toBeGreaterThan(0);
});

describe('two pictures in one area', () => {
  const [phone, desktop] = [
    { width: 390, height: 844 },
    { width: 1440, height: 1024 },
  ];
  test('phones stand side by side, desktops one above the other', () => {
    const area = { width: 312, height: 420 };
    expect(fitPictures(area, [phone, phone], 12, 20)).toMatchObject({
      direction: 'row',
      sizes: [{ width: 150 }, { width: 150 }],
    });
    expect(fitPictures(area, [desktop, desktop], 12, 20).direction).toBe('column');
  });
  test.each([
    [312, 420],
    [1100, 300],
    [248, 150],
  ])('keep their aspects and stay within %d x %d', (width, height) => {
    const { direction, sizes } = fitPictures({ width, height }, [phone, desktop], 12, 20);
    const [w, h] = (['width', 'height'] as const).map((axis) => sizes[0][axis] + sizes[1][axis]);
    if (direction === 'row') expect(w + 12).toBeLessThanOrEqual(width + 1);
    else expect(h + 12 + 40).toBeLessThanOrEqual(height + 1);
    expect(sizes[0].width / sizes[0].height).toBeCloseTo(390 / 844, 1);
    expect(sizes[1].width / sizes[1].height).toBeCloseTo(1440 / 1024, 1);
  });
  test('an area without room is no error', () => {
    expect(fitPictures({ width: 0, height: 0 }, [phone, phone], 12, 20).sizes[0]).toEqual({
      width: 0,
      height: 0,
    });
  });
});
