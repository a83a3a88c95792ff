import { selectedOnCanvas } from '../session/selection-reducer.ts';
import type { Handlers } from '../state/handlers.ts';
import { updateShelf } from './shelf.ts';
import type { ShelfSliceEvent } from './shelf-slice.ts';

export const shelfHandlers: Handlers<ShelfSliceEvent> = {
  shelf(state, { event }) {
    const next = { ...state, shelf: updateShelf(state.shelf, event) };
    if (next.shelf.picture === state.shelf.picture || state.canvas === null) return next;
    return selectedOnCanvas({ ...next, alert: null }, state.canvas);
  },
};
