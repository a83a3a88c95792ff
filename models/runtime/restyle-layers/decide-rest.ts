import { coincides } from '../layers/box.ts';
import { hasImage } from '../layers/paint.ts';
import { flattenLayers, isText, type Shape } from '../layers/shape.ts';
import { shareOf } from './cell-owners.ts';
import { paintAt } from './colours.ts';
import { different } from './decide-grounds.ts';
import type { Change, Decision } from './patch.ts';
import { inkOfPicture } from './picture-colours.ts';
import { pictureReason, type Sight } from './sight.ts';
import { paintsOf, type StyledNode } from './styled-node.ts';

/**
 * What is painted but has no role (a knob, a drawing's parts): the picture's colour where the source shows the layer's own, paint by paint, so that
 * nothing stays behind in the wireframe's grey. Copies are decided together. done: ids of the layers that are decided already.
 */
export function decideRest(done: ReadonlySet<string>, sight: Sight): Decision[] {
  const groups = new Map<string, Shape[]>();
  for (const shape of flattenLayers(sight.root)) {
    const { node, box } = shape;
    if (done.has(node.id) || isText(shape) || hasImage(node)) continue;
    const size = [Math.round(box.width), Math.round(box.height)];
    const key = JSON.stringify([node.type, size, node.fills, node.strokes]);
    groups.set(key, [...(groups.get(key) ?? []), shape]);
  }
  return [...groups.values()].flatMap((shapes): Decision[] => {
    const node = shapes[0]!.node as StyledNode;
    const changes: Change[] = [];
    for (const property of ['fills', 'strokes'] as const) {
      const from = paintsOf(node[property]);
      if (from.length === 0 || isBackdrop(shapes[0]!, sight)) continue;
      const own = paintAt(from[from.length - 1]!, 0.5, 0.5, { r: 0.5, g: 0.5, b: 0.5 });
      const color = inkOfPicture(sight.picture, sight.source, shapes[0]!.seen, sight.frame, own);
      const opacity = own.a < 1 ? { opacity: own.a } : {};
      changes.push({ property, from, to: [{ type: 'SOLID', color, ...opacity }] });
    }
    const told = different(changes);
    if (told.length === 0) return [];
    const layers = shapes.map(({ node: { id, name }, seen }) => ({
      id,
      name,
      part: shareOf(seen, sight.frame),
    }));
    return [{ id: `rest ${layers[0]!.id}`, role: null, layers, changes: told, reason: pictureReason(0) }];
  });
}

/** A box as large as a decided one lies behind or before it and would show through. */
function isBackdrop({ box }: Shape, { members }: Sight): boolean {
  return members.some(({ element }) => element.role === 'picture' && coincides(element.box, box));
}
