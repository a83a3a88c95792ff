import type { Paint, TypeStyle } from '@figma/rest-api-spec';
import { round } from './box.ts';
import { solids } from './css-color.ts';
import { familyOf } from './font-family.ts';

const CASES: Readonly<Record<string, TypeStyle['textCase']>> = {
  uppercase: 'UPPER',
  lowercase: 'LOWER',
  capitalize: 'TITLE',
};

/** Type of text in `style`. @param lineHeight px, for `line-height: normal` */
export function typeStyle(style: CSSStyleDeclaration, scale: number, lineHeight: number): TypeStyle {
  const fixed = parseFloat(style.lineHeight) * scale;
  const textCase = style.fontVariantCaps.includes('small-caps') ? 'SMALL_CAPS' : CASES[style.textTransform];
  return {
    fontFamily: familyOf(style.fontFamily),
    fontWeight: Number(style.fontWeight),
    fontSize: round(parseFloat(style.fontSize) * scale),
    textAlignHorizontal: alignOf(style),
    textAlignVertical: 'TOP',
    letterSpacing: round((parseFloat(style.letterSpacing) || 0) * scale),
    lineHeightPx: round(fixed >= 0 ? fixed : lineHeight),
    lineHeightUnit: fixed >= 0 ? 'PIXELS' : 'INTRINSIC_%',
    ...(style.fontStyle !== 'normal' && { italic: true }),
    ...(textCase && { textCase }),
  };
}

function alignOf(style: CSSStyleDeclaration): TypeStyle['textAlignHorizontal'] {
  const right = style.direction === 'rtl';
  switch (style.textAlign) {
    case 'center':
    case '-webkit-center':
      return 'CENTER';
    case 'justify':
      return 'JUSTIFIED';
    case 'right':
    case '-webkit-right':
      return 'RIGHT';
    case 'left':
    case '-webkit-left':
      return 'LEFT';
    default:
      return (style.textAlign === 'end') !== right ? 'RIGHT' : 'LEFT';
  }
}

export const decorationOf = (style: CSSStyleDeclaration): 'UNDERLINE' | 'STRIKETHROUGH' | null =>
  style.textDecorationLine.includes('underline')
    ? 'UNDERLINE'
    : style.textDecorationLine.includes('line-through')
      ? 'STRIKETHROUGH'
      : null;

/** None where the letters cannot be seen. */
export const inkOf = (style: CSSStyleDeclaration): Paint[] => solids(style.webkitTextFillColor);
