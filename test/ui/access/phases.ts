import type { FrameRef, Launch, ProblemName } from '../../../plugin/protocol.ts';
import type { FakeMode } from '../harness/fake-engine.ts';
import type { OpenPanel } from '../harness/open-panel.ts';

/** A state of the panel that a user can meet, and how to get there. New features add theirs. */
export interface PanelPhase {
  name: string;
  engine: FakeMode;
  launch: Launch;
  reach(open: OpenPanel): Promise<unknown>;
}

export const source: FrameRef = {
  id: '1:2',
  name: 'Analytics dashboard',
  type: 'FRAME',
  width: 1440,
  height: 1024,
};
export const exemplar: FrameRef = {
  id: '1:3',
  name: 'Dusk — exemplar',
  type: 'FRAME',
  width: 1280,
  height: 800,
};
export const both: Launch = { selection: { source, exemplar, problem: null }, again: null };
const long = (frame: FrameRef): FrameRef => ({
  ...frame,
  name: `${frame.name} / Checkout / Payment method / Card details, third iteration (approved)`,
});
const without = (name: ProblemName, node?: string): Launch => ({
  selection: { source: null, exemplar: null, problem: { name, ...(node !== undefined && { node }) } },
  again: null,
});

export const press = ({ panel }: OpenPanel, name: string): Promise<void> =>
  panel.getByRole('button', { name, exact: true }).click();
export const at = ({ panel }: OpenPanel, phase: string): Promise<unknown> =>
  panel.waitForSelector(`.panel[data-phase=${phase}]`);
export const ready = async (open: OpenPanel): Promise<void> => {
  await open.panel.waitForSelector('[data-engine=ready]');
  await open.panel.waitForFunction(() => document.querySelectorAll('.thumbnail img').length === 2);
};
export const review = async (open: OpenPanel): Promise<void> => {
  await ready(open);
  await press(open, 'Restyle');
  await at(open, 'review');
};
export const tab = ({ panel }: OpenPanel, name: string): Promise<void> =>
  panel.getByRole('tab', { name }).click();

export const PHASES: readonly PanelPhase[] = [
  { name: 'empty', engine: 'quick', launch: without('NothingSelected'), reach: (open) => at(open, 'empty') },
  {
    name: 'unfit selection',
    engine: 'quick',
    launch: without('HiddenNode', long(source).name),
    reach: (open) => at(open, 'empty'),
  },
  { name: 'ready', engine: 'quick', launch: both, reach: ready },
  {
    name: 'ready, long names',
    engine: 'quick',
    launch: { selection: { source: long(source), exemplar: long(exemplar), problem: null }, again: null },
    reach: ready,
  },
  {
    name: 'running',
    engine: 'held',
    launch: both,
    async reach(open) {
      await ready(open);
      await press(open, 'Restyle');
      await open.panel.waitForSelector('[aria-valuetext^="Match"]');
    },
  },
  { name: 'review', engine: 'quick', launch: both, reach: review },
  {
    name: 'warp',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await review(open);
      await tab(open, 'Warp');
    },
  },
  {
    name: 'why',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await review(open);
      await tab(open, 'Why');
      await press(open, 'Confidence');
      await open.panel.locator('.why-image').first().click();
    },
  },
  {
    name: 'placed',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await review(open);
      await press(open, 'Apply');
      await open.panel.waitForSelector('.notice');
    },
  },
  {
    name: 'failed',
    engine: 'crash',
    launch: both,
    async reach(open) {
      await ready(open);
      await press(open, 'Restyle');
      await open.panel.waitForSelector('[data-problem=EngineFailed]');
      await open.panel.locator('summary').click();
    },
  },
  {
    name: 'not placed',
    engine: 'quick',
    launch: both,
    async reach(open) {
      await review(open);
      await open.page.evaluate(() => void (window.figmaPage.failNext.place = 'PlaceFailed'));
      await press(open, 'Apply');
      await open.panel.waitForSelector('[data-problem=PlaceFailed]');
    },
  },
];
