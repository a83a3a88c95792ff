import { selectedOnCanvas } from '../session/selection-slice.ts';
import type { Handlers } from '../state/slice.ts';
import { emptyShelf, updateShelf, type Shelf, type ShelfEvent } from './shelf.ts';

export interface ShelfSlice {
  shelf: Shelf;
}

export type ShelfSliceEvent = { type: 'shelf'; event: ShelfEvent };

export const initialShelf: ShelfSlice = { shelf: emptyShelf };

export const shelfHandlers: Handlers<ShelfSliceEvent> = {
  shelf(state, { event }) {
    const next = { ...state, shelf: updateShelf(state.shelf, event) };
    if (next.shelf.picture === state.shelf.picture || state.canvas === null) return next;
    return selectedOnCanvas({ ...next, alert: null }, state.canvas);
  },
};
