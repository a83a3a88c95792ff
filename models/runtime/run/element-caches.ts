import { problem } from '../errors.ts';
import type { PaintedPlan } from '../finish/paint-plan.ts';
import type { Graph } from '../ort/graph.ts';
import type { Runner } from '../ort/runner.ts';
import type { ElementFile } from '../pack/element-card.ts';
import type { Pack } from '../pack/load-pack.ts';
import type { EncodedSource } from '../plan/element-graphs.ts';
import type { Plan } from '../plan/plan.ts';
import { LruCache } from './lru-cache.ts';

/** What a pipeline keeps of elements and plans from run to run. */
export interface ElementCaches {
  /** Of the source and of exemplars, by side and content. */
  readonly elements: LruCache<EncodedSource>;
  /** As nothing but forbidden parts steers them. */
  readonly plans: LruCache<Plan>;
  readonly steeredPlans: LruCache<Plan>;
  /** The pictures of kept plans before the network was asked. */
  readonly painted: WeakMap<Plan, PaintedPlan>;
  /** Of packs whose card has elements. Throws ModelCorrupt for others. */
  elementGraph(runner: Runner, file: ElementFile): Promise<Graph>;
}

export const createElementCaches = ({ card, graphs }: Pack): ElementCaches => ({
  elements: new LruCache(7),
  plans: new LruCache(2),
  steeredPlans: new LruCache(1),
  painted: new WeakMap(),
  async elementGraph(runner, file) {
    const bytes = graphs[file];
    if (!bytes) throw problem('ModelCorrupt', `${file} is missing; install the model "${card.id}" again.`);
    return runner.graph(file, bytes);
  },
});
