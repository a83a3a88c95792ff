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
import { encodeExemplar, encodeSource, type Encoding } from './align.ts';
import { blend } from './blend.ts';
import type { GraphFile } from './card.ts';
import { checkInput } from './check-input.ts';
import { contentKey } from './content-key.ts';
import { cancelled, problem } from './errors.ts';
import { joinLooks, lookOf, type ExemplarLook } from './finish/exemplar-look.ts';
import { openGraph, type Graph } from './graph.ts';
import type { Pack } from './load-pack.ts';
import { cutCells, favourite, joinCells } from './match/cells.ts';
import type { ExemplarCells } from './match/match-graph.ts';
import { createMatcher, type Correspondence, type Matcher } from './match/match.ts';
import type { FloatTensor, OrtLike } from './ort.ts';
import { pause } from './pause.ts';
import type { Geometry } from './prepare/geometry.ts';
import { extendTensor, tensorToRaster } from './prepare/planes.ts';
import { prepare, type Prepared } from './prepare/prepare.ts';
import { Recent } from './recent.ts';
import { pixelInputs, synthesise } from './synthesise.ts';
import { openDrawer, type Drawer } from './tiles/open-drawer.ts';
import type { Matches, Progress, Raster, RestyleInput, RestyleResult, Verb } from './types.ts';

export interface PipelineParts {
  ort: OrtLike;
  pack: Pack;
  /** Given to every session: execution providers, threads. */
  sessionOptions?: Record<string, unknown>;
  /** Another way to match than the graph in row blocks: a kernel on a GPU. */
  openMatcher?: (exemplar: ExemplarCells) => Promise<Matcher>;
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
   * Throws Cancelled, ZeroSize, TooLarge, BrokenImage, BadMessage (settings), ModelCorrupt, EngineFailed or OutOfMemory.
   */
  restyle(input: RestyleInput, options?: RestyleOptions): Promise<RestyleResult>;
  /** Waits for the running restyle and gives all sessions back. */
  dispose(): Promise<void>;
}

type EncoderFile = Exclude<GraphFile, 'synthesise.onnx'>;

interface EncodedSource {
  prepared: Prepared;
  encoding: Encoding;
}

/** Without its pixels: several are kept. */
interface EncodedExemplar {
  cells: Geometry['cells'];
  encoding: Encoding;
  /** The colours that its interface is made of, for a card that asks for a finish. */
  look: ExemplarLook | null;
}

/** A finished picture before it is blended; moving the strength needs nothing else. */
interface Drawn {
  image: Raster;
  warp: Raster;
  matches: Matches;
}

