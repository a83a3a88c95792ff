import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemText } from '../../ui/bridge/texts.ts';
import type { ProblemName } from '../../plugin/protocol.ts';
import { openPlugin, type OpenPlugin } from './open-plugin.ts';

/** Every bad input: one clear sentence in the panel, and a document that is unchanged to the last byte. */
describe('bad input', () => {
  let host: OpenPlugin;
  beforeAll(async () => {
    host = await openPlugin();
    await host.host('loadDocument', 'sample');
  });
  afterAll(() => host.close());

  const GOOD = 'Inside a section';
  it.each<[string, string[], ProblemName, string?]>([
    ['nothing selected', [], 'NothingSelected'],
    ['one frame', ['Wireframe'], 'OneFrameSelected'],
    // A wireframe with two or three exemplars is sound; three finished frames leave nothing to restyle.
    [
      'three frames and no wireframe',
      ['Exemplar — Saffron', 'Exemplar — Meadow', 'Exemplar — Harbour'],
      'TooManySelected',
    ],
    ['a frame of zero size', [GOOD, 'Zero size'], 'ZeroSize', 'Zero size'],
    ['a hidden frame', [GOOD, 'Hidden'], 'HiddenNode', 'Hidden'],
    ['a rotated frame', [GOOD, 'Rotated'], 'RotatedNode', 'Rotated'],
    ['a broken image', [GOOD, 'Broken image'], 'BrokenImage', 'Broken image'],
    ['a GIF', [GOOD, 'Animated image'], 'AnimatedImage', 'Animated image'],
    ['a text-only frame as the source', ['Text only', 'Auto layout'], 'TextOnly', 'Text only'],
  ])('%s', async (_, names, name, node) => {
    const before = await host.snapshot();
    const panel = await host.run(...names);
    await expect.poll(() => panel.locator('main').innerText()).toContain(problemText({ name, node }));
    // An image is found out when its pixels are read; the button then tries again and says so again.
    if (name !== 'BrokenImage' && name !== 'AnimatedImage') {
      await expect.poll(() => panel.getByRole('button', { name: 'Restyle' }).isDisabled()).toBe(true);
    }
    expect(await host.snapshot()).toBe(before);
  });

  it('a locked frame is sound in either role: it is only read', async () => {
    await host.host('loadDocument', 'sample');
    for (const other of ['Inside a section', 'Exemplar — Saffron']) {
      const panel = await host.run('Locked', other);
      await expect.poll(() => panel.locator('.slot-name').allTextContents()).toContain('Locked');
      await expect
        .poll(() => panel.getByRole('button', { name: 'Restyle', exact: true }).isEnabled())
        .toBe(true);
    }
  });

  it('a frame removed while the panel holds it', async () => {
    await host.host('loadDocument', 'sample');
    const panel = await host.run('Wireframe', 'Exemplar — Saffron');
    const restyle = panel.getByRole('button', { name: 'Restyle' });
    await expect.poll(() => restyle.isEnabled()).toBe(true);
    await host.host('remove', await host.id('Exemplar — Saffron'));
    const before = await host.snapshot();
    await restyle.click({ timeout: 5000 }).catch(() => undefined); // the panel may know already, and then the button is off
    await expect
      .poll(() => panel.locator('main').innerText())
      .toMatch(/no longer in the file|deleted|second frame/);
    expect(await host.snapshot()).toBe(before);
  });

  it('an instance is a sound source, and nothing is placed inside it', async () => {
    await host.host('loadDocument', 'sample');
    const panel = await host.run('Instance', 'Inside a section');
    await expect.poll(() => panel.locator('.slot-name').allTextContents()).toHaveLength(2);
    await panel.getByRole('button', { name: 'Restyle' }).click();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
    await panel.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(() => host.host('find', 'Instance — restyled 1')).not.toBeNull();
    const { nodes } = await host.host('serialise');
    const table = nodes as Record<string, { type: string; parent: string | null }>;
    const result = table[await host.id('Instance — restyled 1')]!;
    expect(table[result.parent!]!.type).toBe('PAGE');
  });
});
