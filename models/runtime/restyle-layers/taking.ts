import type { PageElement } from '../elements/page-element.ts';
import type { Box } from '../geometry/box.ts';
import { WHITE, type Colour } from '../layers/paint.ts';
import { flattenLayers, opacityOf } from '../layers/shape.ts';
import type { StyledNode } from '../layers/styled-node.ts';
import { elementAt, isPlace } from '../plan/draft.ts';
import type { ElementDecision, Origin, Place, Plan } from '../plan/plan.ts';

/** A plan, and the layers of both sides that it is about. */
export interface LayersOfPlan {
  plan: Plan;
  /** The source's layers, as readLayers gives them: those that the plan's elements name. */
  root: StyledNode;
  /** In the plan's order; null where an exemplar is a picture without layers, or they are not known. */
  exemplars: readonly (StyledNode | null)[];
}

/** A layer as it is seen in its frame. */
export interface SeenLayer {
  node: StyledNode;
  /** The mask that gives it its outline, or the layer itself. */
  outline: StyledNode;
  /** Of the layer and all that hold it, 0..1. */
  opacity: number;
  /** What its clipping ancestors leave of it, units of the frame. */
  seen: Box;
}

/** What layers are decided from: by id each layer, and by element what it becomes. */
export interface Taking {
  plan: Plan;
  source: ReadonlyMap<string, SeenLayer>;
  exemplars: readonly ReadonlyMap<string, SeenLayer>[];
  /** Of each source element, the colour that the plan puts below it. */
  grounds: readonly Colour[];
  decisionOf: readonly ElementDecision[];
}

/** An element of an exemplar, with its main layer where it was read off layers. */
export interface Taken {
  element: PageElement;
  layer: SeenLayer | undefined;
}

export function takingOf({ plan, root, exemplars }: LayersOfPlan): Taking {
  const decisionOf: ElementDecision[] = [];
  for (const decision of plan.decisions) for (const place of decision.elements) decisionOf[place] = decision;
  const grounds: Colour[] = [];
  // What holds an element comes before it.
  for (const { parent } of plan.source) {
    const style = decisionOf[parent]?.style;
    grounds.push(style === undefined ? WHITE : style.filled ? style.fill : grounds[parent]!);
  }
  return {
    plan,
    source: layersIn(root),
    exemplars: exemplars.map((one) => (one === null ? new Map<string, SeenLayer>() : layersIn(one))),
    grounds,
    decisionOf,
  };
}

/** What an attribute comes from, where that is an exemplar's element. */
export function takenFrom({ plan, exemplars }: Taking, origin: Origin): Taken | null {
  if (!isPlace(origin)) return null;
  const element = elementAt(plan, origin);
  return { element, layer: exemplars[origin.exemplar]?.get(element.layers[0] ?? '') };
}

/** The picture of an exemplar that an element shows, if it shows one. index: among the decision's elements */
export function pictureFor({ pictures, origin }: ElementDecision, index: number): Place | null {
  return pictures?.[index] ?? (isPlace(origin.fill) ? origin.fill : null);
}

function layersIn(root: StyledNode): Map<string, SeenLayer> {
  const { width, height } = root.absoluteBoundingBox!;
  const page = { node: root, outline: root, opacity: root.opacity ?? 1, seen: { x: 0, y: 0, width, height } };
  const layers = new Map<string, SeenLayer>([[root.id, page]]);
  for (const shape of flattenLayers(root)) {
    const node: StyledNode = shape.node;
    const outline: StyledNode = shape.mask ?? node;
    layers.set(node.id, { node, outline, opacity: opacityOf(shape), seen: shape.seen });
  }
  return layers;
}
