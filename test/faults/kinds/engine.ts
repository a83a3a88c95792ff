import { pick, job, damaged, type Kind } from './kind.ts';
import { VERBS } from '../lab/panel.ts';
import type { Lab } from '../lab/lab.ts';
import { pause } from '../lab/timers.ts';

/** Milliseconds that the panel waits for an engine that will never answer. */
const SHORT = 150;

const home = (lab: Lab) => lab.panel.homes.at(-1)!;
const never = (): Promise<never> => new Promise(() => undefined);

/** Something new to compute, so that no cache answers in the engine's place. */
function forgetCaches(lab: Lab): void {
  home(lab).die('The lab wants a fresh engine.');
}

export const ENGINE_FAULTS: readonly Kind[] = [
  {
    name: 'engine crashes mid-run',
    async play(lab, random) {
      lab.atVerb(pick(random, VERBS), () => home(lab).die('The worker crashed.'));
      await job(lab);
    },
  },
  {
    name: 'engine crashes while idle',
    async play(lab) {
      home(lab).die('The worker crashed.');
      lab.fired = true;
      await lab.settle();
      await job(lab);
    },
  },
  {
    name: 'engine crashes at start',
    async play(lab, random) {
      forgetCaches(lab);
      await lab.settle();
      lab.hook('load', async () => {
        lab.fired = true;
        if (random() < 0.5) throw new Error('Worker refused.');
        home(lab).die('The worker crashed.');
        return never();
      });
      await job(lab);
    },
  },
  {
    name: 'engine hangs at start',
    async play(lab) {
      forgetCaches(lab);
      await lab.settle();
      lab.limits.load = SHORT;
      lab.hook('load', () => {
        lab.fired = true;
        return never();
      });
      await job(lab);
    },
  },
  {
    name: 'engine hangs mid-run',
    async play(lab) {
      forgetCaches(lab);
      await lab.settle();
      await hang(lab);
      await job(lab);
    },
  },
  {
    name: 'engine hangs after Cancel',
    async play(lab) {
      forgetCaches(lab);
      await lab.settle();
      const hung = hang(lab);
      void lab.panel.session.restyle();
      await hung;
      await waitFor(() => lab.fired);
      lab.panel.session.cancel();
      await job(lab);
    },
  },
  {
    name: 'device lost',
    async play(lab, random) {
      await failingGraph(lab, Math.floor(random() * 4), 'GPUDevice was lost: device was destroyed');
      await job(lab);
    },
  },
  {
    name: 'out of memory in the engine',
    async play(lab, random) {
      const says = [
        'std::bad_alloc',
        'WebAssembly.Memory.grow(): out of memory',
        'Failed to allocate memory',
      ];
      await failingGraph(lab, Math.floor(random() * 4), pick(random, says));
      await job(lab);
    },
  },
  {
    name: 'out of memory in the panel',
    async play(lab, random) {
      const fail = (): never => {
        lab.fired = true;
        throw new RangeError('Array buffer allocation failed');
      };
      if (random() < 0.5) lab.hook('decode', fail);
      else lab.hook('encode', fail);
      await job(lab);
    },
  },
  {
    name: 'corrupt pack',
    async play(lab, random) {
      forgetCaches(lab);
      await lab.settle();
      lab.hook('load', async (pack) => {
        lab.fired = true;
        const name = pick(random, Object.keys(pack.files));
        if (random() < 0.2) delete pack.files[name];
        else pack.files[name] = damaged(pack.files[name]!, random);
        if (random() < 0.2) delete pack.card[pick(random, Object.keys(pack.card))];
      });
      await job(lab);
    },
  },
];

/** The first graph of the next run never answers; the panel soon loses its patience. */
async function hang(lab: Lab): Promise<void> {
  await lab.panel.session.warmUp();
  lab.limits.patience.begin = lab.limits.patience.step = SHORT;
  lab.hook('graph', () => {
    lab.fired = true;
    return never();
  });
}

/** The nth graph of a fresh engine's run throws. */
async function failingGraph(lab: Lab, nth: number, message: string): Promise<void> {
  forgetCaches(lab);
  await lab.settle();
  await lab.panel.session.warmUp();
  let graphs = 0;
  lab.hook('graph', async () => {
    if (graphs++ !== nth) return;
    lab.fired = true;
    throw new Error(message);
  });
}

async function waitFor(met: () => boolean): Promise<void> {
  for (let turns = 0; turns < 500 && !met(); turns++) await pause(2);
}
