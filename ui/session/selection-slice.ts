import type { SelectionState } from '../../plugin/protocol.ts';

export interface SelectionSlice {
  /** What the canvas offers; null until the sandbox has answered hello(). */
  canvas: SelectionState | null;
  /** The same, with the chosen picture in the exemplar's place: what Restyle works on. */
  selection: SelectionState | null;
  /** Object URL of each node's thumbnail, by node id. */
  thumbnails: Readonly<Record<string, string>>;
}

export type SelectionSliceEvent =
  | { type: 'selected'; selection: SelectionState }
  | { type: 'swapped' }
  | { type: 'thumbnailed'; node: string; url: string };

export const initialSelection: SelectionSlice = { canvas: null, selection: null, thumbnails: {} };
