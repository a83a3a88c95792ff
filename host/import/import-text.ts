import { bakeText } from '../graph/baked-text.ts';
import { defaultText } from '../graph/create-node.ts';
import type { FontName, RunStyle, SceneNode, TextData, TextRun } from '../graph/types.ts';
import { styleOf } from '../render/css-font.ts';
import { importPaint } from './import-paints.ts';
import type { RestNode, RestOverride, RestTypeStyle } from './rest-node.ts';

/** What the fields of a node are looked up in. */
export interface Tables {
  /** The document's images by `imageRef`. */
  hashes: ReadonlyMap<string, string>;
  /** Plugin ids of styles by the ids of their nodes. */
  styles: ReadonlyMap<string, string>;
}

/** Words, type and the runs of characters that differ; baked outlines where the answer has them. */
export function importText(node: SceneNode, rest: RestNode, tables: Tables): void {
  const style = rest.style ?? {};
  const text: TextData = {
    ...defaultText(),
    characters: rest.characters ?? '',
    fontName: fontOf(style, { family: 'Inter', style: 'Regular' }),
    fontSize: style.fontSize ?? 12,
    textAlignHorizontal: style.textAlignHorizontal ?? 'LEFT',
    textAlignVertical: style.textAlignVertical ?? 'TOP',
    textAutoResize: style.textAutoResize ?? 'NONE',
    textDecoration: style.textDecoration ?? 'NONE',
    textCase: style.textCase ?? 'ORIGINAL',
    ...spacingOf(style),
  };
  const runs = runsOf(rest, text, tables);
  node.text = runs.length > 1 ? { ...text, runs } : text;
  bakeText(node, rest.fillGeometry ?? []);
}

function fontOf({ fontFamily, fontStyle, fontWeight }: RestTypeStyle, base: FontName): FontName {
  const style = fontStyle ?? (fontWeight === undefined ? base.style : styleOf(fontWeight));
  return { family: fontFamily ?? base.family, style };
}

function spacingOf(style: RestTypeStyle): Partial<Pick<TextData, 'lineHeight' | 'letterSpacing'>> {
  const { letterSpacing, lineHeightPx, lineHeightUnit, lineHeightPercentFontSize } = style;
  const percent = lineHeightUnit === 'FONT_SIZE_%' && lineHeightPercentFontSize !== undefined;
  return {
    ...(letterSpacing && { letterSpacing: { unit: 'PIXELS', value: letterSpacing } }),
    ...(percent
      ? { lineHeight: { unit: 'PERCENT', value: lineHeightPercentFontSize } }
      : lineHeightPx !== undefined &&
        lineHeightUnit !== 'INTRINSIC_%' && { lineHeight: { unit: 'PIXELS', value: lineHeightPx } }),
  };
}

/** `characterStyleOverrides` may be shorter than the text: the rest is as the node. */
function runsOf(rest: RestNode, text: TextData, tables: Tables): TextRun[] {
  const numbers = rest.characterStyleOverrides ?? [];
  const runs: (TextRun & { number: number })[] = [];
  for (let i = 0; i < text.characters.length; i++) {
    const number = numbers[i] ?? 0;
    const last = runs.at(-1);
    if (last?.number === number) last.length++;
    else {
      const override = rest.styleOverrideTable?.[String(number)] ?? {};
      runs.push({ number, length: 1, style: number === 0 ? {} : overrideOf(override, text, tables) });
    }
  }
  return runs.map(({ length, style }) => ({ length, style }));
}

function overrideOf(rest: RestOverride, text: TextData, { hashes, styles }: Tables): Partial<RunStyle> {
  const font = fontOf(rest, text.fontName);
  const differs = font.family !== text.fontName.family || font.style !== text.fontName.style;
  const [fill, type] = [rest.inheritFillStyleId, rest.inheritTextStyleId].map((id) =>
    id === undefined ? undefined : styles.get(id),
  );
  const spacing = spacingOf(rest);
  return {
    ...(differs && { fontName: font }),
    ...(rest.fontSize !== undefined && rest.fontSize !== text.fontSize && { fontSize: rest.fontSize }),
    ...(JSON.stringify(spacing.lineHeight) !== JSON.stringify(text.lineHeight) &&
      spacing.lineHeight && { lineHeight: spacing.lineHeight }),
    ...(spacing.letterSpacing && { letterSpacing: spacing.letterSpacing }),
    ...(rest.textDecoration && { textDecoration: rest.textDecoration }),
    ...(rest.textCase && { textCase: rest.textCase }),
    ...(rest.fills && { fills: rest.fills.flatMap((paint) => importPaint(paint, hashes)) }),
    ...(fill !== undefined && { fillStyle: fill }),
    ...(type !== undefined && { textStyle: type }),
  };
}
