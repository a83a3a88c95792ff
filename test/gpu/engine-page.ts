/** Bundled into a page of a browser with WebGPU: asks the hosted engine for restyles. */
import type { Card } from '../../models/runtime/pack/card.ts';
import type { Engine } from '../../ui/engine/engine.ts';
import { startHosted } from '../../ui/engine/hosted/start-hosted.ts';
import { measure, type Measured } from '../bench/measure.ts';
import { mockup, wireframe } from '../bench/pictures.ts';

export interface Answer {
  backend: string;
  milliseconds: Record<string, number>;
  /** Base64 of the RGBA pixels. */
  pixels: string;
}

let engine: Engine | null = null;

async function start(origin: string, card: Card): Promise<string> {
  engine = await startHosted(origin, card);
  return engine.report.backend;
}

async function restyle(side: number, nth: number): Promise<Answer> {
  if (engine === null) throw new Error('The engine was not started.');
  const result = await engine.restyle(
    {
      source: wireframe(side, side, nth),
      exemplars: [{ image: mockup(side, side, nth) }],
      settings: { sharpness: 100, strength: 1 },
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  const pixels = Array.from(result.image.data, (value) => String.fromCharCode(value)).join('');
  return { backend: engine.report.backend, milliseconds: result.milliseconds, pixels: btoa(pixels) };
}

async function bench(width: number, height: number, runs: number): Promise<Measured> {
  const { restyle: work } = engine!;
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  return measure(async (input) => (await work(input, options)).milliseconds, width, height, runs);
}

declare global {
  interface Window {
    hosted: { start: typeof start; restyle: typeof restyle; bench: typeof bench };
  }
}
window.hosted = { start, restyle, bench };
