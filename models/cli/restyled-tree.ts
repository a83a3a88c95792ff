import type { Plan } from '../runtime/plan/plan.ts';
import { decisionsOfPlan } from '../runtime/restyle-layers/decisions-of-plan.ts';
import { toPatches } from '../runtime/restyle-layers/to-patches.ts';
import type { LayerNode, RestyleInput } from '../runtime/types.ts';
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

/** The plan of a model that makes one. `flag` asked for it. Throws UsageError for a model without an element network. */
export function planFor(plan: Plan | null, model: string, flag: string): Plan {
  if (plan === null)
    throw new UsageError(`Model ${model} plans no elements, which ${flag} needs; choose a wireframe model.`);
  return plan;
}

/**
 * The source's layers as a plan of the same input changes them, `{ "document": node }`. strength: how far the layers are changed, 0..1.
 * input.sourceLayers are what is changed: with ids that are told apart (checkIds).
 */
export function restyledTree(
  { sourceLayers: root, exemplars }: Pick<RestyleInput, 'exemplars'> & { sourceLayers: LayerNode },
  plan: Plan,
  strength: number,
): string {
  const decisions = decisionsOfPlan({ plan, root, exemplars: exemplars.map(({ layers }) => layers ?? null) });
  const document = applyPatches(root, toPatches(decisions, new Set(), strength));
  try {
    return `${JSON.stringify({ document })}\n`;
  } catch (error) {
    // What is not read is written back as it came, however deep it is.
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError('The source layers are nested too deeply to be written; export them again.', error);
  }
}
