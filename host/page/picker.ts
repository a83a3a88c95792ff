import { absoluteBox, absoluteTransform } from '../graph/boxes.ts';
import type { SceneDocument } from '../graph/document.ts';
import { apply, invert, type Point } from '../graph/matrix.ts';
import { FITS_CHILDREN } from '../graph/types.ts';

function covers(document: SceneDocument, id: string, point: Point): boolean {
  const node = document.get(id);
  if (!node.visible || node.locked) return false;
  if (FITS_CHILDREN.has(node.type)) return node.children.some((child) => covers(document, child, point));
  const box = absoluteBox(document, id);
  if (box.width === 0 || box.height === 0) return false;
  const inner = apply(invert(absoluteTransform(document, id)), point);
  return inner.x >= 0 && inner.y >= 0 && inner.x <= node.width && inner.y <= node.height;
}

/**
 * What a click at a page point selects: the topmost layer of the page, or with `deep` the innermost one (Ctrl-click). Within a
 * frame one level deeper than the selection when `within` names it (double click). Locked and hidden layers are not hit.
 */
export function pick(document: SceneDocument, point: Point, deep: boolean, within?: string): string | null {
  let parent = within ?? document.currentPage.id;
  let hit: string | null = null;
  for (;;) {
    const next = [...document.get(parent).children].reverse().find((id) => covers(document, id, point));
    if (next === undefined) return hit;
    hit = next;
    if (!deep) return hit;
    parent = next;
  }
}
