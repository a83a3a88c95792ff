import type { Paint } from './paint-types.ts';
import type { Geometry } from './types.ts';

export interface FontName {
  family: string;
  style: string;
}

/** What a range of characters may have other than its text node. */
export interface RunStyle {
  fontName: FontName;
  fontSize: number;
  lineHeight: TextData['lineHeight'];
  letterSpacing: TextData['letterSpacing'];
  textDecoration: TextData['textDecoration'];
  textCase: TextData['textCase'];
  fills: Paint[];
  /** Ids of the styles linked to; '' for none. */
  fillStyle: string;
  textStyle: string;
}

export interface TextRun {
  length: number;
  style: Partial<RunStyle>;
}

/** What one glyph (or line under or through several) looks like, in the text node's own units. */
export interface GlyphOutline extends Geometry {
  /** Index of the first character that it draws; absent where the whole text is one outline. */
  character?: number;
}

export interface TextData {
  characters: string;
  fontName: FontName;
  fontSize: number;
  textAlignHorizontal: 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFIED';
  textAlignVertical: 'TOP' | 'CENTER' | 'BOTTOM';
  textAutoResize: 'NONE' | 'WIDTH_AND_HEIGHT' | 'HEIGHT' | 'TRUNCATE';
  lineHeight: { unit: 'AUTO' } | { unit: 'PIXELS' | 'PERCENT'; value: number };
  letterSpacing: { unit: 'PIXELS' | 'PERCENT'; value: number };
  textDecoration: 'NONE' | 'UNDERLINE' | 'STRIKETHROUGH';
  textCase: 'ORIGINAL' | 'UPPER' | 'LOWER' | 'TITLE' | 'SMALL_CAPS' | 'SMALL_CAPS_FORCED';
  /** Where characters differ from the node: runs that together are as long as the text. Absent: one style. */
  runs?: TextRun[];
  /** Outlines baked by Figma: drawn instead of a font as long as the text is what `bakedFor` says. */
  glyphs?: GlyphOutline[];
  /** The typography that the outlines were baked for; their colours are free. */
  bakedFor?: string;
}
