import type {
  FrameRef,
  PlacedResult,
  PluginApi,
  ProblemName,
  Recipe,
  SelectionState,
  ShelfPicture,
  UiApi,
} from '../../plugin/protocol.ts';
import { batchPairs } from '../batch/batch-pairs.ts';
import { holdMaskFile, withMask } from '../domain/exemplar-mask.ts';
import { insertPose } from '../domain/insert-pose.ts';
import type { Engine, EngineReport } from '../engine/engine.ts';
import { createEngineKeeper } from './engine-keeper.ts';
import { createIterations, nodesToWatch } from '../history/iterations.ts';
import type { ImageCodec } from '../image/png-codec.ts';
import { refuseBlank } from '../image/refuse-blank.ts';
import { chosenPair, samePair, type Pair } from '../state/pair.ts';
import type { Card } from '../../models/runtime/pack/card.ts';
import { decisionsFor, isListed, possibleAs, sourceLayersOf } from '../layers/layers-state.ts';
import { placeOutcome } from '../layers/place-outcome.ts';
import { planLayers } from '../layers/plan-layers.ts';
import { createPresses } from '../layers/press.ts';
import { createLive } from '../live/live.ts';
import { about, toProblem } from '../bridge/problem.ts';
import { RunAborted } from './run-aborted.ts';
import { runOnce } from './run-once.ts';
import { createPictureSource } from '../shelf/picture-source.ts';
import { createShelfSession, type ShelfSession } from '../shelf/shelf-session.ts';
import { runSilently } from './silent-run.ts';
import type { Outcome } from '../state/outcome.ts';
import { startRefiner } from '../steer/refiner.ts';
import { runFields, settingsOf, unsteered, type RunSettings } from '../steer/settings.ts';
import { knobsOf, wanted } from '../steer/steering-state.ts';
import type { Store } from '../state/store.ts';

export interface SessionDeps {
  store: Store;
  /** With time limits on every call: plugin-client.ts. */
  plugin: PluginApi;
  card: Card;
  codec: ImageCodec;
  startEngine(changed: (report: EngineReport) => void): Promise<Engine>;
  /** Object URL of a PNG, for an <img>. */
  imageUrl(png: Uint8Array): string;
  /** What is kept of a pasted, dropped or chosen file: shelf/read-picture.ts. */
  readPicture(file: Blob, name: string): Promise<ShelfPicture>;
  /** Milliseconds, monotonic. */
  now(): number;
}

