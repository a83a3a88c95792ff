/// <reference lib="dom.iterable" />
import type { Paint } from '@figma/rest-api-spec';
import type { RestNode } from '../trees/rest-node.ts';
import { type BoxPaint, boxPaint } from './box-paint.ts';
import { holds, meet, pageBox, round } from './box.ts';
import { fieldNode } from './field-texts.ts';
import { hasOwnWords, inlineRuns, isPlainInline } from './inline-runs.ts';
import { containerOf } from './container-node.ts';

import { nativeControl, type NativeControl } from './native-controls.ts';
import { isPicture, pictureOf } from './pictures.ts';
import { pieceNodes } from './pieces.ts';
import { pseudoLayers } from './pseudo-nodes.ts';
import { type Context, idOf, makeNode, place, type Placed, roleOf } from './reading.ts';
import { settle } from './stacking.ts';
import { svgVectors } from './svg-vectors.ts';
import { charactersOf, readText, type Run } from './texts.ts';
import { isTriangle, isTurned, polygonNodes } from './turned-boxes.ts';
import { clipOf, type Subject, subjectOf } from './subject.ts';
import { drawnShapes } from './wireframe-drawing.ts';

const UNSEEN = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD LINK META TITLE OPTION OPTGROUP DATALIST MAP AREA SOURCE TRACK PARAM'.split(
    ' ',
  ),
);

/** The layers of an element and its descendants. @param parent style of the element's parent, null for the root */
export function readElement(element: Element, above: Context, parent: CSSStyleDeclaration | null): Placed[] {
  if (UNSEEN.has(element.tagName)) return [];
  const style = getComputedStyle(element);
  if (style.display === 'none' || Number(style.opacity) === 0) return [];
  if (style.display === 'contents') return childLayers(subjectOf(element, style, above, parent));
  if (!element.checkVisibility()) return [];
  const subject = subjectOf(element, style, above, parent);
  const own = clipOf(style, above);
  const seen = meet(subject.box, own) !== null;
  if (!seen && subject.clips) return [];
  if (element instanceof SVGSVGElement) return seen && subject.visible ? svgLayers(subject) : [];
  return boxLayers(subject, seen && subject.visible);
}

/** An SVG is a frame of vectors, as Figma imports one. */
function svgLayers({ element, style, box, scale, stacking, drawing, context }: Subject): Placed[] {
  const shapes = drawing ? drawnShapes(element, drawing, box) : [];
  const vectors = drawing?.hides === 'picture' ? [] : svgVectors(element as SVGSVGElement);
  const paint = boxPaint(style, box, scale, drawing === null);
  const children = [...shapes, ...vectors];
  if (children.length === 0 && !paint.painted) return [];
  const role = `drawing of ${roleOf(element.parentElement ?? element)}`;
  for (const node of [...children, { id: idOf(element) }])
    context.reading.roles[node.id] = element.getAttribute('data-role') ?? role;
  const opacity = Number(style.opacity);
  const cut =
    style.overflowX !== 'visible' &&
    children.some(({ absoluteBoundingBox }) => !holds(box, absoluteBoundingBox, 1));
  const node = makeNode(idOf(element), 'svg', 'FRAME', box, {
    ...paint.style,
    ...(cut && { clipsContent: true }),
    ...(opacity < 1 && { opacity: round(opacity) }),
    children,
  });
  return [place(context, node, stacking.layer, stacking.floats)];
}

function boxLayers(subject: Subject, seen: boolean): Placed[] {
  const { element, style, box, stacking, context } = subject;
  const mark = context.reading.sequence++;
  const native = seen ? nativeControl(element, style, box) : null;
  const paint = seen && context.textFills === null ? paintOf(subject, native) : null;
  const bounds = native?.box ?? box;
  const own = paint ? ownNodes(subject, paint, native) : [];
  const turned = paint?.painted ? turnedNodes(subject, paint) : null;
  const layers = [...own.map((node) => place(context, node)), ...childLayers(subject)];
  if (turned)
    return [
      ...turned.map((node) => ({ node, layer: stacking.layer, floats: stacking.floats, sequence: mark })),
      ...layers,
    ];
  const fragments = paint?.painted && style.display === 'inline' ? [...element.getClientRects()] : [];
  if (paint && fragments.length > 1) return [...fragmentLayers(subject, fragments, paint, mark), ...layers];
  const { inside, above } = settle(
    layers,
    bounds,
    stacking.isContext || (subject.clips && stacking.positioned),
  );
  const node = containerOf(subject, bounds, paint?.painted ? paint : null, inside, seen);
  if (node) {
    context.reading.roles[node.id] = roleOf(element);
    return [{ node, layer: stacking.layer, floats: stacking.floats, sequence: mark }, ...above];
  }
  if (stacking.layer === 0) return layers;
  return layers.map((layer) =>
    layer.floats && !stacking.isContext
      ? layer
      : { ...layer, layer: stacking.layer, floats: stacking.floats },
  );
}

