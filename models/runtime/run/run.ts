import type { WorkerPool } from '../ort/worker-pool.ts';
import type { Card } from '../pack/card.ts';
import type { RestyleInput } from '../types.ts';
import type { Caches } from './caches.ts';

/** What every verb of one run works with. */
export interface Run {
  input: RestyleInput;
  card: Card;
  caches: Caches;
  pool: WorkerPool;
  /** Somebody is told of the progress, and would see a quick small picture before the full one. */
  isWatched: boolean;
}
