import type { PlaceAs } from '../../plugin/protocol.ts';
import { changeKey } from '../../models/runtime/restyle-layers/to-patches.ts';
import type { Decision } from '../../models/runtime/restyle-layers/patch.ts';

/** The ways of placing that show a checklist. */
export type Listed = Extract<PlaceAs, 'layers' | 'text'>;

/** How the outcome under review will be placed, and what of it is ticked. */
export interface Layers {
  as: PlaceAs;
  /** Decisions of one run; those of another are worth nothing. */
  plan: { run: number; decisions: Partial<Record<Listed, readonly Decision[]>> } | null;
  /** Keys of the changes that were unticked (changeKey). */
  off: ReadonlySet<string>;
  /** Id of the decision that is pointed at. */
  lit: string | null;
}

export type LayersEvent =
  | { type: 'as'; as: PlaceAs }
  | { type: 'planned'; run: number; as: Listed; decisions: readonly Decision[] }
  | { type: 'ticked'; keys: readonly string[]; on: boolean }
  | { type: 'pointed'; decision: string | null };

export const nothingPlanned: Layers = { as: 'picture', plan: null, off: new Set(), lit: null };

/** The choice of placing without its effects: pure. run: of the outcome under review, null without one. */
export function updateLayers(layers: Layers, event: LayersEvent, run: number | null): Layers {
  switch (event.type) {
    case 'as':
      return layers.as === event.as ? layers : { ...layers, as: event.as, lit: null };
    case 'planned': {
      if (event.run !== run) return layers;
      const known = layers.plan?.run === run ? layers.plan.decisions : {};
      const off = layers.plan?.run === run ? layers.off : new Set<string>();
      return {
        ...layers,
        off,
        lit: null,
        plan: { run, decisions: { ...known, [event.as]: event.decisions } },
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

/** The decisions of a run for a way of placing; null while they are not made. */
export function decisionsFor({ plan }: Layers, run: number, as: Listed): readonly Decision[] | null {
  return plan?.run === run ? (plan.decisions[as] ?? null) : null;
}

/** Keys of all changes of some decisions. */
export function keysOf(decisions: readonly Decision[]): string[] {
  return decisions.flatMap((decision) => decision.changes.map((change) => changeKey(decision, change)));
}

/** What will really be done: a source without layers has none to patch. */
export function possibleAs(as: PlaceAs, hasLayers: boolean): PlaceAs {
  return hasLayers || as === 'fill' ? as : 'picture';
}

export const isListed = (as: PlaceAs): as is Listed => as === 'layers' || as === 'text';
