/// <reference lib="dom.iterable" />
import type { GradientPaint, Paint, Vector } from '@figma/rest-api-spec';
import { colorOf, solid } from './css-color.ts';

/** A computed `fill` or `stroke`: none, a colour, or a gradient of the page. Patterns are not read. */
export function svgPaint(element: Element, css: string, opacity: number, box: DOMRect): Paint[] {
  if (css === 'none' || css === '') return [];
  const id = /url\("?#(.*?)"?\)/.exec(css)?.[1];
  if (id === undefined) {
    const color = colorOf(css);
    return color.a * opacity > 0.004 ? [solid({ ...color, a: color.a * opacity })] : [];
  }
  const server = (element.getRootNode() as Document | ShadowRoot).getElementById(id);
  const paint = server instanceof SVGGradientElement ? gradientOf(server, box) : null;
  return paint ? [{ ...paint, ...(opacity < 1 && { opacity }) }] : [];
}

function gradientOf(server: SVGGradientElement, box: DOMRect): GradientPaint | null {
  const stops = stopsOf(server);
  if (stops.length === 0) return null;
  const inBox = server.gradientUnits.baseVal === 2;
  const share = ({ x, y }: Vector): Vector =>
    inBox ? { x, y } : { x: (x - box.x) / (box.width || 1), y: (y - box.y) / (box.height || 1) };
  const value = (name: string, missing: string): number => {
    const text = server.getAttribute(name) ?? missing;
    return text.endsWith('%') ? parseFloat(text) / 100 : parseFloat(text);
  };
  const shared = { blendMode: 'NORMAL' as const, gradientStops: stops };
  if (server instanceof SVGLinearGradientElement) {
    const from = share({ x: value('x1', '0%'), y: value('y1', '0%') });
    const to = share({ x: value('x2', '100%'), y: value('y2', '0%') });
    const width = { x: from.x - (to.y - from.y) / 2, y: from.y + (to.x - from.x) / 2 };
    return { ...shared, type: 'GRADIENT_LINEAR', gradientHandlePositions: [from, to, width] };
  }
  const [cx, cy, r] = [value('cx', '50%'), value('cy', '50%'), value('r', '50%')];
  const handles = [
    { x: cx, y: cy },
    { x: cx + r, y: cy },
    { x: cx, y: cy + r },
  ].map(share);
  return { ...shared, type: 'GRADIENT_RADIAL', gradientHandlePositions: handles };
}

/** Of the gradient, or of the one that it names. */
function stopsOf(server: Element): GradientPaint['gradientStops'] {
  const own = [...server.querySelectorAll('stop')];
  const href = server.getAttribute('href') ?? server.getAttribute('xlink:href');
  const other =
    own.length === 0 && href
      ? (server.getRootNode() as Document | ShadowRoot).getElementById(href.slice(1))
      : null;
  return (other ? [...other.querySelectorAll('stop')] : own).map((stop) => {
    const style = getComputedStyle(stop);
    const color = colorOf(style.stopColor);
    const offset = stop.getAttribute('offset') ?? '0';
    return {
      position: parseFloat(offset) / (offset.endsWith('%') ? 100 : 1),
      color: { ...color, a: color.a * Number(style.stopOpacity) },
    };
  });
}
