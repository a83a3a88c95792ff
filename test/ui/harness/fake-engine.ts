/** Stands in for the engine's script in dist/ui.html: the same service, no network. Its `mode` is set by panel-page.ts. */
import { expose } from 'comlink';
import type { EngineService, PlanMessage, ProgressMessage } from '../../../ui/engine/worker-protocol.ts';
import type { Card } from '../../../models/runtime/pack/card.ts';
import { exemplarGrids, sourceGrid } from '../../../models/runtime/geometry/grid.ts';
import { planGeometry } from '../../../models/runtime/geometry/plan-geometry.ts';
import type { Matches, Raster, Verb } from '../../../models/runtime/types.ts';
import type { RestyleResult } from '../../../models/runtime/restyle-result.ts';
import { fakePlan } from './fake-plan.ts';

export type FakeMode = 'quick' | 'held' | 'crash' | 'refused';
declare const mode: FakeMode;

const VERBS: Verb[] = ['prepare', 'align', 'match', 'synthesise'];
const cancelled = new Set<number>();
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** A visible restyle: light pixels take an indigo tint, dark ones stay ink. */
function tint({ width, height, data }: Raster): Raster {
  const out = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i += 4) {
    const lightness = (data[i] + data[i + 1] + data[i + 2]) / 765;
    out[i] = 30 + 215 * lightness ** 2;
    out[i + 1] = 27 + 215 * lightness ** 1.6;
    out[i + 2] = 75 + 180 * lightness;
    out[i + 3] = 255;
  }
  return { width, height, data: out };
}

function shrink({ width, data, height }: Raster, step: number): Raster {
  const small = { width: Math.ceil(width / step), height: Math.ceil(height / step) };
  const out = new Uint8ClampedArray(small.width * small.height * 4);
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      const from = (y * step * width + x * step) * 4;
      out.set(data.subarray(from, from + 4), (y * small.width + x) * 4);
    }
  }
  return { ...small, data: out };
}

let card: Card;

/** Every cell of the source takes its look from the same place of the first exemplar; the top rows are without a likeness. */
function matchesOf(source: Raster, exemplars: readonly Raster[]): Matches {
  const [cells, ...all] = [source, ...exemplars].map((picture) => planGeometry(picture, card).cells);
  const [from] = all;
  const places = Array.from({ length: cells.width * cells.height }, (_, cell) => {
    const [x, y] = [cell % cells.width, Math.floor(cell / cells.width)];
    const [column, row] = [(x * from.width) / cells.width, (y * from.height) / cells.height].map(Math.floor);
    return row * from.width + column;
  });
  return {
    source: cells,
    exemplars: all,
    k: 1,
    index: Int32Array.from(places),
    weight: new Float32Array(places.length).fill(1),
    confidence: Float32Array.from(places, (_, cell) => (cell < 4 * cells.width ? 0.3 : 0.985)),
  };
}

const service: EngineService = {
  async load(parts) {
    card = parts.card;
    if (mode === 'refused') throw Object.assign(new Error('No WebAssembly here.'), { name: 'NoBackend' });
    return null;
  },
  async restyle(run, input): Promise<RestyleResult> {
    const plan = fakePlan(input.sourceLayers, input.exemplars.length);
    const told: PlanMessage | null = plan && { run, plan };
    if (told !== null) self.postMessage(told);
    for (const verb of VERBS) {
      for (const fraction of [0.25, 0.6, 1]) {
        const message: ProgressMessage = { run, progress: { verb, fraction } };
        self.postMessage(message);
        await pause();
        while (mode === 'held' && verb === 'match' && !cancelled.has(run)) await pause();
        if (cancelled.has(run)) throw Object.assign(new Error('Cancelled.'), { name: 'Cancelled' });
      }
      if (mode === 'crash' && verb === 'match') setTimeout(() => Reflect.get(globalThis, 'nothing')());
      if (mode === 'crash' && verb === 'match') await new Promise(() => undefined);
    }
    const image = tint(input.source);
    return {
      image,
      // As the pipeline does where a plan leaves nothing to draw.
      cells:
        plan && !input.tellCells
          ? null
          : {
              warp: shrink(image, 8),
              matches: matchesOf(
                input.source,
                input.exemplars.map((exemplar) => exemplar.image),
              ),
            },
      grids: {
        source: sourceGrid(input.source, card, input.settings.size),
        exemplars: exemplarGrids(
          input.exemplars.map((exemplar) => exemplar.image),
          card,
        ),
      },
      plan,
      milliseconds: { prepare: 41, align: 318, match: 262, synthesise: 584 },
    };
  },
  helpers: async () => 2,
  cancel: (run) => void cancelled.add(run),
  dispose: async () => undefined,
};

if (typeof document === 'undefined') expose(service);
else Object.assign(globalThis, { exemplarEngine: () => service });
