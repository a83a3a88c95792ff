import { groundRoles } from '../attribution/ground-roles.ts';
import type { SourceCell } from '../attribution/grid.ts';
import type { LayerNode, Raster } from '../types.ts';
import { copyOf, mixInto } from './draw-steered.ts';
import type { Shared } from './share-roles.ts';

/** The network's picture of a source that several exemplars share: each role as it is drawn with the palette of its own exemplar. */
export async function drawShared(
  { rules, ownerOf }: Shared,
  root: LayerNode,
  draw: (exemplar: number) => Promise<Raster>,
): Promise<Raster> {
  const [first, ...others] = rules;
  const picture = copyOf(await draw(first!.exemplar));
  if (others.length === 0) return picture;
  const { width, height } = picture;
  const pixels = { columns: width, rows: height, across: width, down: height, first: 0 as SourceCell };
  const roles = groundRoles(root, pixels);
  for (const { exemplar } of others) {
    const own = Float32Array.from(roles, (role) => Number(ownerOf(role) === exemplar));
    mixInto(picture, await draw(exemplar), own);
  }
  return picture;
}
