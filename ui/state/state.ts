import type { FrameRef, PlacedResult, Recipe, SelectionState } from '../../plugin/protocol.ts';
import type { Raster } from '../../models/runtime/types.ts';
import type { EngineReport } from '../engine/engine.ts';
import type { Problem } from '../bridge/problem.ts';
import { nothingPlanned, updateLayers, type Layers, type LayersEvent } from '../layers/layers-state.ts';
import type { Pair } from './pair.ts';
import { chosenPair, samePair } from './pair.ts';
import type { RunProgress, Stage } from './stages.ts';
import type { Evidence } from '../why/evidence.ts';
import {
  emptySteering,
  updateSteering,
  type SteeringEvent,
  type SteeringState,
} from '../steer/steering-state.ts';
import { isGoing, updateSeries, type Series, type SeriesEvent } from '../batch/series.ts';
import {
  emptyHistory,
  entryOfRun,
  isMadeOf,
  markStale,
  updateHistory,
  withEntry,
  withRefined,
  withStrength,
  type History,
  type HistoryEvent,
} from '../history/history.ts';
import { isPicture } from '../shelf/picture.ts';
import {
  afterSelection,
  emptyShelf,
  updateShelf,
  withPicture,
  type Shelf,
  type ShelfEvent,
} from '../shelf/shelf.ts';
import { nothingAsked, updateWhy, type Why, type WhyEvent } from '../why/probe.ts';

export type View = 'result' | 'warp' | 'before' | 'why' | 'steer';

/** What a finished run leaves for the preview and for Apply. */
export interface Outcome {
  run: number;
  pair: Pair;
  before: Raster;
  /** The restyle at full strength; strength is a blend with `before`. */
  result: Raster;
  warp: Raster;
  /** Where each place's style came from. */
  evidence: Evidence;
  /** Pins and choices that were left out, for their layers are gone. */
  dropped?: number;
  /** Everything of the recipe but the strength, which can still move. */
  recipe: Omit<Recipe, 'strength'>;
  progress: RunProgress;
}

export type Phase =
  | { name: 'empty' }
  | { name: 'ready' }
  /** firstLook: a quick small picture of what is being made. */
  | { name: 'running'; run: number; pair: Pair; progress: RunProgress; firstLook?: Raster }
  | { name: 'review'; outcome: Outcome }
  | { name: 'applying'; outcome: Outcome }
  | { name: 'failed'; run: number; pair: Pair | null; problem: Problem };

export type EngineStatus =
  { name: 'starting' } | { name: 'ready'; report: EngineReport } | { name: 'failed'; problem: Problem };

/** What is to be said of a placed result besides its name. */
export type PlacedManner = Pick<PlacedResult, 'detached' | 'skipped' | 'elsewhere'>;

export type Notice =
  | { name: 'engineReplaced' }
  | { name: 'cancelled' }
  | ({ name: 'placed'; node: string } & PlacedManner)
  | { name: 'otherModel' }
  | { name: 'dropped'; count: number };

export interface State {
  /** What the canvas offers; null until the sandbox has answered hello(). */
  canvas: SelectionState | null;
  /** The same, with the chosen picture in the exemplar's place: what Restyle works on. */
  selection: SelectionState | null;
  /** Object URL of each node's thumbnail, by node id. */
  thumbnails: Readonly<Record<string, string>>;
  engine: EngineStatus;
  phase: Phase;
  /** Number of the newest run; events of older ones are dropped. */
  run: number;
  /** 0..1 */
  strength: number;
  view: View;
  /** True while the source is shown instead of the chosen view. */
  comparing: boolean;
  /** What Ask why was asked about the outcome under review. */
  why: Why;
  /** Pins and knobs. */
  steer: SteeringState;
  /** The mask of the exemplar, for models that need one: it stays while the selection changes. */
  mask: FrameRef | null;
  /** How it will be placed. */
  layers: Layers;
  notice: Notice | null;
  /** A failure beside the run (placing, undo, resize): the phase stays. */
  alert: Problem | null;
  shelf: Shelf;
  history: History;
  /** Several runs in a row; kept after their end until it was read. */
  series: Series | null;
  /** Run again whenever a frame of the shown result changes. */
  live: boolean;
  /** Nodes that changed since the newest run began to read them. */
  changed: readonly string[];
}

