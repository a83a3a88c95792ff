import type { View } from './texts.ts';

export interface PreviewSlice {
  /** 0..1 */
  strength: number;
  view: View;
  /** True while the source is shown instead of the chosen view. */
  comparing: boolean;
}

export type PreviewSliceEvent =
  { type: 'strength'; value: number } | { type: 'view'; view: View } | { type: 'comparing'; on: boolean };

export const initialPreview: PreviewSlice = { strength: 1, view: 'result', comparing: false };
