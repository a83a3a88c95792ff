import { outcomeOf } from '../state/phase.ts';
import type { Handlers } from '../state/slice.ts';
import { nothingPlanned, updateLayers, type Layers, type LayersEvent } from './layers-state.ts';

export interface LayersSlice {
  /** How it will be placed. */
  layers: Layers;
}

export type LayersSliceEvent = { type: 'layers'; event: LayersEvent };

export const initialLayers: LayersSlice = { layers: nothingPlanned };

export const layersHandlers: Handlers<LayersSliceEvent> = {
  layers(state, { event }) {
    const layers = updateLayers(state.layers, event, outcomeOf(state.phase));
    return layers === state.layers ? state : { ...state, layers };
  },
};
