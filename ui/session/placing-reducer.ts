import type { Notice } from '../panel/message-slice.ts';
import type { Outcome } from '../state/outcome.ts';
import { rest } from '../state/rest.ts';
import type { Handlers } from '../state/handlers.ts';
import type { State } from '../state/state.ts';
import type { PlacedManner, PlacingEvent } from './placing-slice.ts';

export const placingHandlers: Handlers<PlacingEvent> = {
  discarded(state) {
    return state.phase.name === 'review' ? { ...rest(state), alert: null } : state;
  },
  applying(state, { run }) {
    const { phase } = state;
    if (phase.name !== 'review' || phase.outcome.run !== run) return state;
    return { ...state, alert: null, phase: { name: 'applying', outcome: phase.outcome } };
  },
  placed(state, event) {
    return placing(state, event.run) === null ? state : { ...rest(state), notice: placedNotice(event) };
  },
  notPlaced(state, { run, problem }) {
    const outcome = placing(state, run);
    return outcome === null ? state : { ...state, alert: problem, phase: { name: 'review', outcome } };
  },
};

/** What is being placed, where it is that run's; null otherwise. */
function placing({ phase }: State, run: number): Outcome | null {
  return phase.name === 'applying' && phase.outcome.run === run ? phase.outcome : null;
}

function placedNotice({
  node,
  detached = 0,
  skipped = 0,
  elsewhere,
}: { node: string } & PlacedManner): Notice {
  return {
    name: 'placed',
    node,
    ...(detached > 0 && { detached }),
    ...(skipped > 0 && { skipped }),
    ...(elsewhere && { elsewhere }),
  };
}
