import type { SceneDocument } from '../graph/document.ts';
import { baseStyle } from '../graph/text-ranges.ts';
import type { RunStyle, SceneNode, TextData } from '../graph/types.ts';
import { weightOf } from './css-font.ts';
import { restPaint } from './rest-paints.ts';
import { lineHeightOf } from './text-lines.ts';

type Json = Record<string, unknown>;

/**
 * Words and type of a text: `style` is the node's, and where characters differ `characterStyleOverrides` has a number for each of them, up to
 * the last that differs, and `styleOverrideTable` what each number stands for; 0 is the node's own.
 */
export function restText(document: SceneDocument, node: SceneNode): Json {
  const text = node.text!;
  const table = new Map<string, number>();
  const numbers: number[] = [];
  for (const { length, style } of text.runs ?? []) {
    const key = JSON.stringify(Object.entries(style).sort());
    if (key !== '[]' && !table.has(key)) table.set(key, table.size + 1);
    numbers.push(...Array<number>(length).fill(table.get(key) ?? 0));
  }
  while (numbers.at(-1) === 0) numbers.pop();
  const overrides = [...table].map(([key, number]) => {
    const style = Object.fromEntries(JSON.parse(key) as [string, unknown][]) as Partial<RunStyle>;
    return [number, override(document, { ...baseStyle(node), ...style }, style)];
  });
  const { textAlignHorizontal, textAlignVertical, textAutoResize } = text;
  return {
    characters: text.characters,
    characterStyleOverrides: numbers,
    styleOverrideTable: Object.fromEntries(overrides),
    style: { ...typeOf(text), ...decoration(text), textAlignHorizontal, textAlignVertical, textAutoResize },
  };
}

type Type = Pick<TextData, 'fontName' | 'fontSize' | 'lineHeight' | 'letterSpacing'>;

function typeOf(text: Type): Json {
  const { unit, value } = text.letterSpacing;
  return {
    fontFamily: text.fontName.family,
    fontPostScriptName: null,
    fontStyle: text.fontName.style,
    fontWeight: weightOf(text.fontName.style),
    ...(/italic|oblique/i.test(text.fontName.style) && { italic: true }),
    fontSize: text.fontSize,
    letterSpacing: unit === 'PERCENT' ? (value / 100) * text.fontSize : value,
    lineHeightPx: lineHeightOf(text),
    lineHeightUnit: { AUTO: 'INTRINSIC_%', PIXELS: 'PIXELS', PERCENT: 'FONT_SIZE_%' }[text.lineHeight.unit],
  };
}

/** Both are left out where a text has none. */
const decoration = ({ textDecoration, textCase }: Pick<TextData, 'textDecoration' | 'textCase'>): Json => ({
  ...(textDecoration !== 'NONE' && { textDecoration }),
  ...(textCase !== 'ORIGINAL' && { textCase }),
});

/** Of an override only what differs is said; type is said as a whole, for its numbers hang together. */
function override(document: SceneDocument, whole: RunStyle, own: Partial<RunStyle>): Json {
  const type = (['fontName', 'fontSize', 'lineHeight', 'letterSpacing'] as const).some((key) => key in own);
  const link = (id: string | undefined) => (id ? document.library.styles[id]?.nodeId : undefined);
  const [fill, text] = [link(own.fillStyle), link(own.textStyle)];
  return {
    ...(type && typeOf(whole)),
    ...(own.textDecoration !== undefined && { textDecoration: own.textDecoration }),
    ...(own.textCase !== undefined && { textCase: own.textCase }),
    ...(own.fills && { fills: own.fills.map(restPaint) }),
    ...(fill !== undefined && { inheritFillStyleId: fill }),
    ...(text !== undefined && { inheritTextStyleId: text }),
  };
}
