import type { SelectionState } from '../../plugin/protocol.ts';
import { isPicture } from '../shelf/picture.ts';
import { afterSelection, withPicture } from '../shelf/shelf.ts';
import { chosenPair, samePair } from '../state/pair.ts';
import { isIdle } from '../state/phase.ts';
import { rest } from '../state/rest.ts';
import type { Handlers } from '../state/handlers.ts';
import type { State } from '../state/state.ts';
import type { SelectionSliceEvent } from './selection-slice.ts';

export const selectionHandlers: Handlers<SelectionSliceEvent> = {
  selected(state, { selection }) {
    return selectedOnCanvas({ ...state, shelf: afterSelection(state.shelf, selection) }, selection);
  },
  swapped(state) {
    if (state.selection === null || !isIdle(state.phase)) return state;
    const { source, exemplar } = state.selection;
    if (isPicture(exemplar)) return state;
    return rest({ ...state, selection: { ...state.selection, source: exemplar, exemplar: source } });
  },
  thumbnailed(state, { node, url }) {
    return { ...state, thumbnails: { ...state.thumbnails, [node]: url } };
  },
};

/** A change of the canvas's selection, or of the picture that stands in for its exemplar. */
export function selectedOnCanvas(state: State, canvas: SelectionState): State {
  return selected({ ...state, canvas }, withPicture(canvas, state.shelf.picture));
}

/** A finished or running restyle survives clicks on the canvas; only another complete pair takes a review's place. */
function selected(state: State, selection: SelectionState): State {
  const next = { ...state, selection };
  const { phase } = state;
  if (phase.name === 'running' || phase.name === 'applying') return next;
  if (phase.name === 'review') {
    const pair = chosenPair(selection);
    return pair === null || samePair(pair, phase.outcome.pair) ? next : { ...rest(next), notice: null };
  }
  return rest(next);
}
