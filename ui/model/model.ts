import type { Card } from '../../models/runtime/pack/card.ts';

/** What a card says about its model to people. */
export interface AboutModel {
  data: string | null;
  licence: string | null;
  limits: string[];
}

/** The model that the engine runs. */
export interface Model {
  card: Card;
  /** ONNX files by name; null for the model inside this file, which the engine reads there. */
  files: Record<string, Uint8Array> | null;
  about: AboutModel;
  isBuiltIn: boolean;
}

/** Reads what is for people off a card; what is missing is missing. */
export function describeModel(card: unknown): AboutModel {
  const field = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const training = field(card, 'training');
  const limits = field(card, 'limits');
  return {
    data: text(field(training, 'data')),
    licence: text(field(training, 'licence')),
    limits: Array.isArray(limits) ? limits.filter((line) => typeof line === 'string') : [],
  };
}
