import { VERBS } from '../lab/panel.ts';
import { job, pick, type Kind } from './kind.ts';

export const USER_FAULTS: readonly Kind[] = [
  ...VERBS.map((verb): Kind => ({
    name: `cancel at ${verb}`,
    async play(lab) {
      lab.atVerb(verb, () => lab.panel.session.cancel());
      await job(lab);
    },
  })),
  {
    name: 'cancel while frames are read',
    async play(lab, random) {
      void lab.panel.session.restyle();
      const turns = Math.floor(random() * 12);
      for (let i = 0; i < turns; i++) await new Promise(setImmediate);
      lab.panel.session.cancel();
      lab.fired = true;
      await lab.settle();
    },
  },
  {
    name: 'cancel, then Restyle at once, many times',
    async play(lab, random) {
      for (let i = 0; i < 5; i++) {
        void lab.panel.session.restyle();
        const turns = Math.floor(random() * 30);
        for (let j = 0; j < turns; j++) await new Promise(setImmediate);
        lab.panel.session.cancel();
      }
      lab.fired = true;
      await job(lab);
    },
  },
  {
    name: 'double click on Restyle',
    async play(lab) {
      void lab.panel.session.restyle();
      void lab.panel.session.restyle();
      lab.fired = true;
      await lab.settle();
      await lab.apply();
    },
  },
  {
    name: 'double click on Apply',
    async play(lab) {
      await lab.restyle();
      lab.press();
      lab.press();
      void lab.panel.session.restyle();
      lab.fired = true;
      await lab.settle();
    },
  },
  {
    name: 'another selection mid-run',
    async play(lab, random) {
      const { other, exemplar, wireframe } = lab.world.ids;
      const choices = [[], [other], [other, exemplar], [exemplar, wireframe, other]];
      lab.atVerb(pick(random, VERBS), () => lab.select(...pick(random, choices)));
      await job(lab);
    },
  },
  {
    name: 'Undo mid-run',
    async play(lab, random) {
      // What Undo takes back: a change that the user made before, unseen by the judge.
      lab.step(() => lab.world.document.changed(lab.world.ids.other, 'PROPERTY_CHANGE', ['name']));
      lab.atVerb(pick(random, VERBS), () => void lab.panel.session.undo());
      await job(lab);
    },
  },
  {
    name: 'panel closed mid-run',
    async play(lab, random) {
      lab.atVerb(pick(random, VERBS), () => setImmediate(() => lab.close()));
      await lab.restyle();
    },
  },
  {
    name: 'panel closed while placing',
    async play(lab, random) {
      await lab.restyle();
      let calls = Math.floor(random() * 30);
      lab.onFigma((call) => {
        if (lab.fired || call === 'log' || calls-- > 0) return;
        lab.fired = true;
        setImmediate(() => lab.close());
      });
      await lab.apply();
    },
  },
];
