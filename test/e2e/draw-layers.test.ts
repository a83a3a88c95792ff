import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { designSystem, type DesignSystem } from '../fixtures/design-system.ts';
import { findBrowser } from '../../host/open-host.ts';
import { openRestyler, pngOf, rasterOf } from '../host/restyle-document.ts';
import type { LayersPicture } from '../../ui/layers/draw-layers.ts';
import { SCREENS } from './open-plugin.ts';
import { decode, difference, type Pixels } from './pixels.ts';

type Told = Omit<LayersPicture, 'source' | 'exemplars' | 'off'> & { source: Plain; exemplars: Plain[] };
interface Plain {
  width: number;
  height: number;
  /** Base64 of the bytes. */
  data: string;
}

/** Runs in the page: the drawing of ui/layers on a canvas of the source's size. */
const PAGE = `
  import { drawLayers } from './draw-layers.ts';
  const raster = ({ width, height, data }) => ({ width, height, data: Uint8ClampedArray.from(atob(data), (c) => c.charCodeAt(0)) });
  window.draw = async ({ source, exemplars, ...rest }) => {
    const own = raster(source);
    const canvas = new OffscreenCanvas(own.width, own.height);
    const context = canvas.getContext('2d', { colorSpace: 'srgb' });
    drawLayers(context, { ...rest, source: own, exemplars: exemplars.map(raster), off: new Set() });
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return Array.from(bytes);
  };`;

/** What the panel shows of a plan before it is placed, beside what is placed. */
describe('the drawing of a plan', () => {
  let browser: Browser;
  let page: Page;
  let file: DesignSystem;
  let drawn: Pixels;
  let placed: Pixels;
  beforeAll(async () => {
    file = await designSystem();
    const { document, wireframe, exemplar } = file;
    const restyler = await openRestyler(document);
    const [root, decisions] = [await restyler.layers(wireframe), await restyler.plan(wireframe, exemplar)];
    const plain = async (id: string): Promise<Plain> => {
      const { width, height, data } = await rasterOf(document, id);
      return { width, height, data: Buffer.from(data).toString('base64') };
    };
    const { outputFiles } = await build({
      stdin: { contents: PAGE, resolveDir: fileURLToPath(new URL('../../ui/layers/', import.meta.url)) },
      bundle: true,
      write: false,
      format: 'iife',
    });
    browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0]!.text });
    const told: Told = {
      root,
      decisions,
      strength: 1,
      source: await plain(wireframe),
      exemplars: [await plain(exemplar)],
    };
    const bytes = await page.evaluate(
      (picture) => (window as unknown as { draw(told: unknown): Promise<number[]> }).draw(picture),
      told,
    );
    const { nodeId } = await restyler.place(wireframe, decisions);
    const result = await pngOf(document, nodeId);
    mkdirSync(SCREENS, { recursive: true });
    writeFileSync(join(SCREENS, 'plan-drawn.png'), Buffer.from(bytes));
    writeFileSync(join(SCREENS, 'plan-placed.png'), result);
    drawn = await decode(Buffer.from(bytes));
    placed = await decode(result);
  });
  afterAll(() => browser.close());

  const at = ({ width, data }: Pixels, x: number, y: number): number[] =>
    Array.from(data.subarray(3 * (y * width + x), 3 * (y * width + x) + 3));
  const expectAlike = (x: number, y: number): void => {
    const [a, b] = [at(drawn, x, y), at(placed, x, y)];
    expect(
      Math.max(...a.map((value, c) => Math.abs(value - b[c]!))),
      `${x}, ${y}: ${a} and ${b}`,
    ).toBeLessThan(12);
  };

  test('what a mask masks is seen within it alone, and the mask is not', () => {
    // The photo is cut from the exemplar's pixels, so it lies a little otherwise than where it is placed.
    const page = at(drawn, 8, 400);
    for (const y of [92, 140, 196]) expect(at(drawn, 80, y)).not.toEqual(page);
    expectAlike(22, 90);
    expectAlike(150, 214);
    expectAlike(14, 150);
  });

  test('a border of one side has one side', () => {
    expectAlike(200, 63);
    expectAlike(200, 1);
    expectAlike(1, 30);
  });

  test('a boolean operation is drawn once, without its operands', () => {
    expectAlike(344, 36);
    expectAlike(366, 24);
  });

  test('the words of a text keep their different colours', () => {
    const colours = (picture: Pixels): Set<string> => {
      const found = new Map<string, number>();
      for (let y = 128; y < 152; y++)
        for (let x = 160; x < 370; x++) {
          const key = at(picture, x, y)
            .map((value) => value >> 4)
            .join();
          found.set(key, (found.get(key) ?? 0) + 1);
        }
      return new Set([...found].filter(([, count]) => count > 12).map(([key]) => key));
    };
    const [shown, real] = [colours(drawn), colours(placed)];
    const common = [...real].filter((key) => shown.has(key));
    expect(common.length / real.size).toBeGreaterThan(0.6);
  });

  test('on the whole it is what is placed', () => {
    expect(difference(drawn, placed).mean).toBeLessThan(3);
  });
});
