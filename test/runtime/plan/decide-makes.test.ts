import { expect, test } from 'vitest';
import type { PageElement } from '../../../models/runtime/elements/page-element.ts';
import { decideMakes } from '../../../models/runtime/plan/decide-makes.ts';
import type { JoinedExemplars } from '../../../models/runtime/plan/element-graphs.ts';
import { exemplarLook } from '../../../models/runtime/plan/exemplar-look.ts';
import { BLUE, element, grey, page, RED } from './page-elements.ts';

const none = { dims: [1, 0, 0], data: new Float32Array() };
const joined = (...exemplars: PageElement[][]): JoinedExemplars => {
  const elements = exemplars.flat();
  const first = exemplars.map((_, i) => exemplars.slice(0, i).flat().length);
  return { elements, first, tokens: none, relations: none, look: exemplarLook(elements) };
};
const box = (fill = BLUE) => element('box', [0, 0, 100, 40], fill);
const rows = (...all: number[][]): Float32Array => Float32Array.from(all.flat());

test('the style that is most likely right is taken, not the likeliest element', () => {
  const exemplar = joined(page(box(RED), box(BLUE), box(BLUE)));
  const [, decision] = decideMakes(
    page(box()),
    exemplar,
    rows([1, 0, 0, 0], [0, 0.4, 0.25, 0.35]),
    Int32Array.of(0, 1),
  );
  expect(decision!.style.fill).toEqual(BLUE);
  expect(decision!.confidence).toBeCloseTo(0.6);
  // Of the elements that look so, the likeliest stands for them.
  expect(decision!.origin.fill).toEqual({ exemplar: 0, element: 3 });
  expect(decision!.candidates.map(({ style }) => style.fill)).toEqual([BLUE, RED]);
});

test('all elements of one make are decided by what all of them point at', () => {
  const exemplar = joined(page(box(RED), box(BLUE)));
  const match = rows([1, 0, 0], [0, 0.6, 0.4], [0, 0.1, 0.9]);
  const decisions = decideMakes(page(box(), box()), exemplar, match, Int32Array.of(0, 1, 1));
  expect(decisions.map(({ elements }) => elements)).toEqual([[0], [1, 2]]);
  expect(decisions[1]!.style.fill).toEqual(BLUE);
});

test('ink that cannot be read on what its ground takes gives way to ink that can', () => {
  const dark = grey(0.05);
  const exemplar = joined(
    page(box(dark), element('text', [0, 0, 9, 9], dark), element('text', [0, 0, 9, 9], grey(1))),
  );
  const source = page(box(grey(0.8)), element('text', [4, 4, 30, 16], grey(0.2), { parent: 1 }));
  const match = rows([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0.6, 0.4]);
  const [, , label] = decideMakes(source, exemplar, match, Int32Array.of(0, 1, 2));
  expect(label!.style.fill).toEqual(grey(1));
  // How sure that is does not rise by it.
  expect(label!.confidence).toBeCloseTo(0.4);
});

test('an element of a second exemplar is told by its place there', () => {
  const exemplar = joined(page(box(RED)), page(box(BLUE)));
  const [, decision] = decideMakes(
    page(box()),
    exemplar,
    rows([1, 0, 0, 0], [0, 0, 0, 1]),
    Int32Array.of(0, 1),
  );
  expect(decision!.origin.radius).toEqual({ exemplar: 1, element: 1 });
});

test('what has nothing to take but a fill says that it keeps the rest', () => {
  const exemplar = joined(page(box(BLUE)));
  const source = page(element('text', [0, 0, 40, 16], grey(0)));
  const [, decision] = decideMakes(source, exemplar, rows([1, 0], [0, 1]), Int32Array.of(0, 1));
  expect(decision!.origin).toEqual({
    fill: { exemplar: 0, element: 1 },
    stroke: 'source',
    radius: 'source',
    shadow: 'source',
  });
});
