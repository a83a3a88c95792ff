import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { PlaceAs, PlacedResult } from '../../plugin/protocol.ts';
import { toProblem } from '../bridge/problem.ts';
import type { ImageCodec } from '../image/png-codec.ts';
import { decisionsFor, isListed, missingOf, possibleAs, type Layers } from '../layers/layers-state.ts';
import { placeOutcome } from '../layers/place-outcome.ts';
import { planLayers } from '../layers/plan-layers.ts';
import { createPresses } from '../layers/press.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Store } from '../state/store.ts';
import type { PlacedManner } from './placing-slice.ts';

export interface PlacingDeps {
  store: Store;
  plugin: PluginApi;
  codec: ImageCodec;
}

export interface Placing {
  /** Decides what the layers of the outcome under review become, where its way of placing asks for that. @throws what planning throws */
  plan(): Promise<void>;
  /** Places a result that nobody reviews. @throws what planning and placing throw */
  placeQuietly(outcome: Outcome): Promise<PlacedResult>;
  /** Places the outcome under review. Never rejects: a failure becomes an event. */
  apply(): Promise<void>;
}

/** From a result to the canvas. */
export function createPlacing({ store, plugin, codec }: PlacingDeps): Placing {
  const presses = createPresses();

  /** In the chosen way, where the outcome can be placed so. @throws what planning and placing throw */
  const putOnCanvas = async (outcome: Outcome, quiet: boolean): Promise<PlacedResult> => {
    const { strength, layers } = store.read();
    const as = wayOf(layers, outcome);
    const decisions = isListed(as)
      ? (decisionsFor(layers, outcome, as) ?? (await planLayers(as, outcome, plugin)))
      : [];
    const off = layers.plan?.of.run === outcome.run ? layers.off : new Set<string>();
    const choice = { as, strength, decisions, off };
    const manner = quiet ? { quiet } : { press: presses.name(outcome, choice) };
    return placeOutcome(outcome, { ...choice, ...manner }, { plugin, codec });
  };

  return {
    async plan() {
      const { phase, layers } = store.read();
      if (phase.name !== 'review') return;
      const { outcome } = phase;
      const as = wayOf(layers, outcome);
      if (!isListed(as) || decisionsFor(layers, outcome, as) !== null) return;
      const decisions = await planLayers(as, outcome, plugin);
      store.send({ type: 'layers', event: { type: 'planned', of: outcome, as, decisions } });
    },
    placeQuietly: (outcome) => putOnCanvas(outcome, true),
    async apply() {
      const { phase } = store.read();
      if (phase.name !== 'review') return;
      const { run } = phase.outcome;
      store.send({ type: 'applying', run });
      try {
        const placed = await putOnCanvas(phase.outcome, false);
        presses.placed();
        store.send({ type: 'placed', run, node: placed.name, ...mannerOf(placed) });
      } catch (thrown) {
        store.send({ type: 'notPlaced', run, problem: toProblem(thrown, 'PlaceFailed') });
      }
    },
  };
}

function wayOf({ as }: Layers, outcome: Outcome): PlaceAs {
  return possibleAs(as, missingOf(outcome));
}

function mannerOf({ detached, skipped, elsewhere }: PlacedResult): PlacedManner {
  return {
    ...(detached !== undefined && { detached }),
    ...(skipped !== undefined && { skipped }),
    ...(elsewhere && { elsewhere }),
  };
}
