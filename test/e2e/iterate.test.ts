import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SceneNode } from '../../host/graph/types.ts';
import { problemText } from '../../ui/bridge/texts.ts';
import { texts as panelTexts } from '../../ui/panel/texts.ts';
import { texts as historyTexts } from '../../ui/history/texts.ts';
import { texts as liveTexts } from '../../ui/live/texts.ts';
import { manyWireframes } from './many-wireframes.ts';
import { axeFaults } from '../ui/harness/axe-faults.ts';
import { openPlugin, SCREENS, type OpenPlugin } from './open-plugin.ts';
import type { SerialisedDocument } from '../../host/graph/document.ts';

const EXEMPLAR = 'Exemplar — Saffron';
const RUN = { timeout: 110_000 };

/** What is done with results once there are some, on the real pack. */
describe('iterate', () => {
  let host: OpenPlugin;
  let three: SerialisedDocument;
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    host = await openPlugin();
    host.page.setDefaultTimeout(RUN.timeout);
    three = manyWireframes(await host.host('serialise'), 3);
  });
  beforeEach(() => host.host('loadDocument', three));
  afterAll(() => host.close());

  const shoot = async (panel: Frame, name: string): Promise<void> => {
    const window = await panel.frameElement();
    await window.screenshot({ path: join(SCREENS, `${name}.png`) });
  };
  const restyle = async (panel: Frame): Promise<void> => {
    await panel.getByRole('button', { name: 'Restyle', exact: true }).first().click();
    await panel.waitForSelector('main[data-phase=review]', RUN);
  };
  const results = async (): Promise<string[]> => {
    const { nodes } = await host.host('serialise');
    const found = Object.values(nodes as Record<string, SceneNode>).filter(({ name }) =>
      /restyled/.test(name),
    );
    return found.map(({ name }) => name).sort();
  };
  const runs = (panel: Frame): Promise<string[]> =>
    panel
      .locator('.history .tile')
      .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('data-run') ?? ''));
  /**
   * Waits, from before the series begins, until its report says that; then presses Cancel or Esc. In the panel itself, because a busy
   * machine tells a test of it when the next frame is long under way.
   */
  const atReport = (
    panel: Frame,
    sentence: string,
    press: 'Cancel' | 'Escape' | null = null,
  ): Promise<void> =>
    panel.evaluate(
      ([said, what]) =>
        new Promise<void>((done) => {
          const look = (): void => {
            if (!document.querySelector('.series')?.textContent?.includes(said!)) return;
            changes.disconnect();
            if (what === 'Cancel') document.querySelector<HTMLElement>('.actions .button')!.click();
            if (what === 'Escape') window.dispatchEvent(new KeyboardEvent('keydown', { key: what }));
            done();
          };
          const changes = new MutationObserver(look);
          changes.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
      [sentence, press] as const,
    );
  const noFaults = async (panel: Frame): Promise<void> => {
    expect(await axeFaults(panel)).toEqual([]);
  };

  it('keeps results with their settings, to look at again, to compare and to delete', async () => {
    const panel = await host.run('Wireframe', EXEMPLAR);
    await restyle(panel);
    await panel.getByRole('slider', { name: 'Strength' }).fill('60');
    await host.host('select', [await host.id('Wireframe'), await host.id('Exemplar — Nightledger')]);
    await panel.waitForSelector('main[data-phase=ready]');
    await panel.getByRole('slider', { name: 'Strength' }).fill('100');
    await restyle(panel);
    await expect.poll(() => runs(panel)).toEqual(['2', '1']);
    await shoot(panel, 'history');
    await panel.getByRole('button', { name: panelTexts.sideBySide }).click();
    await panel.getByRole('combobox', { name: historyTexts.besideWhat }).selectOption('1');
    await expect.poll(() => panel.locator('.side-picture').count()).toBe(2);
    await shoot(panel, 'side-by-side');
    await noFaults(panel);
    await panel.getByRole('combobox', { name: historyTexts.besideWhat }).selectOption('before');
    await shoot(panel, 'side-by-side-before');
    await panel.getByRole('button', { name: panelTexts.sideBySide }).click();
    await panel.getByRole('button', { name: /^Result 1: / }).click();
    await expect.poll(() => panel.getByRole('slider', { name: 'Strength' }).inputValue()).toBe('60');
    await expect.poll(() => panel.locator('.slot-name').last().innerText()).toBe(EXEMPLAR);
    await panel.getByRole('button', { name: 'Delete result 2' }).focus();
    await host.page.keyboard.press('Enter');
    await expect.poll(() => runs(panel)).toEqual(['1']);
    expect(await panel.locator('main').getAttribute('data-phase')).toBe('review');
  });

  it('gives another wireframe the settings of a former result', async () => {
    const panel = await host.run('Wireframe', EXEMPLAR);
    await restyle(panel);
    await panel.getByRole('slider', { name: 'Strength' }).fill('70');
    await host.host('select', [await host.id('Wireframe 2')]);
    await panel.getByRole('button', { name: historyTexts.reuse }).click();
    await expect.poll(() => runs(panel), RUN).toEqual(['2', '1']);
    expect(await panel.locator('.slot-name').allTextContents()).toEqual(['Wireframe 2', EXEMPLAR]);
    expect(await panel.getByRole('slider', { name: 'Strength' }).inputValue()).toBe('70');
  });

  it('offers variations after other parts of the exemplar, and cancelling keeps what is done', async () => {
    const panel = await host.run('Wireframe', EXEMPLAR);
    await restyle(panel);
    const first = atReport(panel, 'Variation 1 of 3');
    await panel.getByRole('button', { name: historyTexts.variations }).click();
    await first;
    await panel.waitForSelector('.variations', RUN);
    expect(await panel.locator('.variation').count()).toBe(4);
    await shoot(panel, 'variations');
    await noFaults(panel);
    await panel.getByRole('button', { name: 'Bottom part' }).click();
    await panel.waitForSelector('main[data-phase=review] .preview');
    await panel.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(results).toEqual(['Wireframe — restyled 1']);
    const { nodes } = await host.host('serialise');
    const placed = (nodes as Record<string, SceneNode>)[await host.id('Wireframe — restyled 1')]!;
    expect(JSON.stringify(placed)).toContain('exemplarCrop');
    await panel.getByRole('button', { name: /^Result 1: / }).click();
    const cancelled = atReport(panel, 'Variation 2 of 3', 'Cancel');
    await panel.getByRole('button', { name: historyTexts.variations }).click();
    await cancelled;
    await panel.waitForSelector('.variations');
    expect(await panel.locator('.variation').count()).toBe(2);
  });

  it('restyles a batch after one exemplar: one undo step each, a failing frame reported, cancel keeps what is done', async () => {
    const names = ['Wireframe', 'Wireframe 2', 'Wireframe 3'];
    const panel = await host.run(...names, EXEMPLAR);
    const button = panel.getByRole('button', { name: 'Restyle 3 frames' });
    await button.waitFor();
    await shoot(panel, 'batch-ready');
    await host.host('edit', await host.id('Wireframe 2'), { visible: false });
    const third = atReport(panel, 'Frame 3 of 3');
    await button.click();
    await third;
    await shoot(panel, 'batch-running');
    await panel.waitForSelector('.series[data-state=ended]', RUN);
    const report = await panel.locator('.series').innerText();
    expect(report).toContain('Placed 2 of 3 results beside their wireframes; 1 failed.');
    expect(report).toContain(problemText({ name: 'HiddenNode', node: 'Wireframe 2' }));
    await shoot(panel, 'batch-ended');
    await host.page.screenshot({ path: join(SCREENS, 'batch-canvas.png') });
    expect(await results()).toEqual(['Wireframe 3 — restyled 1', 'Wireframe — restyled 1']);
    await host.host('undo');
    expect(await results()).toEqual(['Wireframe — restyled 1']);
    await host.host('undo');
    expect(await results()).toEqual([]);

    const stopped = atReport(panel, 'Frame 3 of 3', 'Escape');
    await button.click();
    await stopped;
    await panel.waitForSelector('.series[data-state=cancelled]', RUN);
    expect(await results()).toEqual(['Wireframe — restyled 1']);
  });

  it('marks a result whose wireframe has changed, and live mode runs it again', async () => {
    const panel = await host.run('Wireframe', EXEMPLAR);
    await restyle(panel);
    const { nodes } = await host.host('serialise');
    const wireframe = (nodes as Record<string, SceneNode>)[await host.id('Wireframe')]!;
    await host.host('edit', wireframe.id, { name: wireframe.name });
    const layer = wireframe.children[2]!;
    const paint = (r: number) => ({ fills: [{ type: 'SOLID', color: { r, g: r, b: r } }] });
    await host.host('edit', layer, paint(0.4));
    await expect.poll(() => panel.locator('.stale').innerText()).toContain(liveTexts.sourceChanged);
    await shoot(panel, 'stale');
    await noFaults(panel);
    await panel.getByRole('button', { name: historyTexts.liveMeaning }).click();
    await expect.poll(() => runs(panel), RUN).toEqual(['2', '1']);
    await expect.poll(() => panel.locator('.stale').count()).toBe(0);
    await host.host('edit', layer, paint(0.6));
    await host.host('edit', layer, paint(0.7));
    await panel.waitForSelector('main[data-phase=running]', RUN);
    await shoot(panel, 'live-running');
    await expect.poll(() => runs(panel), RUN).toEqual(['3', '2', '1']);
    await shoot(panel, 'live');
    expect(await results()).toEqual([]);
  });

  describe('Restyle with last settings', () => {
    const said = async (): Promise<string[]> =>
      (await host.host('notifications')).map(({ message }) => message);
    const again = async (...names: string[]): Promise<void> => {
      if (await host.host('running')) await host.host('closePlugin');
      await host.host('select', await Promise.all(names.map(host.id)));
      const shown = await host.page.evaluate(async () => {
        await window.host.runPlugin('restyle-last');
        // Looked at in the same moment: a run that cannot begin is over before a test could ask.
        const panels = [...document.querySelectorAll<HTMLElement>('.plugin-window')];
        return panels.map((panel) => panel.offsetWidth > 0);
      });
      expect(shown, 'nobody sees a panel').toEqual([false]);
      await expect.poll(() => host.host('running'), RUN).toBe(false);
    };

    it('places without a panel, with the last exemplar where only a wireframe is selected; one undo step', async () => {
      const panel = await host.run('Wireframe', EXEMPLAR);
      await restyle(panel);
      await panel.getByRole('slider', { name: 'Strength' }).fill('50');
      await panel.getByRole('button', { name: 'Apply' }).click();
      await expect.poll(results).toEqual(['Wireframe — restyled 1']);
      await again('Wireframe 2');
      expect(await results()).toEqual(['Wireframe 2 — restyled 1', 'Wireframe — restyled 1']);
      const { nodes } = await host.host('serialise');
      const placed = (nodes as Record<string, SceneNode>)[await host.id('Wireframe 2 — restyled 1')]!;
      expect(JSON.stringify(placed)).toContain('\\"strength\\":0.5');
      expect((await said()).filter((text) => /^Restyling “Wireframe 2”: /.test(text)).length).toBeGreaterThan(
        1,
      );
      await host.page.screenshot({ path: join(SCREENS, 'last-settings.png') });
      await host.host('undo');
      expect(await results()).toEqual(['Wireframe — restyled 1']);
    });

    it('is cancelled from its notification', async () => {
      const before = await host.snapshot();
      await host.host('select', await Promise.all(['Wireframe', EXEMPLAR].map(host.id)));
      await host.host('runPlugin', 'restyle-last');
      await expect.poll(async () => (await said()).at(-1), RUN).toMatch(/^Restyling “Wireframe”/);
      // Each stage has a notification of its own, which lies still for a moment only.
      await host.page.locator('.toast button').last().dispatchEvent('click');
      await expect.poll(() => host.host('running'), RUN).toBe(false);
      expect((await said()).at(-1)).toBe(panelTexts.cancelled);
      expect(await host.snapshot()).toBe(before);
    });

    it('says in one sentence why it cannot', async () => {
      const before = await host.snapshot();
      await again();
      expect((await said()).at(-1)).toBe(problemText({ name: 'NothingSelected' }));
      expect(await host.snapshot()).toBe(before);
    });
  });
});
