import { defaultText } from '../graph/create-node.ts';
import type { SceneDocument } from '../graph/document.ts';
import type { GlyphOutline, RunStyle, TextData, TextRun } from '../graph/types.ts';
import { commandPath } from './command-path.ts';
import type { FigFile } from './fig-file.ts';
import type { KiwiGlyph, KiwiLayout, KiwiNode } from './fig-node.ts';
import { paintsOf } from './fig-paints.ts';
import { withStyles } from './fig-styles.ts';

/** Characters and style of a text, with the ranges that differ as runs. */
export function textOf(file: FigFile, document: SceneDocument, node: KiwiNode): TextData {
  const characters = node.textData?.characters ?? '';
  const runs = runsOf(file, document, node, characters.length);
  return {
    ...defaultText(),
    characters,
    ...typographyOf(node),
    textAlignHorizontal: oneOf(node.textAlignHorizontal, ['LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED']),
    textAlignVertical: oneOf(node.textAlignVertical, ['TOP', 'CENTER', 'BOTTOM']),
    textAutoResize:
      node.textTruncation === 'ENDING'
        ? 'TRUNCATE'
        : oneOf(node.textAutoResize, ['NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT']),
    ...(runs && { runs }),
  };
}

const oneOf = <const T extends string>(
  value: string | undefined,
  [first, ...rest]: readonly [T, ...T[]],
): T => rest.find((known) => known === value) ?? first;

type Typography = Pick<
  RunStyle,
  'fontName' | 'fontSize' | 'lineHeight' | 'letterSpacing' | 'textDecoration' | 'textCase'
>;

function typographyOf(node: KiwiNode): Typography {
  return { ...defaultTypography(), ...ownTypography(node) };
}

function defaultTypography(): Typography {
  const { fontName, fontSize, lineHeight, letterSpacing, textDecoration, textCase } = defaultText();
  return { fontName, fontSize, lineHeight, letterSpacing, textDecoration, textCase };
}

/** What the node or the style of a range says itself. */
function ownTypography(node: KiwiNode): Partial<Typography> {
  const { fontName, fontSize, letterSpacing, textDecoration, textCase } = node;
  const lineHeight = lineHeightOf(node);
  return {
    ...(fontName && { fontName: { family: fontName.family ?? 'Inter', style: fontName.style ?? 'Regular' } }),
    ...(fontSize !== undefined && { fontSize }),
    ...(lineHeight && { lineHeight }),
    ...(letterSpacing && {
      letterSpacing:
        letterSpacing.units === 'RAW'
          ? { unit: 'PERCENT', value: letterSpacing.value * 100 }
          : { unit: letterSpacing.units, value: letterSpacing.value },
    }),
    ...(textDecoration && { textDecoration: oneOf(textDecoration, ['NONE', 'UNDERLINE', 'STRIKETHROUGH']) }),
    ...(textCase && {
      textCase: oneOf(textCase, ['ORIGINAL', 'UPPER', 'LOWER', 'TITLE', 'SMALL_CAPS', 'SMALL_CAPS_FORCED']),
    }),
  };
}

/**
 * Files count line heights in pixels, in font sizes (RAW, the plugin API's percent) or in percent of the font's own line height, of which
 * 100 is the plugin API's AUTO and others have no name there: the pixels that Figma laid out with say the same.
 */
function lineHeightOf(node: KiwiNode): TextData['lineHeight'] | null {
  if (!node.lineHeight) return null;
  const { value, units } = node.lineHeight;
  if (units === 'PIXELS') return { unit: 'PIXELS', value };
  if (units === 'RAW') return { unit: 'PERCENT', value: value * 100 };
  const laidOut = (node.derivedTextData ?? node.textData)?.baselines?.[0]?.lineHeight;
  return value === 100 || laidOut === undefined ? { unit: 'AUTO' } : { unit: 'PIXELS', value: laidOut };
}

/** The table of ranges as runs; null where the whole text has one style. */
function runsOf(
  file: FigFile,
  document: SceneDocument,
  { textData }: KiwiNode,
  total: number,
): TextRun[] | null {
  const ids = textData?.characterStyleIDs ?? [];
  const styles = new Map(
    (textData?.styleOverrideTable ?? []).map((entry) => [
      entry.styleID ?? 0,
      runStyle(file, document, entry),
    ]),
  );
  if (!ids.some((id) => styles.has(id))) return null;
  const runs: (TextRun & { id: number })[] = [];
  for (let at = 0; at < total; at++) {
    const id = ids[at] ?? 0;
    const last = runs.at(-1);
    if (last?.id === id) last.length++;
    else runs.push({ id, length: 1, style: styles.get(id) ?? {} });
  }
  return runs.map(({ length, style }) => ({ length, style }));
}

function runStyle(file: FigFile, document: SceneDocument, entry: KiwiNode): Partial<RunStyle> {
  const styled = withStyles(file, entry);
  return {
    ...ownTypography(styled),
    ...(styled.fillPaints && { fills: paintsOf(file, document, styled.fillPaints) }),
  };
}

/** The outlines that Figma laid a text out with; older files keep them beside the characters. */
export function glyphsOf(file: FigFile, node: KiwiNode): GlyphOutline[] {
  const layout: KiwiLayout = node.derivedTextData ?? node.textData ?? {};
  const pictures = new Set(
    (node.textData?.styleOverrideTable ?? [])
      .filter(({ fillPaints }) => fillPaints?.some(({ type }) => type === 'EMOJI'))
      .map(({ styleID }) => styleID),
  );
  const glyphs = (layout.glyphs ?? []).flatMap((glyph) => {
    if (!glyph.emojiCodePoints?.length && !pictures.has(glyph.styleID)) return glyphOutline(file, glyph);
    file.notice('An emoji is left out: the file holds only the square that its picture fills.');
    return [];
  });
  return [...glyphs, ...lines(node, layout)];
}

/** Glyphs are in em units with y up, from the place on the baseline. */
function glyphOutline(file: FigFile, glyph: KiwiGlyph): GlyphOutline[] {
  const { position, fontSize = 0, firstCharacter } = glyph;
  const bytes = file.blob(glyph.commandsBlob);
  if (!bytes || !position) return [];
  const path = commandPath(bytes, (x, y) => [position.x + x * fontSize, position.y - y * fontSize]);
  return path
    ? [{ path, windingRule: 'NONZERO', ...(firstCharacter !== undefined && { character: firstCharacter }) }]
    : [];
}

/** Underlines and lines through, in the colour of the first character of their style. */
function lines({ textData }: KiwiNode, { decorations = [] }: KiwiLayout): GlyphOutline[] {
  return decorations.flatMap(({ rects = [], styleID = 0 }) => {
    const character = textData?.characterStyleIDs?.indexOf(styleID) ?? -1;
    return rects.map(({ x, y, w, h }): GlyphOutline => ({
      path: `M${x} ${y}h${w}v${h}h${-w}Z`,
      windingRule: 'NONZERO',
      ...(character >= 0 && { character }),
    }));
  });
}
