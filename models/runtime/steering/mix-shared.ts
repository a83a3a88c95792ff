import type { SourceCell } from '../geometry/grid.ts';
import { copyOf, mixInto } from '../image/mix-pixels.ts';
import { groundRoles } from '../layers/ground-roles.ts';
import type { LayerNode, Raster } from '../types.ts';
import type { Shared } from './share-roles.ts';

/**
 * What the network makes of a source that several exemplars share: each role as it is drawn with the palette of its own exemplar.
 * drawn: with the palette of each exemplar that has a rule.
 */
export function mixShared(
  { rules, ownerOf }: Shared,
  root: LayerNode,
  drawn: ReadonlyMap<number, Raster>,
): Raster {
  const [first, ...others] = rules;
  const base = drawn.get(first!.exemplar)!;
  if (others.length === 0) return base;
  const picture = copyOf(base);
  const { width, height } = picture;
  const pixels = { columns: width, rows: height, across: width, down: height, first: 0 as SourceCell };
  const roles = groundRoles(root, pixels);
  for (const { exemplar } of others) {
    const own = Float32Array.from(roles, (role) => Number(ownerOf(role) === exemplar));
    mixInto(picture, drawn.get(exemplar)!, own);
  }
  return picture;
}