export type Event =
  | { type: 'selected'; selection: SelectionState }
  | { type: 'swapped' }
  | { type: 'thumbnailed'; node: string; url: string }
  | { type: 'engine'; status: EngineStatus }
  | { type: 'started'; run: number; pair: Pair; strength?: number }
  | { type: 'progressed'; run: number; stage: Stage; fraction: number }
  | { type: 'glimpsed'; run: number; picture: Raster }
  | { type: 'finished'; run: number; outcome: Outcome; otherModel: boolean }
  | { type: 'cancelled'; run: number }
  | { type: 'failed'; run: number; problem: Problem }
  | { type: 'strength'; value: number }
  | { type: 'view'; view: View }
  | { type: 'comparing'; on: boolean }
  | { type: 'why'; event: WhyEvent }
  | { type: 'steer'; event: SteeringEvent }
  | { type: 'masked'; frame: FrameRef | null }
  | { type: 'refined'; outcome: Outcome }
  | { type: 'layers'; event: LayersEvent }
  | { type: 'discarded' }
  | { type: 'applying'; run: number }
  | ({ type: 'placed'; run: number; node: string } & PlacedManner)
  | { type: 'notPlaced'; run: number; problem: Problem }
  | { type: 'alerted'; problem: Problem }
  | { type: 'shelf'; event: ShelfEvent }
  | { type: 'history'; event: HistoryEvent }
  | { type: 'series'; event: SeriesEvent }
  /** A result of a series: into the history without being reviewed. */
  | { type: 'kept'; outcome: Outcome }
  /** A result of the history is looked at again. */
  | { type: 'reviewed'; run: number }
  | { type: 'nodesChanged'; nodes: readonly string[] }
  | { type: 'live' }
  | { type: 'dismissed' };

export const initialState: State = {
  canvas: null,
  selection: null,
  thumbnails: {},
  engine: { name: 'starting' },
  phase: { name: 'empty' },
  run: 0,
  strength: 1,
  view: 'result',
  comparing: false,
  why: nothingAsked,
  steer: emptySteering,
  mask: null,
  layers: nothingPlanned,
  notice: null,
  alert: null,
  shelf: emptyShelf,
  history: emptyHistory,
  series: null,
  live: false,
  changed: [],
};

