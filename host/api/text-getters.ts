import { commonValue, rangesOf, type StyledRange } from '../graph/text-ranges.ts';
import type { RunStyle, SceneNode } from '../graph/types.ts';
import { weightOf } from '../render/css-font.ts';
import { MIXED } from './wire.ts';

type TextGetter = (node: SceneNode) => unknown;

const STYLE_KEYS: Record<string, keyof RunStyle> = {
  fontName: 'fontName',
  fontSize: 'fontSize',
  lineHeight: 'lineHeight',
  letterSpacing: 'letterSpacing',
  textDecoration: 'textDecoration',
  textCase: 'textCase',
  fills: 'fills',
  fillStyleId: 'fillStyle',
  textStyleId: 'textStyle',
};

const italic = (style: string): string => (/italic|oblique/i.test(style) ? 'ITALIC' : 'REGULAR');

/** What the stand-in keeps for no range: the value that Figma gives a plain text. */
const PLAIN: Record<string, unknown> = {
  hyperlink: null,
  listOptions: { type: 'NONE' },
  listSpacing: 0,
  indentation: 0,
  paragraphIndent: 0,
  paragraphSpacing: 0,
  openTypeFeatures: {},
  textStyleOverrides: [],
};

/** One field of a range in the plugin's words, or undefined for a field that no range has. */
export function rangeField(field: string, { style }: StyledRange): unknown {
  if (field === 'fontWeight') return weightOf(style.fontName.style);
  if (field === 'fontStyle') return italic(style.fontName.style);
  const key = STYLE_KEYS[field];
  return key ? style[key] : PLAIN[field];
}

/** `figma.mixed` where the ranges differ. */
export function sharedField(field: string, ranges: readonly StyledRange[]): unknown {
  const key = STYLE_KEYS[field];
  if (key) return commonValue(ranges, key) ?? MIXED;
  const values = ranges.map((range) => JSON.stringify(rangeField(field, range)));
  return values.every((value) => value === values[0]) && ranges[0] ? rangeField(field, ranges[0]) : MIXED;
}

const shared =
  (field: string): TextGetter =>
  (node) =>
    node.text && sharedField(field, rangesOf(node));
const plain =
  (key: 'characters' | 'textAlignHorizontal' | 'textAlignVertical' | 'textAutoResize'): TextGetter =>
  (node) =>
    node.text?.[key];

/** Members of text nodes; `fills` and the style ids of other nodes are not read here. */
export const TEXT_GETTERS: Record<string, TextGetter> = {
  characters: plain('characters'),
  textAlignHorizontal: plain('textAlignHorizontal'),
  textAlignVertical: plain('textAlignVertical'),
  textAutoResize: plain('textAutoResize'),
  ...Object.fromEntries(
    [...Object.keys(STYLE_KEYS), ...Object.keys(PLAIN), 'fontWeight'].map((field) => [field, shared(field)]),
  ),
};
