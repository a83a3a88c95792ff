import { openGraph, type Graph } from './graph.ts';
import type { OrtLike } from './ort.ts';

/** One onnxruntime and the graphs that are open on it. */
export interface Runner {
  /**
   * The graph of these very bytes, opened on first use and kept; a failed start is not kept. file: its name in messages. holds: as in openGraph.
   * Throws EngineFailed or OutOfMemory naming the file.
   */
  graph(file: string, bytes: Uint8Array, holds?: (output: string) => boolean): Promise<Graph>;
  /** Gives the graph of these bytes back, where it is open. */
  close(bytes: Uint8Array): Promise<void>;
  /** Gives all graphs back. */
  release(): Promise<void>;
}

export function createRunner(ort: OrtLike, options: Record<string, unknown> | undefined): Runner {
  const graphs = new Map<Uint8Array, Promise<Graph>>();
  const close = async (bytes: Uint8Array): Promise<void> => {
    const opened = graphs.get(bytes);
    graphs.delete(bytes);
    await (await opened)?.release();
  };
  return {
    graph(file, bytes, holds) {
      const known = graphs.get(bytes);
      if (known) return known;
      const opened = openGraph(ort, file, bytes, options, holds);
      graphs.set(bytes, opened);
      // The caller still sees this failure.
      opened.catch(() => graphs.delete(bytes));
      return opened;
    },
    close,
    async release() {
      await Promise.all([...graphs.keys()].map(close));
    },
  };
}
