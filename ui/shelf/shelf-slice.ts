import { emptyShelf, type Shelf, type ShelfEvent } from './shelf.ts';

export interface ShelfSlice {
  shelf: Shelf;
}

export type ShelfSliceEvent = { type: 'shelf'; event: ShelfEvent };

export const initialShelf: ShelfSlice = { shelf: emptyShelf };
