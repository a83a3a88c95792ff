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
  textCase: 'ORIGINAL' | 'UPPER' | 'LOWER' | 'TITLE';
  /** Where characters differ from the node: runs that together are as long as the text. Absent: one style. */
  runs?: TextRun[];
  /** Outlines baked by Figma (.fig files): drawn instead of a font, in the node's own units. */
  glyphs?: Geometry[];
}
