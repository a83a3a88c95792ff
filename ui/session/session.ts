import type { UiApi } from '../../plugin/bridge/panel-methods.ts';
import type { Recipe } from '../../plugin/protocol.ts';
import type { Card } from '../../models/runtime/pack/card.ts';
import { insertPose } from '../domain/insert-pose.ts';
import type { ShelfSession } from '../shelf/shelf-session.ts';
import { createParts, type Parts, type SessionDeps } from './create-parts.ts';
import type { MaskChoice } from './mask-choice.ts';
import { repeat } from './repeat.ts';
import { restyleSelected } from './restyle-selected.ts';
import { runSilently } from './silent-run.ts';

/** What the components may ask for. None of these rejects: every failure becomes an event. */
export interface Session extends UiApi, MaskChoice {
  /** The model that runs. */
  readonly card: Card;
  /** Says hello to the sandbox and shows the selection; repeats a recipe when the panel was opened for that. */
  open(): Promise<void>;
  /** Starts the engine, so that the first run need not wait for it. */
  warmUp(): Promise<void>;
  /** The card has become another model's: what was made or begun with the former one is let go, and the engine starts anew. */
  modelChanged(): Promise<void>;
  /** The selected pair, or every selected wireframe after the one exemplar. */
  restyle(): Promise<void>;
  /** The result under review once more, its frames read anew. */
  rerun(): Promise<void>;
  /** The result under review after three parts of its exemplar, to choose from. */
  variations(): Promise<void>;
  /** The selected wireframe with the exemplar and the settings of a former result. */
  reuse(run: number): Promise<void>;
  toggleLive(): void;
  readonly shelf: ShelfSession;
  cancel(): void;
  /** Decides what the layers of the outcome under review become, where its way of placing asks for that and it is not done yet. */
  plan(): Promise<void>;
  apply(): Promise<void>;
  /** A stick figure on the canvas, to be dragged into a pose. */
  insertPose(): Promise<void>;
  /** A frame around the loose layers that are selected. */
  frameSelection(): Promise<void>;
  undo(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
}

/** The panel's effects: everything that takes time or can fail, told to the store as events. */
export function createSession(deps: SessionDeps): Session {
  const { store, card } = deps;
  const parts = createParts(deps);
  const { plugin, keeper, selection, runs, placing, iterations, live, attempt } = parts;
  const warmUp = (): Promise<void> =>
    keeper.engine().then(
      () => undefined,
      // The keeper has told the store; the run that needs the engine meets the failure again and says so.
      () => undefined,
    );
  return {
    card,
    open: () => attempt(() => open(deps, parts), 'BadMessage'),
    warmUp,
    selectionChanged: selection.changed,
    nodesChanged: async (nodes) => live.changed(nodes),
    stop: async () => runs.stop(),
    shelf: parts.shelf,
    modelChanged() {
      runs.stop();
      store.send({ type: 'discarded' });
      keeper.retire();
      return warmUp();
    },
    restyle: () => restyleSelected(store.read(), { card, perform: runs.perform, batch: iterations.batch }),
    rerun: () => iterations.rerun(),
    variations: iterations.variations,
    reuse: iterations.reuse,
    toggleLive: live.toggle,
    cancel: runs.stop,
    plan: () => attempt(placing.plan, 'ExportFailed'),
    apply: placing.apply,
    ...parts.maskChoice,
    insertPose: () => attempt(() => insertPose(plugin, store.read().selection), 'PoseFailed'),
    // The sandbox tells the new selection by itself.
    frameSelection: () => attempt(plugin.frameSelection, 'FrameFailed'),
    undo: () => attempt(plugin.undo, 'BadMessage'),
    resize: (width, height) => attempt(() => plugin.resize(width, height), 'BadMessage'),
  };
}

/** Says hello, then shows the selection, or repeats a recipe with or without the panel. @throws what the sandbox throws */
async function open({ store, card }: SessionDeps, parts: Parts): Promise<void> {
  const { plugin, runs, placing, iterations, shelf } = parts;
  const { selection, again, silent } = await plugin.hello();
  const { perform } = runs;
  const { thumbnail } = parts.selection;
  const repeatRecipe = (recipe: Recipe): Promise<void> => repeat(recipe, { store, card, perform, thumbnail });
  if (silent === true) {
    const ready = { repeat: repeatRecipe, batch: iterations.batch, apply: placing.apply, card };
    return runSilently({ store, plugin, selection, again, ...ready });
  }
  const shown = parts.selection.changed(selection);
  void shelf.open();
  if (again !== null) await repeatRecipe(again);
  await shown;
}
