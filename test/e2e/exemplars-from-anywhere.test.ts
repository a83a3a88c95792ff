import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemName } from '../../plugin/protocol.ts';
import { problemText } from '../../ui/bridge/texts.ts';
import type { ImagePaint, SceneNode } from '../../host/graph/types.ts';
import { manyWireframes } from './many-wireframes.ts';
import { openPlugin, SCREENS, type OpenPlugin } from './open-plugin.ts';
import { colourDistance, decode } from './pixels.ts';

type Way = 'paste' | 'drop' | 'drag';

/** Hands a file to the panel as the browser does for a paste or a drop. */
const give = (panel: Frame, way: Way, name: string, type: string, bytes: Buffer): Promise<void> =>
  panel.evaluate(
    ([how, label, mime, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([content], label, { type: mime }));
      const options = { bubbles: true, cancelable: true };
      const target = document.querySelector('main')!;
      if (how === 'paste')
        target.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: data }));
      if (how !== 'paste')
        target.dispatchEvent(new DragEvent('dragenter', { ...options, dataTransfer: data }));
      if (how === 'drop') target.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: data }));
    },
    [way, name, type, bytes.toString('base64')] as const,
  );

/** Exemplars that are no frame of the canvas, on the real pack: pasted, dropped, chosen, an image fill, and again from the shelf. */
describe('exemplars from anywhere', () => {
  let host: OpenPlugin;
  let mockup: Buffer;
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    host = await openPlugin();
    host.page.setDefaultTimeout(110_000);
    mockup = Buffer.from(await host.host('exportPng', await host.id('Exemplar — Saffron'), 2));
    await host.host('loadDocument', manyWireframes(await host.host('serialise'), 1));
  });
  afterAll(() => host.close());

  const shoot = async (panel: Frame, name: string): Promise<void> => {
    const window = await panel.frameElement();
    await window.screenshot({ path: join(SCREENS, `${name}.png`) });
  };
  const names = (panel: Frame): Promise<string[]> => panel.locator('.slot-name').allTextContents();
  const shelf = (panel: Frame): Promise<string[]> =>
    panel
      .locator('.shelf .tile-button')
      .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('title') ?? ''));
  const place = async (panel: Frame, nth: number): Promise<string> => {
    await panel.getByRole('button', { name: 'Restyle', exact: true }).click();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
    await panel.getByRole('button', { name: 'Apply' }).click();
    const name = `Wireframe — restyled ${nth}`;
    await expect.poll(() => host.host('find', name)).not.toBeNull();
    return host.id(name);
  };

  it('a pasted PNG is the exemplar of the one selected frame', async () => {
    const panel = await host.run('Wireframe');
    await shoot(panel, 'shelf-empty');
    await give(panel, 'paste', 'image.png', 'image/png', mockup);
    await expect.poll(() => names(panel)).toEqual(['Wireframe', 'Pasted picture']);
    await expect.poll(() => shelf(panel)).toEqual(['Pasted picture']);
    await shoot(panel, 'shelf-pasted');
    const result = await place(panel, 1);
    const [source, made, look] = await Promise.all([
      decode(await host.host('exportPng', await host.id('Wireframe'))),
      decode(await host.host('exportPng', result)),
      decode(await host.host('exportPng', await host.id('Exemplar — Saffron'))),
    ]);
    expect(colourDistance(made, look) / colourDistance(source, look)).toBeLessThan(0.7);
  });

  it('a dropped JPEG over 4096 px is taken, smaller; the panel says where to drop it', async () => {
    const panel = await host.run('Wireframe');
    const huge = await sharp(mockup).resize(5000).jpeg().toBuffer();
    await give(panel, 'drag', 'Saffron.jpg', 'image/jpeg', huge);
    await expect.poll(() => panel.locator('.drop-zone').count()).toBe(1);
    await shoot(panel, 'shelf-dragging');
    await give(panel, 'drop', 'Saffron.jpg', 'image/jpeg', huge);
    await expect.poll(() => names(panel)).toEqual(['Wireframe', 'Saffron.jpg']);
    await expect.poll(() => panel.locator('.drop-zone').count()).toBe(0);
    expect(await panel.locator('.slot-size').last().innerText()).toMatch(/^\d{3} × 1024$/);
  });

  it('a chosen WebP, by the button', async () => {
    const panel = await host.run('Wireframe');
    const webp = await sharp(mockup).resize(300).webp().toBuffer();
    const chooser = host.page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: 'Add picture…' }).click();
    await (await chooser).setFiles({ name: 'Small.webp', mimeType: 'image/webp', buffer: webp });
    await expect.poll(() => names(panel)).toEqual(['Wireframe', 'Small.webp']);
  });

  it.each<[string, string, string, Buffer, ProblemName]>([
    ['a text', 'notes.txt', 'text/plain', Buffer.from('no picture'), 'NotAPicture'],
    ['a GIF', 'old.gif', 'image/gif', Buffer.from('GIF89a'), 'NotAPicture'],
    ['a damaged PNG', 'broken.png', 'image/png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'BrokenFile'],
    ['a text called PNG', 'liar.png', 'image/png', Buffer.from('no picture'), 'BrokenFile'],
  ])('refuses %s in one sentence', async (_, name, type, bytes, problem) => {
    const panel = await host.run('Wireframe');
    await expect.poll(() => shelf(panel)).toHaveLength(3);
    const before = await shelf(panel);
    await give(panel, 'drop', name, type, bytes);
    const sentence = problemText({ name: problem, node: name });
    await expect.poll(() => panel.locator('.banner').innerText()).toContain(sentence);
    expect(await shelf(panel)).toEqual(before);
    expect((await names(panel))[1]).toBe('The look');
  });

  it('the shelf survives closing the plugin, by keyboard, newest first; a removed picture is gone', async () => {
    const panel = await host.run('Wireframe');
    await expect.poll(() => shelf(panel)).toEqual(['Small.webp', 'Saffron.jpg', 'Pasted picture']);
    await panel.getByRole('button', { name: 'Use “Saffron.jpg” as the exemplar' }).focus();
    await host.page.keyboard.press('Enter');
    await expect.poll(() => names(panel)).toEqual(['Wireframe', 'Saffron.jpg']);
    await expect.poll(() => shelf(panel)).toEqual(['Saffron.jpg', 'Small.webp', 'Pasted picture']);
    await shoot(panel, 'shelf-reopened');
    await panel.getByRole('button', { name: 'Remove “Small.webp” from the shelf' }).focus();
    await host.page.keyboard.press('Enter');
    await expect.poll(() => shelf(panel)).toEqual(['Saffron.jpg', 'Pasted picture']);
    await panel.getByRole('button', { name: 'Take the exemplar from the canvas again' }).click();
    await expect.poll(() => names(panel)).toEqual(['Wireframe', 'The look']);
  });

  it('Restyle again repeats a result after a picture, and says so when the picture has left the shelf', async () => {
    await host.host('select', [await host.id('Wireframe — restyled 1')]);
    await host.host('runPlugin', 'restyle-again');
    const panel = await host.uiFrame();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
    await expect.poll(() => names(panel)).toEqual(['Wireframe', 'Pasted picture']);
    await panel.getByRole('button', { name: 'Discard' }).click();
    await panel.getByRole('button', { name: 'Remove “Pasted picture” from the shelf' }).click();
    await expect.poll(() => shelf(panel)).toEqual(['Saffron.jpg']);
    await host.host('closePlugin');
    await host.host('runPlugin', 'restyle-again');
    const later = await host.uiFrame();
    const sentence = problemText({ name: 'PictureGone' });
    await expect.poll(() => later.locator('main').innerText()).toContain(sentence);
  });

  it('an image fill is read as the picture itself, at its own resolution; a cut-out one as it is seen', async () => {
    const { images, nodes } = await host.host('serialise');
    const table = nodes as Record<string, SceneNode>;
    const oval = table[await host.id('Photo')]!;
    const [fill] = oval.fills as ImagePaint[];
    const own = await sharp(Buffer.from(images[fill!.imageHash!]!, 'base64')).metadata();
    const [width, height] = [own.width / 2, own.height / 2];
    await host.host('edit', await host.id('Broken image'), { name: 'Plain', fills: [fill], width, height });
    const sideOf = async (exemplar: string): Promise<number[]> => {
      const panel = await host.run('Wireframe', exemplar);
      await expect.poll(() => names(panel)).toEqual(['Wireframe', exemplar]);
      await panel.getByRole('button', { name: 'Restyle', exact: true }).click();
      await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
      await panel.getByRole('tab', { name: 'Why' }).click();
      await shoot(panel, `exemplar-fill-${exemplar.toLowerCase()}`);
      const picture = panel.locator('.why-image[data-side=exemplar] canvas').first();
      return picture.evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height]);
    };
    expect(await sideOf('Plain')).toEqual([own.width, own.height]);
    expect(await sideOf('Photo')).toEqual([oval.width, oval.height]);
  });
});
