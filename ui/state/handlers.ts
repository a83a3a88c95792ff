import type { State } from './state.ts';

/**
 * One short pure function for every event of a feature. It is given the whole state, for many an event ends what another feature shows; a
 * function that has nothing to do returns the very state it was given.
 */
export type Handlers<Event extends { type: string }> = {
  readonly [Type in Event['type']]: (state: State, event: Extract<Event, { type: Type }>) => State;
};
