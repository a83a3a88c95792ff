/**
 * The pipeline: a source, one or more exemplars and a model pack become a picture. Four of the five verbs are here, in order; the fifth,
 * place, belongs to the plugin.
 *
 *   prepare     pixels and layers to tensors at the sizes the model works at   prepare/
 *   align       both encoders, into the shared domain S                       align.ts
 *   match       cosine, softmax, warp, in blocks of rows                       match/
 *   synthesise  the network draws, the result is finished, enlarged, blended   synthesise.ts, finish/, blend.ts
 *
 * `ort` is passed in, so the same source runs on onnxruntime-web and onnxruntime-node. Nothing here knows Figma, the DOM or Node.
 */
import { encodeExemplar, encodeSource, type Encoding } from './align/align.ts';
import { gridOf, joinedGrids, type ExemplarCell, type SourceCell } from './geometry/grid.ts';
import { copyAttributes } from './synthesise/attributes.ts';
import { blend } from './image/blend.ts';
import type { GraphFile } from './pack/card.ts';
import { checkInput } from './run/check-input.ts';
import { contentKey } from './run/content-key.ts';
import { cancelled } from './errors.ts';
import { drawFreely, drawRules, type Drawn, type EncodedExemplar, type EncodedSource } from './run/draw.ts';
import { cornersOfCells } from './votes/corner-votes.ts';
import { lookOf } from './votes/exemplar-look.ts';
import type { Graph } from './ort/graph.ts';
import { releaseOnGpu } from './ort/on-gpu.ts';
import type { Pack } from './pack/load-pack.ts';
import { readMatch, releaseMatch } from './match/match-on-gpu.ts';
import { createMatcher, type Matcher } from './match/match.ts';
import { cellsOf, cellsOnGpuOf, queriesOf, readQueries } from './match/sides.ts';
import type { OnDevice } from './synthesise/on-device.ts';
import type { OrtLike } from './ort/ort.ts';
import { pause } from './run/pause.ts';
import { pictureParts } from './pictures/picture-parts.ts';
import { prepare, type Prepared, type InputImage } from './prepare/prepare.ts';
import { LruCache } from './run/lru-cache.ts';
import { readSteering } from './steering/check-steering.ts';
import { forbiddenBias, rulesOf } from './steering/constraints.ts';
import { matchFreely, type FreeMatch } from './steering/match-freely.ts';
import { steerMatch } from './steering/steer-match.ts';
import { pixelInputs } from './synthesise/synthesise.ts';
import type { Runner } from './ort/runner.ts';
import { createWorkerPool } from './ort/worker-pool.ts';
import { openDrawer, type Drawer } from './synthesise/open-drawer.ts';
import type { Progress, Raster, RestyleInput, RestyleResult, Verb } from './types.ts';

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
}

export interface Pipeline {
  /**
   * Restyles the source after the exemplars. Calls made while another runs wait for it. Same input, pack and backend give the same bytes.
   * Throws Cancelled, ZeroSize, TooLarge, BrokenImage, BadMessage (settings, steering), NothingToMatch, ModelCorrupt, EngineFailed or
   * OutOfMemory.
   */
  restyle(input: RestyleInput, options?: RestyleOptions): Promise<RestyleResult>;
  /** Waits for the running restyle and gives all sessions back. */
  dispose(): Promise<void>;
}

type EncoderFile = Exclude<GraphFile, 'synthesise.onnx'>;

