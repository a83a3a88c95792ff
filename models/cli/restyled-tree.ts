import { decideLayers } from '../runtime/restyle-layers/decide.ts';
import { toPatches } from '../runtime/restyle-layers/to-patches.ts';
import type { LayerNode, Raster, RestyleInput } from '../runtime/types.ts';
import type { RestyleResult } from '../runtime/restyle-result.ts';
import { applyPatches } from './apply-patches.ts';
import { UsageError } from './usage-error.ts';

/** Checks that every layer can be told from the others, as patches do. `path` names the file in the sentence. Throws UsageError. */
export function checkIds(root: LayerNode, path: string): void {
  const known = new Set<string>();
  const visit = ({ id, children = [] }: LayerNode): void => {
    if (!id || known.has(id))
      throw new UsageError(
        `Source layers ${path} have ${id ? `two layers with the id ${id}` : 'a layer without an id'}; export them again with JSON_REST_V1.`,
      );
    known.add(id);
    children.forEach(visit);
  };
  visit(root);
}

/**
 * The source's layers as the plan of a finished run changes them, `{ "document": node }`. result: at full strength; strength: how far the layers
 * are changed. input.sourceLayers are what is changed: with ids that are told apart (checkIds).
 */
export function restyledTree(
  input: RestyleInput & { sourceLayers: LayerNode },
  result: RestyleResult & { image: Raster },
  strength: number,
): string {
  const { sourceLayers: root, source, exemplars, steering } = input;
  const decisions = decideLayers({
    root,
    source,
    picture: result.image,
    matches: result.matches,
    grid: result.grids.source,
    ...(result.attributes && { attributes: result.attributes }),
    exemplars: exemplars.map(({ image, layers }, i) => ({
      image,
      grid: result.grids.exemplars[i]!,
      root: layers ?? null,
      forbidden: steering?.forbidden?.filter(({ exemplar }) => exemplar === i) ?? [],
    })),
  });
  const document = applyPatches(root, toPatches(decisions, new Set(), strength));
  return `${JSON.stringify({ document })}\n`;
}