/** The panel's whole behaviour without its effects: pure, and blind to events of a run that is not the newest one. */
export function update(state: State, event: Event): State {
  switch (event.type) {
    case 'selected':
      return selectedOnCanvas(
        { ...state, shelf: afterSelection(state.shelf, event.selection) },
        event.selection,
      );
    case 'swapped': {
      if (state.selection === null || !isIdle(state.phase)) return state;
      const { source, exemplar } = state.selection;
      if (isPicture(exemplar)) return state;
      return rest({ ...state, selection: { ...state.selection, source: exemplar, exemplar: source } });
    }
    case 'thumbnailed':
      return { ...state, thumbnails: { ...state.thumbnails, [event.node]: event.url } };
    case 'engine': {
      const replaced = event.status.name === 'ready' && event.status.report.replaced === true;
      return { ...state, engine: event.status, ...(replaced && { notice: { name: 'engineReplaced' } }) };
    }
    case 'started':
      return {
        ...state,
        run: event.run,
        strength: event.strength ?? state.strength,
        notice: null,
        alert: null,
        changed: [],
        series: isGoing(state.series) ? state.series : null,
        history: { ...state.history, choosing: null },
        phase: {
          name: 'running',
          run: event.run,
          pair: event.pair,
          progress: { stage: 'prepare', fraction: 0, milliseconds: {} },
        },
      };
    case 'progressed': {
      if (state.phase.name !== 'running' || state.phase.run !== event.run) return state;
      const progress = { ...state.phase.progress, stage: event.stage, fraction: event.fraction };
      return { ...state, phase: { ...state.phase, progress } };
    }
    case 'glimpsed':
      if (state.phase.name !== 'running' || state.phase.run !== event.run) return state;
      return { ...state, phase: { ...state.phase, firstLook: event.picture } };
    case 'finished': {
      if (state.phase.name !== 'running' || state.phase.run !== event.run) return state;
      const { dropped = 0 } = event.outcome;
      const lost: Notice | null = dropped > 0 ? { name: 'dropped', count: dropped } : null;
      const replaced = state.notice?.name === 'engineReplaced' ? state.notice : null;
      const notice: Notice | null = event.otherModel ? { name: 'otherModel' } : (lost ?? replaced);
      const phase: Phase = { name: 'review', outcome: event.outcome };
      return {
        ...kept(state, event.outcome),
        phase,
        view: 'result',
        comparing: false,
        why: nothingAsked,
        notice,
      };
    }
    case 'cancelled':
      if (state.phase.name !== 'running' || state.phase.run !== event.run) return state;
      // What a cancelled series leaves on the canvas, its own summary says.
      return { ...rest(state), notice: isGoing(state.series) ? null : { name: 'cancelled' } };
    case 'failed': {
      if (event.run !== state.run) return state;
      const pair = state.phase.name === 'running' ? state.phase.pair : null;
      return { ...state, phase: { name: 'failed', run: event.run, pair, problem: event.problem } };
    }
    case 'strength': {
      const strength = Math.min(1, Math.max(0, event.value));
      if (state.phase.name !== 'review') return { ...state, strength };
      return { ...state, strength, history: withStrength(state.history, state.phase.outcome.run, strength) };
    }
    case 'view':
      return { ...state, view: event.view, comparing: false };
    case 'comparing':
      return state.comparing === event.on ? state : { ...state, comparing: event.on };
    case 'why': {
      if (state.phase.name !== 'review' && state.phase.name !== 'applying') return state;
      const why = updateWhy(state.why, event.event, state.phase.outcome.evidence);
      return why === state.why ? state : { ...state, why };
    }
    case 'steer': {
      const { phase } = state;
      const steer = updateSteering(state.steer, event.event, phase.name === 'review' ? phase.outcome : null);
      if (steer === state.steer) return state;
      // A failure of settings that were changed since is nobody's concern.
      return { ...state, steer, alert: steer.edits === state.steer.edits ? state.alert : null };
    }
    case 'masked':
      return { ...state, mask: event.frame, alert: null };
    case 'refined': {
      const { phase } = state;
      if (phase.name !== 'review' || phase.outcome.run !== event.outcome.run) return state;
      const sameGrid = phase.outcome.evidence.source.columns === event.outcome.evidence.source.columns;
      const why = sameGrid ? state.why : { ...nothingAsked, confidence: state.why.confidence };
      const history = withRefined(state.history, event.outcome);
      return { ...state, phase: { name: 'review', outcome: event.outcome }, why, history, alert: null };
    }
    case 'layers': {
      const { phase } = state;
      const outcome = phase.name === 'review' || phase.name === 'applying' ? phase.outcome : null;
      const layers = updateLayers(state.layers, event.event, outcome);
      return layers === state.layers ? state : { ...state, layers };
    }
    case 'discarded':
      return state.phase.name === 'review' ? { ...rest(state), alert: null } : state;
    case 'applying':
      if (state.phase.name !== 'review' || state.phase.outcome.run !== event.run) return state;
      return { ...state, alert: null, phase: { name: 'applying', outcome: state.phase.outcome } };
    case 'placed':
      if (state.phase.name !== 'applying' || state.phase.outcome.run !== event.run) return state;
      return { ...rest(state), notice: placedNotice(event) };
    case 'notPlaced':
      if (state.phase.name !== 'applying' || state.phase.outcome.run !== event.run) return state;
      return { ...state, alert: event.problem, phase: { name: 'review', outcome: state.phase.outcome } };
    case 'alerted':
      return { ...state, alert: event.problem };
    case 'dismissed':
      return { ...(state.phase.name === 'failed' ? rest(state) : state), notice: null, alert: null };
    case 'shelf': {
      const next = { ...state, shelf: updateShelf(state.shelf, event.event) };
      const swapped = next.shelf.picture !== state.shelf.picture && state.canvas !== null;
      return swapped ? selectedOnCanvas({ ...next, alert: null }, state.canvas!) : next;
    }
    case 'history': {
      const next = { ...state, history: updateHistory(state.history, event.event) };
      const { phase } = next;
      const gone = phase.name === 'review' && entryOfRun(next.history, phase.outcome.run) === undefined;
      return gone ? rest(next) : next;
    }
    case 'series': {
      const next = { ...state, series: updateSeries(state.series, event.event) };
      // The last run of a series leaves the phase running.
      return event.event.type === 'ended' && state.phase.name === 'running' ? rest(next) : next;
    }
    case 'kept':
      return kept(state, event.outcome);
    case 'reviewed': {
      const entry = entryOfRun(state.history, event.run);
      if (entry === undefined || state.phase.name === 'running' || state.phase.name === 'applying')
        return state;
      return {
        ...state,
        phase: { name: 'review', outcome: entry.outcome },
        steer: { ...state.steer, hand: emptySteering.hand },
        strength: entry.strength,
        view: 'result',
        comparing: false,
        why: nothingAsked,
        notice: null,
        alert: null,
        history: { ...state.history, choosing: null },
      };
    }
    case 'nodesChanged':
      return {
        ...state,
        changed: [...new Set([...state.changed, ...event.nodes])],
        history: markStale(state.history, event.nodes),
      };
    case 'live':
      return { ...state, live: !state.live };
  }
}

