import type { RestNode } from '../trees/rest-node.ts';
import { boxOf, meet, round, type Box } from './box.ts';
import { measure } from './font-family.ts';
import { type Context, idOf, makeNode, roleOf } from './reading.ts';
import { inkOf, typeStyle } from './type-style.ts';

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const BUTTONS: Readonly<Record<string, string>> = { submit: 'Submit', reset: 'Reset', button: '' };
const WORDLESS = new Set(['checkbox', 'radio', 'range', 'color', 'hidden', 'image', 'file']);

export const fontOf = (style: CSSStyleDeclaration): string =>
  `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;

/** What a form control shows: its value, else its placeholder in the placeholder's own style. */
function shownText(element: Element): { characters: string; pseudo?: string } | null {
  if (element instanceof HTMLSelectElement) return { characters: element.selectedOptions[0]?.label ?? '' };
  if (element instanceof HTMLTextAreaElement) return fieldText(element.value, element.placeholder);
  if (!(element instanceof HTMLInputElement) || WORDLESS.has(element.type)) return null;
  const button = BUTTONS[element.type];
  if (button !== undefined) return { characters: element.getAttribute('value') ?? button };
  const value = element.type === 'password' ? '•'.repeat(element.value.length) : element.value;
  return fieldText(value, element.placeholder);
}

const fieldText = (value: string, placeholder: string): { characters: string; pseudo?: string } =>
  value !== '' ? { characters: value } : { characters: placeholder, pseudo: '::placeholder' };

/** The words of an input, a text area or a select; null where it shows none. */
export function fieldNode(
  context: Context,
  element: Element,
  style: CSSStyleDeclaration,
  box: Box,
  scale: number,
): RestNode | null {
  const shown = shownText(element);
  if (!shown || shown.characters.trim() === '') return null;
  const words = shown.pseudo ? getComputedStyle(element, shown.pseudo) : style;
  const fills = inkOf(words);
  if (fills.length === 0) return null;
  const font = fontOf(style);
  const type = typeStyle(style, scale, lineOf(font) * scale);
  const lineHeight = type.lineHeightPx ?? 0;
  const inner = contentBox(style, box, scale);
  const many = element instanceof HTMLTextAreaElement;
  const spacing = type.letterSpacing ?? 0;
  const widthOf = (line: string): number => measure(font, cased(line, style)) * scale + spacing * line.length;
  const lines = many ? wrap(shown.characters, inner.width, widthOf) : [shown.characters];
  const width = Math.min(inner.width, Math.max(...lines.map(widthOf)));
  const room = inner.width - width;
  const align = type.textAlignHorizontal;
  const x = inner.x + (align === 'RIGHT' ? room : align === 'CENTER' ? room / 2 : 0);
  const height = lines.length * lineHeight;
  const y = many ? inner.y : inner.y + (inner.height - height) / 2;
  const text = boxOf(x, y, width, height);
  if (width <= 0 || !meet(text, context.clip)) return null;
  const id = `${idOf(element)}.value`;
  context.reading.roles[id] = `text of ${roleOf(element)}`;
  const opacity = Number(words.opacity);
  return makeNode(id, shown.characters.slice(0, 60), 'TEXT', text, {
    characters: shown.characters,
    fills,
    style: { ...type, textAutoResize: lines.length > 1 ? 'HEIGHT' : 'WIDTH_AND_HEIGHT' },
    ...(shown.pseudo && opacity < 1 && { opacity: round(opacity) }),
  });
}

const cased = (line: string, style: CSSStyleDeclaration): string =>
  style.textTransform === 'uppercase' ? line.toUpperCase() : line;

/** Height of a line of normal height, px. */
function lineOf(font: string): number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('The browser has no 2D canvas: start Chromium with it.');
  canvas.font = font;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = canvas.measureText('x');
  return fontBoundingBoxAscent + fontBoundingBoxDescent;
}

export function contentBox(style: CSSStyleDeclaration, box: Box, scale: number): Box {
  const [top = 0, right = 0, bottom = 0, left = 0] = SIDES.map(
    (side) => (parseFloat(style[`border${side}Width`]) + parseFloat(style[`padding${side}`])) * scale,
  );
  return boxOf(box.x + left, box.y + top, box.width - left - right, box.height - top - bottom);
}

function wrap(text: string, width: number, widthOf: (line: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const line = lines.at(-1) ?? '';
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer) > width) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}
