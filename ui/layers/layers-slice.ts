import { nothingPlanned, type Layers, type LayersEvent } from './layers-state.ts';

export interface LayersSlice {
  /** How it will be placed. */
  layers: Layers;
}

export type LayersSliceEvent = { type: 'layers'; event: LayersEvent };

export const initialLayers: LayersSlice = { layers: nothingPlanned };
