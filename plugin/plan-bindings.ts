import type { AnyStyle, BindingFacts } from './binding-facts.ts';
import { optionsFor, type Option, type Use } from './bound-uses.ts';
import { grantModes, type Request } from './grant-modes.ts';
import { withHeld } from './held-variables.ts';
import { keptUses } from './kept-uses.ts';
import type { Binding, LayerPatch } from './protocol.ts';
import { isSameValue, isValue, resolveIn } from './resolve-variable.ts';
import { tellBinding } from './tell-binding.ts';
import { TrialModes, type ModeSetting } from './trial-modes.ts';

/** A patch and its layer, in the copy or in the source. */
export interface Located {
  node: SceneNode;
  patch: LayerPatch;
}

export interface BoundPatch extends Located {
  /** Applied after the value is written. */
  style: AnyStyle | null;
  /** The variables that hold here. */
  uses: Use[];
  /** Null where nothing is bound in the exemplar. */
  binding: Binding | null;
}

/**
 * Decides for every patch whether what is bound in the exemplar stays bound in a tree, by the rules that Binding tells. A mode is set on the root
 * where all that is bound there bears it, else on the largest part around the layer that does, else not at all. Reads the tree and writes nothing.
 */
export function planBindings(
  root: SceneNode,
  located: readonly Located[],
  facts: BindingFacts,
): { patches: BoundPatch[]; modes: ModeSetting[] } {
  const modes = new TrialModes(root, facts);
  const fits = (node: SceneNode, { variable, wanted }: Use): boolean =>
    isValue(modes.value(variable, node), wanted);
  const chosen = new Map<number, Option>();
  const requests: Request[] = [];
  const all = located.map(({ node, patch }) => optionsFor(patch, node, facts));
  located.forEach(({ node, patch }, index) => {
    const { options } = all[index]!;
    const option = options.find(({ uses }) => uses.every((use) => fits(node, use)));
    if (option) chosen.set(index, option);
    else requests.push(...requestFor(node, patch, index, options, modes, facts).slice(0, 1));
  });
  if (requests.length > 0) {
    const kept = keptUses(root, located, facts);
    const before = kept.map(({ node, variable }) => modes.resolved(variable, node));
    const bears = (part: SceneNode, asked: readonly Request[]): boolean =>
      asked.every(({ node, option }) => option.uses.every((use) => fits(node, use))) &&
      [...chosen].every(([i, { uses }]) => {
        const { node } = located[i]!;
        return uses.length === 0 || !modes.isWithin(node, part) || uses.every((use) => fits(node, use));
      }) &&
      kept.every(
        ({ node, variable }, i) =>
          !modes.isWithin(node, part) || isSameValue(before[i], modes.resolved(variable, node)),
      );
    grantModes(requests, modes, bears, ({ index, option }) => chosen.set(index, option));
  }
  const byMode = new Set(requests.filter(({ index }) => chosen.has(index)).map(({ index }) => index));
  const patches = located.map((one, i): BoundPatch => {
    const { options, other } = all[i]!;
    const option = chosen.get(i);
    const own = options.find(({ style }) => style === null)?.uses ?? [];
    const uses = option?.uses ?? own.filter((use) => fits(one.node, use));
    const style = option?.style ?? null;
    const told = { option, options, other, byMode: byMode.has(i), names: own };
    const binding = tellBinding(told, one.node, modes, facts);
    return { node: one.node, patch: withHeld(one.patch, uses), style, uses, binding };
  });
  return { patches, modes: modes.settings };
}

/** The first option that would hold in the modes of the exemplar's layer, and the modes that it takes. */
function requestFor(
  node: SceneNode,
  patch: LayerPatch,
  index: number,
  options: readonly Option[],
  modes: TrialModes,
  facts: BindingFacts,
): Request[] {
  const like = patch.like === undefined ? undefined : facts.likes.get(patch.like);
  if (like === undefined) return [];
  return options.flatMap((option): Request[] => {
    const wanted = new Map<string, string>();
    for (const { variable: id, wanted: value } of option.uses) {
      const variable = facts.variables.get(id);
      if (variable === undefined) return [];
      const found = resolveIn(variable, (collection) => like.modes[collection], facts);
      if (!isValue(found.value, value)) return [];
      for (const collection of found.collections) {
        const standard = facts.collections.get(collection)?.defaultModeId;
        const mode = like.modes[collection] ?? standard;
        if (mode !== undefined && mode !== (modes.of(node, collection) ?? standard))
          wanted.set(collection, mode);
      }
    }
    const asked = [...wanted].map(([collection, mode]) => ({ collection, mode }));
    return asked.length === 0 ? [] : [{ node, index, option, modes: asked }];
  });
}
