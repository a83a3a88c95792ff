import type { RestNode } from '../trees/rest-node.ts';
import { type BoxPaint, boxPaint } from './box-paint.ts';
import { boxOf, meet, type Box } from './box.ts';
import { splitList } from './css-values.ts';
import { fontOf } from './field-texts.ts';
import { familyOf } from './font-family.ts';
import { pieceNodes } from './pieces.ts';
import { type Context, idOf, makeNode, place, type Placed, roleOf } from './reading.ts';
import { stackingOf } from './stacking.ts';
import { pictureVectors } from './svg-pictures.ts';
import { isTriangle, isTurned, polygonNodes } from './turned-boxes.ts';
import { linearOf } from './transforms.ts';
import { glyphPath, isGlyph } from './trace-glyph.ts';
import { decorationOf, inkOf, typeStyle } from './type-style.ts';

/** What `::before`, `::after` or `::marker` of an element paints. */
export function pseudoLayers(
  context: Context,
  element: Element,
  parent: CSSStyleDeclaration,
  which: 'before' | 'after' | 'marker',
  scale: number,
): Placed[] {
  const box = context.reading.pseudoBoxes[idOf(element)]?.[which];
  if (!box) return [];
  const style = getComputedStyle(element, `::${which}`);
  const clip =
    style.position === 'absolute'
      ? context.clipOfAbsolute
      : style.position === 'fixed'
        ? context.clipOfFixed
        : context.clip;
  if (style.visibility !== 'visible' || Number(style.opacity) === 0 || !meet(box, clip)) return [];
  const id = `${idOf(element)}.${which}`;
  const { layer, floats } = stackingOf(style, parent);
  const opacity = Number(style.opacity) < 1 ? { opacity: Number(style.opacity) } : {};
  const content = contentNodes(element, style, which, box, `${id}.t`, scale);
  const paint = which === 'marker' ? null : boxPaint(style, box, scale);
  const inside = [...(paint ? pieceNodes(paint.pieces, id) : []), ...content];
  const role = content.some(({ type }) => type === 'TEXT')
    ? `text of ${roleOf(element)}`
    : `drawing of ${roleOf(element)}`;
  for (const { id: one } of inside) context.reading.roles[one] = role;
  const shapes =
    paint && content.length === 0 ? polygonsOf(id, which, style, box, paint, context, scale) : null;
  if (shapes) {
    for (const { id: one } of shapes) context.reading.roles[one] = `drawing of ${roleOf(element)}`;
    return shapes.map((node) => place(context, node, layer, floats));
  }
  if (paint?.painted) {
    context.reading.roles[id] = `${roleOf(element)}::${which}`;
    const type = inside.length > 0 ? 'FRAME' : paint.ellipse ? 'ELLIPSE' : 'RECTANGLE';
    return [
      place(
        context,
        makeNode(id, which, type, box, {
          ...paint.style,
          ...opacity,
          ...(inside.length > 0 && { children: inside }),
        }),
        layer,
        floats,
      ),
    ];
  }
  return inside.map((node) => place(context, { ...node, ...opacity }, layer, floats));
}

/** A turned box or a triangle of borders; null for others. */
function polygonsOf(
  id: string,
  name: string,
  style: CSSStyleDeclaration,
  box: Box,
  paint: BoxPaint,
  context: Context,
  scale: number,
): RestNode[] | null {
  const linear = linearOf(style, context.linear);
  const turned = isTurned(linear) && !paint.ellipse;
  if (!turned && !isTriangle(style, box, scale)) return null;
  const size = turned ? borderBox(style, scale) : ([box.width, box.height] as const);
  const { fills } = paint.style;
  const shapes = polygonNodes(id, name, style, box, size, turned ? linear : [1, 0, 0, 1], fills, scale);
  // Rings of outlines and shadows have no sides of their own.
  return shapes.length > 0 ? shapes : null;
}