/** What the components may ask for. None of these rejects: every failure becomes an event. */
export interface Session extends UiApi {
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
  /** A frame of the canvas as the exemplar's mask, or none. */
  useMask(frame: FrameRef | null): Promise<void>;
  /** A file as the exemplar's mask. */
  addMask(file: File): Promise<void>;
  undo(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
}

const THUMBNAIL_SIDE = 256;

/** The panel's effects: everything that takes time or can fail, told to the store as events. */
export function createSession(deps: SessionDeps): Session {
  const { store, card, codec } = deps;
  const pictures = createPictureSource(refuseBlank(deps.plugin, codec));
  const { plugin } = pictures;
  const shelf = createShelfSession({ ...deps, plugin, pictures });
  const keeper = createEngineKeeper(deps.startEngine, (status) => store.send({ type: 'engine', status }));
  startRefiner({ store, engine: keeper.engine, drop: keeper.drop });
  /** Of the newest run, for running its pair again. */
  let lastSettings: RunSettings = { sharpness: card.sharpness, size: null, steering: unsteered, legend: [] };
  let current: { run: number; controller: AbortController } | null = null;
  const presses = createPresses();

  const attempt = async (work: () => Promise<unknown>, otherwise: ProblemName): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      store.send({ type: 'alerted', problem: toProblem(thrown, otherwise) });
    }
  };

  const thumbnail = async (id: string): Promise<FrameRef> => {
    const { png, frame } = await plugin.exportFrame(id, THUMBNAIL_SIDE);
    store.send({ type: 'thumbnailed', node: id, url: deps.imageUrl(png) });
    return frame;
  };

  /** A frame that left the selection meanwhile may fail in silence: nobody looks at it any more. */
  const thumbnailIfSelected = async ({ id, name }: FrameRef): Promise<void> => {
    const selected = (): boolean => {
      const { selection } = store.read();
      const frames = [selection?.source, selection?.exemplar, ...(selection?.more ?? [])];
      return frames.some((frame) => frame?.id === id);
    };
    if (!selected()) return;
    try {
      await about(name, thumbnail(id));
    } catch (thrown) {
      if (selected()) throw thrown;
    }
  };

  const selectionChanged = (selection: SelectionState): Promise<void> => {
    store.send({ type: 'selected', selection });
    return attempt(async () => {
      if (selection.source !== null) await thumbnailIfSelected(selection.source);
      if (selection.exemplar !== null) await thumbnailIfSelected(selection.exemplar);
      for (const frame of selection.more ?? []) await thumbnailIfSelected(frame);
    }, 'ExportFailed');
  };

  const cancel = (): void => {
    if (current === null) return;
    current.controller.abort();
    store.send({ type: 'cancelled', run: current.run });
    current = null;
  };

  /** Cancel: the run and, where it is one of a series, the series. */
  const stop = (): void => {
    store.send({ type: 'series', event: { type: 'stopping' } });
    cancel();
  };

  /** One run up to its outcome, told as started and progressed. @throws RunAborted, or why it failed */
  const begin = async (pair: Pair, settings: RunSettings): Promise<Outcome> => {
    cancel();
    const run = store.read().run + 1;
    const controller = new AbortController();
    const { signal } = controller;
    current = { run, controller };
    lastSettings = settings;
    store.send({ type: 'started', run, pair });
    void attempt(() => plugin.watchNodes(nodesToWatch(store, pair)), 'BadMessage');
    const used: { engine: Engine | null } = { engine: null };
    try {
      return await runOnce({
        run,
        pair,
        ...runFields(settings),
        card,
        plugin,
        codec,
        signal,
        now: deps.now,
        engine: async () => (used.engine = await keeper.engine()),
        onProgress: (stage, fraction) => store.send({ type: 'progressed', run, stage, fraction }),
        onFirstLook: (picture) => store.send({ type: 'glimpsed', run, picture }),
      });
    } catch (thrown) {
      const problem = toProblem(thrown, 'EngineFailed');
      const broken = problem.name === 'EngineFailed' || problem.name === 'OutOfMemory';
      if (broken && used.engine !== null) keeper.drop(used.engine, problem);
      throw signal.aborted ? new RunAborted() : thrown;
    } finally {
      if (current?.run === run) current = null;
    }
  };

  const perform = async (pair: Pair, settings: RunSettings, askedModel: string): Promise<void> => {
    const run = store.read().run + 1;
    try {
      const outcome = await begin(pair, settings);
      store.send({ type: 'finished', run, outcome, otherModel: askedModel !== card.id });
    } catch (thrown) {
      if (thrown instanceof RunAborted) return;
      store.send({ type: 'failed', run, problem: toProblem(thrown, 'EngineFailed') });
    }
  };

  const repeat = async (recipe: Recipe): Promise<void> => {
    const source = await thumbnail(recipe.sourceId);
    const exemplar = await thumbnail(recipe.exemplarId);
    store.send({ type: 'strength', value: recipe.strength });
    store.send({ type: 'layers', event: { type: 'as', as: recipe.as ?? 'picture' } });
    // Also for the run after the model that the colours are of has been loaded.
    store.send({ type: 'steer', event: { type: 'legend', choices: recipe.legend ?? [] } });
    const mask = recipe.exemplarMaskId === undefined ? null : await thumbnail(recipe.exemplarMaskId);
    store.send({ type: 'masked', frame: mask });
    const more = [];
    for (const id of (recipe.exemplarIds ?? []).slice(1)) more.push(await thumbnail(id));
    const crop = recipe.exemplarCrop;
    const pair = { source, exemplar, ...(more.length > 0 && { more }), ...(crop && { crop }) };
    await perform(withMask(pair, mask, card), settingsOf(recipe), recipe.model);
  };

  /** A result that runs afresh keeps its pins; another pair starts without. */
  const settingsFor = (pair: Pair): RunSettings => {
    const state = store.read();
    const { phase, steer } = state;
    if (phase.name === 'review' && samePair(phase.outcome.pair, pair)) return wanted(steer, phase.outcome);
    return { ...knobsOf(state, card.sharpness), steering: unsteered };
  };

  const plan = async (): Promise<void> => {
    const { phase, layers } = store.read();
    if (phase.name !== 'review') return;
    const { outcome } = phase;
    const as = possibleAs(layers.as, sourceLayersOf(outcome) !== null);
    if (!isListed(as) || decisionsFor(layers, outcome, as) !== null) return;
    const decisions = await planLayers(as, outcome, plugin);
    store.send({ type: 'layers', event: { type: 'planned', of: outcome, as, decisions } });
  };

  /** In the chosen way, where the outcome can be placed so. @throws what planning and placing throw */
  const putOnCanvas = async (outcome: Outcome, quiet: boolean): Promise<PlacedResult> => {
    const { strength, layers } = store.read();
    const as = possibleAs(layers.as, sourceLayersOf(outcome) !== null);
    const decisions = isListed(as)
      ? (decisionsFor(layers, outcome, as) ?? (await planLayers(as, outcome, plugin)))
      : [];
    const off = layers.plan?.of.run === outcome.run ? layers.off : new Set<string>();
    const choice = { as, strength, decisions, off };
    const manner = quiet ? { quiet } : { press: presses.name(outcome, choice) };
    return placeOutcome(outcome, { ...choice, ...manner }, { plugin, codec });
  };

  const apply = async (): Promise<void> => {
    const { phase } = store.read();
    if (phase.name !== 'review') return;
    const { run } = phase.outcome;
    store.send({ type: 'applying', run });
    try {
      const { name, detached, skipped, elsewhere } = await putOnCanvas(phase.outcome, false);
      presses.placed();
      store.send({
        type: 'placed',
        run,
        node: name,
        ...(detached !== undefined && { detached }),
        ...(skipped !== undefined && { skipped }),
        ...(elsewhere && { elsewhere }),
      });
    } catch (thrown) {
      store.send({ type: 'notPlaced', run, problem: toProblem(thrown, 'PlaceFailed') });
    }
  };

  const iterations = createIterations({
    store,
    model: card.id,
    begin,
    perform,
    settings: () => lastSettings,
    placeQuietly: (outcome) => putOnCanvas(outcome, true),
    thumbnail,
  });
  const { batch, rerun } = iterations;

  const live = createLive({
    store,
    rerun,
    refresh: (nodes) =>
      attempt(async () => {
        // A node that is gone has no picture to read; the next run says so.
        for (const node of nodes) await thumbnail(node).catch(() => undefined);
      }, 'ExportFailed'),
  });

  const warmUp = (): Promise<void> =>
    keeper.engine().then(
      () => undefined,
      // The keeper has told the store; the run that needs the engine meets the failure again and says so.
      () => undefined,
    );

  return {
    card,
    open: () =>
      attempt(async () => {
        const { selection, again, silent } = await plugin.hello();
        if (silent === true) {
          const ready = { repeat, batch, apply, card };
          return runSilently({ store, plugin, selection, again, ...ready });
        }
        const shown = selectionChanged(selection);
        void shelf.open();
        if (again !== null) await repeat(again);
        await shown;
      }, 'BadMessage'),
    warmUp,
    selectionChanged,
    nodesChanged: async (nodes) => live.changed(nodes),
    stop: async () => stop(),
    shelf,
    modelChanged() {
      stop();
      store.send({ type: 'discarded' });
      keeper.retire();
      return warmUp();
    },
    async restyle() {
      const state = store.read();
      if (state.selection === null || state.phase.name === 'applying') return;
      const masked = (pair: Pair): Pair => withMask(pair, state.mask, card);
      const pairs = batchPairs(state.selection).map(masked);
      const pair = chosenPair(state.selection);
      if (pairs.length > 0) await batch(pairs, { ...knobsOf(state, card.sharpness), steering: unsteered });
      else if (pair !== null) await perform(masked(pair), settingsFor(pair), card.id);
    },
    rerun: () => rerun(),
    variations: iterations.variations,
    reuse: iterations.reuse,
    toggleLive: live.toggle,
    cancel: stop,
    plan: () => attempt(plan, 'ExportFailed'),
    apply,
    useMask: (frame) =>
      attempt(async () => {
        if (frame !== null) await thumbnail(frame.id);
        store.send({ type: 'masked', frame });
      }, 'ExportFailed'),
    addMask: (file) =>
      attempt(async () => {
        const { frame, bytes } = await holdMaskFile(file, codec, pictures);
        store.send({ type: 'thumbnailed', node: frame.id, url: deps.imageUrl(bytes) });
        store.send({ type: 'masked', frame });
      }, 'BrokenFile'),
    insertPose: () => attempt(() => insertPose(plugin, store.read().selection), 'PoseFailed'),
    // The sandbox tells the new selection by itself.
    frameSelection: () => attempt(plugin.frameSelection, 'FrameFailed'),
    undo: () => attempt(plugin.undo, 'BadMessage'),
    resize: (width, height) => attempt(() => plugin.resize(width, height), 'BadMessage'),
  };
}
