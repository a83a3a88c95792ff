import { around, holds, type Box } from './box.ts';
import { ordered, type Placed } from './reading.ts';
import type { RestNode } from '../trees/rest-node.ts';

/** When an element is painted among others (CSS 2.2, appendix E). */
export interface Stacking {
  readonly layer: number;
  readonly floats: boolean;
  /** What is positioned in it is painted in it. */
  readonly isContext: boolean;
  readonly positioned: boolean;
}

export function stackingOf(style: CSSStyleDeclaration, parent: CSSStyleDeclaration | null): Stacking {
  const positioned = style.position !== 'static';
  const counts = positioned || (parent !== null && /flex|grid/.test(parent.display));
  const z = counts && style.zIndex !== 'auto' ? Number(style.zIndex) : null;
  const isContext =
    parent === null ||
    z !== null ||
    Number(style.opacity) < 1 ||
    style.transform !== 'none' ||
    style.rotate !== 'none' ||
    style.scale !== 'none' ||
    style.translate !== 'none' ||
    style.filter !== 'none' ||
    style.backdropFilter !== 'none' ||
    style.isolation === 'isolate' ||
    style.mixBlendMode !== 'normal' ||
    style.position === 'fixed' ||
    style.position === 'sticky' ||
    /paint|strict|content/.test(style.contain);
  return {
    layer: z !== null && z !== 0 ? z : isContext || positioned ? 0.5 : 0,
    floats: positioned || z !== null,
    isContext,
    positioned,
  };
}

/**
 * Which layers of an element's descendants are its own, in paint order, and which are painted over what follows it: what is positioned and hangs out of it
 * or goes behind it, until its stacking context.
 */
export function settle(
  layers: readonly Placed[],
  box: Box,
  keepsAll: boolean,
): { readonly inside: RestNode[]; readonly above: Placed[] } {
  const stays = ({ node, floats, layer }: Placed): boolean =>
    keepsAll || !floats || (layer >= 0 && holds(box, node.absoluteBoundingBox, 1));
  return { inside: ordered(layers.filter(stays)), above: layers.filter((layer) => !stays(layer)) };
}

export const boxAround = (nodes: readonly RestNode[]): Box =>
  around(nodes.map(({ absoluteBoundingBox }) => absoluteBoundingBox));
