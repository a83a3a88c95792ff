import { groundRoles } from '../layers/ground-roles.ts';
import type { SourceCell } from '../geometry/grid.ts';
import { copyAttributes, mixAttributes } from '../synthesise/attributes.ts';
import type { Synthesised } from '../synthesise/synthesise.ts';
import type { LayerNode } from '../types.ts';
import { copyOf, mixInto } from './draw-steered.ts';
import type { Shared } from './share-roles.ts';

/** What the network makes of a source that several exemplars share: each role as it is drawn with the palette of its own exemplar. */
export async function drawShared(
  { rules, ownerOf }: Shared,
  root: LayerNode,
  draw: (exemplar: number) => Promise<Synthesised>,
): Promise<Synthesised> {
  const [first, ...others] = rules;
  const drawn = await draw(first!.exemplar);
  if (others.length === 0) return drawn;
  const picture = copyOf(drawn.picture);
  const attributes = drawn.attributes && copyAttributes(drawn.attributes);
  const { width, height } = picture;
  const pixels = { columns: width, rows: height, across: width, down: height, first: 0 as SourceCell };
  const roles = groundRoles(root, pixels);
  for (const { exemplar, weights } of others) {
    const own = Float32Array.from(roles, (role) => Number(ownerOf(role) === exemplar));
    const other = await draw(exemplar);
    mixInto(picture, other.picture, own);
    if (attributes && other.attributes) mixAttributes(attributes, other.attributes, weights);
  }
  return { picture, attributes };
}
