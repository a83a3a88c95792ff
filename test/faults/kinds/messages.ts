import { CHANNEL } from '../../../plugin/protocol.ts';
import type { Lab } from '../lab/lab.ts';
import type { Message, Tamper } from '../lab/wire.ts';
import { APPLIED_AGAIN } from './applied-again.ts';
import { job, pick, type Kind, type Random } from './kind.ts';

const SHORT = 120;
const DIRECTIONS = ['toPanel', 'toSandbox'] as const;

/** The panel waits no longer than this for calls that will never be answered. */
function hurry(lab: Lab): void {
  for (const call of Object.keys(lab.limits.calls) as (keyof typeof lab.limits.calls)[])
    lab.limits.calls[call] = SHORT;
}

function both(lab: Lab, tamper: Tamper): void {
  for (const direction of DIRECTIONS) lab.wire.tamper[direction] = tamper;
}

/** Every sort of thing that is no message, or nearly one. */
const JUNK: readonly ((message: Message) => unknown)[] = [
  () => null,
  () => 'text',
  () => ({}),
  () => ({ [CHANNEL]: 1 }),
  () => ({ [CHANNEL]: { id: 'x' } }),
  ({ id }) => ({ [CHANNEL]: { id, type: 'HANDLER', name: 'none', value: 1 } }),
  ({ id }) => ({ [CHANNEL]: { id, type: 'HANDLER', name: 'throw', value: null } }),
  ({ id }) => ({ [CHANNEL]: { id: `${String(id)}!`, type: 'APPLY', path: 'hello', argumentList: [] } }),
  ({ id }) => ({ [CHANNEL]: { id, type: 'APPLY', path: ['hello'], argumentList: [null] } }),
  ({ id }) => ({ [CHANNEL]: { id, type: 'APPLY', path: ['constructor', 'constructor'], argumentList: [] } }),
  ({ id }) => ({
    [CHANNEL]: { id, type: 'SET', path: ['__proto__', 'then'], value: { type: 'RAW', value: 1 } },
  }),
  ({ id }) => ({ [CHANNEL]: { id, type: 'RELEASE', path: [] } }),
  ({ id }) => ({ [CHANNEL]: { id, type: 'CONSTRUCT', path: ['hello'], argumentList: [] } }),
  ({ id }) => ({ [CHANNEL]: { id, type: 'ENDPOINT', path: [] } }),
];

/** An answer or a call with another value in one place. */
function bent(message: Message, random: Random): Message {
  const wrong = pick(random, [undefined, null, -1, NaN, '', [], {}, new Uint8Array(3)]);
  if (message['type'] === 'APPLY') {
    const args = [...(message['argumentList'] as unknown[])];
    args[Math.floor(random() * Math.max(1, args.length))] = { type: 'RAW', value: wrong };
    return { ...message, argumentList: args };
  }
  const value = message['value'];
  if (typeof value !== 'object' || value === null) return { ...message, value: wrong };
  const key = pick(random, [...Object.keys(value), 'new']);
  return { ...message, value: { ...value, [key]: wrong } };
}

export const MESSAGE_FAULTS: readonly Kind[] = [
  {
    name: 'messages reordered',
    async play(lab, random) {
      both(lab, (message, later) => {
        if (random() < 0.5) return [message];
        lab.fired = true;
        later(message, 1 + random() * 25);
        return [];
      });
      lab.select(lab.world.ids.exemplar);
      lab.select(lab.world.ids.wireframe, lab.world.ids.exemplar);
      await job(lab);
    },
  },
  {
    name: 'messages duplicated',
    async play(lab, random) {
      both(lab, (message, later) => {
        lab.fired = true;
        if (random() < 0.3) later(message, random() * 20);
        return random() < 0.6 ? [message, message] : [message];
      });
      await job(lab);
    },
  },
  {
    name: 'malformed messages between ours',
    async play(lab, random) {
      for (const direction of DIRECTIONS) {
        lab.wire.tamper[direction] = (message) => {
          lab.fired = true;
          // Of another call than the one under way: an answer to that one would be believed, as it should.
          const foreign = { ...message, id: `foreign ${String(random())}` };
          lab.wire.inject(direction, pick(random, JUNK)(foreign));
          return [message];
        };
      }
      await job(lab);
    },
  },
  {
    name: 'malformed messages in place of ours',
    async play(lab, random) {
      hurry(lab);
      let nth = Math.floor(random() * 8);
      both(lab, (message) => {
        if (nth-- !== 0) return [message];
        lab.fired = true;
        return [bent(message, random)];
      });
      await job(lab);
    },
  },
  {
    name: 'messages lost',
    async play(lab, random) {
      hurry(lab);
      let nth = Math.floor(random() * 12);
      both(lab, (message) => {
        if (nth-- !== 0) return [message];
        lab.fired = true;
        return [];
      });
      await job(lab);
    },
  },
  {
    name: 'answers after their time limit',
    async play(lab, random) {
      hurry(lab);
      let nth = Math.floor(random() * 8);
      both(lab, (message, later) => {
        if (nth-- !== 0) return [message];
        lab.fired = true;
        later(message, SHORT + 30);
        return [];
      });
      await job(lab);
    },
  },
  ...APPLIED_AGAIN,
];
