import type { ElementStyle, PageElement } from '../elements/page-element.ts';

/** What an element takes, each from an element of its own where need be. `fill` is the ink of a text or a drawing and the image of a picture. */
export const ATTRIBUTES = ['fill', 'stroke', 'radius', 'shadow'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** An element of an exemplar: places in the lists of a plan. */
export interface Place {
  exemplar: number;
  element: number;
}

/**
 * Where an attribute of a result comes from: an element of an exemplar, as it stands there; the source, which keeps its own; or a rule, which made it
 * (its colour stands in the style alone).
 */
export type Origin = Place | 'source' | 'rule';

/** What the hard rules may do after the match (rules/), by the rule's name. */
export const RULES = [
  'content stays',
  'still seen',
  'legible',
  'order of emphasis',
  'round only where its kind is',
  'picture for a picture',
  'quiet where no picture is',
] as const;
export type RuleName = (typeof RULES)[number];

/** A style that an element could take. */
export interface Candidate {
  style: ElementStyle;
  origin: Readonly<Record<Attribute, Origin>>;
  /** 0..1; of all candidates of one decision at most 1 together. */
  probability: number;
}

/** What a rule changed, told to who asks why. contrast: WCAG ratio to the ground before and after. */
export interface RuleNote {
  rule: RuleName;
  attribute: Attribute;
  contrast?: { from: number; to: number };
}

/** What all elements of one make become. */
export interface ElementDecision {
  /** Places in the plan's source elements, in paint order; one make, so that siblings never differ. */
  elements: readonly number[];
  /** As the elements are seen in the result. A radius is of the first; the others' is at most half of their shorter side. */
  style: ElementStyle;
  origin: Readonly<Record<Attribute, Origin>>;
  /** What speaks for it: distinct styles, the most probable first, before any rule. At least one unless the element keeps its own. */
  candidates: readonly Candidate[];
  /** Probability of the first candidate, 0..1. */
  confidence: number;
  rules: readonly RuleNote[];
  /** Of placeholders that take an exemplar's pictures: of each element the picture that it shows, in the order of `elements`. */
  pictures?: readonly Place[];
  /** Of placeholders: the layers after each element's first, which are its cross, are hidden. */
  hidesCross?: boolean;
}

/**
 * The one plan of a run: what Layers patches, what Picture paints, what Live text colours, what Why explains, what Steer constrains.
 * Plain data, structured-cloneable.
 */
export interface Plan {
  source: readonly PageElement[];
  exemplars: readonly (readonly PageElement[])[];
  /** In the paint order of their first elements; every source element is in exactly one. */
  decisions: readonly ElementDecision[];
}
