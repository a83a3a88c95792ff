/** In the place of the panel's script in dist/ui.html: the same document, engine and worker, asked for timings. */
import { readEmbeddedCard, takeEmbeddedEngine } from '../../ui/engine/client/embedded-parts.ts';
import type { Engine } from '../../ui/engine/engine.ts';
import { startEngine } from '../../ui/engine/client/start-engine.ts';
import { catchHeaps } from './heap.ts';
import { inputOf, measure } from './measure.ts';
import type { CaseResult } from './node-case.ts';

/** Tells from within a worker how large its memory and that of the workers it started is, how many it started and how often it asked them. */
function tellHeaps(cores: number | null, heapOf: () => number): void {
  if (cores !== null) Object.defineProperty(navigator, 'hardwareConcurrency', { value: cores });
  const heaps = new Map<Worker, number>();
  let asked = 0;
  const PlainWorker = globalThis.Worker;
  globalThis.Worker = class extends PlainWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      // Helpers have a name; what answers for a worker that computes is none and has no memory to speak of.
      if (options?.name === undefined) return;
      heaps.set(this, 0);
      this.addEventListener('message', ({ data }: MessageEvent<{ heap?: number } | null>) => {
        if (typeof data?.heap === 'number') heaps.set(this, data.heap);
      });
    }
    override postMessage(message: unknown, transferred?: StructuredSerializeOptions | Transferable[]): void {
      if (heaps.has(this)) asked++;
      super.postMessage(message, transferred as Transferable[]);
    }
  };
  const tell = (): void => {
    const heap = [...heaps.values()].reduce((sum, one) => sum + one, heapOf());
    postMessage({ heap, helpers: heaps.size, asked });
  };
  setInterval(tell, 100);
}

/** Runs before the engine's script, in its worker and in those of its helpers. */
const prelude = (cores: number | null): string =>
  `(${tellHeaps.toString()})(${cores}, (${catchHeaps.toString()})());`;

let seen = { heap: 0, helpers: 0, asked: 0 };
const PlainWorker = globalThis.Worker;
globalThis.Worker = class extends PlainWorker {
  constructor(url: string | URL) {
    super(url);
    this.addEventListener('message', ({ data }: MessageEvent<typeof seen | { heap?: undefined } | null>) => {
      if (data?.heap !== undefined) seen = data;
    });
  }
};

const card = readEmbeddedCard(document);
const options = { signal: new AbortController().signal, onProgress: () => undefined };
let engine: Promise<Engine> | null = null;

/** Longer than a worker waits between two tellings. */
const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

/** cores: how many the engine is made to believe in; null for what there are. */
function start(cores: number | null): Promise<Engine> {
  engine ??= takeEmbeddedEngine(document, card).then(({ script, parts }) =>
    startEngine(`${prelude(cores)}\n${script}`, parts),
  );
  return engine;
}

async function run(
  width: number,
  height: number,
  runs: number,
  cores: number | null,
): Promise<CaseResult & { helpers: number }> {
  const { restyle } = await start(cores);
  const measured = await measure(
    async (input) => (await restyle(input, options)).milliseconds,
    width,
    height,
    runs,
  );
  await told();
  return { ...measured, peak: seen.heap, helpers: seen.helpers };
}

interface Sums {
  /** Of every picture's and warp's bytes, each weighted by its place. */
  pictures: string[];
  helpers: number;
  /** How often helpers were asked for something. */
  asked: number;
}

async function sums(width: number, height: number, cores: number): Promise<Sums> {
  const { restyle } = await start(cores);
  const pictures: string[] = [];
  // Helpers come up during the first.
  for (const exemplar of [1, 2]) {
    const { image, cells } = await restyle(
      { ...inputOf(width, height, 0, exemplar), tellCells: true },
      options,
    );
    const sum = (data: Uint8ClampedArray): number =>
      data.reduce((sum, value, i) => (sum * 31 + value + i) % 2 ** 40, 7);
    pictures.push(`${sum(image.data)} ${sum(cells!.warp.data)}`);
  }
  await told();
  return { pictures, helpers: seen.helpers, asked: seen.asked };
}

const bench = { run, sums };
declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
