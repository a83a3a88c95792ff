import type { RestNode } from '../trees/rest-node.ts';
import { boxOf, type Box } from './box.ts';
import { svgSource } from './svg-source.ts';
import { svgVectors } from './svg-vectors.ts';

const drawn = new Map<string, RestNode[]>();

/** Shapes of an SVG picture shown in `box`, moved there; ids count from `id`. Null where it is no SVG. */
export function pictureVectors(url: string, box: Box, id: string): RestNode[] | null {
  const source = svgSource(url);
  if (source === null) return null;
  const key = `${box.width} ${box.height} ${url}`;
  const shapes = drawn.get(key) ?? shapesOf(source, box.width, box.height);
  drawn.set(key, shapes);
  return shapes.map((shape, at) => {
    const own = shape.absoluteBoundingBox;
    return {
      ...shape,
      id: `${id}.v${at}`,
      absoluteBoundingBox: boxOf(own.x + box.x, own.y + box.y, own.width, own.height),
    };
  });
}

/** Laid out for a moment outside the page's own styles, in a corner of the page. */
function shapesOf(source: string, width: number, height: number): RestNode[] {
  const parsed = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
  if (parsed.localName !== 'svg') return [];
  const holder = document.createElement('div');
  holder.style.cssText = `all:initial;position:fixed;left:0;top:0;width:${width}px;height:${height}px`;
  const svg = document.importNode(parsed, true) as unknown as SVGSVGElement;
  svg.style.cssText += `;position:absolute;left:0;top:0;width:${width}px;height:${height}px`;
  holder.attachShadow({ mode: 'open' }).append(svg);
  document.documentElement.append(holder);
  try {
    return svgVectors(svg).map((shape) => ({
      ...shape,
      absoluteBoundingBox: {
        ...shape.absoluteBoundingBox,
        x: shape.absoluteBoundingBox.x - window.scrollX,
        y: shape.absoluteBoundingBox.y - window.scrollY,
      },
    }));
  } finally {
    holder.remove();
  }
}
