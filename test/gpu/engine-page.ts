/** Bundled into a page of a browser with WebGPU: asks the hosted engine for restyles. */
import type { Card } from '../../models/runtime/card.ts';
import type { Progress } from '../../models/runtime/types.ts';
import type { Engine } from '../../ui/engine/engine.ts';
import { startHosted } from '../../ui/engine/hosted/start-hosted.ts';
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
  const onProgress = ({ verb, fraction }: Progress): void => console.info(verb, fraction);
  const result = await engine.restyle(
    {
      source: wireframe(side, side, nth),
      exemplars: [{ image: mockup(side, side, nth) }],
      settings: { sharpness: 100, strength: 1 },
    },
    { signal: new AbortController().signal, onProgress },
  );
  const pixels = Array.from(result.image.data, (value) => String.fromCharCode(value)).join('');
  return { backend: engine.report.backend, milliseconds: result.milliseconds, pixels: btoa(pixels) };
}

declare global {
  interface Window {
    hosted: { start: typeof start; restyle: typeof restyle };
  }
}
window.hosted = { start, restyle };
