import type { SceneNode } from '../../../host/graph/types.ts';
import { VERBS } from '../lab/panel.ts';
import type { Lab } from '../lab/lab.ts';
import { job, pick, type Kind, type Random } from './kind.ts';

/** When the user's hand comes between: while frames are read, at a verb, or while the result is placed. */
function meanwhile(lab: Lab, random: Random, act: () => void): void {
  const at = random();
  if (at < 0.5) return lab.atVerb(pick(random, VERBS), act);
  let calls = Math.floor(random() * (at < 0.75 ? 12 : 30));
  lab.onFigma((call) => {
    if (lab.fired || call === 'log' || calls-- > 0) return;
    lab.fired = true;
    setTimeout(act);
  });
}

function onFrames(name: string, change: (lab: Lab, node: SceneNode, random: Random) => void): Kind[] {
  return (['wireframe', 'exemplar'] as const).map((role) => ({
    name: `${role === 'wireframe' ? 'source' : 'exemplar'} ${name}`,
    async play(lab, random) {
      const node = lab.world.document.get(lab.world.ids[role]);
      meanwhile(lab, random, () => lab.edit(() => change(lab, node, random)));
      await job(lab);
    },
  }));
}

const EDITS: readonly ((node: SceneNode, random: Random) => string)[] = [
  (node, random) => {
    node.width = 1 + Math.floor(random() * 200);
    return 'width';
  },
  (node, random) => {
    node.transform = [
      [1, 0, random() * 1000],
      [0, 1, random() * 1000],
    ];
    return 'x';
  },
  (node) => {
    node.name = '';
    return 'name';
  },
  (node) => {
    node.fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];
    return 'fills';
  },
];

export const DOCUMENT_FAULTS: readonly Kind[] = [
  ...onFrames('deleted mid-run', (lab, node) => lab.world.document.remove(node.id)),
  ...onFrames('edited mid-run', (lab, node, random) =>
    lab.world.document.changed(node.id, 'PROPERTY_CHANGE', [pick(random, EDITS)(node, random)]),
  ),
  ...onFrames('locked, hidden or turned mid-run', (lab, node, random) => {
    const change = pick(random, ['locked', 'hidden', 'turned']);
    if (change === 'locked') node.locked = true;
    else if (change === 'hidden') node.visible = false;
    else
      node.transform = [
        [0, -1, 0],
        [1, 0, 0],
      ];
    lab.world.document.changed(node.id, 'PROPERTY_CHANGE', [change]);
  }),
  ...onFrames('moved into another parent mid-run', (lab, node, random) =>
    lab.world.document.attach(
      node.id,
      pick(random, [lab.world.ids.section, lab.world.ids.other, lab.world.pages[1]]),
    ),
  ),
  {
    name: 'page switched',
    async play(lab, random) {
      meanwhile(lab, random, () => lab.world.document.setCurrentPage(lab.world.pages[1]));
      await job(lab);
    },
  },
  {
    name: 'page deleted mid-run',
    async play(lab, random) {
      meanwhile(lab, random, () => lab.edit(() => lab.world.document.remove(lab.world.pages[0])));
      await job(lab);
    },
  },
  {
    name: 'result in a section that is full or goes away',
    async play(lab, random) {
      const { document, ids } = lab.world;
      lab.select(ids.inSection, ids.exemplar);
      await lab.settle();
      if (random() < 0.7) meanwhile(lab, random, () => lab.edit(() => document.remove(ids.section)));
      else lab.fired = true;
      await job(lab);
    },
  },
];
