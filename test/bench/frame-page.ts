/** In the place of the panel's script in dist/ui.html: the same document, engine and worker, asked for timings. */
import { readEmbeddedCard, takeEmbeddedEngine } from '../../ui/engine/embedded-parts.ts';
import type { Engine } from '../../ui/engine/engine.ts';
import { startEngine } from '../../ui/engine/start-engine.ts';
import { catchHeaps } from './heap.ts';
import { measure } from './measure.ts';
import type { CaseResult } from './node-case.ts';

/** Runs before the engine's script in its worker, and tells how large its memory is. */
const PRELUDE = `const heapOf = (${catchHeaps.toString()})(); setInterval(() => postMessage({ heap: heapOf() }), 100);`;

let heap = 0;
const PlainWorker = globalThis.Worker;
globalThis.Worker = class extends PlainWorker {
  constructor(url: string | URL) {
    super(url);
    this.addEventListener('message', ({ data }: MessageEvent<{ heap?: number } | null>) => {
      if (typeof data?.heap === 'number') heap = data.heap;
    });
  }
};

const card = readEmbeddedCard(document);
let engine: Promise<Engine> | null = null;

async function start(): Promise<Engine> {
  const { script, parts } = await takeEmbeddedEngine(document, card);
  return startEngine(`${PRELUDE}\n${script}`, parts);
}

async function run(width: number, height: number, runs: number): Promise<CaseResult> {
  engine ??= start();
  const { restyle } = await engine;
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const measured = await measure(
    async (input) => (await restyle(input, options)).milliseconds,
    width,
    height,
    runs,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { ...measured, peak: heap };
}

declare global {
  interface Window {
    bench: { run: typeof run };
  }
}
window.bench = { run };