/** A pipeline for one pack on one backend. Sessions open on first use and are kept; so are encodings, by content. */
export function createPipeline(parts: PipelineParts): Pipeline {
  const { ort, pack, sessionOptions, now = defaultClock } = parts;
  const { openMatcher = (exemplar) => createMatcher(ort, exemplar, sessionOptions) } = parts;
  const { card } = pack;
  const graphs = new Map<EncoderFile, Promise<Graph>>();
  let drawer: Promise<Drawer> | null = null;
  const sourceEncodings = new Recent<EncodedSource>(1);
  const exemplarEncodings = new Recent<EncodedExemplar>(6);
  const matchers = new Recent<Matcher>(1, (matcher) => matcher.release());
  const drawings = new Recent<Drawn>(2);
  let last: Promise<unknown> = Promise.resolve();

  function graph(file: EncoderFile): Promise<Graph> {
    let opened = graphs.get(file);
    if (!opened) {
      opened = openGraph(ort, file, pack.graphs[file], sessionOptions);
      graphs.set(file, opened);
      // A failed start is not kept: the next restyle tries again. The caller still sees this failure.
      opened.catch(() => graphs.delete(file));
    }
    return opened;
  }

  function openedDrawer(): Promise<Drawer> {
    if (drawer === null) {
      drawer = openDrawer(ort, pack.graphs['synthesise.onnx'], pixelInputs(card), sessionOptions);
      drawer.catch(() => (drawer = null));
    }
    return drawer;
  }

  async function run(input: RestyleInput, { signal, onProgress }: RestyleOptions): Promise<RestyleResult> {
    const { source, exemplars, settings } = input;
    checkInput(input);
    const milliseconds: Record<Verb, number> = { prepare: 0, align: 0, match: 0, synthesise: 0 };

    /** Runs one verb: clock, progress from 0 to 1, and a chance to cancel before it and wherever it calls `report`. */
    async function step<T>(
      verb: Verb,
      work: (report: (fraction: number) => Promise<void>) => Promise<T>,
    ): Promise<T> {
      const report = async (fraction: number): Promise<void> => {
        onProgress?.({ verb, fraction });
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

    const { sourceKey, exemplarKeys, ready } = await step('prepare', async (report) => {
      const images = [{ image: source, layers: input.sourceLayers }, ...exemplars];
      // Only the source depends on the settings' size: an exemplar is read at the model's own sizes.
      const keys = images.map(({ image, layers }, i) =>
        contentKey(image, layers, i === 0 ? settings.size : undefined),
      );
      const ready = new Map<string, Prepared>();
      for (const [i, { image, layers }] of images.entries()) {
        const key = keys[i]!;
        const isSource = i === 0;
        const known = isSource ? sourceEncodings.has(key) : exemplarEncodings.has(key);
        if (!known) ready.set(`${i}`, prepare(image, layers, card, isSource ? settings.size : undefined));
        await report((i + 1) / (images.length + 1));
      }
      return { sourceKey: keys[0]!, exemplarKeys: keys.slice(1), ready };
    });

    const aligned = await step('align', async (report) => {
      const encodedSource = await sourceEncodings.get(sourceKey, async () => {
        const image = ready.get('0')!;
        return {
          prepared: image,
          encoding: await encodeSource(await graph('encode_source.onnx'), image, card),
        };
      });
      const encodedExemplars: EncodedExemplar[] = [];
      for (const [i, key] of exemplarKeys.entries()) {
        await report((i + 1) / (exemplarKeys.length + 1));
        const encoded = await exemplarEncodings.get(key, async () => {
          // Prepared again where more exemplars than are kept pushed it out since.
          const image = ready.get(`${i + 1}`) ?? prepare(exemplars[i]!.image, exemplars[i]!.layers, card);
          const encoding = await encodeExemplar(await graph('encode_exemplar.onnx'), image, card);
          const look = card.finish ? lookOf(image.outputImage, image.knowledge().ink.data) : null;
          return { cells: image.geometry.cells, encoding, look };
        });
        encodedExemplars.push(encoded);
      }
      ready.clear();
      return { source: encodedSource, exemplars: encodedExemplars };
    });

    const exemplarKey = exemplarKeys.join(' ');
    const drawingKey = `${sourceKey} ${settings.sharpness} ${exemplarKey}`;
    const found = await step('match', async (report) => {
      if (drawings.has(drawingKey)) return null;
      const matcher = await matchers.get(exemplarKey, () => openMatcher(cellsOf(aligned.exemplars)));
      const queries = aligned.source.encoding['queries']!;
      const [descriptor, keys] = [queries.dims[1], aligned.exemplars[0]!.encoding['keys']!.dims[1]];
      if (descriptor !== keys) {
        throw problem(
          'ModelCorrupt',
          `encode_source.onnx gives ${descriptor} descriptor channels, encode_exemplar.onnx ${keys}; install the model again.`,
        );
      }
      const cells = cutCells(queries, aligned.source.prepared.geometry.cells);
      const unconstrained = new Float32Array(cellCounts(aligned.exemplars).reduce(sum));
      return matcher.match(cells, settings.sharpness, unconstrained, report);
    });

    const result = await step('synthesise', async (report) => {
      const drawn = await drawings.get(drawingKey, () =>
        draw(aligned.source, aligned.exemplars, found!, report),
      );
      const size = aligned.source.prepared.geometry.result;
      return { ...copy(drawn), image: blend(source, drawn.image, size, settings.strength) };
    });
    return { ...result, milliseconds };
  }

  /** The cells of all exemplars, one exemplar after the other. */
  function cellsOf(exemplars: readonly EncodedExemplar[]): ExemplarCells {
    const [channels, valueChannels] = [
      exemplars[0]!.encoding['keys']!.dims[1]!,
      exemplars[0]!.encoding['values']!.dims[1]!,
    ];
    const together = (name: 'keys' | 'values', rows: number): Float32Array =>
      joinCells(
        exemplars.map(({ cells, encoding }) => cutCells(encoding[name]!, cells)),
        rows,
      );
    return {
      keys: together('keys', channels),
      values: together('values', valueChannels),
      channels,
      valueChannels,
      cells: cellCounts(exemplars).reduce(sum),
    };
  }

  async function draw(
    source: EncodedSource,
    exemplars: readonly EncodedExemplar[],
    found: Correspondence,
    report: (fraction: number) => Promise<void>,
  ): Promise<Drawn> {
    const { cells, grid } = source.prepared.geometry;
    const { index, weight, confidence, k } = found;
    const shape = [1, found.warped.length / confidence.length, cells.height, cells.width];
    const warped: FloatTensor = { dims: shape, data: found.warped };
    const certain: FloatTensor = { dims: [1, 1, cells.height, cells.width], data: confidence };
    // What an exemplar tells beyond its cells (a palette) comes from the one that was matched most.
    const best = Array.from(confidence, (_, i) => index[i * k]!);
    const chosen = exemplars[favourite(cellCounts(exemplars), best)]!;
    const match = { warped: extendTensor(warped, grid), confidence: extendTensor(certain, grid) };
    const looks = exemplars.flatMap(({ look }) => look ?? []);
    const image = await synthesise(
      await openedDrawer(),
      card,
      source,
      chosen.encoding,
      match,
      looks.length > 0 ? joinLooks(looks) : undefined,
      report,
    );
    return {
      image,
      warp: tensorToRaster(warped, card.warpedColour, cells),
      matches: { source: cells, exemplars: exemplars.map((one) => one.cells), k, index, weight, confidence },
    };
  }

  return {
    restyle(input, options = {}) {
      const result = last.then(() => run(input, options));
      // The queue goes on after a failure, which the caller has in `result`.
      last = result.catch(() => undefined);
      return result;
    },
    async dispose() {
      await last;
      await matchers.clear();
      await Promise.all([exemplarEncodings.clear(), sourceEncodings.clear(), drawings.clear()]);
      const opened = await Promise.all(graphs.values());
      graphs.clear();
      await Promise.all(opened.map((one) => one.release()));
      await (await drawer)?.release();
      drawer = null;
    },
  };
}

const sum = (a: number, b: number): number => a + b;

function cellCounts(exemplars: readonly EncodedExemplar[]): number[] {
  return exemplars.map(({ cells }) => cells.width * cells.height);
}

/** A caller may transfer what it is given, so what is kept is never handed out. */
function copy({ warp, matches }: Drawn): Pick<RestyleResult, 'warp' | 'matches'> {
  return {
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
