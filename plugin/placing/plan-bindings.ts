import type { AnyStyle, BindingFacts } from './binding-facts.ts';
import { optionsFor, type Option, type Use } from './bound-uses.ts';
import { grantModes, type Claim, type Request } from './grant-modes.ts';
import { withHeld } from './held-variables.ts';
import { keptUses } from './kept-uses.ts';
import type { Binding, LayerPatch } from '../protocol.ts';
import { isSameValue, isValue, resolveIn } from './resolve-variable.ts';
import { tellBinding, type Told } from './tell-binding.ts';
import { TrialModes, type ModeSetting, type Place } from './trial-modes.ts';

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
  const all = located.map(({ node, patch }) => optionsFor(patch, node, facts));
  if (all.every(({ options }) => options.length === 0)) {
    const patches = located.map((one, i) =>
      boundPatch(one, undefined, [], { ...all[i]!, granted: null }, facts),
    );
    return { patches, modes: [] };
  }
  const modes = new TrialModes(root, facts);
  const fits = (place: Place, { variable, wanted }: Use): boolean =>
    isValue(modes.value(variable, place), wanted);
  const places = located.map(({ node }) => modes.placeOf(node));
  const chosen = new Map<number, Option>();
  const requests: Request[] = [];
  located.forEach(({ patch }, index) => {
    const { options } = all[index]!;
    const place = places[index]!;
    const option = options.find(({ uses }) => uses.every((use) => fits(place, use)));
    if (option) chosen.set(index, option);
    else requests.push(...requestFor(place, patch, index, options, modes, facts).slice(0, 1));
  });
  const granted = new Map<number, Request['modes']>();
  if (requests.length > 0) {
    const claims = all.flatMap(({ options }, i): Claim[] => {
      if (options.length === 0) return [];
      const holds = (): boolean => chosen.get(i)?.uses.every((use) => fits(places[i]!, use)) ?? true;
      return [{ place: places[i]!, holds }];
    });
    const kept = keptUses(root, located, facts).map(({ node, variable }): Claim => {
      const place = modes.placeOf(node);
      const before = modes.resolved(variable, place);
      return { place, holds: () => isSameValue(before, modes.resolved(variable, place)) };
    });
    grantModes(requests, [...claims, ...kept], modes, (request) => {
      chosen.set(request.index, request.option);
      granted.set(request.index, request.modes);
    });
  }
  const patches = located.map((one, i): BoundPatch => {
    const option = chosen.get(i);
    const own = all[i]!.options.find(({ style }) => style === null)?.uses ?? [];
    const uses = option?.uses ?? own.filter((use) => fits(places[i]!, use));
    return boundPatch(one, option, uses, { ...all[i]!, granted: granted.get(i) ?? null }, facts);
  });
  return { patches, modes: modes.settings };
}

function boundPatch(
  { node, patch }: Located,
  option: Option | undefined,
  uses: Use[],
  told: Omit<Told, 'option'>,
  facts: BindingFacts,
): BoundPatch {
  const binding = tellBinding({ ...told, option }, facts);
  return { node, patch: withHeld(patch, uses), style: option?.style ?? null, uses, binding };
}

/** The first option that would hold in the modes of the exemplar's layer, and the modes that it takes. */
function requestFor(
  place: Place,
  patch: LayerPatch,
  index: number,
  options: readonly Option[],
  modes: TrialModes,
  facts: BindingFacts,
): Request[] {
  const like = patch.like === undefined ? undefined : facts.likes.get(patch.like);
  if (like === undefined) return [];
  return options.flatMap((option): Request[] => {
    const wanted: Record<string, string> = {};
    for (const { variable: id, wanted: value } of option.uses) {
      const variable = facts.variables.get(id);
      if (variable === undefined) return [];
      const found = resolveIn(variable, (collection) => like.modes[collection], facts);
      if (!isValue(found.value, value)) return [];
      for (const collection of found.collections) {
        const standard = facts.collections.get(collection)?.defaultModeId;
        const mode = like.modes[collection] ?? standard;
        if (mode !== undefined && mode !== (modes.of(place, collection) ?? standard))
          wanted[collection] = mode;
      }
    }
    if (Object.keys(wanted).length === 0) return [];
    const holds = (): boolean =>
      option.uses.every(({ variable, wanted: value }) => isValue(modes.value(variable, place), value));
    return [{ place, index, option, modes: wanted, holds }];
  });
}
