import type { PlaceAs } from '../../plugin/protocol.ts';
import type { Binding, Decision, Reason, Change } from '../../models/runtime/layers/patch.ts';
import { layerText, percentText } from '../widgets/texts.ts';
import type { Length } from '../../models/runtime/types.ts';

/** Words of placing and of the checklist of layers. Sentence case. */
export const texts = {
  placeAs: 'Place as',
  noLayers: 'The wireframe has no layers; select a frame to place layers or live text.',
  planning: 'Reading the layers…',
  changes: 'Changes of layers',
} as const;

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

/** `Chip “Rectangle 5”, 3 layers` */
export function decisionText({ role, layers }: Decision): string {
  const [first] = layers;
  const name = layerText({ name: first?.name ?? '', role });
  return layers.length > 1 ? `${name}, ${layers.length} layers` : name;
}

/** Why a layer takes what it takes, in one line. */
export function reasonText({ from, layer, share, confidence, contrast, predicted = [] }: Reason): string {
  const moved =
    contrast === undefined
      ? ''
      : ` Moved for contrast, ${contrast.from.toFixed(1)} to ${contrast.to.toFixed(1)}.`;
  if (from === 'picture' || layer === undefined)
    return `Colour of the picture.${predictedText(predicted)}${moved}`;
  const votes =
    share >= 0.01
      ? `${percentText(share)} of the votes, confidence ${percentText(confidence)}.`
      : 'nearest in role and place.';
  return `As “${oneLine(layer.name)}”: ${votes}${moved}`;
}

const lengthNames: Record<Length, string> = { radius: 'radius', border: 'stroke', shadow: 'shadow' };

/** `Radius, stroke and shadow as the model reads the exemplar.` */
function predictedText(predicted: readonly Length[]): string {
  if (predicted.length === 0) return '';
  const names = predicted.map((length) => lengthNames[length]);
  const last = names.pop()!;
  const all = names.length > 0 ? `${names.join(', ')} and ${last}` : last;
  return ` ${all.charAt(0).toUpperCase()}${all.slice(1)} as the model reads the exemplar.`;
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
