import { isInk } from '../elements/likes.ts';
import type { PageElement } from '../elements/page-element.ts';
import { problem } from '../errors.ts';
import { area, middleX, middleY, sharedArea, type Box } from '../geometry/box.ts';
import type { Part, Point } from '../geometry/grid.ts';
import { lastIndex } from '../geometry/last-index.ts';
import type { LayerNode, PinnedPlace, Steering } from '../types.ts';

/** Logit of what may not be taken; exp() of it is 0. The graph is trained with it. */
const HIDDEN = -1e4;
/** Share of an element that a forbidden part covers, from which the element is forbidden. */
const COVERED = 0.5;

/** What the user's constraints are to the match of elements. */
export interface SteeredElements {
  /** [N, M] added to the logits: 0 or HIDDEN. */
  hidden: Float32Array;
  /** The makes, those split whose members are steered apart. */
  makes: Int32Array;
  /** Source elements that a pin decides, and those that a pin or an exemplar of their own steers. */
  pinned: ReadonlySet<number>;
  steered: ReadonlySet<number>;
}

/** What is steered. root: the source's layers, as readLayers gives them; undefined where it has none. */
export interface Steered {
  source: readonly PageElement[];
  exemplars: readonly (readonly PageElement[])[];
  makes: Int32Array;
  root: LayerNode | undefined;
}

/**
 * Pins, forbidden parts and exemplars of layers as masks on the matrix of elements. Later pins cover former ones, inner layers those that hold them.
 * A forbidden element is never taken, not even by a pin. Throws NothingToMatch where constraints leave an element nothing.
 */
export function steerElements(
  { source, exemplars, makes, root }: Steered,
  { pins = [], forbidden = [], layers = [] }: Steering,
): SteeredElements {
  const first = exemplars.map((_, i) => exemplars.slice(0, i).reduce((sum, { length }) => sum + length, 0));
  const count = exemplars.reduce((sum, { length }) => sum + length, 0);
  const free = new Uint8Array(count).fill(1);
  for (const { exemplar, ...part } of forbidden)
    exemplars[exemplar]!.forEach((element, j) => {
      const given = boxOf(part, exemplars[exemplar]![0]!.box);
      if (sharedArea(element.box, given) > COVERED * area(element.box)) free[first[exemplar]! + j] = 0;
    });
  const allowed = source.map((): { name: string; may: Uint8Array } => ({ name: '', may: free }));
  const holders = layers
    .map(({ layer, exemplar }) => ({ ids: idsIn(root, layer), exemplar }))
    .sort((a, b) => b.ids.size - a.ids.size);
  for (const { ids, exemplar } of holders) {
    const may = free.map((is, j) => is * Number(exemplarOf(first, j) === exemplar));
    source.forEach((element, i) => {
      if (element.layers.some((id) => ids.has(id))) allowed[i] = { name: `exemplar ${exemplar}`, may };
    });
  }
  const pinned = new Set<number>();
  pins.forEach(({ at, to }, pin) => {
    for (const i of elementsAt(source, at, root)) {
      const j = first[to.exemplar]! + elementUnder(exemplars[to.exemplar]!, to, isInk(source[i]!));
      allowed[i] = { name: `pin ${pin}`, may: free.map((is, other) => is * Number(other === j)) };
      pinned.add(i);
    }
  });
  const hidden = new Float32Array(source.length * count);
  allowed.forEach(({ may }, i) => {
    if (!may.includes(1))
      throw problem(
        'NothingToMatch',
        'A constraint leaves nothing to take; remove a forbidden part or move the pin.',
      );
    may.forEach((is, j) => (hidden[i * count + j] = is ? 0 : HIDDEN));
  });
  return {
    hidden,
    makes: splitMakes(
      makes,
      allowed.map(({ name }) => name),
    ),
    pinned,
    steered: new Set(allowed.flatMap(({ name }, i) => (name === '' ? [] : [i]))),
  };
}

const exemplarOf = (first: readonly number[], element: number): number =>
  lastIndex(first, (start) => start <= element);

function splitMakes(makes: Int32Array, names: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return makes.map((make, i) => {
    const key = `${make} ${names[i]!}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
}

const boxOf = ({ x, y, width, height }: Part, frame: Box): Box => ({
  x: x * frame.width,
  y: y * frame.height,
  width: width * frame.width,
  height: height * frame.height,
});

/** A layer and all that it holds. Throws BadMessage where the source has no such layer. */
function idsIn(root: LayerNode | undefined, layer: string): Set<string> {
  const ids = new Set<string>();
  const collect = ({ id, children }: LayerNode): void => {
    ids.add(id);
    children?.forEach(collect);
  };
  const find = (node: LayerNode): boolean =>
    node.id === layer ? (collect(node), true) : (node.children ?? []).some(find);
  if (root !== undefined && find(root)) return ids;
  throw problem(
    'BadMessage',
    `The source has no visible layer "${layer}"; remove what was steered on it, or give the source's layers.`,
  );
}

/** What a pin holds: the layer's own element, else what is painted in it; of a part all whose middle it holds; of a spot the topmost under it. */
export function elementsAt(
  source: readonly PageElement[],
  at: PinnedPlace,
  root: LayerNode | undefined,
): number[] {
  const places = (fits: (element: PageElement) => boolean): number[] =>
    source.flatMap((element, i) => (fits(element) ? [i] : []));
  if ('layer' in at) {
    const ids = idsIn(root, at.layer);
    const own = places(({ layers }) => layers.includes(at.layer));
    return own.length > 0 ? own : places(({ layers }) => layers.some((id) => ids.has(id)));
  }
  const part = boxOf(at, source[0]!.box);
  const held = places(({ box }) => part.width > 0 && holds(part, { x: middleX(box), y: middleY(box) }));
  if (held.length > 0) return held;
  const spot = { x: part.x + part.width / 2, y: part.y + part.height / 2 };
  return [lastIndex(source, ({ box }) => holds(box, spot)), 0].filter((i) => i >= 0).slice(0, 1);
}

/** The exemplar's element under a point (shares of its frame): for ink the topmost, for a ground the topmost ground. */
export function elementUnder(elements: readonly PageElement[], to: Point, ink: boolean): number {
  const { width, height } = elements[0]!.box;
  const spot = { x: to.x * width, y: to.y * height };
  const under = (fits: (element: PageElement) => boolean): number =>
    lastIndex(elements, (element) => fits(element) && holds(element.box, spot));
  return Math.max(0, ink ? under(() => true) : under((element) => !isInk(element)));
}

const holds = ({ x, y, width, height }: Box, point: Point): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
