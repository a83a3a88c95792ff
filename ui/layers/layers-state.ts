import type { PlaceAs } from '../../plugin/protocol.ts';
import { changeKey } from '../../models/runtime/restyle-layers/to-patches.ts';
import type { LayerNode } from '../../models/runtime/types.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Decision } from '../../models/runtime/restyle-layers/decision.ts';

/** The ways of placing that show a checklist. */
export type Listed = Extract<PlaceAs, 'layers' | 'text'>;

/** An outcome, by its identity: one that was steered since is another, of the same run. */
export type Planned = { readonly run: number };

/** How the outcome under review will be placed, and what of it is ticked. */
export interface Layers {
  as: PlaceAs;
  /** Decisions about one outcome; about another they are worth nothing. */
  plan: { of: Planned; decisions: Partial<Record<Listed, readonly Decision[]>> } | null;
  /** Keys of the changes that were unticked (changeKey). */
  off: ReadonlySet<string>;
  /** Id of the decision that is pointed at. */
  lit: string | null;
}

export type LayersEvent =
  | { type: 'as'; as: PlaceAs }
  | { type: 'planned'; of: Planned; as: Listed; decisions: readonly Decision[] }
  | { type: 'ticked'; keys: readonly string[]; on: boolean }
  | { type: 'pointed'; decision: string | null };

export const nothingPlanned: Layers = { as: 'picture', plan: null, off: new Set(), lit: null };

/** The choice of placing without its effects: pure. outcome: that under review, null without one. Ticks are kept while one run is steered. */
export function updateLayers(layers: Layers, event: LayersEvent, outcome: Planned | null): Layers {
  switch (event.type) {
    case 'as':
      return layers.as === event.as ? layers : { ...layers, as: event.as, lit: null };
    case 'planned': {
      if (event.of !== outcome) return layers;
      const known = layers.plan?.of === outcome ? layers.plan.decisions : {};
      const off = layers.plan?.of.run === outcome.run ? layers.off : new Set<string>();
      return {
        ...layers,
        off,
        lit: null,
        plan: { of: outcome, decisions: { ...known, [event.as]: event.decisions } },
      };
    }
    case 'ticked': {
      const off = new Set(layers.off);
      for (const key of event.keys) {
        if (event.on) off.delete(key);
        else off.add(key);
      }
      return { ...layers, off };
    }
    case 'pointed':
      return layers.lit === event.decision ? layers : { ...layers, lit: event.decision };
  }
}

/** The decisions about an outcome for a way of placing; null while they are not made. */
export function decisionsFor({ plan }: Layers, outcome: Planned, as: Listed): readonly Decision[] | null {
  return plan?.of === outcome ? (plan.decisions[as] ?? null) : null;
}

/** Keys of all changes of some decisions. */
export function keysOf(decisions: readonly Decision[]): string[] {
  return decisions.flatMap((decision) => decision.changes.map((change) => changeKey(decision, change)));
}

/** Why the layers of a source cannot be patched: it has none, or the model makes no plan for them. */
export type Missing = 'layers' | 'plan';

export function missingOf({ evidence: { input, plan } }: Pick<Outcome, 'evidence'>): Missing | null {
  if (input.sourceLayers === undefined) return 'layers';
  return plan === null ? 'plan' : null;
}

/** What will really be done: where something is missing there are no layers to patch. */
export function possibleAs(as: PlaceAs, missing: Missing | null): PlaceAs {
  return missing === null || as === 'fill' ? as : 'picture';
}

export const isListed = (as: PlaceAs): as is Listed => as === 'layers' || as === 'text';

/** The source's layers of an outcome, as readLayers gave them; null for a source without. */
export function sourceLayersOf({ evidence }: Pick<Outcome, 'evidence'>): LayerNode | null {
  return evidence.input.sourceLayers ?? null;
}
