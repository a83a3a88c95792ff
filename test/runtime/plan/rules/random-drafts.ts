import fc from 'fast-check';
import type { PageElement } from '../../../../models/runtime/elements/page-element.ts';
import type { StyledNode } from '../../../../models/runtime/layers/styled-node.ts';
import { box, crossed, draftFor, elementsOf, inPixels, photo, shadow, words, type Side } from './drafts.ts';
import type { Draft } from '../../../../models/runtime/plan/draft.ts';

const GREYS = ['#000000', '#333333', '#757575', '#d9d9d9', '#ebebeb', '#f5f5f5', '#ffffff'];
const COLOURS = [
  '#5b3df5',
  '#006a9b',
  '#f4ce14',
  '#495e57',
  '#e53935',
  '#ffffff',
  '#f7f7fb',
  '#111111',
  '#eef2ff',
  '#8a8aa8',
];
/** Few sizes and places, so that makes have several members and things lie on each other. */
const SIDE: fc.Arbitrary<Side> = fc.tuple(
  fc.constantFrom(0, 16, 40, 200, 216),
  fc.constantFrom(0, 40, 100, 180, 300, 420),
  fc.constantFrom(32, 64, 120, 160, 352, 400),
  fc.constantFrom(2, 20, 32, 44, 64, 120, 240),
);

function node(colours: readonly string[]): fc.Arbitrary<StyledNode | StyledNode[]> {
  const colour = fc.constantFrom(...colours);
  const look = fc.record({ cornerRadius: fc.constantFrom(0, 4, 8, 16, 22, 999) });
  const edged = fc
    .tuple(look, fc.option(colour), fc.boolean())
    .map(([corners, stroke, lifted]) => ({ ...corners, ...(stroke && { stroke }), ...(lifted && shadow) }));
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(SIDE, fc.option(colour, { freq: 6 }), edged)
        .map(([side, fill, rest]) => box(side, fill, rest)),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(SIDE, colour, fc.constantFrom(12, 14, 18, 20, 28), fc.constantFrom(400, 700))
        .map(([side, ...ink]) => words(side, ...ink)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(SIDE, colour)
        .map(([[x, y], fill]) => box([x, y, 20, 20], fill, { type: 'VECTOR' })),
    },
    { weight: 1, arbitrary: fc.tuple(SIDE, look).map(([side, rest]) => photo(side, rest)) },
    {
      weight: 1,
      arbitrary: fc.tuple(SIDE, colour, look).map(([side, fill, rest]) => crossed(side, fill, rest)),
    },
  );
}

const page = (colours: readonly string[]): fc.Arbitrary<PageElement[]> =>
  fc
    .tuple(
      fc.array(node(colours), { minLength: 1, maxLength: 14 }),
      fc.constantFrom(...colours),
      fc.boolean(),
    )
    .map(([children, fill, isBare]) => {
      const elements = elementsOf(children, fill);
      return isBare ? inPixels(elements) : elements;
    });

/** Drafts of a grey or a coloured page in the look of a coloured one, matched at random: whatever a network may say. */
export const RANDOM_DRAFTS: fc.Arbitrary<() => Draft> = fc
  .tuple(
    fc.oneof(page(GREYS), page(COLOURS)),
    page(COLOURS),
    fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  )
  .map(
    ([source, exemplar, picks]) =>
      () =>
        draftFor(source, exemplar, (place) => {
          const pick = (i: number): number => picks[(7 * place + i) % picks.length]! % exemplar.length;
          return picks[place % picks.length]! % 8 === 0 ? [] : [...new Set([pick(0), pick(1), pick(2)])];
        }),
  );
