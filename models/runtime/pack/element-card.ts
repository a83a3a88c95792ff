import { problem } from '../errors.ts';

export const ELEMENT_FILES = [
  'encode_source_elements.onnx',
  'encode_exemplar_elements.onnx',
  'match_elements.onnx',
] as const;
export type ElementFile = (typeof ELEMENT_FILES)[number];

/** What the runtime reads of a card's `elements`: the element network of a pack of the wireframe domain. */
export interface ElementCard {
  /** What is looked for apart: `style` as a whole. */
  pointers: string[];
  /** Names of the features and relations that the graphs expect, in their order. */
  sourceFeatures: string[];
  exemplarFeatures: string[];
  relations: string[];
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && item !== '');

/** Checks `elements` of a parsed card.json. Throws ModelCorrupt naming the field. */
export function readElementCard(value: unknown): ElementCard {
  const wrong = (field: string, expected: string): Error =>
    problem('ModelCorrupt', `card.json: ${field} must be ${expected}; install the model again.`);
  if (typeof value !== 'object' || value === null) throw wrong('elements', 'an object');
  const fields = value as Record<string, unknown>;
  const texts = (name: string): string[] => {
    const list = fields[name];
    if (!isTexts(list)) throw wrong(`elements.${name}`, 'a list of texts');
    return list;
  };
  return {
    pointers: texts('pointers'),
    sourceFeatures: texts('sourceFeatures'),
    exemplarFeatures: texts('exemplarFeatures'),
    relations: texts('relations'),
  };
}
