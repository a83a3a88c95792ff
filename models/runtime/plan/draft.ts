import type { ElementStyle, PageElement } from '../elements/page-element.ts';
import type {
  Attribute,
  Candidate,
  ElementDecision,
  Origin,
  Place,
  Plan,
  RuleName,
  RuleNote,
} from './plan.ts';

/** A decision that rules may still change. */
export interface DraftDecision extends ElementDecision {
  style: ElementStyle;
  origin: Record<Attribute, Origin>;
  rules: RuleNote[];
  pictures?: readonly Place[];
}

/** A plan in the making: the match has spoken, the rules have not or not all. */
export interface Draft extends Plan {
  decisions: DraftDecision[];
  /** Of each source element its decision. */
  decisionOf: DraftDecision[];
}

/** The element of an exemplar at a place. */
export const elementAt = (
  { exemplars }: Pick<Plan, 'exemplars'>,
  { exemplar, element }: Place,
): PageElement => exemplars[exemplar]![element]!;

/** Whether an attribute is taken as an exemplar's element has it. */
export const isPlace = (origin: Origin): origin is Place => typeof origin === 'object';

/** A draft of what the match decided. */
export function draftOf(plan: Plan): Draft {
  const decisions = plan.decisions.map((decision): DraftDecision => ({
    ...decision,
    style: { ...decision.style },
    origin: { ...decision.origin },
    rules: [...decision.rules],
  }));
  const decisionOf: DraftDecision[] = [];
  for (const decision of decisions) for (const place of decision.elements) decisionOf[place] = decision;
  return { ...plan, decisions, decisionOf };
}

/** The style that a decision takes whole from a candidate; what it had of its own is kept where the candidate has it from the source. */
export function take(decision: DraftDecision, { style, origin }: Candidate): void {
  decision.style = { ...style };
  decision.origin = { ...origin };
}

/** One attribute of a style, for a decision that keeps the others. */
export function takeAttribute(
  { style, origin }: DraftDecision,
  attribute: Attribute,
  from: ElementStyle,
  of: Origin,
): void {
  origin[attribute] = of;
  if (attribute === 'fill')
    [style.fill, style.filled, style.gradient] = [from.fill, from.filled, from.gradient];
  if (attribute === 'stroke') style.stroke = from.stroke;
  if (attribute === 'radius') style.radius = from.radius;
  if (attribute !== 'shadow') return;
  style.shadow = from.shadow;
  delete style.reach;
  if (from.reach !== undefined) style.reach = from.reach;
}

/** Notes that a rule changed an attribute; of one rule and attribute the last time counts, from where it stood before the first. */
export function note(
  decision: DraftDecision,
  rule: RuleName,
  attribute: Attribute,
  contrast?: RuleNote['contrast'],
): void {
  const before = decision.rules.findIndex((told) => told.rule === rule && told.attribute === attribute);
  const from = decision.rules[before]?.contrast?.from;
  if (before >= 0) decision.rules.splice(before, 1);
  decision.rules.push({
    rule,
    attribute,
    ...(contrast && { contrast: { from: from ?? contrast.from, to: contrast.to } }),
  });
}

/** One decision becomes several, one for each of `groups`, which share out its elements. The first stays the one that it was. -> all of them */
export function split(
  draft: Draft,
  decision: DraftDecision,
  groups: readonly (readonly number[])[],
): DraftDecision[] {
  const pictured = new Map(decision.pictures?.map((picture, i) => [decision.elements[i]!, picture]));
  const parts = groups.map((places): DraftDecision => ({
    ...decision,
    elements: [...places].sort((a, b) => a - b),
    style: { ...decision.style },
    origin: { ...decision.origin },
    rules: [...decision.rules],
    ...(decision.pictures && {
      pictures: [...places].sort((a, b) => a - b).map((place) => pictured.get(place)!),
    }),
  }));
  replace(draft, [decision], parts);
  return parts;
}

/** Several decisions become the first of them, in paint order; `like` says what all take; what pictures they show is to be decided anew. */
export function merge(draft: Draft, decisions: readonly DraftDecision[], like: DraftDecision): void {
  const elements = decisions.flatMap((decision) => decision.elements).sort((a, b) => a - b);
  const merged: DraftDecision = {
    ...like,
    elements,
    style: { ...like.style },
    origin: { ...like.origin },
    rules: [...like.rules],
  };
  delete merged.pictures;
  replace(draft, decisions, [merged]);
}

function replace(draft: Draft, old: readonly DraftDecision[], parts: readonly DraftDecision[]): void {
  draft.decisions = [...draft.decisions.filter((one) => !old.includes(one)), ...parts].sort(
    (a, b) => a.elements[0]! - b.elements[0]!,
  );
  for (const part of parts) for (const place of part.elements) draft.decisionOf[place] = part;
}
