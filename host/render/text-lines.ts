import { bakedGlyphs } from '../graph/baked-text.ts';
import type { SceneNode, TextData } from '../graph/types.ts';
import { cssFont, type CssFont } from './css-font.ts';
import { styledLines } from './styled-lines.ts';

/** Advance of one line of text in canvas units. */
export type TextMeasurer = (text: string, font: CssFont) => number;

export interface TextLine {
  text: string;
  /** Left edge, or the anchor where centred or right aligned. */
  x: number;
  baseline: number;
  width: number;
}

/** Inter's metrics over its em; used for every family. */
export const ASCENT = 0.96875;
export const DESCENT = 0.2412;

/** Where no browser can measure (Node): the mean advance of Inter. Good for tests of shape, not of pixels. */
export const roughMeasurer: TextMeasurer = (text, font) =>
  [...text].length * (font.size * (font.weight >= 600 ? 0.58 : 0.55) + font.letterSpacing);

export function lineHeightOf(text: Pick<TextData, 'lineHeight' | 'fontSize'>): number {
  if (text.lineHeight.unit === 'PIXELS') return text.lineHeight.value;
  if (text.lineHeight.unit === 'PERCENT') return (text.lineHeight.value / 100) * text.fontSize;
  return text.fontSize * (ASCENT + DESCENT);
}

export function casedCharacters({ characters, textCase }: Pick<TextData, 'characters' | 'textCase'>): string {
  if (textCase === 'UPPER') return characters.toUpperCase();
  if (textCase === 'LOWER') return characters.toLowerCase();
  if (textCase === 'TITLE') return characters.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
  return characters;
}

/** Breaks text into lines within the node's box and places them by its alignment. */
export function textLines(node: SceneNode, text: TextData, measure: TextMeasurer): TextLine[] {
  const font = cssFont(text);
  const wraps = text.textAutoResize !== 'WIDTH_AND_HEIGHT';
  const broken = casedCharacters(text)
    .split(/\r?\n|\u2028/)
    .flatMap((paragraph) => (wraps ? wrap(paragraph, node.width, font, measure) : [paragraph]));
  const height = lineHeightOf(text);
  const total = broken.length * height;
  const free = node.height - total;
  const top = text.textAlignVertical === 'CENTER' ? free / 2 : text.textAlignVertical === 'BOTTOM' ? free : 0;
  const leading = (height - text.fontSize * (ASCENT + DESCENT)) / 2;
  const x = { LEFT: 0, JUSTIFIED: 0, CENTER: node.width / 2, RIGHT: node.width }[text.textAlignHorizontal];
  return broken.map((line, index) => ({
    text: line,
    x,
    baseline: top + index * height + leading + text.fontSize * ASCENT,
    width: measure(line, font),
  }));
}

function wrap(paragraph: string, width: number, font: CssFont, measure: TextMeasurer): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/(?<=\s)/)) {
    if (line !== '' && measure((line + word).trimEnd(), font) > width + 0.01) {
      lines.push(line.trimEnd());
      line = word;
    } else line += word;
  }
  return [...lines, line];
}

/** The box of text that sizes itself: both sides, or the height alone where the width is given. */
export function fittedTextSize(
  node: SceneNode,
  text: TextData,
  measure: TextMeasurer,
): { width: number; height: number } {
  if (bakedGlyphs(node)) return { width: node.width, height: node.height };
  const lines = text.runs ? styledLines(node, text, measure) : textLines(node, text, measure);
  const heights = lines.map((line) => ('height' in line ? line.height : lineHeightOf(text)));
  const height = Math.round(heights.reduce((sum, one) => sum + one, 0));
  if (text.textAutoResize === 'HEIGHT') return { width: node.width, height };
  return { width: Math.ceil(Math.max(0, ...lines.map((line) => line.width))), height };
}
