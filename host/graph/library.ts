import type { Effect, Paint, Rgba, TextData, VariableAlias } from './types.ts';

/** What a file keeps beside its layers: styles, and variables in collections with modes. Plain data, as the nodes are. */
export interface Library {
  styles: Record<string, StyleData>;
  collections: Record<string, CollectionData>;
  variables: Record<string, VariableData>;
}

export const emptyLibrary = (): Library => ({ styles: {}, collections: {}, variables: {} });

interface StyleBase {
  /** As the plugin API names it: `S:<key>,`. */
  id: string;
  key: string;
  /** As the REST API names it: a style is a node of a hidden page there. */
  nodeId: string;
  name: string;
  description: string;
  pluginData: Record<string, string>;
}
export interface PaintStyleData extends StyleBase {
  type: 'PAINT';
  paints: Paint[];
}
/** What a text style sets of the texts linked to it. */
export type StyledText = Pick<
  TextData,
  'fontName' | 'fontSize' | 'lineHeight' | 'letterSpacing' | 'textDecoration' | 'textCase'
>;
export interface TextStyleData extends StyleBase {
  type: 'TEXT';
  text: StyledText;
}
export interface EffectStyleData extends StyleBase {
  type: 'EFFECT';
  effects: Effect[];
}
export type StyleData = PaintStyleData | TextStyleData | EffectStyleData;
export type StyleKind = StyleData['type'];

export type VariableType = 'BOOLEAN' | 'COLOR' | 'FLOAT' | 'STRING';
export type PlainValue = boolean | number | string | Rgba;
export type VariableValue = PlainValue | VariableAlias;

export interface VariableData {
  id: string;
  key: string;
  name: string;
  description: string;
  collection: string;
  resolvedType: VariableType;
  valuesByMode: Record<string, VariableValue>;
  scopes: string[];
  codeSyntax: Record<string, string>;
  hiddenFromPublishing: boolean;
  pluginData: Record<string, string>;
}

export interface CollectionData {
  id: string;
  key: string;
  name: string;
  modes: { modeId: string; name: string }[];
  defaultModeId: string;
  variableIds: string[];
  hiddenFromPublishing: boolean;
  pluginData: Record<string, string>;
}

export const isAlias = (value: unknown): value is VariableAlias =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'VARIABLE_ALIAS';
