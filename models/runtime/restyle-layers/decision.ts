import type { Kind } from '../elements/page-element.ts';
import type { Part } from '../geometry/grid.ts';
import type { Colour } from '../layers/paint.ts';
import type { Change, PatchedLayer } from '../layers/patch.ts';
import type { RuleNote } from '../plan/plan.ts';

/** An element of an exemplar, to be named and shown. */
export interface ReasonElement {
  kind: Kind;
  /** Of its layer; absent of an element found in a picture. */
  id?: string;
  name?: string;
  exemplar: number;
  /** Where it lies in its frame. */
  part: Part;
}

/** Why layers take what they take. */
export interface Reason {
  /** Where the most telling attribute comes from: an element of an exemplar, a rule alone, or nowhere. */
  from: 'exemplar' | 'rule' | 'source';
  /** Present where it is from an exemplar. */
  element?: ReasonElement;
  /** Probability of the best candidate before any rule, 0..1. */
  confidence: number;
  /** At most three, the most probable first: what they look like. */
  candidates: { fill: Colour | null; stroke: Colour | null; probability: number }[];
  /** What rules changed, in their order. */
  rules: readonly RuleNote[];
}

/** What all layers of one make become. */
export interface Decision {
  /** Stable while the source's layers are the same. */
  id: string;
  kind: Kind | 'page';
  layers: PatchedLayer[];
  changes: Change[];
  reason: Reason;
}
