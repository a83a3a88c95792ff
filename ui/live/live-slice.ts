export interface LiveSlice {
  /** Run again whenever a frame of the shown result changes. */
  live: boolean;
  /** Nodes that changed since the newest run began to read them. */
  changed: readonly string[];
}

export type LiveSliceEvent = { type: 'nodesChanged'; nodes: readonly string[] } | { type: 'live' };

export const initialLive: LiveSlice = { live: false, changed: [] };
