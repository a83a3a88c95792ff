import type { StyledNode } from '../../../models/runtime/layers/styled-node.ts';
import type { Raster } from '../../../models/runtime/types.ts';

export const SIDE = 320;

type Fields = Partial<StyledNode>;

/** '#rrggbb' as a REST paint. */
export function solid(color: string): NonNullable<StyledNode['fills']>[number] {
  const channel = (at: number): number => parseInt(color.slice(at, at + 2), 16) / 255;
  return { type: 'SOLID', color: { r: channel(1), g: channel(3), b: channel(5), a: 1 } };
}

let next = 0;

/** A layer at x, y in a frame that lies at the origin. */
export function layer(
  type: string,
  name: string,
  [x, y, width, height]: [number, number, number, number],
  fill: string | null,
  fields: Fields = {},
): StyledNode {
  return {
    id: `${type}:${++next}`,
    name,
    type,
    absoluteBoundingBox: { x, y, width, height },
    fills: fill === null ? [] : [solid(fill)],
    strokes: [],
    ...fields,
  };
}

export const text = (
  name: string,
  box: [number, number, number, number],
  color: string,
  fields: Fields = {},
): StyledNode =>
  layer('TEXT', name, box, color, {
    characters: name,
    style: { fontSize: 14, fontWeight: 600 },
    ...fields,
  });

/** A square frame of SIDE. */
export const frame = (fill: string, ...children: StyledNode[]): StyledNode =>
  layer('FRAME', 'Frame', [0, 0, SIDE, SIDE], fill, { children });

/** The frame's boxes and texts as flat pixels; a text is a bar in the middle of its box. */
export function render(root: StyledNode): Raster {
  const data = new Uint8ClampedArray(4 * SIDE * SIDE).fill(255);
  const paint = (node: StyledNode): void => {
    const { color } = node.fills?.[0] ?? {};
    const { x, y, width, height } = node.absoluteBoundingBox!;
    const bar = node.type === 'TEXT' ? height / 3 : 0;
    if (color)
      for (let py = Math.round(y + bar); py < y + height - bar; py++)
        for (let px = Math.round(x + bar / 2); px < x + width - bar / 2; px++)
          data.set([255 * color.r, 255 * color.g, 255 * color.b, 255], 4 * (py * SIDE + px));
    node.children?.forEach(paint);
  };
  paint(root);
  return { width: SIDE, height: SIDE, data };
}
