/**
 * The pipeline: a source, one or more exemplars and a model pack become a picture. Four of the five verbs are here, in order; the fifth,
 * place, belongs to the plugin. Where a plan explains every pixel its picture is the result, and nothing is aligned, matched or synthesised.
 *
 *   prepare     pixels and layers to tensors at the sizes the model works at   run/prepare-inputs.ts, prepare/
 *   align       both encoders, into the shared domain S                       run/align-inputs.ts, align/
 *   match       cosine, softmax, warp, in blocks of rows                       run/match-inputs.ts, match/
 *   synthesise  the network draws, the result is finished, enlarged, blended   run/draw-result.ts, synthesise/, finish/
 *
 * `ort` is passed in, so the same source runs on onnxruntime-web and onnxruntime-node. Nothing here knows Figma, the DOM or Node.
 */
import { blend } from './image/blend.ts';
import { copyOf } from './image/mix-pixels.ts';
import type { OrtLike } from './ort/ort.ts';
import { createWorkerPool } from './ort/worker-pool.ts';
import type { Pack } from './pack/load-pack.ts';
import { alignInputs } from './run/align-inputs.ts';
import { createCaches } from './run/caches.ts';
import { checkInput } from './run/check-input.ts';
import { constrain } from './run/constrain.ts';
import { drawResult } from './run/draw-result.ts';
import type { Plan } from './plan/plan.ts';
import { gridsOf } from './run/grids-of.ts';
import { matchInputs } from './run/match-inputs.ts';
import { isComplete } from './run/paint-first.ts';
import { planInputs } from './run/plan-inputs.ts';
import { keyInputs, prepareInputs } from './run/prepare-inputs.ts';
import type { Run } from './run/run.ts';
import { createSteps } from './run/steps.ts';
import type { OnDevice } from './synthesise/on-device.ts';
import type { CellMatch, Progress, Raster, RestyleInput } from './types.ts';
import type { RestyleResult } from './restyle-result.ts';

export interface PipelineParts {
  ort: OrtLike;
  pack: Pack;
  /** Given to every session: execution providers, threads. */
  sessionOptions?: Record<string, unknown>;
  /** For a backend on a GPU: with it, what only graphs and the match read stays there from the encoders to the picture. */
  onDevice?: OnDevice;
  /**
   * Further onnxruntimes on threads of their own, those that stand at the moment: they compute what `ort` computes to the last bit, and take a share of
   * encoding, matching and drawing. None by default.
   */
  helpers?: () => readonly OrtLike[];
  /** Milliseconds; performance.now by default. */
  now?: () => number;
}

export interface RestyleOptions {
  /** Structurally an AbortSignal. */
  signal?: { readonly aborted: boolean };
  onProgress?: (progress: Progress) => void;
  /** Told of the plan as soon as it stands, long before the picture. Not called where there is none. */
  onPlan?: (plan: Plan) => void;
}

export interface Pipeline {
  /**
   * Restyles the source after the exemplars. Calls made while another runs wait for it. Same input, pack and backend give the same bytes.
   * Throws Cancelled, ZeroSize, TooLarge, BrokenImage, BadMessage (settings, steering), NothingToMatch, ModelCorrupt, EngineFailed or
   * OutOfMemory.
   */
  restyle(input: RestyleInput, options?: RestyleOptions): Promise<RestyleResult>;
  /**
   * The plan alone, which waits for neither encoders nor synthesis: the one that `restyle` of the same input has. Null where the pack has no element
   * network. Throws as `restyle` does.
   */
  plan(input: RestyleInput): Promise<Plan | null>;
  /** Waits for the running restyle and gives all sessions back. */
  dispose(): Promise<void>;
}

/** A pipeline for one pack on one backend. Sessions open on first use and are kept; so are encodings, by content. */
export function createPipeline(parts: PipelineParts): Pipeline {
  const { ort, pack, sessionOptions, onDevice, helpers, now = defaultClock } = parts;
  const { card } = pack;
  const pool = createWorkerPool(ort, sessionOptions, helpers);
  const caches = createCaches(pack, pool, onDevice);
  let last: Promise<unknown> = Promise.resolve();

  function runOf(input: RestyleInput, isWatched: boolean): Run {
    checkInput(input);
    return { input, card, caches, pool, isWatched };
  }

  async function restyle(
    input: RestyleInput,
    { signal, onProgress, onPlan }: RestyleOptions,
  ): Promise<RestyleResult> {
    const run = runOf(input, onProgress !== undefined);
    const { step, milliseconds } = createSteps(now, () => signal?.aborted === true, onProgress);
    const keyed = keyInputs(input);
    const plan = await planInputs(run, keyed);
    if (plan !== null) onPlan?.(plan);
    const prepared = await step('prepare', (report) => prepareInputs(run, keyed, plan, report));
    const { known, isMatched } = prepared;
    const grids = gridsOf(input, card);
    // What cannot be matched is refused whether or not cells are matched.
    const constraints = constrain(input, keyed, grids, !isComplete(known));
    const size = prepared.prepared.geometry.result;
    const told = (picture: Raster, cells: CellMatch | null): RestyleResult => {
      const image = blend(input.source, picture, size, input.settings.strength);
      return { image, cells, plan, grids, milliseconds };
    };
    if (!isMatched) return step('synthesise', async () => told(known!.painted.picture, null));
    const aligned = await step('align', (report) => alignInputs(run, prepared, report));
    const matched = await step('match', (report) => matchInputs(run, aligned, constraints, report));
    return step('synthesise', async (report) => {
      const drawn = await drawResult(run, aligned, constraints, matched, known, report);
      return told(drawn.image, copy(drawn));
    });
  }

  // The queue goes on after a failure, which the caller has in its own promise.
  function next<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  return {
    restyle: (input, options = {}) => next(() => restyle(input, options).finally(caches.freeOutdated)),
    plan: (input) => next(() => planInputs(runOf(input, false), keyInputs(input))),
    async dispose() {
      await last;
      await caches.release();
      await pool.release();
    },
  };
}

/** A caller may transfer what it is given, so what is kept is never handed out. */
function copy({ warp, matches }: CellMatch): CellMatch {
  return {
    warp: copyOf(warp),
    matches: {
      ...matches,
      index: matches.index.slice(),
      weight: matches.weight.slice(),
      confidence: matches.confidence.slice(),
    },
  };
}

function defaultClock(): number {
  return (globalThis as unknown as { performance: { now(): number } }).performance.now();
}
