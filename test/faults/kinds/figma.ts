import { job, damaged, pick, type Kind } from './kind.ts';

const EXPORTED = 0x89;

export const FIGMA_FAULTS: readonly Kind[] = [
  {
    name: 'createImage refuses',
    async play(lab, random) {
      const says = pick(random, [
        'in createImage: Image is too large',
        'in createImage: Image type is unsupported',
      ]);
      lab.onFigma((call) => {
        if (call !== 'createImage') return;
        lab.fired = true;
        throw new Error(says);
      });
      await job(lab);
    },
  },
  {
    name: 'read-only: the nth change is refused',
    async play(lab, random) {
      await lab.restyle();
      let nth = Math.floor(random() * 24);
      lab.onFigma((call, args) => {
        const writes = ['create', 'createImage', 'set', 'select', 'commitUndo', 'zoomTo', 'notify'];
        const write = writes.includes(call) || (call === 'method' && args[1] !== 'exportAsync');
        if (!write || lab.fired || nth-- > 0) return;
        lab.fired = true;
        throw new Error('in a write: This file is view-only');
      });
      await lab.apply();
    },
  },
  {
    name: 'read-only for good after the nth change',
    async play(lab, random) {
      await lab.restyle();
      let nth = Math.floor(random() * 12);
      lab.onFigma((call, args) => {
        const allowed = ['remove', 'exportAsync', 'getPluginData'];
        const write = ['create', 'createImage', 'set'].includes(call) || call === 'method';
        if (!write || allowed.includes(String(args[1])) || nth-- > 0) return;
        lab.fired = true;
        throw new Error('in a write: This file is view-only');
      });
      await lab.apply();
    },
  },
  {
    name: 'export refuses',
    async play(lab, random) {
      let nth = Math.floor(random() * 3);
      lab.onFigma((call, args) => {
        if (call !== 'method' || args[1] !== 'exportAsync' || nth-- > 0) return;
        lab.fired = true;
        throw new Error('in exportAsync: Failed to export node. This node may not have any visible layers.');
      });
      await job(lab);
    },
  },
  {
    name: 'corrupt PNG from the canvas',
    async play(lab, random) {
      lab.wire.tamper.toPanel = (message) => {
        const value = message['value'] as { png?: Uint8Array } | undefined;
        if (value?.png?.[0] !== EXPORTED || lab.fired) return [message];
        lab.fired = true;
        return [{ ...message, value: { ...value, png: damaged(value.png, random) } }];
      };
      await job(lab);
    },
  },
  {
    name: 'corrupt PNG of the result',
    async play(lab, random) {
      lab.hook('encode', (png) => {
        lab.fired = true;
        return damaged(png, random);
      });
      await job(lab);
    },
  },
  {
    name: 'clientStorage full',
    async play(lab) {
      lab.onFigma((call) => {
        if (call !== 'storageSet') return;
        lab.fired = true;
        throw new Error('in clientStorage.setAsync: The quota of 5 MB for this plugin would be exceeded');
      });
      await job(lab);
    },
  },
];
