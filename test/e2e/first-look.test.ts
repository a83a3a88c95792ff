import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../../ui/panel/texts.ts';
import { openPlugin, type OpenPlugin } from './open-plugin.ts';
import { decode, difference, type Pixels } from './pixels.ts';

/** A frame of 1440 x 1024, which the network takes seconds for. */
const SOURCE = 'Wireframe desktop';
const EXEMPLAR = 'Exemplar — Harbour';

/** What the panel showed when the first look came, before anything else could happen. */
interface Glimpse {
  png: string;
  phase: string | undefined;
  /** Words of its buttons. */
  buttons: string[];
}

/**
 * Presses Restyle, waits for the first look and presses Esc then, if asked. In the panel itself: a busy machine tells a test of a first look when the
 * full picture is there already.
 */
const restyleUntilGlimpsed = (panel: Frame, escape: boolean): Promise<Glimpse> =>
  panel.evaluate(
    (pressed) =>
      new Promise<Glimpse>((done) => {
        const changes = new MutationObserver(() => {
          const canvas = document.querySelector<HTMLCanvasElement>('[data-shown=first-look] canvas');
          if (!canvas) return;
          changes.disconnect();
          const seen = {
            png: canvas.toDataURL().split(',')[1]!,
            phase: document.querySelector('main')?.dataset['phase'],
            buttons: [...document.querySelectorAll('.actions button')].map((one) => one.textContent.trim()),
          };
          if (pressed) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
          done(seen);
        });
        changes.observe(document.body, { subtree: true, childList: true });
        document.querySelector<HTMLElement>('.button.primary')!.click();
      }),
    escape,
  );

const fromBase64 = (png: string): Promise<Pixels> => decode(Buffer.from(png, 'base64'));

describe('the first look of a large frame', () => {
  let host: OpenPlugin;
  let panel: Frame;
  let before: string;
  beforeAll(async () => {
    host = await openPlugin();
    panel = await host.run(EXEMPLAR, SOURCE);
    before = await host.snapshot();
  });
  afterAll(() => host.close());

  const glimpses = (): Promise<number> => panel.locator('[data-shown=first-look]').count();

  it('cancelled after it, the run leaves the canvas as it was and nothing to apply', async () => {
    const seen = await restyleUntilGlimpsed(panel, true);
    expect(seen.phase).toBe('running');
    await panel.waitForSelector('main[data-phase=ready]');
    await panel.getByText(texts.cancelled).waitFor();
    expect(await glimpses(), 'a look at what will not come is taken away').toBe(0);
    expect(await panel.getByRole('button', { name: 'Apply' }).count()).toBe(0);
    expect(await host.snapshot()).toBe(before);
  });

  it('is painted from the plan before the network is asked, and the result takes its place', async () => {
    const seen = await restyleUntilGlimpsed(panel, false);
    expect(seen).toMatchObject({ phase: 'running', buttons: [texts.cancel] });
    const look = await fromBase64(seen.png);
    await panel.waitForSelector('main[data-phase=review]', { timeout: 200_000 });
    expect(await glimpses()).toBe(0);
    const [source, result] = await Promise.all(
      (
        await panel
          .locator('.preview-stage canvas')
          .evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).toDataURL().split(',')[1]!))
      ).map(fromBase64),
    );
    expect([result!.width, result!.height]).toEqual([1440, 1024]);
    expect([look.width, look.height]).toEqual([1440, 1024]);
    expect(difference(source!, result!).mean).toBeGreaterThan(1);
    expect(difference(look, result!).mean, 'what it promises is what comes').toBeLessThan(0.1);
    // The cancelled run did not come after all.
    expect(await panel.locator('.history .tile').count()).toBeLessThanOrEqual(1);
    expect(await host.snapshot(), 'the canvas is untouched until Apply').toBe(before);
  });
});
