import { describe, expect, test } from 'vitest';
import { apart } from '../../../../models/runtime/layers/paint.ts';
import type { Draft } from '../../../../models/runtime/plan/draft.ts';
import { box, elementsOf, fillAt, hex, ruled, styleAt, told, words } from './drafts.ts';

const exemplar = elementsOf([
  box([24, 20, 160, 44], '#5b3df5', { cornerRadius: 8 }),
  words([50, 32, 100, 20], '#ffffff'),
  box([204, 20, 160, 44], '#e6e2fd', { cornerRadius: 8 }),
  words([230, 32, 100, 20], '#2a1b80'),
  box([24, 80, 160, 44], null, { stroke: '#5b3df5', cornerRadius: 8 }),
  words([50, 92, 100, 20], '#5b3df5'),
]);
const [STRONG, ON_STRONG, WEAK, ON_WEAK, GHOST] = [1, 2, 3, 4, 5];
const lift = (draft: Draft, place: number): number =>
  styleAt(draft, place).filled ? apart(styleAt(draft, place).fill, hex('#ffffff')) : 0;

describe('two buttons, the dark one the primary', () => {
  const source = elementsOf([
    box([24, 20, 160, 44], '#333333'),
    words([50, 32, 100, 20], '#ffffff'),
    box([204, 20, 150, 44], '#d9d9d9'),
    words([230, 32, 90, 20], '#000000'),
  ]);

  test('the wrong way round they are swapped, with their words', () => {
    const draft = ruled(source, exemplar, [[0], [WEAK], [ON_WEAK], [STRONG], [ON_STRONG]]);
    expect([1, 2, 3, 4].map((place) => fillAt(draft, place))).toEqual([
      '#5b3df5',
      '#ffffff',
      '#e6e2fd',
      '#2a1b80',
    ]);
    expect([told(draft, 1), told(draft, 3)]).toEqual([['order of emphasis'], ['order of emphasis']]);
    expect(draft.decisionOf[1]!.origin.fill).toEqual({ exemplar: 0, element: STRONG });
  });

  test('of a tie the weaker takes its next candidate', () => {
    const draft = ruled(source, exemplar, [[0], [STRONG], [ON_STRONG], [STRONG, WEAK], [ON_STRONG, ON_WEAK]]);
    expect([fillAt(draft, 1), fillAt(draft, 3), fillAt(draft, 4)]).toEqual(['#5b3df5', '#e6e2fd', '#2a1b80']);
  });

  test('without a candidate one of them takes the paint of a like control of the exemplar', () => {
    for (const match of [STRONG, WEAK, GHOST]) {
      const draft = ruled(source, exemplar, [[0], [match], [ON_STRONG], [match], [ON_STRONG]]);
      expect(lift(draft, 1)).toBeGreaterThan(lift(draft, 3) + 0.1);
    }
  });

  test('in order they stay, and what the designer pinned stays in any order', () => {
    expect(told(ruled(source, exemplar, [[0], [STRONG], [ON_STRONG], [WEAK], [ON_WEAK]]), 1)).toEqual([]);
    const pinned = ruled(source, exemplar, [[0], [WEAK], [ON_WEAK], [STRONG], [ON_STRONG]], new Set([1, 3]));
    expect([fillAt(pinned, 1), fillAt(pinned, 3)]).toEqual(['#e6e2fd', '#5b3df5']);
  });
});

test('primary over secondary over ghost', () => {
  const source = elementsOf([
    box([24, 20, 160, 44], '#222222'),
    words([50, 32, 100, 20], '#ffffff'),
    box([24, 80, 160, 44], '#cccccc'),
    words([50, 92, 100, 20], '#000000'),
    box([24, 140, 160, 44], null, { stroke: '#222222' }),
    words([50, 152, 100, 20], '#000000'),
  ]);
  const all = [STRONG, WEAK, GHOST];
  for (const a of all)
    for (const b of all)
      for (const c of all) {
        const draft = ruled(source, exemplar, [[0], [a], [ON_STRONG], [b], [ON_WEAK], [c], [6]]);
        const lifts = [1, 3, 5].map((place) => lift(draft, place));
        expect(lifts, `${a} ${b} ${c}`).toEqual([...lifts].sort((x, y) => y - x));
        expect(lifts[0]).toBeGreaterThan(lifts[2]! + 0.05);
      }
});

test('a yellow primary is stronger than a grey secondary, however light it is', () => {
  const bright = elementsOf([
    box([24, 20, 160, 44], '#f4ce14'),
    words([50, 32, 100, 20], '#000000'),
    box([204, 20, 160, 44], '#cfcfcf'),
    words([230, 32, 100, 20], '#000000'),
  ]);
  const source = elementsOf([
    box([24, 20, 160, 44], '#333333'),
    words([50, 32, 100, 20], '#ffffff'),
    box([204, 20, 150, 44], '#d9d9d9'),
    words([230, 32, 90, 20], '#000000'),
  ]);
  const draft = ruled(source, bright, [[0], [1], [2], [3], [4]]);
  expect([fillAt(draft, 1), told(draft, 1), told(draft, 3)]).toEqual(['#f4ce14', [], []]);
});

describe('the chosen word of a row', () => {
  const bar = elementsOf([
    words([20, 600, 60, 20], '#5b3df5'),
    words([120, 600, 60, 20], '#767676'),
    words([220, 600, 60, 20], '#767676'),
  ]);
  const tabs = (chosen: string, others: string) =>
    elementsOf([
      words([20, 600, 60, 20], others),
      words([120, 600, 60, 20], chosen),
      words([220, 600, 60, 20], others),
    ]);

  test('is the stronger in the result', () => {
    const draft = ruled(tabs('#000000', '#888888'), bar, [[0], [1], [2], [1]]);
    expect([1, 2, 3].map((place) => fillAt(draft, place))).toEqual(['#767676', '#5b3df5', '#767676']);
  });

  test('where both were matched to one ink takes another', () => {
    const draft = ruled(tabs('#000000', '#888888'), bar, [[0], [2], [2], [2]]);
    expect(fillAt(draft, 2)).not.toBe(fillAt(draft, 1));
    expect(fillAt(draft, 1)).toBe(fillAt(draft, 3));
  });

  test('two words are no row: a price may have its label’s colour', () => {
    const source = elementsOf([words([20, 600, 60, 20], '#888888'), words([120, 600, 60, 20], '#000000')]);
    const draft = ruled(source, bar, [[0], [2], [2]]);
    expect([fillAt(draft, 1), fillAt(draft, 2)]).toEqual(['#767676', '#767676']);
  });
});

test('cards of one height have no order', () => {
  const cards = (a: string, b: string) =>
    elementsOf([
      box([24, 20, 352, 120], a),
      words([50, 32, 100, 20], '#000000'),
      box([24, 160, 340, 120], b),
      words([50, 172, 100, 20], '#000000'),
    ]);
  const draft = ruled(cards('#bbbbbb', '#eeeeee'), cards('#eef2ff', '#c0c8ff'), [[0], [1], [2], [3], [4]]);
  expect([fillAt(draft, 1), fillAt(draft, 3)]).toEqual(['#eef2ff', '#c0c8ff']);
});
