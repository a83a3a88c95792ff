import { partOfElement } from '../../models/runtime/attribution/planned.ts';
import type { Kind, PageElement } from '../../models/runtime/elements/page-element.ts';
import type { Part } from '../../models/runtime/geometry/grid.ts';
import type { LayerNode } from '../../models/runtime/types.ts';

/** How an element can be called: by its layer's name, else by what and where it is. */
export interface Named {
  /** The name of the layer that paints it; null of an element found in pixels. */
  name: string | null;
  kind: Kind | 'page';
  part: Part;
}

/** root: the layers that the elements were read from. */
export function nameOfElement(
  elements: readonly PageElement[],
  place: number,
  root: LayerNode | undefined,
): Named {
  const { kind, layers, parent } = elements[place]!;
  const [painter] = layers;
  const layer = root === undefined || painter === undefined ? null : findLayer(root, painter);
  return {
    name: parent < 0 ? null : (layer?.name ?? null),
    kind: parent < 0 ? 'page' : kind,
    part: partOfElement(elements, place),
  };
}

function findLayer(node: LayerNode, id: string): LayerNode | null {
  if (node.id === id) return node;
  for (const child of node.children ?? []) {
    const found = findLayer(child, id);
    if (found !== null) return found;
  }
  return null;
}
