import { elementsOfLayers } from '../../../../models/runtime/elements/elements-of-layers.ts';
import { roundness } from '../../../../models/runtime/elements/feature.ts';
import { isInk } from '../../../../models/runtime/elements/likes.ts';
import { makesOf } from '../../../../models/runtime/elements/makes.ts';
import type { ElementStyle, PageElement } from '../../../../models/runtime/elements/page-element.ts';
import type { StyledNode } from '../../../../models/runtime/layers/styled-node.ts';
import type { Colour } from '../../../../models/runtime/layers/paint.ts';
import { toHex } from '../../../../models/runtime/layers/paint-colours.ts';
import { applyRules } from '../../../../models/runtime/plan/apply-rules.ts';
import { draftOf, type Draft, type DraftDecision } from '../../../../models/runtime/plan/draft.ts';
import type { Candidate, Origin } from '../../../../models/runtime/plan/plan.ts';

export type Side = readonly [x: number, y: number, width: number, height: number];

/** "#d9d9d9" or "#fff" -> 0..1. */
export function hex(text: string): Colour {
  const full = text.length === 4 ? [...text.slice(1)].map((digit) => digit + digit).join('') : text.slice(1);
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16) / 255);
  return { r: r!, g: g!, b: b! };
}
export const inHex = toHex;

const solid = (colour: string) => ({ type: 'SOLID', color: { ...hex(colour), a: 1 } });

/** A layer: `fill` null for none. */
export function box(
  side: Side,
  fill: string | null,
  rest: Record<string, unknown> & { stroke?: string; width?: number } = {},
): StyledNode {
  const [x, y, width, height] = side;
  const { stroke, width: weight = 1, ...more } = rest;
  return {
    id: '',
    name: 'Rectangle',
    type: 'RECTANGLE',
    absoluteBoundingBox: { x, y, width, height },
    fills: fill === null ? [] : [solid(fill)],
    ...(stroke && { strokes: [solid(stroke)], strokeWeight: weight }),
    ...more,
  } as unknown as StyledNode;
}
export const words = (side: Side, fill: string, fontSize = 14, fontWeight = 400): StyledNode =>
  box(side, fill, { type: 'TEXT', characters: 'Some words', style: { fontSize, fontWeight } });
export const photo = (side: Side, rest: Record<string, unknown> = {}): StyledNode =>
  box(side, null, { fills: [{ type: 'IMAGE', imageRef: 'a', scaleMode: 'FILL' }], ...rest });
/** A box under a cross: a picture to come. */
export const crossed = (side: Side, fill = '#d9d9d9', rest: Record<string, unknown> = {}): StyledNode[] => [
  box(side, fill, rest),
  box(side, null, { type: 'VECTOR', stroke: '#999999' }),
];
export const shadow = {
  effects: [
    {
      type: 'DROP_SHADOW',
      visible: true,
      color: { r: 0, g: 0, b: 0, a: 0.3 },
      offset: { x: 0, y: 4 },
      radius: 12,
    },
  ],
};

/** The elements of a page of that size and fill, 1.. in paint order of what lies on it. */
export function elementsOf(
  children: readonly (StyledNode | StyledNode[])[],
  fill = '#ffffff',
  [width, height] = [400, 640],
): PageElement[] {
  const flat = children.flat().map((node, i) => ({ ...node, id: `layer ${i}` }));
  return elementsOfLayers({
    ...box([0, 0, width!, height!], fill),
    id: 'page',
    type: 'FRAME',
    children: flat,
  } as StyledNode);
}

/** As found in a picture: no layers. */
export const inPixels = (elements: readonly PageElement[]): PageElement[] =>
  elements.map((element) => ({ ...element, from: 'pixels', layers: [] }));

/** What an element of the exemplar is on one of the source, as the match copies it. */
export function candidate(
  own: PageElement,
  exemplar: readonly PageElement[],
  element: number,
  probability: number,
): Candidate {
  const place = { exemplar: 0, element };
  const { style } = exemplar[element]!;
  const half = Math.min(own.box.width, own.box.height) / 2;
  const isRound = roundness(style, exemplar[element]!.box) >= 0.9;
  const inkOnly = isInk(own) || own.kind === 'line' || own.parent < 0;
  const rest: Origin = inkOnly ? 'source' : place;
  const worn: ElementStyle = inkOnly
    ? { ...own.style, fill: style.fill, filled: true, gradient: style.gradient }
    : {
        ...style,
        fill: style.filled ? style.fill : own.below,
        radius: isRound ? half : Math.min(style.radius, half),
      };
  return { style: worn, origin: { fill: place, stroke: rest, radius: rest, shadow: rest }, probability };
}

/** For each source element the exemplar's elements it points at, the likeliest first; of one make the first speaks. [] keeps its own. */
export type Matched = (place: number, element: PageElement) => readonly number[];

export function draftFor(
  source: readonly PageElement[],
  exemplar: readonly PageElement[],
  matched: Matched,
): Draft {
  const makes = makesOf(source);
  const members = new Map<number, number[]>();
  makes.forEach((make, place) => members.set(make, [...(members.get(make) ?? []), place]));
  const decisions = [...members.values()].map((elements): DraftDecision => {
    const own = source[elements[0]!]!;
    const picks = matched(elements[0]!, own);
    const candidates = picks.map((pick, i) => candidate(own, exemplar, pick, 0.5 / 2 ** i));
    const [
      first = {
        style: own.style,
        origin: { fill: 'source', stroke: 'source', radius: 'source', shadow: 'source' },
        probability: 0,
      },
    ] = candidates as Candidate[];
    return {
      elements,
      style: first.style,
      origin: { ...first.origin },
      candidates,
      confidence: first.probability,
      rules: [],
    };
  });
  return draftOf({ source, exemplars: [exemplar], decisions });
}

/** A draft after all rules. */
export function ruled(
  source: readonly PageElement[],
  exemplar: readonly PageElement[],
  matched: Matched | readonly (readonly number[])[],
  pinned?: ReadonlySet<number>,
): Draft {
  const draft = draftFor(
    source,
    exemplar,
    typeof matched === 'function' ? matched : (place) => matched[place] ?? [],
  );
  applyRules(draft, pinned);
  return draft;
}

export const styleAt = ({ decisionOf }: Draft, place: number): ElementStyle => decisionOf[place]!.style;
export const fillAt = (draft: Draft, place: number): string => inHex(styleAt(draft, place).fill);
/** The names of the rules that spoke. */
export const told = ({ decisionOf }: Draft, place: number): string[] =>
  decisionOf[place]!.rules.map(({ rule }) => rule);
