import { describe, expect, test } from 'vitest';
import { saturation } from '../../../../models/runtime/layers/paint.ts';
import { contrastOf, SEEN } from '../../../../models/runtime/plan/seen.ts';
import {
  box,
  crossed,
  elementsOf,
  fillAt,
  hex,
  inPixels,
  photo,
  ruled,
  styleAt,
  told,
  words,
} from './drafts.ts';

/** A hero, two thumbs and a portrait. */
const album = elementsOf([
  photo([0, 0, 400, 200]),
  photo([20, 220, 160, 120]),
  photo([200, 220, 160, 120]),
  photo([20, 360, 48, 48], { cornerRadius: 24 }),
  box([20, 420, 360, 44], '#5b3df5'),
  box([20, 480, 360, 100], '#eeeafd'),
]);
const [HERO, THUMB, OTHER, FACE, SLAB, TINT] = [1, 2, 3, 4, 5, 6];
const tiles = [0, 1, 2, 3, 4, 5].map((i) =>
  crossed([20 + 125 * (i % 3), 300 + 120 * Math.floor(i / 3), 110, 100]),
);

describe('a crossed hero and six crossed tiles', () => {
  const source = elementsOf([crossed([0, 0, 400, 220]), ...tiles]);

  test.each([
    ['matched to pictures', [HERO, THUMB]],
    ['matched to a slab', [SLAB, SLAB]],
  ] as const)('%s take the exemplar’s pictures, without their crosses', (_, [hero, tile]) => {
    const draft = ruled(source, album, (place) => (place === 0 ? [0] : place === 1 ? [hero] : [tile]));
    const [, first, rest] = draft.decisions;
    expect(first!.pictures).toEqual([{ exemplar: 0, element: HERO }]);
    expect(rest!.elements).toHaveLength(6);
    expect(new Set(rest!.pictures!.map(({ element }) => element)).size).toBeGreaterThanOrEqual(3);
    expect(rest!.pictures!.map(({ element }) => element)).not.toContain(FACE);
    expect([first!.hidesCross, rest!.hidesCross]).toEqual([true, true]);
    expect(rest!.origin.fill).toEqual(rest!.pictures![0]);
  });

  test('the matched picture comes first', () => {
    const draft = ruled(elementsOf(tiles), album, (place) => (place === 0 ? [0] : [OTHER, THUMB]));
    expect(draft.decisions[1]!.pictures!.slice(0, 2).map(({ element }) => element)).toEqual([OTHER, THUMB]);
  });

  test('two tiles beside a hero that has one of two pictures show both', () => {
    const two = elementsOf([photo([20, 220, 160, 120]), photo([200, 220, 160, 120])]);
    const page = elementsOf([crossed([0, 0, 200, 160]), ...tiles.slice(0, 2)]);
    const draft = ruled(page, two, (place) => (place === 0 ? [0] : place === 1 ? [2] : [1]));
    const [, hero, pair] = draft.decisions.map(({ pictures }) => pictures?.map(({ element }) => element));
    expect([hero, pair]).toEqual([[2], [1, 2]]);
  });

  test('of an exemplar without pictures all tiles take one quiet fill', () => {
    const plain = elementsOf([box([20, 420, 360, 44], '#5b3df5'), box([20, 480, 360, 100], '#eeeafd')]);
    const draft = ruled(source, plain, (place) => [place === 0 ? 0 : 1]);
    for (const decision of draft.decisions.slice(1)) {
      expect([decision.hidesCross, decision.pictures]).toEqual([true, undefined]);
      expect(decision.origin.fill).toEqual({ exemplar: 0, element: 2 });
    }
  });
});

