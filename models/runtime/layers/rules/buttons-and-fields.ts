import { middleX, near } from '../../geometry/box.ts';
import { hasPicture, type Look } from './look.ts';

/** The one text stands in the middle: by its box, or by its alignment where its box is as wide as the control. */
function isCentred({ shape, texts, width }: Look): boolean {
  const [text] = texts;
  if (!text) return false;
  const align = text.node.style?.textAlignHorizontal;
  if (text.box.width > 0.7 * width && align) return align === 'CENTER';
  return near(middleX(text.box), middleX(shape.box), 0.06 * width + 2);
}

/** As large as a control, with one text on it and nothing that is a picture. */
const isControl = (look: Look): boolean =>
  look.texts.length === 1 &&
  look.height >= 20 &&
  look.height <= 60 &&
  look.width >= 44 &&
  look.width <= 640 &&
  !hasPicture(look);

export const isButton = (look: Look): boolean =>
  isControl(look) && look.width <= 400 && look.filled && look.strong && look.height >= 24;

export const isSecondButton = (look: Look): boolean =>
  isControl(look) && look.width <= 400 && !look.strong && isCentred(look);

/** One text at the left, or none: an outlined box, or a pale one of the shape of a field. */
export function isField(look: Look): boolean {
  if (look.height < 28 || look.height > 60 || look.width < 60 || look.strong) return false;
  if (look.texts.length === 1) return isControl(look) && !isCentred(look);
  return !look.texts.length && !hasPicture(look) && (look.outlined || look.width >= 3.5 * look.height);
}

/** A square or round control that holds nothing but a glyph. */
export const isGlyphButton = ({ width, square, texts, glyphs, things }: Look): boolean =>
  square &&
  width >= 24 &&
  width <= 64 &&
  !texts.length &&
  glyphs.length > 0 &&
  glyphs.length === things.length;
