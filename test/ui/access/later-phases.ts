import type { Launch } from '../../../plugin/protocol.ts';
import type { OpenPanel } from '../harness/open-panel.ts';
import { both, exemplar, press, ready, review, source, tab, type PanelPhase } from './phases.ts';

const third = { id: '1:4', name: 'Sign in', type: 'FRAME', width: 390, height: 844 };
const two: Launch = { selection: { source, exemplar, more: [third], problem: null }, again: null };
const batch: Launch = {
  selection: { source, exemplar, wireframes: [source, third], problem: null },
  again: null,
};

const solid = (grey: number) => [{ type: 'SOLID', color: { r: grey, g: grey, b: grey } }];
/** What the drawing of the wireframe shows, as layers (harness/drawings.ts). */
const LAYERS = [
  { name: 'Sidebar', at: [0, 0, 240, 1024], grey: 0.95 },
  { name: 'Button', at: [1220, 56, 172, 56], grey: 0.74 },
  ...[0, 1, 2].map((i) => ({ name: `Card ${i + 1}`, at: [288 + i * 376, 152, 352, 160], grey: 0.93 })),
  { name: 'Chart', at: [288, 336, 1104, 640], grey: 0.93 },
].map(({ name, at: [x, y, width, height], grey }, i) => ({
  id: `2:${i}`,
  name,
  type: 'RECTANGLE',
  absoluteBoundingBox: { x, y, width, height },
  fills: solid(grey),
}));

/** A review of a wireframe with layers. */
async function layered(open: OpenPanel): Promise<void> {
  await open.page.evaluate((layers) => void (window.figmaPage.layers['1:2'] = layers), LAYERS);
  await review(open);
}

async function placeAs(open: OpenPanel, as: string): Promise<void> {
  await layered(open);
  await open.panel.locator('.place-as label', { hasText: as }).click();
  await open.panel.waitForSelector('.checklist');
}

