import type { PaintReader, SceneReader } from '../../plugin/selection/scene-reader.ts';

type Writable = { -readonly [K in keyof SceneReader]: SceneReader[K] };
export type LayerProps = Partial<Omit<Writable, 'parent' | 'children'>> & { children?: SceneReader[] };

let count = 0;

/** A hand-made node, 100 x 100 and exportable unless told otherwise; its children learn their parent. */
export function layer(type: string, props: LayerProps = {}): SceneReader {
  const node: Writable = {
    id: `1:${++count}`,
    name: type.toLowerCase(),
    type,
    removed: false,
    parent: null,
    width: 100,
    height: 100,
    exportAsync: () => undefined,
    ...props,
  };
  for (const child of props.children ?? []) (child as Writable).parent = node;
  return node;
}

/** A page around some nodes: what every node on a canvas has as its outermost ancestor. */
export function page(...children: SceneReader[]): SceneReader {
  const node: Writable = { id: '0:1', name: 'Page 1', type: 'PAGE', removed: false, parent: null, children };
  for (const child of children) (child as Writable).parent = node;
  return node;
}

export const solid = (r: number, g: number, b: number): PaintReader => ({
  type: 'SOLID',
  color: { r, g, b },
});
export const WHITE = solid(1, 1, 1);
export const GREY = solid(0.8, 0.8, 0.8);
export const PICTURE: PaintReader = { type: 'IMAGE' };

/** A grey page with boxes, lines and text: a wireframe. */
export function wireframe(props: LayerProps = {}): SceneReader {
  return layer('FRAME', {
    name: 'Wireframe',
    width: 400,
    height: 800,
    fills: [WHITE],
    children: [
      layer('RECTANGLE', { width: 400, height: 60, fills: [GREY], strokes: [solid(0, 0, 0)] }),
      layer('RECTANGLE', { width: 360, height: 200, fills: [solid(0.9, 0.9, 0.92)] }),
      layer('LINE', { width: 360, height: 0, strokes: [solid(0.5, 0.5, 0.5)] }),
      layer('TEXT', { width: 200, height: 20, fills: [solid(0.2, 0.2, 0.2)] }),
      layer('FRAME', {
        width: 120,
        height: 40,
        fills: [GREY],
        children: [layer('TEXT', { width: 60, height: 16, fills: [solid(0, 0, 0)] })],
      }),
    ],
    ...props,
  });
}

/** The same page designed: brand colours, a photo, a gradient, a shadow. */
export function design(props: LayerProps = {}): SceneReader {
  return layer('FRAME', {
    name: 'Design',
    width: 400,
    height: 800,
    fills: [WHITE],
    children: [
      layer('RECTANGLE', { width: 400, height: 60, fills: [solid(0.35, 0.2, 0.9)] }),
      layer('RECTANGLE', { width: 360, height: 200, fills: [PICTURE] }),
      layer('FRAME', {
        width: 120,
        height: 40,
        fills: [
          {
            type: 'GRADIENT_LINEAR',
            gradientStops: [{ color: { r: 1, g: 0.4, b: 0.2 } }, { color: { r: 1, g: 0.1, b: 0.5 } }],
          },
        ],
        effects: [{ type: 'DROP_SHADOW', visible: true }],
        children: [layer('TEXT', { width: 60, height: 16, fills: [WHITE] })],
      }),
    ],
    ...props,
  });
}
