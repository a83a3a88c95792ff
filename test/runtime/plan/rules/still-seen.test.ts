import { describe, expect, test } from 'vitest';
import { contrastOf, SEEN } from '../../../../models/runtime/plan/seen.ts';
import { box, elementsOf, fillAt, hex, inHex, ruled, shadow, styleAt, told, words } from './drafts.ts';

const INPUTS = [114, 204, 294];

describe('fields in default grey, in the look of white fields with a border', () => {
  const exemplar = elementsOf([
    words([24, 24, 200, 30], '#1c1c3c', 22),
    ...INPUTS.flatMap((y) => [
      words([24, y - 24, 200, 20], '#5b5b7b'),
      box([24, y, 352, 44], '#ffffff', { stroke: '#8a8aa8', cornerRadius: 8 }),
    ]),
    box([24, 400, 352, 52], '#5b3df5', { cornerRadius: 8 }),
    words([140, 416, 140, 20], '#ffffff'),
  ]);
  const source = elementsOf([
    words([24, 24, 200, 30], '#000000', 22),
    ...INPUTS.flatMap((y) => [words([24, y - 24, 200, 20], '#000000'), box([24, y, 352, 44], '#d9d9d9')]),
    box([24, 400, 160, 44], '#d9d9d9'),
    words([72, 412, 80, 20], '#000000'),
  ]);
  const matched = (field: number) => [[0], [1], [2], [field], [2], [field], [2], [field], [8], [9]];

  test('matched to the fields they are these', () => {
    const draft = ruled(source, exemplar, matched(3));
    for (const place of [3, 5, 7])
      expect(styleAt(draft, place)).toMatchObject({
        fill: hex('#ffffff'),
        radius: 8,
        stroke: { colour: hex('#8a8aa8'), width: 1 },
      });
    expect([fillAt(draft, 8), fillAt(draft, 9)]).toEqual(['#5b3df5', '#ffffff']);
  });

  test('matched to the white page they keep an edge by the exemplar’s own border of a like element', () => {
    const draft = ruled(source, exemplar, matched(0));
    for (const place of [3, 5, 7]) {
      expect([fillAt(draft, place), inHex(styleAt(draft, place).stroke!.colour)]).toEqual([
        '#ffffff',
        '#8a8aa8',
      ]);
      expect(draft.decisionOf[place]!.origin.stroke).toEqual({ exemplar: 0, element: 3 });
      expect(told(draft, place)).toEqual(['still seen']);
    }
    expect([fillAt(draft, 8), fillAt(draft, 9)]).toEqual(['#5b3df5', '#ffffff']);
  });
});

describe('what keeps a card on a ground of its own colour', () => {
  const source = elementsOf([box([20, 20, 300, 120], '#d9d9d9')]);
  const cardWith = (...more: Parameters<typeof elementsOf>[0]) =>
    ruled(source, elementsOf([box([20, 20, 300, 4], '#ffffff'), ...more]), [[0], [0]]);

  test('the shadow of a like element', () => {
    const draft = cardWith(box([20, 40, 340, 100], '#ffffff', shadow));
    expect([styleAt(draft, 1).stroke, styleAt(draft, 1).shadow]).toEqual([null, 0.3]);
  });

  test('else the nearest tint', () => {
    const draft = cardWith(box([20, 40, 340, 300], '#e8e8f0'), box([20, 400, 340, 10], '#2020a0'));
    expect(fillAt(draft, 1)).toBe('#e8e8f0');
  });

  test('else the source’s own contrast: no saturated colour stands for white', () => {
    const draft = cardWith(box([20, 400, 340, 10], '#2020a0'));
    expect(draft.decisionOf[1]!.origin.fill).toBe('rule');
    expect(contrastOf(styleAt(draft, 1).fill, hex('#ffffff'))).toBeCloseTo(
      contrastOf(hex('#d9d9d9'), hex('#ffffff')),
      1,
    );
  });

  test('before that a candidate that may well be meant, but none that hardly is', () => {
    const exemplar = elementsOf([box([20, 20, 300, 4], '#ffffff'), box([20, 400, 340, 10], '#2020a0')]);
    const asMeant = (...candidates: number[]) => ruled(source, exemplar, [[0], candidates]);
    // A half, a quarter, an eighth.
    expect(fillAt(asMeant(0, 2), 1)).toBe('#2020a0');
    expect(asMeant(0, 1, 2).decisionOf[1]!.origin.fill).toBe('rule');
  });

  test('on a dark page it is lighter where it cannot be darker', () => {
    const dark = elementsOf([words([20, 20, 100, 20], '#ffffff')], '#000000');
    const draft = ruled(source, dark, [[0], [0]]);
    expect(contrastOf(styleAt(draft, 1).fill, hex('#000000'))).toBeGreaterThanOrEqual(SEEN);
  });

  test('a candidate that is nearly as likely', () => {
    const exemplar = elementsOf([box([20, 20, 40, 4], '#d0e0ff'), box([20, 40, 40, 4], '#f0e0d0')]);
    const draft = ruled(source, exemplar, () => [0]);
    const [decision] = draft.decisions.slice(1);
    expect(fillAt(draft, 1)).toBe(inHex(decision!.style.fill));
    expect(contrastOf(decision!.style.fill, hex('#ffffff'))).toBeGreaterThanOrEqual(SEEN);
  });
});

test('an outline stays an outline: it gets a border, never a fill', () => {
  const source = elementsOf([box([20, 20, 300, 120], null, { stroke: '#333333', width: 2 })]);
  const exemplar = elementsOf([box([20, 40, 340, 300], '#e8e8f0')]);
  const draft = ruled(source, exemplar, [[0], [0]]);
  expect(styleAt(draft, 1).stroke).toMatchObject({ width: 2 });
  expect(contrastOf(styleAt(draft, 1).stroke!.colour, hex('#ffffff'))).toBeGreaterThanOrEqual(3);
});

test('a line takes the colour of the exemplar’s lines', () => {
  const source = elementsOf([box([20, 100, 300, 1], '#999999')]);
  const exemplar = elementsOf([box([20, 100, 300, 1], '#d5d5e0'), box([20, 120, 300, 100], '#dadada')]);
  expect(fillAt(ruled(source, exemplar, [[0], [0]]), 1)).toBe('#d5d5e0');
});

test('on a ground that changes under it, a card is measured against the new one', () => {
  const exemplar = elementsOf([
    box([0, 0, 400, 300], '#eef2ff'),
    box([20, 20, 300, 100], '#ffffff', { stroke: '#c0c8e0' }),
  ]);
  const source = elementsOf([box([0, 0, 400, 300], '#f0f0f0'), box([20, 20, 300, 100], '#ffffff')]);
  const draft = ruled(source, exemplar, [[0], [1], [1]]);
  expect([fillAt(draft, 1), fillAt(draft, 2)]).toEqual(['#eef2ff', '#eef2ff']);
  expect(inHex(styleAt(draft, 2).stroke!.colour)).toBe('#c0c8e0');
});

test('what did not stand out in the source need not in the result', () => {
  const source = elementsOf([box([20, 20, 300, 120], '#fefefe')]);
  const draft = ruled(source, elementsOf([box([20, 20, 300, 120], '#000000')]), [[0], [0]]);
  expect([fillAt(draft, 1), told(draft, 1)]).toEqual(['#ffffff', []]);
});
