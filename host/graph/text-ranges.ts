import type { RunStyle, SceneNode, TextData } from './types.ts';

export interface StyledRange {
  start: number;
  end: number;
  style: RunStyle;
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function textOf(node: SceneNode): TextData {
  if (!node.text) throw new TypeError(`A ${node.type} has no text.`);
  return node.text;
}

/** The style of the node where no run differs. */
export function baseStyle(node: SceneNode): RunStyle {
  const text = textOf(node);
  return {
    fontName: text.fontName,
    fontSize: text.fontSize,
    lineHeight: text.lineHeight,
    letterSpacing: text.letterSpacing,
    textDecoration: text.textDecoration,
    textCase: text.textCase,
    fills: node.fills,
    fillStyle: node.styles?.fill ?? '',
    textStyle: node.styles?.text ?? '',
  };
}

/** Ranges of one style each, from the first character to the last; one empty range where there are no characters. */
export function rangesOf(node: SceneNode, start = 0, end = textOf(node).characters.length): StyledRange[] {
  const base = baseStyle(node);
  const runs = textOf(node).runs ?? [{ length: textOf(node).characters.length, style: {} }];
  const ranges: StyledRange[] = [];
  let at = 0;
  for (const run of runs) {
    const [from, to] = [Math.max(start, at), Math.min(end, at + run.length)];
    if (from < to || run.length === 0)
      ranges.push({ start: from, end: to, style: { ...base, ...run.style } });
    at += run.length;
  }
  return ranges;
}

/** The one value that all characters of a range have, or undefined where they differ. */
export function commonValue<K extends keyof RunStyle>(
  ranges: readonly StyledRange[],
  key: K,
): RunStyle[K] | undefined {
  const [first, ...rest] = ranges.map(({ style }) => style[key]);
  return rest.every((value) => same(value, first)) ? first : undefined;
}
