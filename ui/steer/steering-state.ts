import type { LegendChoice, Raster } from '../../models/runtime/types.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Phase } from '../state/phase.ts';
import { settingsOf, type RunSettings } from './settings.ts';
import { emptyHand, updateSteer, type Hand, type SteerEvent } from './steer.ts';

/** What the panel remembers of pins and knobs. */
export interface SteeringState {
  hand: Hand;
  /** Settings that the user wants of a result and that it may not have yet; they belong to that run alone. */
  edits: { run: number; settings: RunSettings } | null;
  /** Knobs of the next run; null: the model's own sharpness, the source's own size. */
  next: Pick<RunSettings, 'size' | 'legend'> & { sharpness: number | null };
  /** How far the result is with running again, 0..1; null while it does not. */
  refining: number | null;
  /** A quick picture of what it becomes, while it runs again. */
  firstLook: Raster | null;
}

export const emptySteering: SteeringState = {
  hand: emptyHand,
  edits: null,
  next: { sharpness: null, size: null, legend: [] },
  refining: null,
  firstLook: null,
};

export type SteeringEvent =
  | SteerEvent
  | { type: 'sharpness'; value: number | null; standard: number }
  | { type: 'size'; value: number | null }
  | { type: 'legend'; choices: readonly LegendChoice[] }
  | { type: 'refining'; fraction: number | null }
  | { type: 'glimpsed'; picture: Raster };

/** outcome: the one under review. The hand needs one; the knobs do not. */
export function updateSteering(
  state: SteeringState,
  event: SteeringEvent,
  outcome: Outcome | null,
): SteeringState {
  switch (event.type) {
    case 'refining':
      // Of a run that is over or has only begun nothing is to be seen.
      return { ...state, refining: event.fraction, firstLook: event.fraction ? state.firstLook : null };
    case 'glimpsed':
      return { ...state, firstLook: event.picture };
    case 'sharpness': {
      const next = { ...state.next, sharpness: event.value };
      return edited({ ...state, next }, outcome, { sharpness: event.value ?? event.standard });
    }
    case 'size':
      return edited({ ...state, next: { ...state.next, size: event.value } }, outcome, { size: event.value });
    case 'legend': {
      const { choices: legend } = event;
      return edited({ ...state, next: { ...state.next, legend } }, outcome, { legend });
    }
    default: {
      if (outcome === null) return state;
      const settings = wanted(state, outcome);
      const after = updateSteer({ hand: state.hand, settings }, event, outcome.evidence);
      if (after.hand === state.hand && after.settings === settings) return state;
      const edits =
        after.settings === settings ? state.edits : { run: outcome.run, settings: after.settings };
      return { ...state, hand: after.hand, edits };
    }
  }
}

/** The settings that the result under review shall have. */
export function wanted({ edits }: SteeringState, { run, recipe }: Outcome): RunSettings {
  return edits?.run === run ? edits.settings : settingsOf(recipe);
}

/** The knobs as they stand, for the result under review or else for the next run. standard: the model's own sharpness. */
export function knobsOf(
  { steer, phase }: { steer: SteeringState; phase: Phase },
  standard: number,
): Omit<RunSettings, 'steering'> {
  if (phase.name === 'review' || phase.name === 'applying') return wanted(steer, phase.outcome);
  const { sharpness, size, legend } = steer.next;
  return { sharpness: sharpness ?? standard, size, legend };
}

function edited(state: SteeringState, outcome: Outcome | null, change: Partial<RunSettings>): SteeringState {
  if (outcome === null) return state;
  return { ...state, edits: { run: outcome.run, settings: { ...wanted(state, outcome), ...change } } };
}
