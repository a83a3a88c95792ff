import type { RestNode } from '../trees/rest-node.ts';
import { boxOf, type Box } from './box.ts';
import { solids } from './css-color.ts';
import { idOf, makeNode } from './reading.ts';

interface Shape {
  readonly type: 'RECTANGLE' | 'ELLIPSE' | 'VECTOR';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly path: string;
}

/** What stands in `data-drawing` of a wireframe (wireframes/in-page/drawing.ts): shapes instead of words or a picture. */
export interface WireframeDrawing {
  readonly hides: 'nothing' | 'words' | 'picture';
  readonly shapes: readonly Shape[];
}

export function drawingOf(element: Element): WireframeDrawing | null {
  const text = element.getAttribute('data-drawing');
  return text === null ? null : (JSON.parse(text) as WireframeDrawing);
}

/** The shapes, px of the page. */
export const drawnShapes = (element: Element, { shapes }: WireframeDrawing, box: Box): RestNode[] =>
  shapes.map((shape, at) => {
    const id = `${idOf(element)}.d${at}`;
    const fills = shape.fill === null ? [] : solids(shape.fill);
    if (shape.type !== 'VECTOR') {
      const place = boxOf(box.x + shape.x, box.y + shape.y, shape.width, shape.height);
      return makeNode(id, 'shape', shape.type, place, {
        fills,
        ...(shape.radius > 0 && { cornerRadius: shape.radius }),
      });
    }
    return makeNode(id, 'shape', 'VECTOR', box, {
      fills,
      fillGeometry: [{ path: shape.path, windingRule: 'NONZERO' }],
      ...(shape.stroke !== null && {
        strokes: solids(shape.stroke),
        strokeWeight: shape.strokeWidth,
        strokeAlign: 'CENTER' as const,
      }),
    });
  });
