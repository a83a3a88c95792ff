import type { JSX } from 'preact';
import type { Card } from '../../models/runtime/pack/card.ts';
import { texts } from '../widgets/texts.ts';
import { PoseStart } from './pose-start.tsx';

/** What a start puts on the canvas. */
export interface Starts {
  insertPose(): Promise<void>;
}

export interface DomainNames {
  /** The source's role beside the exemplar. */
  role: string;
  /** What a source is, with its article. */
  noun: string;
  /** What sources are made of, as the model's card says it. */
  madeOf: string;
  /** What whoever has no source yet is offered to begin with; null for nothing. */
  start: ((session: Starts) => JSX.Element) | null;
}

/** What the panel says of every domain and offers in it. How an image is read stands in models/runtime/prepare/domains.ts. */
export const domains: Record<Card['domain'], DomainNames> = {
  wireframe: { role: texts.source, noun: 'a wireframe', madeOf: 'Wireframes', start: null },
  mask: {
    role: 'Mask',
    noun: 'a mask',
    madeOf: 'Masks: a colour or a layer name per class',
    start: null,
  },
  edges: { role: 'Drawing', noun: 'a line drawing', madeOf: 'Edges: drawn lines', start: null },
  pose: {
    role: 'Pose',
    noun: 'a pose',
    madeOf: 'Poses: a stick figure with named joints',
    start: (session) => <PoseStart onInsert={() => void session.insertPose()} />,
  },
};

/** The source is of another kind than the model's. */
export function modelAdviceText(seen: Card['domain'], made: Card['domain']): string {
  return `The source looks like ${domains[seen].noun}, this model is made for ${domains[made].noun}; load a model for ${domains[seen].noun}.`;
}
