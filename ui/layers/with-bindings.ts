import type { Binding, Change } from '../../models/runtime/layers/patch.ts';
import type { Decision } from '../../models/runtime/restyle-layers/decision.ts';
import { toPatches } from '../../models/runtime/restyle-layers/to-patches.ts';
import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { LayerPatch } from '../../plugin/protocol.ts';

/** From what is kept best to what is not kept. */
const ORDER: readonly Binding['kind'][] = ['style', 'variable', 'mode', 'raw'];

/**
 * The decisions with what becomes of the styles and variables that their values have in the exemplar, as the sandbox tells it. All patches are told,
 * for what one writes over no longer stands in the way of another's mode. Asks nothing where no change comes from a layer.
 * @throws what the sandbox throws
 */
export async function withBindings(
  decisions: readonly Decision[],
  sourceId: string,
  plugin: Pick<PluginApi, 'tellBindings'>,
): Promise<Decision[]> {
  const asked: { change: Change; patch: LayerPatch }[] = decisions.flatMap((decision) =>
    decision.changes.flatMap((change) =>
      toPatches([{ ...decision, changes: [change] }], new Set(), 1).map((patch) => ({
        change,
        patch: withoutCuts(patch),
      })),
    ),
  );
  if (!asked.some(({ patch }) => patch.like !== undefined)) return [...decisions];
  const answers = await plugin.tellBindings(
    sourceId,
    asked.map(({ patch }) => patch),
  );
  const told = new Map<Change, Binding[]>();
  answers.forEach((binding, i) => {
    const { change } = asked[i]!;
    if (binding !== null) told.set(change, [...(told.get(change) ?? []), binding]);
  });
  return decisions.map((decision) => ({
    ...decision,
    changes: decision.changes.map((change) => {
      const found = told.get(change);
      return found === undefined ? change : { ...change, binding: worst(found) };
    }),
  }));
}

/** Pictures that are yet to be cut have no name; what is bound does not depend on them. */
function withoutCuts(patch: ReturnType<typeof toPatches>[number]): LayerPatch {
  if (patch.property !== 'fills' && patch.property !== 'strokes') return patch;
  const named = patch.value.filter((paint) => paint.type !== 'IMAGE' || paint.imageHash !== null);
  return { ...patch, value: named };
}

/** What is kept least, and whether that is so in some layers only. */
function worst(bindings: readonly Binding[]): Binding {
  const rank = ({ kind }: Binding): number => ORDER.indexOf(kind);
  const least = bindings.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  return bindings.every(({ kind }) => kind === least.kind) ? least : { ...least, partly: true };
}
