/// <reference lib="dom.iterable" />
import type { Paint } from '@figma/rest-api-spec';
import type { RestNode } from '../trees/rest-node.ts';
import { boxOf, round, type Box } from './box.ts';
import { colorOf, solid } from './css-color.ts';
import { familyOf } from './font-family.ts';
import { type Affine, mapPath } from './path-data.ts';
import { idOf, makeNode } from './reading.ts';
import { svgPaint } from './svg-paint.ts';

const UNPAINTED = new Set([
  'defs',
  'clipPath',
  'mask',
  'symbol',
  'pattern',
  'marker',
  'linearGradient',
  'radialGradient',
  'filter',
  'title',
  'desc',
  'style',
  'metadata',
]);

/** The shapes and words of an SVG in paint order, as vectors and texts; px of the page. */
export function svgVectors(svg: SVGSVGElement): RestNode[] {
  const nodes: RestNode[] = [];
  const walk = (element: Element, opacity: number): void => {
    if (UNPAINTED.has(element.localName)) return;
    const style = getComputedStyle(element);
    if (style.display === 'none' || Number(style.opacity) === 0) return;
    const whole = element === svg ? opacity : opacity * Number(style.opacity);
    if (element instanceof SVGGeometryElement && style.visibility === 'visible')
      nodes.push(...vectorOf(element, style, whole));
    else if (element instanceof SVGTextContentElement) nodes.push(...wordsOf(element, style, whole));
    else for (const child of element.children) walk(child, whole);
  };
  walk(svg, 1);
  return nodes;
}

function toPage(element: SVGGraphicsElement): Affine | null {
  const matrix = element.getScreenCTM();
  if (!matrix) return null;
  const { a, b, c, d, e, f } = matrix;
  return { a, b, c, d, e: e + window.scrollX, f: f + window.scrollY };
}

function boundsOf({ x, y, width, height }: DOMRect, { a, b, c, d, e, f }: Affine): Box {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const;
  const xs = corners.map(([px, py]) => a * px + c * py + e);
  const ys = corners.map(([px, py]) => b * px + d * py + f);
  return boxOf(
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs) - Math.min(...xs),
    Math.max(...ys) - Math.min(...ys),
  );
}

function vectorOf(element: SVGGeometryElement, style: CSSStyleDeclaration, opacity: number): RestNode[] {
  const matrix = toPage(element);
  if (!matrix) return [];
  const local = element.getBBox();
  const fills = svgPaint(element, style.fill, Number(style.fillOpacity), local);
  const strokes = svgPaint(element, style.stroke, Number(style.strokeOpacity), local);
  const scale =
    style.vectorEffect === 'non-scaling-stroke'
      ? 1
      : Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
  const weight = round(parseFloat(style.strokeWidth) * scale);
  const stroked = strokes.length > 0 && weight > 0;
  if (fills.length === 0 && !stroked) return [];
  const box = boundsOf(local, matrix);
  const path = mapPath(pathOf(element), { ...matrix, e: matrix.e - box.x, f: matrix.f - box.y });
  if (path === '') return [];
  const dashes =
    style.strokeDasharray === 'none'
      ? []
      : style.strokeDasharray.split(/[ ,]+/).map((one) => round(parseFloat(one) * scale));
  const windingRule = style.fillRule === 'evenodd' ? ('EVENODD' as const) : ('NONZERO' as const);
  return [
    makeNode(idOf(element), element.localName, 'VECTOR', box, {
      fills,
      fillGeometry: [{ path, windingRule }],
      ...(stroked && {
        strokes,
        strokeWeight: weight,
        strokeAlign: 'CENTER' as const,
        ...(dashes.length > 0 && { strokeDashes: dashes }),
      }),
      ...(opacity < 1 && { opacity: round(opacity) }),
    }),
  ];
}

const num = (length: SVGAnimatedLength): number => length.baseVal.value;

function pathOf(element: SVGGeometryElement): string {
  if (element instanceof SVGRectElement) {
    const [x, y, w, h] = [num(element.x), num(element.y), num(element.width), num(element.height)];
    const style = getComputedStyle(element);
    const [sx, sy] = [parseFloat(style.rx), parseFloat(style.ry)];
    const rx = Math.min(w / 2, sx >= 0 ? sx : sy >= 0 ? sy : 0);
    const ry = Math.min(h / 2, sy >= 0 ? sy : rx);
    if (!(w > 0 && h > 0)) return '';
    if (rx === 0 || ry === 0) return `M${x} ${y}h${w}v${h}h${-w}z`;
    const arc = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
    return `M${x + rx} ${y}h${w - 2 * rx}${arc(rx, ry)}v${h - 2 * ry}${arc(-rx, ry)}h${2 * rx - w}${arc(-rx, -ry)}v${2 * ry - h}${arc(rx, -ry)}z`;
  }
  if (element instanceof SVGCircleElement || element instanceof SVGEllipseElement) {
    const [rx, ry] =
      element instanceof SVGCircleElement
        ? [num(element.r), num(element.r)]
        : [num(element.rx), num(element.ry)];
    return `M${num(element.cx) - rx} ${num(element.cy)}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
  }
  if (element instanceof SVGLineElement)
    return `M${num(element.x1)} ${num(element.y1)}L${num(element.x2)} ${num(element.y2)}`;
  if (element instanceof SVGPolylineElement || element instanceof SVGPolygonElement) {
    const points = [...element.points].map(({ x, y }) => `${x} ${y}`);
    return points.length === 0
      ? ''
      : `M${points.join('L')}${element instanceof SVGPolygonElement ? 'z' : ''}`;
  }
  return element.getAttribute('d') ?? '';
}

function wordsOf(element: SVGTextContentElement, style: CSSStyleDeclaration, opacity: number): RestNode[] {
  const characters = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const matrix = toPage(element);
  const color = style.fill === 'none' ? null : colorOf(style.fill);
  if (characters === '' || !matrix || !color || color.a < 0.004) return [];
  const box = boundsOf(element.getBBox(), matrix);
  const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
  const fills: Paint[] = [solid(color)];
  const anchor = style.textAnchor === 'middle' ? 'CENTER' : style.textAnchor === 'end' ? 'RIGHT' : 'LEFT';
  return [
    makeNode(idOf(element), characters.slice(0, 60), 'TEXT', box, {
      characters,
      fills,
      style: {
        fontFamily: familyOf(style.fontFamily),
        fontWeight: Number(style.fontWeight),
        fontSize: round(parseFloat(style.fontSize) * scale),
        textAlignHorizontal: anchor,
        textAlignVertical: 'TOP',
        letterSpacing: 0,
        lineHeightPx: box.height,
        lineHeightUnit: 'INTRINSIC_%',
        textAutoResize: 'WIDTH_AND_HEIGHT',
      },
      ...(opacity < 1 && { opacity: round(opacity) }),
    }),
  ];
}
