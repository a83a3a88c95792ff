import type { Reading } from './reading.ts';
import type { SceneReader } from './scene-reader.ts';

/** Reads that whoever looks at a layer makes at most: type, visible, name, fills, strokes, effects, width, height. */
const PER_LAYER = 8;

export interface WalkLimits {
  /** Layers, the node itself included. */
  layers: number;
  /** Reads, those made by whoever walks included. */
  reads: number;
  /** Whether hidden layers and what is in them are passed too. */
  hidden?: boolean;
}

/** A node and its layers, outer ones first, for one `for … of`; each layer may be read as PER_LAYER says. */
export class LayerWalk implements Iterable<SceneReader> {
  /** Whether layers were left out because a limit was reached. */
  cut = false;

  constructor(
    private readonly root: SceneReader,
    private readonly reading: Reading,
    private readonly limits: WalkLimits,
  ) {}

  *[Symbol.iterator](): Iterator<SceneReader> {
    const { root, reading } = this;
    const { layers, reads, hidden = false } = this.limits;
    const last = reading.spent + reads - PER_LAYER;
    const queue = [root];
    for (let i = 0; i < queue.length; i++) {
      const layer = queue[i]!;
      if (i > 0 && reading.spent > last) {
        this.cut = true;
        return;
      }
      if (!hidden && reading.read(layer, 'visible') === false) continue;
      yield layer;
      // Of more layers than can be reached none is asked for: each of them would be made for nothing.
      if (queue.length >= layers || queue.length - i > last - reading.spent + PER_LAYER) {
        this.cut ||= reading.has(layer, 'children');
        continue;
      }
      for (const child of reading.read(layer, 'children') ?? []) {
        if (queue.length < layers) queue.push(child);
        else this.cut = true;
      }
    }
  }
}
