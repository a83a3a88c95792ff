import type { ElementStyle } from '../../models/runtime/elements/page-element.ts';
import { toHex } from '../../models/runtime/layers/paint-colours.ts';
import type { Attribute, RuleNote } from '../../models/runtime/plan/plan.ts';
import { percentText, regionText } from '../widgets/texts.ts';
import type { Named } from './element-names.ts';
import type { FromPlan, Otherwise, OtherLook, ToPlan } from './planned-answer.ts';

/** Characters of a layer's name that are told: a text is named by all its words. */
const LONGEST = 40;

/** `“Button primary”`, `the page`, `the box at the top left`. */
export function elementText({ name, kind, part }: Named): string {
  if (kind === 'page') return 'the page';
  if (name === null) return `the ${kind} at the ${regionText(part)}`;
  const line = name.replace(/\s+/g, ' ');
  return `“${line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line}”`;
}

const begun = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** What an element takes, in one sentence. */
export function fromPlanText(answer: FromPlan): string {
  const { element, alike, taken, confidence, matched, otherwise, isInk } = answer;
  const many = alike.length > 0;
  const subject = begun(elementText(element)) + (many ? ` and ${alike.length} alike` : '');
  if (taken === null)
    return otherwise.length === 0
      ? `${subject} ${many ? 'keep their' : 'keeps its'} own look.`
      : `${subject} ${many ? 'take' : 'takes'} nothing of the exemplar.`;
  const from = `${elementText(taken.element)} in the exemplar`;
  const sure = `${percentText(confidence)} sure`;
  return matched
    ? `${subject} ${many ? 'take' : 'takes'} the ${isInk ? 'colour' : 'look'} of ${from}, ${sure}.`
    : `${subject} found no sure match; the likeliest is ${from}, ${sure}.`;
}

/** What takes from an element of the exemplar, in one sentence. */
export function toPlanText({ element, takers, first }: ToPlan): string {
  const subject = `${begun(elementText(element))} of the exemplar`;
  if (first === null) return `${subject} gives its look to nothing in the result.`;
  const others = takers.length - 1;
  return `${subject} gives its look to ${elementText(first)}${others > 0 ? ` and ${others} more` : ''}.`;
}

const attributeNames: Record<Attribute, string> = {
  fill: 'Colour',
  stroke: 'Border',
  radius: 'Corners',
  shadow: 'Shadow',
};

/** What comes from elsewhere, and what the rules did: each a short sentence. */
export const notesOf = ({ otherwise, rules, element }: FromPlan): string[] => [
  // One rule may say the same of several attributes.
  ...new Set([
    ...otherwise.map(otherwiseText),
    ...rules.map((note) => ruleText(note, element.kind === 'picture')),
  ]),
];

function otherwiseText({ attribute, from }: Otherwise): string {
  const what = attributeNames[attribute];
  const are = attribute === 'radius' ? 'are' : 'is';
  if (from === 'source') return `${what} ${are} the wireframe’s own.`;
  if (from === 'rule') return `${what} ${are} made by a rule.`;
  return `${what} ${are} from ${elementText(from)}.`;
}

/** isPicture: of a picture or a place for one. */
export function ruleText({ rule, attribute, contrast }: RuleNote, isPicture: boolean): string {
  const moved = contrast
    ? ` Contrast went from ${contrast.from.toFixed(1)} to ${contrast.to.toFixed(1)}.`
    : '';
  switch (rule) {
    case 'content stays':
      return `It is content, so it stays.${moved}`;
    case 'still seen':
      return attribute === 'stroke'
        ? `It got an edge, so that it is still seen.${moved}`
        : `${attributeNames[attribute]} changed, so that it is still seen.${moved}`;
    case 'legible':
      return `Colour changed, so that it can be read.${moved}`;
    case 'order of emphasis':
      return `${attributeNames[attribute]} changed, so that what is stronger in the wireframe is stronger here.${moved}`;
    case 'round only where its kind is':
      return `Corners changed: round only where the exemplar has the same kind of thing round.${moved}`;
    case 'picture for a picture':
      return isPicture
        ? `It shows a picture of the exemplar.${moved}`
        : `It is no picture, so it takes none.${moved}`;
    case 'quiet where no picture is':
      return `The exemplar has no picture for it, so it takes a quiet colour.${moved}`;
  }
}

/** `9 %: fill #3344cc, border #112233, round corners`: what a swatch shows, in words. */
export function lookText({ style, probability }: OtherLook, isInk: boolean): string {
  return `${percentText(probability)}: ${styleText(style, isInk)}`;
}

function styleText({ fill, filled, stroke, radius }: ElementStyle, isInk: boolean): string {
  if (isInk) return `colour ${toHex(fill)}`;
  return [
    filled ? `fill ${toHex(fill)}` : 'no fill',
    ...(stroke === null ? [] : [`border ${toHex(stroke.colour)}`]),
    ...(radius > 0 ? ['round corners'] : []),
  ].join(', ');
}
