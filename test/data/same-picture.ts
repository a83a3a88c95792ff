import type { RestNode } from '../../models/data/trees/rest-node.ts';
import { holds, meets } from './box-geometry.ts';
import { flattenPaint, type Item } from './flatten-paint.ts';
import { inksOf } from './flatten-texts.ts';

/** What is seen of one tree and not of the other, and what lies over what it lay under. Nothing where both show the same picture. */
export function differences(clean: RestNode, messed: RestNode): string[] {
  const inks = inksOf(clean);
  const before = numbered(flattenPaint(clean, inks));
  const after = numbered(flattenPaint(messed, inks));
  const places = new Map(after.map(({ key }, at) => [key, at]));
  const known = new Set(before.map(({ key }) => key));
  const lost = before.filter(({ key }) => !places.has(key)).map(({ key }) => `lost: ${key}`);
  const added = after.filter(({ key }) => !known.has(key)).map(({ key }) => `added: ${key}`);
  const turned = before.flatMap((below, at) =>
    before
      .slice(at + 1)
      .filter(
        (over) => touches(below, over) && (places.get(below.key) ?? -1) > (places.get(over.key) ?? Infinity),
      )
      .map((over) => `turned: ${below.key} over ${over.key}`),
  );
  return [...lost, ...added, ...turned];
}

const touches = (a: Item, b: Item): boolean =>
  meets(a.box, b.box) && !(a.hole && holds(a.hole, b.box)) && !(b.hole && holds(b.hole, a.box));

/** Equal things are told apart by their order. */
function numbered(items: readonly Item[]): Item[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const count = counts.get(item.key) ?? 0;
    counts.set(item.key, count + 1);
    return { ...item, key: `${item.key} #${count}` };
  });
}
