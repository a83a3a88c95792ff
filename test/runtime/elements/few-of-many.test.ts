import { describe, expect, it } from 'vitest';
import { fewOf } from '../../../models/runtime/elements/few-of-many.ts';
import type { Kind, PageElement } from '../../../models/runtime/elements/page-element.ts';

const GREY = { r: 0.5, g: 0.5, b: 0.5 };
const WHITE = { r: 1, g: 1, b: 1 };
const element = (kind: Kind, width: number, parent: number, x = 0): PageElement => ({
  kind,
  from: 'layers',
  layers: [],
  box: { x, y: 0, width, height: 20 },
  style: { fill: GREY, filled: true, gradient: false, stroke: null, radius: 0, shadow: 0 },
  below: WHITE,
  parent,
});
const page = element('box', 4000, -1);
const boxes = (widths: readonly number[], parent = 0): PageElement[] =>
  widths.map((width) => element('box', width, parent));

describe('few elements of many', () => {
  it('are all of them where there are not too many', () => {
    const all = [page, ...boxes([40, 60])];
    expect(fewOf(all, 3)).toEqual({ few: all, places: [0, 1, 2], standsFor: Int32Array.of(0, 1, 2) });
  });

  it('have one of every make before a second of any, and each speaks for its make', () => {
    const { places, standsFor } = fewOf([page, ...boxes([40, 40, 40, 60, 60, 80])], 5);
    expect(places).toEqual([0, 1, 2, 4, 6]);
    expect([...standsFor]).toEqual([0, 1, 2, 1, 3, 3, 4]);
  });

  it('leave out the smallest makes, for which one of their kind speaks that is of about their size', () => {
    const line = element('line', 500, 0);
    const { places, standsFor } = fewOf([page, line, ...boxes([40, 400, 200, 300, 46])], 5);
    expect(places).toEqual([0, 1, 3, 4, 5]);
    expect([...standsFor]).toEqual([0, 1, 3, 2, 3, 4, 3]);
  });

  it('lie on the nearest box that is among them', () => {
    const inner = [element('box', 30, 1), element('text', 100, 2)];
    const { few, places } = fewOf([page, element('box', 200, 0), ...inner, ...boxes([90])], 4);
    expect(places).toEqual([0, 1, 3, 4]);
    expect(few.map(({ parent }) => parent)).toEqual([-1, 0, 1, 0]);
  });
});