/** A pipeline for one pack on one backend. Sessions open on first use and are kept; so are encodings, by content. */
export function createPipeline(parts: PipelineParts): Pipeline {
  const { ort, pack, sessionOptions, onDevice, helpers, now = defaultClock } = parts;
  const { card } = pack;
  const pool = createWorkerPool(ort, sessionOptions, helpers);
  let drawer: Promise<Drawer> | null = null;
  const sourceEncodings = new LruCache<EncodedSource>(1, async ({ encoding }) => releaseOnGpu(encoding));
  /** Of exemplars that others pushed out: the run at hand may still read them. */
  const outdated: Encoding[] = [];
  const exemplarEncodings = new LruCache<EncodedExemplar>(
    6,
    async ({ encoding }) => void outdated.push(encoding),
  );
  const matchers = new LruCache<Matcher>(1, (matcher) => matcher.release());
  /** As nothing but forbidden parts steers them; a pin leaves them as they are. */
  const freeMatches = new LruCache<FreeMatch>(2, async ({ found }) => releaseMatch(found));
  const drawings = new LruCache<Drawn>(2);
  const steeredDrawings = new LruCache<Drawn>(1);
  let last: Promise<unknown> = Promise.resolve();

  const encoder = (runner: Runner, file: EncoderFile): Promise<Graph> =>
    runner.graph(file, pack.graphs[file], onDevice && (() => true));

  function openedDrawer(): Promise<Drawer> {
    if (drawer === null) {
      drawer = openDrawer(pool, pack.graphs['synthesise.onnx'], pixelInputs(card), onDevice);
      drawer.catch(() => (drawer = null));
    }
    return drawer;
  }

  function openMatcher(exemplars: readonly EncodedExemplar[]): Promise<Matcher> {
    return onDevice
      ? onDevice.openMatcher(cellsOnGpuOf(exemplars), card.warpedColour)
      : createMatcher(pool, cellsOf(exemplars));
  }

  function freeOutdated(): void {
    for (const encoding of outdated.splice(0)) releaseOnGpu(encoding);
  }

  async function run(input: RestyleInput, { signal, onProgress }: RestyleOptions): Promise<RestyleResult> {
    const { source, exemplars, settings } = input;
    checkInput(input);
    const milliseconds: Record<Verb, number> = { prepare: 0, align: 0, match: 0, synthesise: 0 };

    /** Runs one verb: clock, progress from 0 to 1, and a chance to cancel before it and wherever it calls `report`. */
    async function step<T>(
      verb: Verb,
      work: (report: (fraction: number, firstLook?: Raster) => Promise<void>) => Promise<T>,
    ): Promise<T> {
      const report = async (fraction: number, firstLook?: Raster): Promise<void> => {
        onProgress?.({ verb, fraction, ...(firstLook && { firstLook }) });
        await pause();
        if (signal?.aborted) throw cancelled();
      };
      const start = now();
      await report(0);
      const result = await work(report);
      await report(1);
      milliseconds[verb] = now() - start;
      return result;
    }

    const { legend } = input;
    const inputs: InputImage[] = [
      { image: source, layers: input.sourceLayers, guide: input.sourceGuide, legend },
      ...exemplars.map((exemplar) => ({ ...exemplar, legend })),
    ];
    const { sourceKey, exemplarKeys, ready } = await step('prepare', async (report) => {
      // Only the source depends on the settings' size: an exemplar is read at the model's own sizes.
      const keys = inputs.map(({ image, layers, guide }, i) =>
        contentKey(image, layers, i === 0 ? settings.size : undefined, guide, legend),
      );
      const ready = new Map<string, Prepared>();
      for (const [i, one] of inputs.entries()) {
        const key = keys[i]!;
        const isSource = i === 0;
        const known = isSource ? sourceEncodings.has(key) : exemplarEncodings.has(key);
        if (!known) ready.set(`${i}`, prepare(one, card, isSource, settings.size));
        await report((i + 1) / (inputs.length + 1));
      }
      return { sourceKey: keys[0]!, exemplarKeys: keys.slice(1), ready };
    });

    const aligned = await step('align', async (report) => {
      const encodeTheSource = (runner: Runner): Promise<EncodedSource> =>
        sourceEncodings.get(sourceKey, async () => {
          const image = ready.get('0')!;
          const graph = await encoder(runner, 'encode_source.onnx');
          return { prepared: image, encoding: await encodeSource(graph, image) };
        });
      const encodeOne = (runner: Runner, key: string, i: number): Promise<EncodedExemplar> =>
        exemplarEncodings.get(key, async () => {
          // Prepared again where more exemplars than are kept pushed it out since.
          const image = ready.get(`${i + 1}`) ?? prepare(inputs[i + 1]!, card, false);
          const graph = await encoder(runner, 'encode_exemplar.onnx');
          const encoding = await encodeExemplar(graph, image, card);
          const own = gridOf(image.geometry, card, 0 as ExemplarCell);
          const look = card.finish ? lookOf(image.knowledge().segmentation(), own) : null;
          const regions = card.finish ? pictureParts(exemplars[i]!.image, exemplars[i]!.layers, own) : [];
          const { maps } = card.finish ? image.knowledge() : { maps: null };
          const corners = maps && cornersOfCells(maps, own);
          return { geometry: image.geometry, encoding, look, regions, corners };
        });
      let encodedSource!: EncodedSource;
      const encodedExemplars: EncodedExemplar[] = [];
      await pool.share(
        [
          async (runner) => void (encodedSource = await encodeTheSource(runner)),
          ...exemplarKeys.map((key, i) => async (runner: Runner) => {
            encodedExemplars[i] = await encodeOne(runner, key, i);
          }),
        ],
        report,
      );
      ready.clear();
      return { source: encodedSource, exemplars: encodedExemplars };
    });

    const exemplarKey = exemplarKeys.join(' ');
    const steering = readSteering(input.steering ?? {}, exemplars.length);
    const grid = gridOf(aligned.source.prepared.geometry, card, 0 as SourceCell);
    const grids = joinedGrids(
      aligned.exemplars.map(({ geometry }) => geometry),
      card,
    );
    const images = exemplars.map(({ image }) => image);
    const bias = forbiddenBias(steering, grids);
    const rules = rulesOf(steering, bias, grid, { images, grids }, input.sourceLayers);
    const freeKey = JSON.stringify([sourceKey, settings.sharpness, exemplarKey, steering.forbidden]);
    const steeredKey = JSON.stringify([freeKey, steering.pins, steering.layers]);
    const isSteered = rules.length > 0;
    const found = await step('match', async (report) => {
      if (isSteered ? steeredDrawings.has(steeredKey) : drawings.has(freeKey)) return null;
      const matcher = await matchers.get(exemplarKey, () => openMatcher(aligned.exemplars));
      const { prepared, encoding } = aligned.source;
      const { geometry } = prepared;
      const queries = queriesOf({ geometry, encoding }, aligned.exemplars[0]!.encoding);
      const { sharpness } = settings;
      const free = await freeMatches.get(freeKey, () =>
        matchFreely(matcher, {
          queries,
          sharpness,
          bias,
          source: grid,
          exemplars: grids,
          root: input.sourceLayers,
          between: (fraction) => report(isSteered ? fraction / 2 : fraction),
        }),
      );
      if (!isSteered) return { free, steered: null };
      // Rules pick single rows, in main memory.
      const [rows, all] = [await readQueries(queries), await readMatch(free.found, geometry.cells)];
      const steered = await steerMatch(matcher, rows, sharpness, all, rules, (fraction) =>
        report(0.5 + fraction / 2),
      );
      return { free, steered };
    });

    const result = await step('synthesise', async (report) => {
      let most = 0;
      const drawing = async (part: (fraction: number) => number) => ({
        card,
        drawer: await openedDrawer(),
        source: aligned.source,
        exemplars: aligned.exemplars,
        images,
        forbidden: steering.forbidden ?? [],
        // With several exemplars the network draws several times.
        report: (fraction: number) => report((most = Math.max(most, part(fraction)))),
      });
      const drawFree = (): Promise<Drawn> =>
        drawings.get(freeKey, async () => {
          const request = await drawing((fraction) => (isSteered ? fraction / 2 : fraction));
          // Pins are drawn last; without them a first look would show another picture.
          const firstLook = onProgress && !isSteered ? (picture: Raster) => report(most, picture) : undefined;
          return drawFreely({ ...request, firstLook }, found!.free, input.sourceLayers);
        });
      const drawn = !isSteered
        ? await drawFree()
        : await steeredDrawings.get(steeredKey, async () => {
            const free = await drawFree();
            return drawRules(await drawing((fraction) => 0.5 + fraction / 2), free, found!.steered!, rules);
          });
      const size = aligned.source.prepared.geometry.result;
      return { ...copy(drawn), image: blend(source, drawn.image, size, settings.strength) };
    });
    return { ...result, milliseconds };
  }

  return {
    restyle(input, options = {}) {
      const result = last.then(() => run(input, options)).finally(freeOutdated);
      // The queue goes on after a failure, which the caller has in `result`.
      last = result.catch(() => undefined);
      return result;
    },
    async dispose() {
      await last;
      await matchers.clear();
      await Promise.all([exemplarEncodings.clear(), sourceEncodings.clear(), drawings.clear()]);
      await Promise.all([freeMatches.clear(), steeredDrawings.clear()]);
      freeOutdated();
      await pool.release();
      drawer = null;
    },
  };
}

/** A caller may transfer what it is given, so what is kept is never handed out. */
function copy({ warp, matches, attributes }: Drawn): Omit<RestyleResult, 'image' | 'milliseconds'> {
  return {
    ...(attributes && { attributes: copyAttributes(attributes) }),
    warp: { ...warp, data: warp.data.slice() },
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
