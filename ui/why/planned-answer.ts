import {
  decisionOf,
  followed,
  isSamePlace,
  originOf,
  paintedAt,
  partOfElement,
  takersOf,
} from '../../models/runtime/attribution/planned.ts';
import { NO_MATCH } from '../../models/runtime/attribution/confidence.ts';
import { surenessOf } from '../../models/runtime/attribution/plan-confidence.ts';
import { isInk } from '../../models/runtime/elements/likes.ts';
import type { ElementStyle, PageElement } from '../../models/runtime/elements/page-element.ts';
import type { Part, Point } from '../../models/runtime/geometry/grid.ts';
import { isPlace } from '../../models/runtime/plan/draft.ts';
import {
  ATTRIBUTES,
  type Attribute,
  type ElementDecision,
  type Origin,
  type Place,
  type Plan,
  type RuleNote,
} from '../../models/runtime/plan/plan.ts';
import { elementsAt } from '../../models/runtime/plan/steer-elements.ts';
import type { Probe } from './question.ts';
import { nameOfElement, type Named } from './element-names.ts';
import type { Evidence } from './evidence.ts';

/** An attribute that comes from elsewhere than the rest of the look. */
export interface Otherwise {
  attribute: Attribute;
  /** An element of the exemplar, the source, which keeps its own, or a rule. */
  from: Named | 'source' | 'rule';
}

/** Another look that the element could have taken. */
export interface OtherLook {
  style: ElementStyle;
  probability: number;
}

/** Asked on the result: what the plan's element there takes. */
export interface FromPlan {
  by: 'plan';
  side: 'exemplar';
  /** The one that is followed, else the one in view. */
  exemplar: number;
  asked: Part;
  element: Named;
  /** Whether a colour is all that it takes. */
  isInk: boolean;
  /** The others that are decided together with it. */
  alike: readonly Part[];
  /** The whole element that it follows; null where it follows none. */
  taken: { part: Part; element: Named } | null;
  /** 0..1. */
  confidence: number;
  matched: boolean;
  otherwise: readonly Otherwise[];
  others: readonly OtherLook[];
  /** What an ink lies on in the result. */
  ground: ElementStyle;
  rules: readonly RuleNote[];
}

/** Asked on the exemplar: which elements of the result take from the one there. */
export interface ToPlan {
  by: 'plan';
  side: 'result';
  exemplar: number;
  asked: Part;
  element: Named;
  takers: readonly Part[];
  /** The first of them. */
  first: Named | null;
}

/** Answers a probe from the plan: elements, not cells. shown: the exemplar in view. */
export function answerFromPlan(
  probe: Probe,
  evidence: Evidence,
  plan: Plan,
  shown: number,
): FromPlan | ToPlan {
  return probe.on === 'exemplar' ? askOf(probe, evidence, plan) : askFor(probe, evidence, plan, shown);
}

/** The plan's element that is asked about: a layer's own, else the topmost that is painted at the point. */
export function elementAsked(
  probe: Exclude<Probe, { on: 'exemplar' }>,
  evidence: Evidence,
  plan: Plan,
): number {
  if (probe.on === 'layer') {
    const [own] = elementsAt(plan.source, { layer: probe.layer.id }, evidence.input.sourceLayers);
    if (own !== undefined && plan.source[own]!.layers.includes(probe.layer.id)) return own;
  }
  return paintedAt(plan.source, probe.point);
}

function askFor(
  probe: Exclude<Probe, { on: 'exemplar' }>,
  evidence: Evidence,
  plan: Plan,
  shown: number,
): FromPlan {
  const { source, exemplars } = plan;
  const place = elementAsked(probe, evidence, plan);
  const own = source[place]!;
  const decision = decisionOf(plan, place);
  const from = followed(decision, place);
  const confidence = surenessOf(decision);
  return {
    by: 'plan',
    side: 'exemplar',
    exemplar: from?.exemplar ?? shown,
    asked: partOfElement(source, place),
    element: nameOfElement(source, place, evidence.input.sourceLayers),
    isInk: isInk(own),
    alike: decision.elements.filter((other) => other !== place).map((other) => partOfElement(source, other)),
    taken: from && {
      part: partOfElement(exemplars[from.exemplar]!, from.element),
      element: nameOfPlace(from, evidence, plan),
    },
    confidence,
    matched: confidence >= NO_MATCH,
    otherwise: otherwiseOf(own, place, decision, from).map(({ attribute, origin }) => ({
      attribute,
      from: isPlace(origin) ? nameOfPlace(origin, evidence, plan) : origin,
    })),
    others: decision.candidates.filter(({ origin }) => from === null || !isSamePlace(origin.fill, from)),
    ground: own.parent < 0 ? decision.style : decisionOf(plan, own.parent).style,
    rules: decision.rules,
  };
}

const nameOfPlace = ({ exemplar, element }: Place, { input }: Evidence, { exemplars }: Plan): Named =>
  nameOfElement(exemplars[exemplar]!, element, input.exemplars[exemplar]!.layers);

/** Of what has a fill alone, and of attributes that neither side shows, nothing is told. */
function otherwiseOf(
  own: PageElement,
  place: number,
  decision: ElementDecision,
  from: Place | null,
): { attribute: Attribute; origin: Origin }[] {
  const fillOnly = isInk(own) || own.kind === 'line' || own.parent < 0;
  const isShown = (attribute: Attribute): boolean =>
    attribute === 'fill' ||
    (!fillOnly && [own.style, decision.style].some((style) => shows(style, attribute)));
  return ATTRIBUTES.filter(isShown)
    .map((attribute) => ({ attribute, origin: originOf(decision, place, attribute) }))
    .filter(({ origin }) => (from === null ? origin === 'rule' : !isSamePlace(origin, from)));
}

function shows({ stroke, radius, shadow }: ElementStyle, attribute: Exclude<Attribute, 'fill'>): boolean {
  return { stroke: stroke !== null, radius: radius > 0, shadow: shadow > 0 }[attribute];
}

function askOf(
  { exemplar, point }: { exemplar: number; point: Point },
  evidence: Evidence,
  plan: Plan,
): ToPlan {
  const element = paintedAt(plan.exemplars[exemplar]!, point);
  const takers = takersOf(plan, { exemplar, element });
  const [first] = takers;
  return {
    by: 'plan',
    side: 'result',
    exemplar,
    asked: partOfElement(plan.exemplars[exemplar]!, element),
    element: nameOfPlace({ exemplar, element }, evidence, plan),
    takers: takers.map((place) => partOfElement(plan.source, place)),
    first: first === undefined ? null : nameOfElement(plan.source, first, evidence.input.sourceLayers),
  };
}
