import type { SceneNode, StyleLinks } from './types.ts';

/** Links a node to a style; '' unlinks. */
export function setLink(node: SceneNode, kind: keyof StyleLinks, styleId: string): void {
  const links = { ...node.styles, [kind]: styleId };
  if (styleId === '') delete links[kind];
  if (Object.keys(links).length > 0) node.styles = links;
  else delete node.styles;
}
