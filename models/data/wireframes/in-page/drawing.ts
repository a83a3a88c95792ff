import type { InlineStyles } from './inline-style.ts';

/** A shape drawn in an element's border box, over its fill and under its children. CSS px of that box, colours as CSS. */
export type Shape =
  | {
      readonly type: 'RECTANGLE' | 'ELLIPSE';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: string;
    }
  | {
      readonly type: 'VECTOR';
      /** An SVG path. */
      readonly path: string;
      readonly fill: string | null;
      readonly stroke: string | null;
      readonly strokeWidth: number;
    };

/**
 * What a wireframe draws in an element instead of what the page shows there. The attribute `data-drawing` holds it as JSON: who reads a page's tree
 * takes these shapes in the order given, after the element's own box, in place of what is hidden.
 */
export interface Drawing {
  /** The element's own words, or its picture (the content of an img, svg, canvas or video; the glyph of an icon font), are not seen. */
  readonly hides: 'nothing' | 'words' | 'picture';
  readonly shapes: readonly Shape[];
}

export const DRAWING = 'data-drawing';

/** What is drawn in, with its box as it was surveyed: asking the page anew would make it lay itself out for every drawing. */
interface Drawn {
  readonly element: Element;
  readonly box: DOMRect;
}

/** Draws shapes as the element's background, so that nothing is added to the page that could move a box. */
export function draw(styles: InlineStyles, { element, box }: Drawn, drawing: Drawing): void {
  const former = element.getAttribute(DRAWING);
  const before = former === null ? null : (JSON.parse(former) as Drawing);
  const whole: Drawing = {
    hides: drawing.hides === 'nothing' ? (before?.hides ?? 'nothing') : drawing.hides,
    shapes: [...(before?.shapes ?? []), ...drawing.shapes],
  };
  styles.attribute(element, DRAWING, JSON.stringify(whole));
  if (!styles.shown)
    return styles.set(element, { 'background-image': 'none', 'background-clip': 'border-box' });
  const { width, height } = box;
  styles.set(element, {
    'background-image': `url("data:image/svg+xml,${encodeURIComponent(svgOf(whole.shapes, width, height))}")`,
    'background-size': `${width}px ${height}px`,
    'background-position': '0 0',
    'background-origin': 'border-box',
    'background-clip': 'border-box',
    'background-repeat': 'no-repeat',
    'background-attachment': 'scroll',
  });
}

/** The shapes as an SVG document of so many CSS px. */
export function svgOf(shapes: readonly Shape[], width: number, height: number): string {
  const inside = shapes.map((shape) => {
    if (shape.type === 'VECTOR')
      return `<path d="${shape.path}" fill="${shape.fill ?? 'none'}" stroke="${shape.stroke ?? 'none'}" stroke-width="${shape.strokeWidth}" stroke-linecap="round"/>`;
    const radius = shape.type === 'ELLIPSE' ? Math.max(shape.width, shape.height) / 2 : shape.radius;
    return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" rx="${Math.min(radius, shape.width / 2)}" ry="${Math.min(radius, shape.height / 2)}" fill="${shape.fill}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside.join('')}</svg>`;
}