/** With the outcome in the history; it is stale at once where its frames changed while it ran. */
function kept(state: State, outcome: Outcome): State {
  const stale = isMadeOf(outcome, state.changed);
  return { ...state, history: withEntry(state.history, outcome, state.strength, stale) };
}

/** A change of the canvas's selection, or of the picture that stands in for its exemplar. */
function selectedOnCanvas(state: State, canvas: SelectionState): State {
  return selected({ ...state, canvas }, withPicture(canvas, state.shelf.picture));
}

/** A finished or running restyle survives clicks on the canvas; only another complete pair takes a review's place. */
function selected(state: State, selection: SelectionState): State {
  const next = { ...state, selection };
  const { phase } = state;
  if (phase.name === 'running' || phase.name === 'applying') return next;
  if (phase.name === 'review') {
    const pair = chosenPair(selection);
    return pair === null || samePair(pair, phase.outcome.pair) ? next : { ...rest(next), notice: null };
  }
  return rest(next);
}

function placedNotice({
  node,
  detached = 0,
  skipped = 0,
  elsewhere,
}: { node: string } & PlacedManner): Notice {
  return {
    name: 'placed',
    node,
    ...(detached > 0 && { detached }),
    ...(skipped > 0 && { skipped }),
    ...(elsewhere && { elsewhere }),
  };
}

/** The phase that the selection alone asks for. */
function rest(state: State): State {
  const ready = state.selection !== null && chosenPair(state.selection) !== null;
  return { ...state, phase: { name: ready ? 'ready' : 'empty' }, comparing: false };
}

function isIdle(phase: Phase): boolean {
  return phase.name === 'empty' || phase.name === 'ready' || phase.name === 'failed';
}
