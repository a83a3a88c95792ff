import { describe, expect, test } from 'vitest';
import {
  box,
  elementsOf,
  fillAt,
  hex,
  inPixels,
  photo,
  ruled,
  shadow,
  styleAt,
  told,
  words,
} from './drafts.ts';

const exemplar = elementsOf(
  [
    box([20, 20, 300, 100], '#eef2ff', { stroke: '#8a8aa8', cornerRadius: 12, ...shadow }),
    photo([20, 140, 300, 100], { cornerRadius: 16 }),
    words([20, 260, 100, 20], '#1c1c3c'),
  ],
  '#fafaff',
);
const [CARD, PHOTO, WORDS] = [1, 2, 3];

test('a picture of the designer’s own keeps its image and takes the corners', () => {
  for (const read of [(all: typeof exemplar) => all, inPixels]) {
    const draft = ruled(read(elementsOf([photo([20, 20, 200, 100])])), exemplar, [[0], [PHOTO]]);
    expect(draft.decisionOf[1]).toMatchObject({
      origin: { fill: 'source', radius: { element: PHOTO } },
      style: { radius: 16 },
    });
    expect([draft.decisionOf[1]!.pictures, told(draft, 1)]).toEqual([undefined, ['content stays']]);
  }
});

test('the page takes a fill and nothing else', () => {
  const draft = ruled(elementsOf([words([20, 20, 100, 20], '#000000')]), exemplar, [[CARD], [WORDS]]);
  expect(styleAt(draft, 0)).toEqual({
    fill: hex('#eef2ff'),
    filled: true,
    gradient: false,
    stroke: null,
    radius: 0,
    shadow: 0,
  });
});

describe('an outline', () => {
  const behind = words([40, 40, 100, 20], '#000000');
  const outline = box([20, 20, 300, 100], null, { stroke: '#333333' });

  test('drawn around what was painted before it is not filled', () => {
    const draft = ruled(elementsOf([behind, outline]), exemplar, [[0], [WORDS], [CARD]]);
    expect(styleAt(draft, 2)).toMatchObject({
      filled: false,
      stroke: { colour: hex('#8a8aa8') },
      radius: 12,
    });
  });

  test('below its words it may be', () => {
    const draft = ruled(elementsOf([outline, behind]), exemplar, [[0], [CARD], [WORDS]]);
    expect(styleAt(draft, 1)).toMatchObject({ filled: true, fill: hex('#eef2ff') });
  });

  test('without a fill is told in the colour that lies below it', () => {
    const draft = ruled(elementsOf([behind, outline]), exemplar, [[0], [WORDS], [CARD]]);
    expect([fillAt(draft, 0), fillAt(draft, 2)]).toEqual(['#fafaff', '#fafaff']);
  });
});

test('a group that paints nothing is nothing: the same page, grouped or not, gives the same plan', () => {
  const hero = [box([0, 60, 400, 220], '#d9d9d9'), words([24, 90, 300, 30], '#000000', 24)];
  const grouped = [
    {
      ...box([0, 60, 400, 320], null),
      type: 'GROUP',
      children: hero.map((node, i) => ({ ...node, id: `in ${i}` })),
    },
  ];
  const match = [[0], [CARD], [WORDS]];
  const [flat, nested] = [hero, grouped].map((all) => ruled(elementsOf(all), exemplar, match).decisions);
  expect(nested).toEqual(flat);
});
