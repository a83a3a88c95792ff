import { expect, test } from 'vitest';
import {
  decisionOf,
  followed,
  originOf,
  paintedAt,
  partOfElement,
  takersOf,
} from '../../../models/runtime/attribution/planned.ts';
import {
  planConfidence,
  surenessOf,
  unsureCells,
} from '../../../models/runtime/attribution/plan-confidence.ts';
import type { Kind, PageElement } from '../../../models/runtime/elements/page-element.ts';
import type { SourceCell } from '../../../models/runtime/geometry/grid.ts';
import type { ElementDecision, Origin, Plan } from '../../../models/runtime/plan/plan.ts';

const fill = { r: 1, g: 1, b: 1 };
const style = { fill, filled: true, gradient: false, stroke: null, radius: 0, shadow: 0 };
const element = (
  kind: Kind,
  x: number,
  y: number,
  width: number,
  height: number,
  parent = 0,
): PageElement => ({
  kind,
  from: 'layers',
  layers: [],
  box: { x, y, width, height },
  style,
  below: fill,
  parent,
});
const place = (at: number, exemplar = 0) => ({ exemplar, element: at });
const decision = (
  elements: number[],
  confidence: number,
  from: Origin,
  more: Partial<ElementDecision> = {},
) => ({
  elements,
  style,
  origin: { fill: from, stroke: 'source', radius: 'source', shadow: 'source' } as const,
  candidates: [],
  confidence,
  rules: [],
  ...more,
});
/** 40 x 20; a picture that reaches out of the page at the right, another one beside it, and a word on the first. */
const plan: Plan = {
  source: [
    element('box', 0, 0, 40, 20, -1),
    element('picture', 20, 0, 40, 20),
    element('picture', 0, 0, 10, 20),
    element('text', 30, 10, 10, 10, 1),
  ],
  exemplars: [
    [element('box', 0, 0, 10, 10, -1), element('picture', 0, 0, 5, 5), element('picture', 5, 5, 5, 5)],
  ],
  decisions: [
    decision([0], 0.9, place(0)),
    decision([1, 2], 0.4, place(1), { pictures: [place(1), place(2)] }),
    decision([3], 0.7, 'source', {
      origin: { fill: 'source', stroke: 'rule', radius: place(0), shadow: 'source' },
    }),
  ],
};

test('a part is what of the element lies within its page', () => {
  expect(partOfElement(plan.source, 1)).toEqual({ x: 0.5, y: 0, width: 0.5, height: 1 });
  expect(partOfElement([plan.source[0]!, element('box', -10, 30, 5, 5)], 1)).toMatchObject({
    width: 0,
    height: 0,
  });
});

test('what is painted at a point is the topmost element, the page where there is none', () => {
  expect([0.9, 0.6, 0.4, 0.1].map((x) => paintedAt(plan.source, { x, y: 0.9 }))).toEqual([3, 1, 0, 2]);
  expect(decisionOf(plan, 2)).toBe(plan.decisions[1]);
});

test('of placeholders each follows its own picture; without a fill the first attribute that is taken counts', () => {
  const [, pictures, word] = plan.decisions as [ElementDecision, ElementDecision, ElementDecision];
  expect([followed(pictures, 1), followed(pictures, 2)]).toEqual([place(1), place(2)]);
  expect(originOf(pictures, 2, 'stroke')).toBe('source');
  expect(followed(word, 3)).toEqual(place(0));
  expect(followed(decision([0], 1, 'rule'), 0)).toBeNull();
});

test('what an element of the exemplar gave to is told element by element', () => {
  expect(takersOf(plan, place(1))).toEqual([1]);
  expect(takersOf(plan, place(2))).toEqual([2]);
  expect(takersOf(plan, place(0))).toEqual([0, 3]);
  expect(takersOf(plan, place(0, 1))).toEqual([]);
});

test('the map of confidence paints elements in their order; content that stays is sure', () => {
  const grid = { columns: 4, rows: 2, across: 4, down: 2, first: 0 as SourceCell };
  const map = planConfidence(plan, grid);
  expect([...map].map((sure) => Math.round(10 * sure) / 10)).toEqual([
    0.4, 0.9, 0.4, 0.4, 0.4, 0.9, 0.4, 0.7,
  ]);
  expect([...unsureCells(map)]).toEqual([1, 0, 1, 1, 1, 0, 1, 0]);
  expect(surenessOf({ confidence: 0.2, rules: [{ rule: 'content stays', attribute: 'fill' }] })).toBe(1);
  expect(surenessOf({ confidence: 0.2, rules: [{ rule: 'legible', attribute: 'fill' }] })).toBe(0.2);
});
