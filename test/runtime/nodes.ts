import type { LayerNode, LayerPaint } from '../../models/runtime/types.ts';

export type Rest = Partial<LayerNode>;

let made = 0;

/** A REST node with a box [x, y, width, height]. */
export function node(
  type: string,
  name: string,
  box: [number, number, number, number],
  rest: Rest = {},
): LayerNode {
  const [x, y, width, height] = box;
  return { id: `1:${made++}`, type, name, absoluteBoundingBox: { x, y, width, height }, ...rest };
}

export function solid(r: number, g = r, b = r): LayerPaint[] {
  return [{ type: 'SOLID', color: { r, g, b, a: 1 } }];
}

export function label(box: [number, number, number, number], rest: Rest = {}): LayerNode {
  return node('TEXT', 'Label', box, {
    characters: 'Label',
    style: { fontSize: 14, fontWeight: 400 },
    fills: solid(0),
    ...rest,
  });
}
