import type { TextData } from '../graph/types.ts';

export interface CssFont {
  family: string;
  weight: number;
  italic: boolean;
  /** Canvas units. */
  size: number;
  letterSpacing: number;
}

const WEIGHTS: Record<string, number> = {
  thin: 100,
  extralight: 200,
  light: 300,
  regular: 400,
  medium: 500,
  semibold: 600,
  bold: 700,
  extrabold: 800,
  black: 900,
};

/** Figma's style names ("Semi Bold Italic") as a CSS weight. */
export function weightOf(style: string): number {
  return WEIGHTS[style.replace(/italic|oblique|\s/gi, '').toLowerCase()] ?? 400;
}

/** Figma's names of the weights 100 to 900. */
export const FONT_STYLES = [
  'Thin',
  'Extra Light',
  'Light',
  'Regular',
  'Medium',
  'Semi Bold',
  'Bold',
  'Extra Bold',
  'Black',
];

export function styleOf(weight: number): string {
  return FONT_STYLES[Math.min(8, Math.max(0, Math.round(weight / 100) - 1))]!;
}

export function cssFont(text: Pick<TextData, 'fontName' | 'fontSize' | 'letterSpacing'>): CssFont {
  const { unit, value } = text.letterSpacing;
  return {
    family: text.fontName.family,
    weight: weightOf(text.fontName.style),
    italic: /italic|oblique/i.test(text.fontName.style),
    size: text.fontSize,
    letterSpacing: unit === 'PERCENT' ? (value / 100) * text.fontSize : value,
  };
}