function paintOf({ element, style, box, scale, drawing }: Subject, native: NativeControl | null): BoxPaint {
  if (native?.style)
    return {
      style: native.style,
      ellipse: false,
      painted: native.style.fills.length > 0 || native.style.strokes !== undefined,
      pieces: [],
    };
  const paint = boxPaint(style, box, scale, drawing === null || !(drawing.shapes.length > 0));
  const background = drawing
    ? boxPaint(style, box, scale).style.fills.filter(({ type }) => type === 'SOLID')
    : [];
  const fills = [...background, ...paint.style.fills];
  const picture = isPicture(element) && drawing?.hides !== 'picture' ? pictureOf(element, style, box) : null;
  const whole: Paint[] = [...(drawing ? fills : paint.style.fills), ...(picture?.fills ?? [])];
  return { ...paint, style: { ...paint.style, fills: whole }, painted: paint.painted || whole.length > 0 };
}

/** What an element draws over its own box and under its children. */
function ownNodes(subject: Subject, paint: BoxPaint, native: NativeControl | null): RestNode[] {
  const { element, style, box, scale, drawing, context } = subject;
  const picture =
    isPicture(element) && drawing?.hides !== 'picture' ? pictureOf(element, style, box).shapes : [];
  const shapes = [
    ...pieceNodes(paint.pieces, idOf(element)),
    ...picture,
    ...(drawing ? drawnShapes(element, drawing, box) : []),
    ...(native?.children ?? []),
  ];
  for (const { id } of shapes) context.reading.roles[id] = `drawing of ${roleOf(element)}`;
  const words = drawing?.hides === 'words' ? null : fieldNode(context, element, style, box, scale);
  return words ? [...shapes, words] : shapes;
}

function turnedNodes({ element, style, box, scale, context }: Subject, paint: BoxPaint): RestNode[] | null {
  const { linear } = context;
  const round50 = (paint.style.cornerRadius ?? 0) * 2.1 >= Math.min(box.width, box.height);
  const turned = isTurned(linear) && !round50;
  if (!turned && !isTriangle(style, box, scale)) return null;
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  const unit = turned ? scale / Math.sqrt(Math.abs(linear[0] * linear[3] - linear[1] * linear[2])) : 1;
  const size = turned
    ? ([offsetWidth * unit, offsetHeight * unit] as const)
    : ([box.width, box.height] as const);
  const nodes = polygonNodes(
    idOf(element),
    element.localName,
    style,
    box,
    size,
    turned ? linear : [1, 0, 0, 1],
    paint.style.fills,
    turned ? unit : scale,
  );
  for (const { id } of nodes) context.reading.roles[id] = `drawing of ${roleOf(element)}`;
  return nodes;
}

/** An inline box that is broken over lines. */
function fragmentLayers(
  { element, stacking, context }: Subject,
  rects: readonly DOMRect[],
  paint: BoxPaint,
  sequence: number,
): Placed[] {
  return rects.map((rect, at) => {
    const id = `${idOf(element)}${at === 0 ? '' : `.f${at}`}`;
    context.reading.roles[id] = roleOf(element);
    return {
      node: makeNode(id, element.localName, 'RECTANGLE', pageBox(rect), paint.style),
      layer: stacking.layer,
      floats: stacking.floats,
      sequence,
    };
  });
}

function childLayers(subject: Subject): Placed[] {
  const { element, style, scale, drawing, visible, context } = subject;
  if (isPicture(element) || (element instanceof HTMLSelectElement && !element.multiple && element.size <= 1))
    return [];
  const layers: Placed[] = [];
  for (const which of ['marker', 'before'] as const)
    layers.push(...pseudoLayers(context, element, style, which, scale));
  const mixed = hasOwnWords(element);
  let runs: Run[] = [];
  let part = 0;
  const flush = (): void => {
    if (runs.some(({ characters }) => characters.trim() !== '')) {
      const node =
        visible && drawing?.hides !== 'words' ? readText(context, element, runs, scale, part) : null;
      if (node) layers.push(place(context, node));
      part++;
    }
    runs = [];
  };
  for (const child of (element.shadowRoot ?? element).childNodes) {
    if (child instanceof Text)
      runs.push({
        text: child,
        characters: charactersOf(child.data, style),
        style,
        decoration: context.decoration,
      });
    else if (!(child instanceof Element)) continue;
    else if (child.tagName === 'BR')
      runs.push({ text: null, characters: '\n', style, decoration: context.decoration });
    else if (mixed && isPlainInline(child, context)) runs.push(...inlineRuns(child, context));
    else {
      flush();
      layers.push(...readElement(child, context, style));
    }
  }
  flush();
  layers.push(...pseudoLayers(context, element, style, 'after', scale));
  return layers;
}
