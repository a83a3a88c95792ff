import type { ElementStyle, Kind, PageElement } from '../../../models/runtime/elements/page-element.ts';
import { WHITE, type Colour } from '../../../models/runtime/layers/paint.ts';

export const grey = (level: number): Colour => ({ r: level, g: level, b: level });
export const BLUE: Colour = { r: 0.1, g: 0.2, b: 0.9 };
export const RED: Colour = { r: 0.9, g: 0.1, b: 0.1 };

let ids = 0;

/** An element [x, y, width, height] on white; below, parent and layers as given. */
export function element(
  kind: Kind,
  [x, y, width, height]: readonly [number, number, number, number],
  fill: Colour,
  { style = {}, ...more }: Partial<Omit<PageElement, 'style'>> & { style?: Partial<ElementStyle> } = {},
): PageElement {
  return {
    kind,
    from: 'layers',
    layers: [`layer ${ids++}`],
    box: { x, y, width, height },
    style: { fill, filled: true, gradient: false, stroke: null, radius: 0, shadow: 0, ...style },
    below: WHITE,
    parent: 0,
    ...(kind === 'text' && {
      type: { size: height, weight: 400, length: 8, digits: 0, capitals: 0.1, lines: 1, align: 0 },
    }),
    ...more,
  };
}

/** A white page of 400 x 300 with these elements on it. */
export const page = (...elements: PageElement[]): PageElement[] => [
  element('box', [0, 0, 400, 300], WHITE, { parent: -1 }),
  ...elements,
];
