import { describe, expect, test } from 'vitest';
import { box, elementsOf, inPixels, photo, ruled, styleAt, told, words } from './drafts.ts';

const exemplar = elementsOf([
  box([24, 20, 120, 40], '#5b3df5', { cornerRadius: 20 }),
  words([50, 30, 60, 20], '#ffffff'),
  box([24, 80, 352, 200], '#eeeeff', { cornerRadius: 12 }),
  box([24, 300, 40, 40], '#ffcc00', { cornerRadius: 20 }),
]);
const [PILL, CARD, CIRCLE] = [1, 3, 4];
const one = (
  node: Parameters<typeof elementsOf>[0][0],
  match: number,
  more: Parameters<typeof elementsOf>[0] = [],
) => ruled(elementsOf([node, ...more]), exemplar, (place) => (place === 1 ? [match] : []));

test.each([
  ['a button takes the pill of a button', [20, 20, 160, 44] as const, PILL, 22],
  ['a card takes no pill, but the corners of the exemplar’s card', [20, 20, 352, 200] as const, PILL, 12],
  ['a wide field takes no circle', [20, 20, 352, 44] as const, CIRCLE, 12],
  ['a square takes the circle of a like square', [20, 20, 44, 44] as const, CIRCLE, 22],
  ['corners that are no pill are taken as they are', [20, 20, 352, 44] as const, CARD, 12],
])('%s', (_, side, match, radius) => {
  const draft = ruled(elementsOf([box(side, '#d9d9d9')]), exemplar, [[0], [match]]);
  expect(styleAt(draft, 1).radius).toBe(radius);
});

test('a card is never round to its ends, whatever is matched', () => {
  for (const match of [PILL, CIRCLE]) {
    const draft = one(
      box([20, 20, 160, 36], '#d9d9d9'),
      match,
      [0, 1, 2, 3, 4, 5].map((i) => words([24, 22 + 2 * i, 100, 10], '#000000')),
    );
    expect(styleAt(draft, 1).radius).toBeLessThan(16);
    expect(told(draft, 1)).toContain('round only where its kind is');
  }
});

describe('a circle stays one', () => {
  test.each([
    ['a box', box([20, 20, 48, 48], '#d9d9d9', { cornerRadius: 24 })],
    ['an ellipse', box([20, 20, 48, 48], '#d9d9d9', { type: 'ELLIPSE' })],
    ['a picture', photo([20, 20, 48, 48], { cornerRadius: 99 })],
  ])('%s', (_, node) => {
    const draft = one(node, CARD);
    expect([styleAt(draft, 1).radius, draft.decisionOf[1]!.origin.radius]).toEqual([24, 'source']);
  });

  test('found in pixels too', () => {
    const source = inPixels(elementsOf([box([20, 20, 48, 48], '#d9d9d9', { cornerRadius: 24 })]));
    expect(styleAt(ruled(source, exemplar, [[0], [CARD]]), 1).radius).toBe(24);
  });
});

test('a pill of the source may take other corners, and may stay one', () => {
  const pill = box([20, 20, 352, 80], '#d9d9d9', { cornerRadius: 40 });
  expect(styleAt(one(pill, CARD), 1).radius).toBe(12);
  expect(told(one(pill, PILL), 1)).toEqual([]);
});

test('plain corners that meet on something thin are no pill', () => {
  const draft = ruled(
    elementsOf([box([20, 20, 200, 14], '#d9d9d9')]),
    elementsOf([box([24, 80, 352, 200], '#ddddff', { cornerRadius: 8 })]),
    [[0], [1]],
  );
  expect([styleAt(draft, 1).radius, told(draft, 1)]).toEqual([7, []]);
});

test('where the exemplar has no like corners the source keeps its own', () => {
  const pills = elementsOf([box([24, 20, 120, 40], '#5b3df5', { cornerRadius: 20 })]);
  for (const height of [40, 200]) {
    const source = elementsOf([box([20, 20, 380, height], '#d9d9d9', { cornerRadius: 6 })]);
    const draft = ruled(source, pills, [[0], [1]]);
    expect([styleAt(draft, 1).radius, draft.decisionOf[1]!.origin.radius]).toEqual([6, 'source']);
  }
});
