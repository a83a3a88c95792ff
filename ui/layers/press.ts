import type { Outcome } from '../state/outcome.ts';
import type { PlaceChoice } from './place-outcome.ts';

/** Everything that makes two presses of Apply ask for the same thing on the canvas. */
type Pressed = Pick<PlaceChoice, 'as' | 'strength' | 'off'>;

export interface Presses {
  /** The name of this press: that of the last one where it asked for the same and was not known to have succeeded. */
  name(outcome: Outcome, pressed: Pressed): string;
  /** The last press placed something: the next one is another, even for the same. */
  placed(): void;
}

/**
 * Names presses of Apply, so that the sandbox can tell a repeat of one whose answer never came from the wish for a second result.
 * Must not meet a name of a former panel on the same sandbox: a reloaded panel counts anew.
 */
export function createPresses(): Presses {
  const panel = Math.random().toString(36).slice(2);
  let count = 0;
  let last: { outcome: Outcome; asked: string } | null = null;
  return {
    name(outcome, { as, strength, off }) {
      const asked = JSON.stringify([as, strength, [...off].sort()]);
      if (last?.outcome !== outcome || last.asked !== asked) count++;
      last = { outcome, asked };
      return `${panel}:${count}`;
    },
    placed() {
      last = null;
    },
  };
}
