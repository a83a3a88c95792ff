import type { Card } from '../../models/runtime/pack/card.ts';

/** Words of the model in use. Sentence case. */
export const texts = {
  loadModel: 'Load model…',
  builtInModel: 'Use the model in this plugin',
  modelSource: 'Made for',
  modelData: 'Trained on',
  modelLicence: 'Licence',
  modelLimits: 'Limits',
} as const;

export const domainNames: Record<Card['domain'], string> = {
  wireframe: 'Wireframes',
  mask: 'Masks: a colour or a layer name per class',
  edges: 'Edges: drawn lines',
  pose: 'Poses: a stick figure with named joints',
};

const domainNouns: Record<Card['domain'], string> = {
  wireframe: 'a wireframe',
  mask: 'a mask',
  edges: 'a line drawing',
  pose: 'a pose',
};

/** The source is of another kind than the model's. */
export function modelAdviceText(seen: Card['domain'], made: Card['domain']): string {
  return `The source looks like ${domainNouns[seen]}, this model is made for ${domainNouns[made]}; load a model for ${domainNouns[seen]}.`;
}
