import type { CDPSession } from 'playwright-core';
import type { PseudoBoxes } from '../dom/reading.ts';

const KINDS = { before: 'before', after: 'after', marker: 'marker' } as const;

/** Where the browser has laid out the pseudo-elements of the page, px of the page, by the `data-node` of their elements: scripts of the page cannot ask. */
export async function pseudoBoxes(session: CDPSession): Promise<PseudoBoxes> {
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
  const [snapshot] = documents;
  const { nodes, layout } = snapshot ?? {};
  const found: Record<
    string,
    Partial<Record<keyof typeof KINDS, { x: number; y: number; width: number; height: number }>>
  > = {};
  if (!nodes?.pseudoType || !layout) return found;
  const kinds = new Map(
    nodes.pseudoType.index.map((node, at) => [node, strings[nodes.pseudoType?.value[at] ?? -1]]),
  );
  const numberOf = (node: number): string | undefined => {
    const attributes = nodes.attributes?.[node] ?? [];
    for (let at = 0; at < attributes.length; at += 2)
      if (strings[attributes[at] ?? -1] === 'data-node') return strings[attributes[at + 1] ?? -1];
    return undefined;
  };
  layout.nodeIndex.forEach((node, at) => {
    const kind = KINDS[kinds.get(node) as keyof typeof KINDS];
    const number = kind && numberOf(nodes.parentIndex?.[node] ?? -1);
    const [x = 0, y = 0, width = 0, height = 0] = layout.bounds[at] ?? [];
    if (number !== undefined && width > 0 && height > 0)
      found[number] = { ...found[number], [kind]: { x, y, width, height } };
  });
  return found;
}
