import { elementsOfLayers } from '../../runtime/elements/elements-of-layers.ts';
import { featuresOf } from '../../runtime/elements/features.ts';
import { makesOf } from '../../runtime/elements/makes.ts';
import type { PageElement } from '../../runtime/elements/page-element.ts';
import { elementsOfPixels } from '../../runtime/elements/pixels/elements-of-pixels.ts';
import { RELATIONS, relationsOf } from '../../runtime/elements/relations.ts';
import { readLayers } from '../../runtime/layers/read-layers.ts';
import type { StyledNode } from '../../runtime/layers/styled-node.ts';
import type { Raster } from '../../runtime/types.ts';
import { matchElements } from '../pixel-elements/match-elements.ts';
import type { RestNode } from '../trees/rest-node.ts';
import type { TreePage } from '../trees/tree-block.ts';
import { STYLE, styleVector } from './style-vector.ts';

/** The tokens of one tree, as the training reads them. Arrays row-major. */
export interface TreeTokens {
  readonly count: number;
  /** [N, F] of the side that the tree is on. */
  readonly features: Float32Array;
  /** [N, N] the binary relations of RELATIONS as bits, the first lowest. */
  readonly relations: Uint8Array;
  /** [N, N] nearness times 255. */
  readonly nearness: Uint8Array;
  readonly makes: Int32Array;
  /** [N, S] style (STYLE): a document's own, or what a wireframe's elements become; NaN where the page has no such element. */
  readonly styles: Float32Array;
  readonly roles: readonly string[];
}

const NEARNESS = RELATIONS.indexOf('nearness');

/** Things that a layer paints beside its own, by the layer's id: texts that were joined, a border that was merged (mess). */
function paintedAlso({ id, paintsAlso = [], children = [] }: RestNode): [string, readonly string[]][] {
  return [
    ...(paintsAlso.length > 0 ? [[id, paintsAlso] as [string, readonly string[]]] : []),
    ...children.flatMap(paintedAlso),
  ];
}

const elementsOf = (tree: RestNode): PageElement[] => elementsOfLayers(readLayers(tree) as StyledNode);

/** A wireframe's elements with what each becomes in the page's target. */
type Becoming = readonly [element: PageElement, target: PageElement | undefined];

function becoming(page: TreePage, wireframe: RestNode): Becoming[] {
  const truth = new Map(
    elementsOf(page.target).flatMap((element) => element.layers.map((id) => [id, element] as const)),
  );
  const also = new Map(paintedAlso(wireframe));
  return elementsOf(wireframe).map((element) => {
    const ids = element.layers.flatMap((id) => [id, ...(also.get(id) ?? [])]);
    return [element, truth.get(ids.find((id) => truth.has(id)) ?? '')];
  });
}

/** The tokens of a page's document, which is an exemplar, and of its wireframes, which are sources. */
export function pageTokens(page: TreePage): { exemplar: TreeTokens; sources: TreeTokens[] } {
  const own = elementsOf(page.document);
  return {
    exemplar: tokensOf(page, own, own, 'exemplar'),
    sources: page.wireframes.map(({ document }) => {
      const known = becoming(page, document);
      const elements = known.map(([element]) => element);
      const targets = known.map(([, target]) => target);
      return tokensOf(page, elements, targets, 'source');
    }),
  };
}

/** The tokens of a page's picture, which is an exemplar as a screenshot is: styles as measured, roles unknown. */
export function pictureTokens(page: TreePage, picture: Raster): TreeTokens {
  const elements = elementsOfPixels(picture);
  return tokensOf(page, elements, elements, 'exemplar');
}

/** Share of two boxes that one thing has in common, in a wireframe's layers and in its picture. */
const SAME = 0.5;

/** The tokens of a wireframe's picture, a source without layers: what is found where a layer is becomes what the layer does. */
export function sketchTokens(page: TreePage, wireframe: RestNode, picture: Raster): TreeTokens {
  const known = becoming(page, wireframe);
  const found = elementsOfPixels(picture);
  const layered = known.map(([element]) => element);
  const [first, ...more] = found;
  const { pairs } = matchElements(layered.slice(1), more, SAME);
  const places = new Map(pairs.map((pair) => [pair.found, layered.indexOf(pair.truth)]));
  places.set(first!, 0);
  const layers = (element: PageElement): PageElement => {
    const place = places.get(element);
    return place === undefined ? element : { ...element, layers: layered[place]!.layers };
  };
  const targets = found.map((element) => known[places.get(element) ?? -1]?.[1]);
  return tokensOf(page, found.map(layers), targets, 'source');
}

function tokensOf(
  { size: [width, height], roles }: TreePage,
  elements: readonly PageElement[],
  targets: readonly (PageElement | undefined)[],
  side: 'source' | 'exemplar',
): TreeTokens {
  const frame = { width, height };
  const count = elements.length;
  const values = relationsOf(elements, frame);
  const relations = new Uint8Array(count * count);
  const nearness = new Uint8Array(count * count);
  for (let pair = 0; pair < count * count; pair++) {
    const at = pair * RELATIONS.length;
    for (let r = 0; r < NEARNESS; r++) if (values[at + r]! > 0) relations[pair]! |= 1 << r;
    nearness[pair] = Math.round(255 * values[at + NEARNESS]!);
  }
  const unknown = STYLE.map(() => NaN);
  return {
    count,
    features: featuresOf(elements, frame, side),
    relations,
    nearness,
    makes: makesOf(elements),
    styles: Float32Array.from(targets.flatMap((target) => (target ? styleVector(target) : unknown))),
    roles: elements.map(({ layers }) => roles[layers.find((id) => id in roles) ?? ''] ?? ''),
  };
}
