import type { FrameRef, SelectionState } from '../../plugin/protocol.ts';
import { isPicture } from './picture.ts';

/** A picture on the shelf as the panel draws it. */
export interface ShelfItem {
  hash: string;
  frame: FrameRef;
  /** Object URL of its thumbnail. */
  url: string;
}

export interface Shelf {
  /** Newest first. */
  items: readonly ShelfItem[];
  /** The picture that stands in for the exemplar of the canvas. */
  picture: FrameRef | null;
  /** A file is being dragged over the panel. */
  dragging: boolean;
}

export type ShelfEvent =
  | { type: 'listed'; items: readonly ShelfItem[] }
  | { type: 'chosen'; picture: FrameRef }
  | { type: 'cleared' }
  | { type: 'dragging'; on: boolean };

export const emptyShelf: Shelf = { items: [], picture: null, dragging: false };

export function updateShelf(shelf: Shelf, event: ShelfEvent): Shelf {
  switch (event.type) {
    case 'listed':
      return { ...shelf, items: event.items };
    case 'chosen':
      return { ...shelf, picture: event.picture, dragging: false };
    case 'cleared':
      return { ...shelf, picture: null };
    case 'dragging':
      return shelf.dragging === event.on ? shelf : { ...shelf, dragging: event.on };
  }
}

/** The latest deliberate choice counts: an exemplar selected on the canvas takes the picture's place. */
export function afterSelection(shelf: Shelf, canvas: SelectionState): Shelf {
  const { exemplar, source, problem, wireframes = [] } = canvas;
  if (problem !== null || exemplar === null || source === null) return shelf;
  if (isPicture(exemplar)) return { ...shelf, picture: exemplar };
  const isSketch = wireframes.some(({ id }) => id === exemplar.id);
  return isSketch || shelf.picture === null ? shelf : { ...shelf, picture: null };
}

/** What the canvas offers, with the picture in the exemplar's place; whatever only the exemplar lacked is no problem then. */
export function withPicture(canvas: SelectionState, picture: FrameRef | null): SelectionState {
  if (picture === null) return canvas;
  const source = canvas.source ?? canvas.exemplar;
  const { problem, wireframes } = canvas;
  const many = wireframes !== undefined && { wireframes };
  if (source === null) {
    const missing = problem === null || problem.name === 'NothingSelected';
    return { source: null, exemplar: picture, problem: missing ? { name: 'NoWireframe' } : problem };
  }
  const solved =
    problem === null ||
    problem.name === 'OneFrameSelected' ||
    problem.name === 'PictureGone' ||
    (problem.name === 'TooManySelected' && wireframes !== undefined);
  return { source, exemplar: picture, problem: solved ? null : problem, ...many };
}
