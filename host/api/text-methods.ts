import { settleVariables } from '../graph/settle-variables.ts';
import { rangesOf, type StyledRange } from '../graph/text-ranges.ts';
import { deleteText, insertText, setRange } from '../graph/text-runs.ts';
import type { FontName, Paint, RunStyle, SceneNode } from '../graph/types.ts';
import type { MethodContext } from './context.ts';
import { FigmaError } from './errors.ts';
import { applyTextStyle, paintStyle, textStyle } from './style-links.ts';
import { sharedField } from './text-getters.ts';
import { segments } from './text-segments.ts';
import { fontsOf, needFonts, refit, RUN_RULES } from './text-setters.ts';
import * as rule from './validate.ts';

type Method = (context: MethodContext, node: SceneNode, ...args: never[]) => unknown;

/** @throws FigmaError in Figma's words for a range that is empty or not within the text. */
function checkedRange(where: string, node: SceneNode, start: number, end: number): StyledRange[] {
  rule.argument(where, 'start', rule.number(0), start);
  rule.argument(where, 'end', rule.number(0), end);
  if (end <= start)
    throw new FigmaError(`in ${where}: Empty range selected. 'end' must be greater than 'start'`);
  if (end > (node.text?.characters.length ?? 0))
    throw new FigmaError(
      `in ${where}: Range outside of available characters. 'start' must be less than node.characters.length and 'end' must be less than or equal to node.characters.length`,
    );
  return rangesOf(node, start, end);
}

const changed = ({ document }: MethodContext, node: SceneNode, ...properties: string[]): void =>
  document.changed(node.id, 'PROPERTY_CHANGE', properties);

/** `getRangeFontSize` and its kind: the value, or figma.mixed. */
const reader =
  (method: string, field: string): Method =>
  (_, node, start: number, end: number) =>
    sharedField(field, checkedRange(method, node, start, end));

/** `setRangeFontSize` and its kind: a range that gets type of its own lets go of its text style. */
const writer =
  (method: string, key: keyof typeof RUN_RULES): Method =>
  (context, node, start: number, end: number, value: unknown) => {
    const ranges = checkedRange(method, node, start, end);
    rule.argument(method, 'value', RUN_RULES[key], value);
    needFonts(method, context, key === 'fontName' ? [value as FontName] : fontsOf(ranges));
    setRange(node, start, end, { [key]: value, textStyle: '' } as Partial<RunStyle>);
    refit(node, context);
    changed(context, node, key);
  };

const setRangeFills = (
  context: MethodContext,
  node: SceneNode,
  start: number,
  end: number,
  value: Paint[],
): void => {
  const ranges = checkedRange('setRangeFills', node, start, end);
  rule.argument('setRangeFills', 'value', rule.paints, value);
  needFonts('setRangeFills', context, fontsOf(ranges));
  setRange(node, start, end, { fills: rule.completePaints(value), fillStyle: '' });
  settleVariables(context.document, node.id);
  changed(context, node, 'fills');
};

const setRangeFillStyle = async (
  context: MethodContext,
  node: SceneNode,
  start: number,
  end: number,
  styleId: string,
): Promise<void> => {
  checkedRange('setRangeFillStyleIdAsync', node, start, end);
  const style = paintStyle('setRangeFillStyleIdAsync', context.document, styleId);
  setRange(node, start, end, { fillStyle: styleId, ...(style && { fills: structuredClone(style.paints) }) });
  settleVariables(context.document, node.id);
  changed(context, node, 'fills', 'fillStyleId');
};

const setRangeTextStyle = async (
  context: MethodContext,
  node: SceneNode,
  start: number,
  end: number,
  styleId: string,
): Promise<void> => {
  const ranges = checkedRange('setRangeTextStyleIdAsync', node, start, end);
  const style = textStyle('setRangeTextStyleIdAsync', context.document, styleId);
  needFonts('setRangeTextStyleIdAsync', context, style ? [style.text.fontName] : fontsOf(ranges));
  setRange(node, start, end, { ...(style && structuredClone(style.text)), textStyle: styleId });
  refit(node, context);
  changed(context, node, 'textStyleId');
};

const insert = (
  context: MethodContext,
  node: SceneNode,
  start: number,
  characters: string,
  use: 'BEFORE' | 'AFTER' = 'BEFORE',
): void => {
  rule.argument('insertCharacters', 'start', rule.number(0, node.text?.characters.length), start);
  rule.argument('insertCharacters', 'characters', rule.string, characters);
  needFonts('insertCharacters', context, fontsOf(rangesOf(node)));
  insertText(node, start, characters, use);
  refit(node, context);
  changed(context, node, 'characters');
};

const remove = (context: MethodContext, node: SceneNode, start: number, end: number): void => {
  checkedRange('deleteCharacters', node, start, end);
  needFonts('deleteCharacters', context, fontsOf(rangesOf(node)));
  deleteText(node, start, end);
  refit(node, context);
  changed(context, node, 'characters');
};

const READ: Record<string, string> = {
  getRangeFontSize: 'fontSize',
  getRangeFontName: 'fontName',
  getRangeFontWeight: 'fontWeight',
  getRangeTextCase: 'textCase',
  getRangeTextDecoration: 'textDecoration',
  getRangeLineHeight: 'lineHeight',
  getRangeLetterSpacing: 'letterSpacing',
  getRangeFills: 'fills',
  getRangeFillStyleId: 'fillStyleId',
  getRangeTextStyleId: 'textStyleId',
  getRangeHyperlink: 'hyperlink',
};
const WRITTEN: Record<string, keyof typeof RUN_RULES> = {
  setRangeFontSize: 'fontSize',
  setRangeFontName: 'fontName',
  setRangeTextCase: 'textCase',
  setRangeTextDecoration: 'textDecoration',
  setRangeLineHeight: 'lineHeight',
  setRangeLetterSpacing: 'letterSpacing',
};

const refusedSync =
  (name: string): Method =>
  () => {
    throw new FigmaError(
      `in ${name}: Cannot call with documentAccess: dynamic-page. Use node.${name}Async instead.`,
    );
  };

export const TEXT_METHODS: Record<string, Method> = {
  setRangeFillStyleId: refusedSync('setRangeFillStyleId'),
  setRangeTextStyleId: refusedSync('setRangeTextStyleId'),
  ...Object.fromEntries(Object.entries(READ).map(([name, field]) => [name, reader(name, field)])),
  ...Object.fromEntries(Object.entries(WRITTEN).map(([name, key]) => [name, writer(name, key)])),
  setRangeFills,
  setRangeFillStyleIdAsync: setRangeFillStyle,
  setRangeTextStyleIdAsync: setRangeTextStyle,
  insertCharacters: insert,
  deleteCharacters: remove,
  getStyledTextSegments: (_, node, fields: string[], start?: number, end?: number) =>
    segments(node, fields, start, end),
  getRangeAllFontNames: (_, node, start: number, end: number) => {
    const fonts = fontsOf(checkedRange('getRangeAllFontNames', node, start, end));
    return [...new Map(fonts.map((font) => [`${font.family} ${font.style}`, font])).values()];
  },
  /** Needs no font, unlike every other change of type. */
  setTextStyleIdAsync: async (context, node, styleId: string) => {
    applyTextStyle(
      context.document,
      node,
      textStyle('setTextStyleIdAsync', context.document, styleId),
      styleId,
    );
    refit(node, context);
    changed(context, node, 'textStyleId');
  },
};