describe('faces', () => {
  const at = (draft: ReturnType<typeof ruled>): number[] | undefined =>
    draft.decisions[1]!.pictures?.map(({ element }) => element);

  test('a wide box takes none, a small round place nothing that is far from square', () => {
    const wide = elementsOf([crossed([20, 20, 120, 60])]);
    expect(at(ruled(wide, album, [[0], [FACE]]))).not.toContain(FACE);
    const round = elementsOf([crossed([20, 20, 40, 40], '#d9d9d9', { cornerRadius: 20 })]);
    expect(at(ruled(round, album, [[0], [FACE]]))).toEqual([FACE]);
    expect(at(ruled(round, album, [[0], [HERO]]))).not.toContain(HERO);
  });

  test('a small circle keeps the letters’ colour of the exemplar’s circles', () => {
    const initials = elementsOf([
      photo([0, 0, 400, 200]),
      box([20, 220, 40, 40], '#5b3df5', { cornerRadius: 20 }),
    ]);
    const round = elementsOf([crossed([20, 20, 40, 40], '#d9d9d9', { cornerRadius: 20 })]);
    const draft = ruled(round, initials, [[0], [2]]);
    expect([at(draft), fillAt(draft, 1), draft.decisionOf[1]!.hidesCross]).toEqual([
      undefined,
      '#5b3df5',
      true,
    ]);
  });

  test('where the exemplar has faces alone a wide box takes a quiet tint', () => {
    const faces = elementsOf([
      photo([20, 360, 48, 48], { cornerRadius: 24 }),
      box([20, 480, 360, 100], '#eeeafd'),
    ]);
    const draft = ruled(elementsOf([crossed([20, 20, 300, 160])]), faces, [[0], [1]]);
    expect([at(draft), fillAt(draft, 1)]).toEqual([undefined, '#eeeafd']);
    expect(told(draft, 1)).toContain('quiet where no picture is');
  });

  test('a small picture found in pixels is no hero; a layer’s image has a size of its own', () => {
    const small = elementsOf([photo([20, 20, 90, 60]), box([20, 480, 360, 100], '#eeeafd')]);
    const hero = elementsOf([crossed([0, 0, 400, 220])]);
    expect(at(ruled(hero, inPixels(small), [[0], [1]]))).toBeUndefined();
    expect(at(ruled(hero, small, [[0], [1]]))).toEqual([1]);
  });
});

describe('words baked in', () => {
  const covered = [
    photo([0, 0, 400, 200]),
    words([20, 20, 360, 60], '#ffffff', 40),
    words([20, 90, 360, 80], '#ffffff', 40),
  ];
  const source = elementsOf([crossed([0, 0, 400, 200])]);

  test('a picture found in pixels with words all over it is not taken', () => {
    expect(ruled(source, inPixels(elementsOf(covered)), [[0], [1]]).decisions[1]!.pictures).toBeUndefined();
    const corner = inPixels(elementsOf([covered[0]!, words([20, 20, 80, 20], '#ffffff')]));
    expect(ruled(source, corner, [[0], [1]]).decisions[1]!.pictures).toHaveLength(1);
  });

  test('layers keep the words apart', () => {
    expect(ruled(source, elementsOf(covered), [[0], [1]]).decisions[1]!.pictures).toHaveLength(1);
  });
});

describe('what is no picture', () => {
  test.each([
    ['a box', box([20, 20, 200, 44], '#d9d9d9')],
    ['a text', words([20, 20, 200, 44], '#000000')],
    ['a line', box([20, 20, 200, 1], '#999999')],
  ])('%s matched to a picture takes its next candidate', (_, node) => {
    const draft = ruled(elementsOf([node]), album, [[0], [HERO, SLAB]]);
    expect([fillAt(draft, 1), draft.decisionOf[1]!.pictures]).toEqual(['#5b3df5', undefined]);
  });

  test('the page too; without a candidate the exemplar’s thing of its kind', () => {
    const draft = ruled(elementsOf([box([20, 20, 300, 44], '#d9d9d9')]), album, [[HERO], [HERO]]);
    expect([fillAt(draft, 0), fillAt(draft, 1)]).toEqual(['#ffffff', '#5b3df5']);
  });
});

describe('quiet', () => {
  const place = elementsOf([crossed([20, 20, 300, 160])]);

  test('a saturated slab is not', () => {
    const slabs = elementsOf([box([20, 420, 360, 44], '#e53935'), box([20, 480, 360, 100], '#1e40af')]);
    const draft = ruled(place, slabs, [[0], [1]]);
    const { fill } = styleAt(draft, 1);
    expect(saturation(fill)).toBeLessThanOrEqual(0.3);
    expect(contrastOf(fill, hex('#ffffff'))).toBeGreaterThanOrEqual(SEEN);
    expect(contrastOf(fill, hex('#ffffff'))).toBeLessThan(1.6);
  });

  test('a decided tint that is quiet stays', () => {
    const draft = ruled(place, elementsOf([box([20, 480, 360, 100], '#eeeafd')]), [[0], [1]]);
    expect([fillAt(draft, 1), told(draft, 1), draft.decisionOf[1]!.hidesCross]).toEqual([
      '#eeeafd',
      [],
      true,
    ]);
  });
});

test('the tint of an exemplar counts against the ground that it lies on', () => {
  const source = elementsOf([box([0, 0, 400, 300], '#eeeeee'), crossed([20, 20, 300, 160])]);
  const draft = ruled(
    source,
    elementsOf([box([0, 0, 400, 300], '#eeeafd'), box([0, 320, 400, 200], '#dcd4fb')]),
    [[0], [1], [1]],
  );
  expect([fillAt(draft, 1), fillAt(draft, 2)]).toEqual(['#eeeafd', '#dcd4fb']);
});

test('TINT is one of the album’s grounds', () => {
  expect(album[TINT]!.style.fill).toEqual(hex('#eeeafd'));
});