/** Width and height before it is turned, px of the page. */
function borderBox(style: CSSStyleDeclaration, scale: number): [number, number] {
  const sum = (...names: readonly string[]): number =>
    names.reduce((all, name) => all + (parseFloat(style.getPropertyValue(name)) || 0), 0) * scale;
  if (style.boxSizing === 'border-box') return [sum('width'), sum('height')];
  return [
    sum('width', 'padding-left', 'padding-right', 'border-left-width', 'border-right-width'),
    sum('height', 'padding-top', 'padding-bottom', 'border-top-width', 'border-bottom-width'),
  ];
}

function contentNodes(
  element: Element,
  style: CSSStyleDeclaration,
  which: string,
  box: Box,
  id: string,
  scale: number,
): RestNode[] {
  const shown = splitList(style.content, ' ');
  const url = shown.map((part) => /^url\("(.*)"\)$/s.exec(part)?.[1]).find((one) => one !== undefined);
  if (url !== undefined) return pictureVectors(url, box, id) ?? [];
  const words = shown
    .filter((part) => part.startsWith('"'))
    .map((part) => part.slice(1, -1).replace(/\\(.)/g, '$1'))
    .join('');
  if (words.trim() === '') return which === 'marker' ? markerOf(element, style, box, id, scale) : [];
  const fills = inkOf(style);
  if (fills.length === 0) return [];
  if (isGlyph(words, familyOf(style.fontFamily))) {
    const path = glyphPath(words, fontOf(style), parseFloat(style.fontSize) * scale, box);
    return [
      makeNode(id, 'icon', 'VECTOR', box, {
        fills,
        ...(path !== '' && { fillGeometry: [{ path, windingRule: 'NONZERO' as const }] }),
      }),
    ];
  }
  return [wordsNode(words, style, box, id, scale)];
}

function wordsNode(words: string, style: CSSStyleDeclaration, box: Box, id: string, scale: number): RestNode {
  const decoration = decorationOf(style);
  const type = typeStyle(style, scale, box.height);
  const lineHeight = type.lineHeightPx ?? box.height;
  const line = boxOf(box.x, box.y + (box.height - lineHeight) / 2, box.width, lineHeight);
  return makeNode(id, words.slice(0, 60), 'TEXT', line, {
    characters: words,
    fills: inkOf(style),
    style: { ...type, textAutoResize: 'WIDTH_AND_HEIGHT', ...(decoration && { textDecoration: decoration }) },
  });
}

/** A bullet is a drawing, a number is text. */
function markerOf(
  element: Element,
  style: CSSStyleDeclaration,
  box: Box,
  id: string,
  scale: number,
): RestNode[] {
  const list = getComputedStyle(element);
  if (list.listStyleImage !== 'none') return [];
  const size = parseFloat(style.fontSize) * scale * 0.35;
  const dot = {
    x: box.x + box.width / 2 - size / 2,
    y: box.y + box.height / 2 - size / 2,
    width: size,
    height: size,
  };
  const fills = inkOf(style);
  if (list.listStyleType === 'disc') return [makeNode(id, 'marker', 'ELLIPSE', dot, { fills })];
  if (list.listStyleType === 'square') return [makeNode(id, 'marker', 'RECTANGLE', dot, { fills })];
  if (list.listStyleType === 'circle')
    return [
      makeNode(id, 'marker', 'ELLIPSE', dot, { strokes: fills, strokeWeight: 1, strokeAlign: 'INSIDE' }),
    ];
  const number = numberOf(element);
  return list.listStyleType.startsWith('disclosure') || number === null
    ? []
    : [wordsNode(`${number}.`, style, box, id, scale)];
}

function numberOf(element: Element): number | null {
  const list = element.parentElement;
  if (!(list instanceof HTMLOListElement)) return null;
  const items = [...list.children].filter((item) => item.tagName === 'LI');
  return list.start + items.indexOf(element);
}
