import type { Lab } from '../lab/lab.ts';
import type { Message } from '../lab/wire.ts';
import { pick, type Kind, type Random } from './kind.ts';

const SHORT = 120;

/** Presses Apply where nobody has an answer in time, and Apply again: for the user that is still one result. */
function appliedAgain(name: string, between: (lab: Lab, random: Random) => Promise<void>): Kind {
  return {
    name,
    async play(lab, random) {
      await lab.restyle();
      const patient = lab.limits.calls.place;
      lab.limits.calls.place = SHORT;
      late(lab, pick(random, ['call', 'answer', 'lost answer']), SHORT + 30 + random() * 60);
      await lab.apply();
      lab.limits.calls.place = patient;
      await between(lab, random);
      await lab.panel.session.apply();
      await lab.settle();
      lab.expected = 1;
    },
  };
}

/** The next placing reaches the sandbox late, or what came of it reaches the panel late or never. */
function late(lab: Lab, what: 'call' | 'answer' | 'lost answer', milliseconds: number): void {
  const direction = what === 'call' ? 'toSandbox' : 'toPanel';
  lab.wire.tamper[direction] = (message, later) => {
    if (lab.fired || !(what === 'call' ? isPlacing(message) : isPlaced(message))) return [message];
    lab.fired = true;
    if (what !== 'lost answer') later(message, milliseconds);
    return [];
  };
}

const isPlacing = ({ path }: Message): boolean => Array.isArray(path) && path[0] === 'place';
const isPlaced = ({ value }: Message): boolean =>
  typeof (value as { nodeId?: unknown } | null)?.nodeId === 'string';

export const APPLIED_AGAIN: readonly Kind[] = [
  appliedAgain('Apply again after it was answered too late', async () => undefined),
  appliedAgain('Apply again after the late result was undone', async (lab) => {
    lab.undo();
    await lab.settle();
  }),
];