/** Pictures take the room that is left: a row that appears, or a first measure that comes late, moves them under the mouse. */
const still = ({ panel }: OpenPanel): Promise<unknown> =>
  panel.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let [last, frames] = ['', 0];
        const look = (): void => {
          const places = [...document.querySelectorAll('.steer-image')].map((image) =>
            JSON.stringify(image.getBoundingClientRect()),
          );
          frames = places.length > 0 && places.join() === last ? frames + 1 : 0;
          last = places.join();
          if (frames >= 6) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

/** Drags over one picture of the Steer tab, or from one to the other, in shares of each. */
async function drag(
  open: OpenPanel,
  from: [string, number, number],
  to: [string, number, number],
): Promise<void> {
  const place = async ([side, x, y]: [string, number, number]) => {
    const box = (await open.panel.locator(`.steer-image[data-side=${side}]`).boundingBox())!;
    return [box.x + x * box.width, box.y + y * box.height] as const;
  };
  await still(open);
  await open.page.mouse.move(...(await place(from)));
  await open.page.mouse.down();
  await open.page.mouse.move(...(await place(to)), { steps: 4 });
  await open.page.mouse.up();
}

const constraints = ({ panel }: OpenPanel, count: number): Promise<unknown> =>
  panel.waitForFunction((n) => document.querySelectorAll('.steer-what').length === n, count);
const runs = ({ panel }: OpenPanel, count: number): Promise<unknown> =>
  panel.waitForFunction((n) => document.querySelectorAll('.history .tile').length === n, count);
const seriesIs = ({ panel }: OpenPanel, state: string): Promise<unknown> =>
  panel.waitForSelector(`.series[data-state=${state}]`);

async function secondResult(open: OpenPanel): Promise<void> {
  await review(open);
  await press(open, 'Discard');
  await press(open, 'Restyle');
  await runs(open, 2);
}

async function steered(open: OpenPanel): Promise<void> {
  await layered(open);
  await tab(open, 'Steer');
  await drag(open, ['result', 0.9, 0.08], ['exemplar', 0.9, 0.1]);
  await constraints(open, 1);
  await drag(open, ['exemplar', 0.02, 0.05], ['exemplar', 0.15, 0.9]);
  await constraints(open, 2);
}

/** States of what came after the main job: steering, layers, iterating, the shelf. */
export const LATER_PHASES: readonly PanelPhase[] = [
  {
    name: 'report copied',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await review(open);
      await press(open, 'Copy report');
      await open.panel.locator('.report-note', { hasText: 'copied' }).waitFor();
    },
  },
  {
    name: 'report shown',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await ready(open);
      await open.panel.evaluate(() => Reflect.set(document, 'execCommand', () => false));
      await press(open, 'Copy report');
      await open.panel.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'model card',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await ready(open);
      await open.panel.locator('.model-name').click();
      await open.panel.getByRole('button', { name: 'About Exemplar' }).waitFor();
    },
  },
  {
    name: 'about',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await ready(open);
      await open.panel.locator('.model-name').click();
      await press(open, 'About Exemplar');
      const licences = open.panel.getByRole('dialog').getByLabel('Licences');
      await open.panel.waitForFunction(() =>
        document.querySelector('dialog textarea')?.textContent?.includes('preact'),
      );
      await licences.waitFor();
    },
  },
  {
    name: 'steer, nothing set',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await layered(open);
      await tab(open, 'Steer');
    },
  },
  { name: 'steer, a pin and a forbidden area', engine: 'quick', launch: both, reach: steered },
  {
    name: 'steer, two exemplars and a layer',
    engine: 'quick',
    launch: two,
    async reach(open) {
      await open.page.evaluate((layers) => void (window.figmaPage.layers['1:2'] = layers), LAYERS);
      await open.panel.waitForSelector('[data-engine=ready]');
      await press(open, 'Restyle');
      await open.panel.waitForSelector('.panel[data-phase=review]');
      await tab(open, 'Steer');
      await drag(open, ['result', 0.9, 0.08], ['result', 0.9, 0.08]);
      const choice = open.panel.getByRole('group', { name: /Takes its look from/ });
      await choice.getByRole('button', { name: 'Exemplar 2' }).click();
      await constraints(open, 1);
    },
  },
  {
    name: 'layers checklist',
    engine: 'quick',
    launch: both,
    reach: (open) => placeAs(open, 'Layers'),
  },
  {
    name: 'live text checklist',
    engine: 'quick',
    launch: both,
    reach: (open) => placeAs(open, 'Live text'),
  },
  { name: 'history', engine: 'quick', launch: both, reach: secondResult },
  {
    name: 'side by side',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await secondResult(open);
      await press(open, 'Side by side');
      await open.panel.getByRole('combobox', { name: 'Show beside' }).selectOption('1');
    },
  },
  {
    name: 'variations',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await review(open);
      await press(open, 'Variations');
      await open.panel.waitForSelector('.variations');
    },
  },
  {
    name: 'stale',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await review(open);
      await open.page.evaluate(() => window.figmaPage.change(['1:2']));
      await open.panel.waitForSelector('.stale');
    },
  },
  {
    name: 'batch, running',
    engine: 'held',
    launch: batch,
    async reach(open) {
      await ready(open);
      await press(open, 'Restyle 2 frames');
      await open.panel.waitForSelector('[aria-valuetext^="Match"]');
    },
  },
  {
    name: 'batch, one failed',
    engine: 'quick',
    launch: batch,
    async reach(open) {
      await ready(open);
      await open.page.evaluate(() => void (window.figmaPage.failNext.place = 'PlaceFailed'));
      await press(open, 'Restyle 2 frames');
      await seriesIs(open, 'ended');
    },
  },
  {
    name: 'shelf with pictures',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await ready(open);
      for (const [node, name] of [
        ['1:2', 'Grey poster, second proof.png'],
        ['1:3', 'Dusk.png'],
      ]) {
        const bytes = await open.page.evaluate((id) => [...window.figmaPage.exported[`${id} 256`]], node);
        const file = { name, mimeType: 'image/png', buffer: Buffer.from(bytes) };
        await open.panel.locator('.shelf input').setInputFiles(file);
        await open.panel.locator('.slot-name', { hasText: name }).waitFor();
      }
      await open.panel.waitForFunction(() => document.querySelectorAll('.shelf .tile').length === 2);
    },
  },
];
