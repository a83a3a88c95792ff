import { describe, expect, test } from 'vitest';
import { box, elementsOf, fillAt, inPixels, ruled, words } from './drafts.ts';

const exemplar = elementsOf([
  box([20, 20, 80, 32], '#5b3df5', { cornerRadius: 16 }),
  words([30, 26, 60, 20], '#ffffff'),
  box([120, 20, 80, 32], '#e6e2fd', { cornerRadius: 16 }),
  words([130, 26, 60, 20], '#2a1b80'),
]);
const chip = (x: number, width: number, fill = '#d9d9d9') => [
  box([x, 20, width, 32], fill, { cornerRadius: 6 }),
  words([x + 10, 26, width - 20, 20], '#000000'),
];

describe('chips of one row that differ by their words alone', () => {
  const source = elementsOf([...chip(20, 80), ...chip(120, 100), ...chip(240, 70)]);
  const match = [[0], [1], [4], [3], [4], [3], [4]];

  test.each([
    ['in layers', source],
    ['in pixels', inPixels(source)],
  ])('look alike %s: the surest of their decisions counts', (_, elements) => {
    const draft = ruled(elements, exemplar, match);
    expect(new Set([1, 3, 5].map((place) => draft.decisionOf[place])).size).toBe(1);
    expect(draft.decisionOf[1]!.elements).toEqual([1, 3, 5]);
    expect(new Set([2, 4, 6].map((place) => fillAt(draft, place))).size).toBe(1);
  });

  test('what the designer pinned is not theirs', () => {
    const draft = ruled(source, exemplar, match, new Set([1]));
    expect([fillAt(draft, 1), draft.decisionOf[1]!.elements]).toEqual(['#5b3df5', [1]]);
    expect(fillAt(draft, 3)).toBe(fillAt(draft, 5));
  });
});

test.each([
  ['of another fill', [...chip(20, 80), ...chip(120, 100, '#999999')]],
  ['far wider, as a field is beside its button', [...chip(20, 80), ...chip(120, 240)]],
  [
    'of another row',
    [
      ...chip(20, 80),
      box([20, 80, 100, 32], '#d9d9d9', { cornerRadius: 6 }),
      words([30, 86, 80, 20], '#000000'),
    ],
  ],
  ['without words', [...chip(20, 80), box([120, 20, 100, 32], '#d9d9d9', { cornerRadius: 6 })]],
])('a box %s decides for itself', (_, nodes) => {
  const draft = ruled(elementsOf(nodes), exemplar, [[0], [1], [2], [3], [4]]);
  expect(draft.decisionOf[1]).not.toBe(draft.decisionOf[3]);
});

test('equal boxes are one decision, with or without layers', () => {
  const boxes = elementsOf([box([20, 20, 160, 100], '#d9d9d9'), box([220, 20, 160, 100], '#d9d9d9')]);
  for (const source of [boxes, inPixels(boxes)]) {
    const draft = ruled(source, exemplar, [[0], [1], [3]]);
    expect(fillAt(draft, 1)).toBe(fillAt(draft, 2));
  }
});

test('one text has one colour, its lines and words one decision', () => {
  const source = elementsOf([
    box([0, 69, 408, 248], '#d9d9d9'),
    words([31, 102, 200, 23], '#000000', 18),
    words([33, 159, 190, 140], '#000000'),
  ]);
  const hero = elementsOf([
    box([0, 80, 428, 363], '#495e57'),
    words([16, 92, 300, 60], '#f4ce14', 48),
    words([16, 200, 242, 105], '#ffffff', 18),
  ]);
  const draft = ruled(source, hero, [[0], [1], [2], [3]]);
  expect([2, 3].map((place) => fillAt(draft, place))).toEqual(['#f4ce14', '#ffffff']);
});
