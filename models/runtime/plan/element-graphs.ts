import type { FewOfMany } from '../elements/few-of-many.ts';
import { EXEMPLAR_FEATURES, SOURCE_FEATURES, featuresOf } from '../elements/features.ts';
import type { PageElement } from '../elements/page-element.ts';
import { RELATIONS, relationsOf } from '../elements/relations.ts';
import { problem } from '../errors.ts';
import type { Size } from '../geometry/plan-geometry.ts';
import { expectOutput, type Graph } from '../ort/graph.ts';
import type { FloatTensor } from '../ort/ort.ts';
import type { ElementCard, ElementFile } from '../pack/element-card.ts';
import { exemplarLook, type ExemplarLook } from './exemplar-look.ts';

/** Opens one of a pack's element graphs, or gives the open one. */
export type OpenElementGraph = (file: ElementFile) => Promise<Graph>;

/** A page's elements in the domain that source and exemplar share. */
export interface EncodedElements {
  /** Those that were read. */
  elements: readonly PageElement[];
  /** [1, N, W]. */
  tokens: FloatTensor;
  /** [1, N, N, R], see RELATIONS. */
  relations: FloatTensor;
}

/** A page of which all elements are decided by those that were read. */
export interface EncodedSource extends EncodedElements, Omit<FewOfMany, 'few'> {
  all: readonly PageElement[];
}

/** Probabilities [N, M], row by row: the softmax (eq. 4) of each of the source's elements over the exemplars'. */
export type ElementMatch = Float32Array;

/** Throws ModelCorrupt where a card's network reads other features than this runtime measures. */
export function checkElementCard({
  pointers,
  sourceFeatures,
  exemplarFeatures,
  relations,
}: ElementCard): void {
  const expected: [string, readonly string[], readonly string[]][] = [
    ['pointers', pointers, ['style']],
    ['sourceFeatures', sourceFeatures, SOURCE_FEATURES],
    ['exemplarFeatures', exemplarFeatures, EXEMPLAR_FEATURES],
    ['relations', relations, RELATIONS],
  ];
  for (const [name, told, known] of expected)
    if (told.join('\n') !== known.join('\n'))
      throw problem(
        'ModelCorrupt',
        `card.json: elements.${name} are not those of this version; install a model made for it.`,
      );
}

/** One page through its domain's input layer and the trunk. frame: px. */
export async function encodeElements(
  open: OpenElementGraph,
  side: 'source' | 'exemplar',
  elements: readonly PageElement[],
  frame: Size,
): Promise<EncodedElements> {
  const file = side === 'source' ? 'encode_source_elements.onnx' : 'encode_exemplar_elements.onnx';
  const count = elements.length;
  const data = featuresOf(elements, frame, side);
  const features = { dims: [1, count, data.length / count], data };
  const relations = {
    dims: [1, count, count, RELATIONS.length],
    data: relationsOf(elements, frame),
  };
  const graph = await open(file);
  const outputs = await graph.run({ features, relations });
  return { elements, tokens: expectOutput(file, outputs, 'tokens', [1, count, null]), relations };
}

/** All exemplars as one list; elements of different ones are nothing to each other. */
export interface JoinedExemplars extends EncodedElements {
  /** Of each exemplar the place of its first element. */
  first: readonly number[];
  look: ExemplarLook;
}

export function joinExemplars(exemplars: readonly EncodedElements[]): JoinedExemplars {
  const elements = exemplars.flatMap((one) => one.elements);
  const first: number[] = [];
  let count = 0;
  for (const one of exemplars) {
    first.push(count);
    count += one.elements.length;
  }
  const width = exemplars[0]!.tokens.dims[2]!;
  const tokens = new Float32Array(count * width);
  const relations = new Float32Array(count * count * RELATIONS.length);
  exemplars.forEach((one, i) => {
    tokens.set(one.tokens.data, first[i]! * width);
    const line = one.elements.length * RELATIONS.length;
    for (let row = 0; row < one.elements.length; row++)
      relations.set(
        one.relations.data.subarray(row * line, (row + 1) * line),
        ((first[i]! + row) * count + first[i]!) * RELATIONS.length,
      );
  });
  return {
    elements,
    first,
    tokens: { dims: [1, count, width], data: tokens },
    relations: { dims: [1, count, count, RELATIONS.length], data: relations },
    look: exemplarLook(elements),
  };
}

/** hidden [N, M]: 0, or HIDDEN where an element may not be taken. */
export async function matchElements(
  open: OpenElementGraph,
  source: EncodedElements,
  exemplar: JoinedExemplars,
  hidden: Float32Array,
): Promise<ElementMatch> {
  const file = 'match_elements.onnx';
  const [n, m] = [source.elements.length, exemplar.elements.length];
  const feeds: Record<string, FloatTensor> = {
    source: source.tokens,
    exemplar: exemplar.tokens,
    source_relations: source.relations,
    exemplar_relations: exemplar.relations,
    ...exemplar.look,
    hidden: { dims: [1, n, m], data: hidden },
  };
  const graph = await open(file);
  const wanted = graph.inputNames.map((name) => {
    const feed = feeds[name];
    if (feed) return [name, feed] as const;
    throw problem('ModelCorrupt', `${file} asks for "${name}"; install a model made for this version.`);
  });
  const outputs = await graph.run(Object.fromEntries(wanted));
  return expectOutput(file, outputs, 'probabilities', [1, 1, n, m]).data;
}
