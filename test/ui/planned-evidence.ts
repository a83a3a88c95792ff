import type { ElementStyle, Kind, PageElement } from '../../models/runtime/elements/page-element.ts';
import type { ElementDecision, Place, Plan } from '../../models/runtime/plan/plan.ts';
import type { LayerNode } from '../../models/runtime/types.ts';
import type { PlannedEvidence } from '../../ui/why/evidence.ts';
import { evidence } from './why-evidence.ts';

const WHITE = { r: 1, g: 1, b: 1 };
const INK = { r: 0.1, g: 0.1, b: 0.1 };
const BLUE = { r: 0, g: 0, b: 1 };

type Sides = readonly [x: number, y: number, width: number, height: number];

function element(
  kind: Kind,
  layer: string | null,
  [x, y, width, height]: Sides,
  fill: ElementStyle['fill'],
  more: Partial<ElementStyle> & { parent?: number } = {},
): PageElement {
  const { parent = 0, ...style } = more;
  return {
    kind,
    from: layer === null ? 'pixels' : 'layers',
    layers: layer === null ? [] : [layer],
    box: { x, y, width, height },
    style: { fill, filled: true, gradient: false, stroke: null, radius: 0, shadow: 0, ...style },
    below: WHITE,
    parent,
  };
}

const BORDER = { colour: INK, width: 1, sides: [true, true, true, true] };

/** A page of 8 x 4: a card over its left half, in it two alike buttons one above the other, the upper one with a label. */
const source = [
  element('box', 'page', [0, 0, 8, 4], WHITE, { parent: -1 }),
  element('box', '1', [0, 0, 4, 4], WHITE, { stroke: BORDER }),
  element('box', '2', [0, 0, 2, 2], INK, { parent: 1, radius: 1 }),
  element('text', '3', [0, 0, 1, 1], WHITE, { parent: 2 }),
  element('box', '4', [0, 2, 2, 2], INK, { parent: 1, radius: 1 }),
];

/** A page of 8 x 8: a primary button at its top left with a label, found in pixels, and a card at its bottom right. */
const exemplar = [
  element('box', 'e', [0, 0, 8, 8], WHITE, { parent: -1 }),
  element('box', 'primary', [0, 0, 4, 4], BLUE, { radius: 2 }),
  element('text', null, [1, 1, 2, 2], WHITE, { parent: 1 }),
  element('box', 'card', [4, 4, 4, 4], WHITE, { stroke: BORDER }),
];

const layer = (id: string, name: string, children: LayerNode[] = []): LayerNode =>
  ({ id, name, type: 'FRAME', children }) as LayerNode;

const at = (place: number): Place => ({ exemplar: 0, element: place });
const all = (from: Place | 'source') => ({ fill: from, stroke: from, radius: from, shadow: from });
const styled = (place: number): ElementStyle => exemplar[place]!.style;

const decisions: ElementDecision[] = [
  {
    elements: [0],
    style: styled(0),
    origin: { ...all('source'), fill: at(0) },
    candidates: [],
    confidence: 0.95,
    rules: [],
  },
  {
    elements: [1],
    style: styled(3),
    origin: all(at(3)),
    candidates: [{ style: styled(3), origin: all(at(3)), probability: 0.4 }],
    confidence: 0.4,
    rules: [],
  },
  {
    elements: [2, 4],
    style: { ...styled(1), stroke: BORDER },
    origin: { fill: at(1), stroke: at(3), radius: 'source', shadow: 'rule' },
    candidates: [
      { style: styled(1), origin: all(at(1)), probability: 0.86 },
      { style: styled(3), origin: all(at(3)), probability: 0.09 },
    ],
    confidence: 0.86,
    rules: [{ rule: 'still seen', attribute: 'stroke', contrast: { from: 1.13, to: 1.62 } }],
  },
  {
    elements: [3],
    style: styled(2),
    origin: { ...all('source'), fill: at(2) },
    candidates: [{ style: styled(2), origin: { ...all('source'), fill: at(2) }, probability: 0.7 }],
    confidence: 0.7,
    rules: [{ rule: 'legible', attribute: 'fill', contrast: { from: 2.1, to: 4.6 } }],
  },
];

export const plan: Plan = { source, exemplars: [exemplar], decisions };

/** The evidence of why-evidence.ts with this plan, its cells as they were. */
export const planned: PlannedEvidence = {
  ...evidence,
  input: {
    ...evidence.input,
    sourceLayers: layer('page', 'Wireframe', [
      layer('1', 'Box', [layer('2', 'Order'), layer('3', 'Order\nnow'), layer('4', 'Cancel')]),
    ]),
    exemplars: [
      {
        image: evidence.input.exemplars[0]!.image,
        layers: layer('e', 'Shop', [layer('primary', 'Button primary'), layer('card', 'Card')]),
      },
    ],
  },
  plan,
  layers: [
    ...evidence.layers,
    { id: '3', name: 'Order\nnow', kind: 'box', part: { x: 0, y: 0, width: 0.125, height: 0.25 } },
    { id: '4', name: 'Cancel', kind: 'box', part: { x: 0, y: 0.5, width: 0.25, height: 0.5 } },
  ],
};
