import type { PlaceAs } from '../../plugin/protocol.ts';
import type { Binding, Change } from '../../models/runtime/layers/patch.ts';
import type { RuleNote } from '../../models/runtime/plan/plan.ts';
import type { Decision, Reason } from '../../models/runtime/restyle-layers/decision.ts';
import { kindNames, percentText, regionText } from '../widgets/texts.ts';
import type { Missing } from './layers-state.ts';

/** Words of placing and of the checklist of layers. Sentence case. */
export const texts = {
  placeAs: 'Place as',
  planning: 'Reading the layers…',
  changes: 'Changes of layers',
  candidates: 'Likeliest:',
  candidatesMeaning:
    'The looks that the exemplar offers for it, and how likely each is, before what stays readable and seen',
} as const;

/** Why there are no layers to place. */
export const missingTexts: Record<Missing, string> = {
  layers: 'The wireframe has no layers; select a frame to place layers or live text.',
  plan: 'This model plans no layers; choose the wireframe model to place layers or live text.',
};

export const placeAsNames: Record<PlaceAs, string> = {
  picture: 'Picture',
  layers: 'Layers',
  text: 'Live text',
  fill: 'Fill',
};

export const placeAsMeanings: Record<PlaceAs, string> = {
  picture: 'A picture beside the wireframe',
  layers: 'A copy of the wireframe whose layers take the exemplar’s styles',
  text: 'The picture, with the wireframe’s texts live on top',
  fill: 'An empty frame with the picture as its fill',
};

/** What became of a style or variable of the exemplar. whole: at full strength, for a mixed colour is nobody's. */
export function bindingText(binding: Binding, whole: boolean): string {
  const { name, partly } = binding;
  if (!whole) return 'Raw value: styles and variables are kept at full strength only.';
  const where = partly ? ' in some layers' : '';
  switch (binding.kind) {
    case 'style':
      return `Style ${name}.`;
    case 'variable':
      return `Bound to ${name}${where}.`;
    case 'mode':
      return `Bound to ${name}, in mode ${binding.mode}${where}.`;
    case 'raw':
      return binding.why === 'absent'
        ? `Raw value${where}: its variable is not in this file.`
        : `Raw value${where}: ${name} resolves to another one here.`;
  }
}

/** `Box “Rectangle 5”, 3 layers` */
export function decisionText({ kind, layers }: Pick<Decision, 'kind' | 'layers'>): string {
  const name = `${kindNames[kind]} “${oneLine(layers[0]?.name ?? '')}”`;
  return layers.length > 1 ? `${name}, ${layers.length} layers` : name;
}

/** Why layers take what they take: `As “Button”: 86 % sure. Kept readable, 2.1 to 4.6.` */
export function reasonText({ from, element, confidence, rules }: Reason): string {
  const told = rules.map(ruleText);
  if (from === 'exemplar' && element) {
    const { name, kind, part } = element;
    const like = name ? `“${oneLine(name)}”` : `the ${kind} at the ${regionText(part)} of the exemplar`;
    return [`As ${like}: ${percentText(confidence)} sure.`, ...told].join(' ');
  }
  if (told.length > 0) return told.join(' ');
  return from === 'rule' ? 'Made to go with the rest.' : 'Stays as it is.';
}

/** What a rule did, in one sentence. */
export function ruleText({ rule, attribute, contrast }: RuleNote): string {
  const moved = contrast ? `, ${contrast.from.toFixed(1)} to ${contrast.to.toFixed(1)}` : '';
  switch (rule) {
    case 'content stays':
      return 'Content stays.';
    case 'still seen':
      return attribute === 'stroke' ? `Edge kept${moved}.` : `Kept visible${moved}.`;
    case 'legible':
      return `Kept readable${moved}.`;
    case 'order of emphasis':
      return 'Order of emphasis kept.';
    case 'round only where its kind is':
      return 'Corners kept.';
    case 'picture for a picture':
      return 'Picture for a picture.';
    case 'quiet where no picture is':
      return 'No picture to give: a quiet tint.';
  }
}

/** Layers of texts are named by their words, line breaks included. */
const oneLine = (name: string): string => name.replace(/\s+/g, ' ');

/** What one change does: `Fill`, `No stroke`, `Radius 20`. */
export function changeText(change: Change): string {
  switch (change.property) {
    case 'fills':
      if (change.to.length === 0) return 'No fill';
      return change.to.some(({ type }) => type === 'IMAGE') ? 'Picture' : 'Fill';
    case 'segments':
      return `${change.to.length} colours of words`;
    case 'strokes':
      return change.to.length === 0 ? 'No stroke' : 'Stroke';
    case 'strokeWeight':
      return `Stroke ${typeof change.to === 'number' ? numberText(change.to) : change.to.map(numberText).join(' ')} px`;
    case 'cornerRadius': {
      const [first, ...others] = change.to;
      return `Radius ${others.every((radius) => radius === first) ? numberText(first) : change.to.map(numberText).join(' ')}`;
    }
    case 'effects':
      return change.to.length === 0 ? 'No shadow' : 'Shadow';
    case 'visible':
      return change.to ? 'Shown' : 'Cross hidden';
  }
}

const numberText = (value: number): string => String(Math.round(10 * value) / 10);

/** Head of the checklist. */
export function checklistText(ticked: number, all: number): string {
  if (all === 0) return 'Nothing to change';
  return ticked === all ? `All ${all} changes` : `${ticked} of ${all} changes`;
}
