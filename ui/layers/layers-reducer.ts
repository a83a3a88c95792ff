import { outcomeOf } from '../state/phase.ts';
import type { Handlers } from '../state/handlers.ts';
import { updateLayers } from './layers-state.ts';
import type { LayersSliceEvent } from './layers-slice.ts';

export const layersHandlers: Handlers<LayersSliceEvent> = {
  layers(state, { event }) {
    const layers = updateLayers(state.layers, event, outcomeOf(state.phase));
    return layers === state.layers ? state : { ...state, layers };
  },
};
