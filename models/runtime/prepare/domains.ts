import type { Geometry, Size } from '../geometry/plan-geometry.ts';
import { extendTensor } from '../image/tensors.ts';
import type { FloatTensor } from '../ort/ort.ts';
import type { Card } from '../pack/card.ts';
import type { LayerNode, Raster } from '../types.ts';
import { conditionStack, type Knowledge } from './condition.ts';
import type { Given } from './guide/given.ts';
import { labelCondition } from './guide/label-condition.ts';
import { lineCondition } from './guide/line-condition.ts';
import { looksLikeLines, looksLikeMask, looksLikePose, looksLikeWireframe } from './guide/looks-like.ts';
import { poseCondition } from './guide/pose-condition.ts';

/** An image, and what a wireframe network wants to know of it, made on first use. */
export interface GivenInput extends Given {
  knowledge: () => Knowledge;
}

/** How a domain reads an image. */
export interface Domain {
  /** The encoders' condition, [1, C, Hw, Ww] at the padded size. Throws ConditionMissing, ModelCorrupt. */
  condition(card: Card, given: GivenInput, geometry: Geometry): FloatTensor;
  /** Whether a source looks like one of this domain, from its pixels and, where they are known, its layers. */
  propose(picture: Raster, layers: LayerNode | undefined): boolean;
}

/** A condition that is made at the working size, brought to the padded one. */
const padded =
  (make: (card: Card, given: Given, size: Size) => FloatTensor): Domain['condition'] =>
  (card, given, geometry) =>
    extendTensor(make(card, given, geometry.working), geometry.padded);

/**
 * What every domain of pack/card.ts is. The order is that in which a source is asked what it is: a joint's name says more than a text, and a text more
 * than colours or lines. What the panel says of a domain stands in ui/domain/domains.tsx.
 */
export const domains: Record<Card['domain'], Domain> = {
  pose: { condition: padded(poseCondition), propose: looksLikePose },
  wireframe: {
    condition: (card, { knowledge }, geometry) => conditionStack(card.channels, knowledge(), geometry),
    propose: looksLikeWireframe,
  },
  mask: { condition: padded(labelCondition), propose: looksLikeMask },
  edges: { condition: padded(lineCondition), propose: looksLikeLines },
};

/** What a source seems to be: the first domain that knows it; a wireframe where none does. */
export function proposeDomain(picture: Raster, layers: LayerNode | undefined): Card['domain'] {
  const names = Object.keys(domains) as Card['domain'][];
  return names.find((name) => domains[name].propose(picture, layers)) ?? 'wireframe';
}
