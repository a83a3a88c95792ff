import { around, contains } from '../../../models/runtime/geometry/box.ts';
import type { LayerNode } from '../../../models/runtime/types.ts';
import { node, solid, type Rest } from '../nodes.ts';

const boxOf = (layer: LayerNode) => layer.absoluteBoundingBox!;

/** Layers that follow a box and lie on it, with that box: what a designer would group. */
function bundles(layers: readonly LayerNode[]): LayerNode[][] {
  const found: LayerNode[][] = [];
  for (const layer of layers) {
    const last = found.at(-1);
    const ground = last?.[0];
    if (last && ground && ground.type !== 'TEXT' && contains(boxOf(ground), boxOf(layer))) last.push(layer);
    else found.push([layer]);
  }
  return found;
}

function wrapped(type: string, name: string, children: LayerNode[], rest: Rest = {}): LayerNode {
  const { x, y, width, height } = around(children.map(boxOf));
  return node(type, name, [x, y, width, height], { ...rest, children });
}

/** The page with every box and what lies on it in a group, and groups of four of those. */
export function inGroups(page: LayerNode): LayerNode {
  const groups = bundles(page.children!).map((layers, i) => wrapped('GROUP', `Group ${i}`, layers));
  const outer = Array.from({ length: Math.ceil(groups.length / 4) }, (_, i) =>
    wrapped('GROUP', `Group 1${i}`, groups.slice(4 * i, 4 * i + 4)),
  );
  return { ...page, children: outer };
}

/**
 * The page as auto-layout makes it: a box with layers on it becomes a frame that is painted like the box, and what stands on the page is
 * in frames without a fill or with the page's own.
 */
export function inAutoLayout(page: LayerNode): LayerNode {
  const frames = bundles(page.children!).map(([ground, ...on], i) =>
    on.length && ground!.type === 'RECTANGLE'
      ? { ...ground!, type: 'FRAME', children: nested(on) }
      : wrapped('FRAME', `Frame ${i}`, [ground!, ...on], { fills: i % 2 ? [] : solid(1) }),
  );
  return { ...page, children: frames };
}

const nested = (layers: LayerNode[]): LayerNode[] =>
  bundles(layers).map(([ground, ...on]) =>
    on.length && ground!.type === 'RECTANGLE'
      ? { ...ground!, type: 'FRAME', children: on }
      : wrapped('FRAME', 'Frame', [ground!, ...on]),
  );
