import type { Encoding } from '../align/align.ts';
import { releaseMatch, type Found } from '../match/match-on-gpu.ts';
import { createMatcher, type Matcher } from '../match/match.ts';
import { cellsOf, cellsOnGpuOf } from '../match/sides.ts';
import type { Graph } from '../ort/graph.ts';
import { releaseOnGpu } from '../ort/on-gpu.ts';
import type { Runner } from '../ort/runner.ts';
import type { WorkerPool } from '../ort/worker-pool.ts';
import type { GraphFile } from '../pack/card.ts';
import type { Pack } from '../pack/load-pack.ts';
import type { Prepared } from '../prepare/prepare.ts';
import type { OnDevice } from '../synthesise/on-device.ts';
import { openDrawer, type Drawer } from '../synthesise/open-drawer.ts';
import { pixelInputs } from '../synthesise/synthesise.ts';
import type { Raster } from '../types.ts';
import type { Drawn } from './drawn.ts';
import type { EncodedExemplar, EncodedSource } from './encoded.ts';
import { createElementCaches, type ElementCaches } from './element-caches.ts';
import { LruCache } from './lru-cache.ts';

type EncoderFile = Exclude<GraphFile, 'synthesise.onnx'>;

/** What one pipeline keeps from run to run, so that moving a slider repeats only what depends on it; keys are contents (content-key.ts). */
export interface Caches extends ElementCaches {
  readonly prepared: LruCache<Prepared>;
  readonly sources: LruCache<EncodedSource>;
  readonly exemplars: LruCache<EncodedExemplar>;
  /** As nothing but forbidden parts steers them; a pin leaves them as they are. */
  readonly freeMatches: LruCache<Found>;
  readonly drawings: LruCache<Drawn>;
  readonly steeredDrawings: LruCache<Drawn>;
  /** Finished and not blended. */
  readonly pictures: LruCache<Raster>;
  encoder(runner: Runner, file: EncoderFile): Promise<Graph>;
  matcher(key: string, exemplars: readonly EncodedExemplar[]): Promise<Matcher>;
  /** Opened on first use; a failed start is not kept. */
  drawer(): Promise<Drawer>;
  /** Gives back the exemplars that others pushed out, once no run can read them any more. */
  freeOutdated(): void;
  release(): Promise<void>;
}

export function createCaches(
  { card, graphs }: Pack,
  pool: WorkerPool,
  onDevice: OnDevice | undefined,
): Caches {
  const outdated: Encoding[] = [];
  const prepared = new LruCache<Prepared>(1);
  const sources = new LruCache<EncodedSource>(1, async ({ encoding }) => releaseOnGpu(encoding));
  const exemplars = new LruCache<EncodedExemplar>(6, async ({ encoding }) => void outdated.push(encoding));
  const matchers = new LruCache<Matcher>(1, (matcher) => matcher.release());
  const freeMatches = new LruCache<Found>(2, async (found) => releaseMatch(found));
  const drawings = new LruCache<Drawn>(2);
  const steeredDrawings = new LruCache<Drawn>(1);
  const pictures = new LruCache<Raster>(2);
  const ofElements = createElementCaches({ card, graphs });
  let drawer: Promise<Drawer> | null = null;

  const freeOutdated = (): void => {
    for (const encoding of outdated.splice(0)) releaseOnGpu(encoding);
  };

  return {
    prepared,
    sources,
    exemplars,
    freeMatches,
    drawings,
    steeredDrawings,
    pictures,
    ...ofElements,
    encoder: (runner, file) => runner.graph(file, graphs[file], onDevice && (() => true)),
    matcher: (key, sides) =>
      matchers.get(key, async () =>
        onDevice
          ? onDevice.openMatcher(cellsOnGpuOf(sides), card.warpedColour)
          : createMatcher(pool, cellsOf(sides)),
      ),
    drawer() {
      if (drawer === null) {
        drawer = openDrawer(pool, graphs['synthesise.onnx'], pixelInputs(card), onDevice);
        drawer.catch(() => (drawer = null));
      }
      return drawer;
    },
    freeOutdated,
    async release() {
      await matchers.clear();
      const { elements, plans, steeredPlans } = ofElements;
      const pixels = [prepared, exemplars, sources, drawings, freeMatches, steeredDrawings, pictures];
      const kept = [...pixels, elements, plans, steeredPlans];
      await Promise.all(kept.map((cache) => cache.clear()));
      freeOutdated();
      drawer = null;
    },
  };
}
