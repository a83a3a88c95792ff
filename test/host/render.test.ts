import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serialise } from '../../host/graph/serialise.ts';
import { importFig } from '../../host/import/import-fig.ts';
import { importRest } from '../../host/import/import-rest.ts';
import { openHost, type OpenHost } from '../../host/open-host.ts';

const fixture = (name: string): Promise<Buffer> =>
  readFile(new URL(`../fixtures/figma/${name}`, import.meta.url));
const pixels = async (png: Uint8Array) =>
  sharp(png).flatten({ background: '#fff' }).removeAlpha().raw().toBuffer({ resolveWithObject: true });

/** Mean absolute difference, 0..255. */
function difference(a: Uint8Array, b: Uint8Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
}

let host: OpenHost;
beforeAll(async () => {
  host = await openHost();
}, 120_000);
afterAll(() => host.close());

describe('exportAsync', () => {
  it("draws Figma's vector frame as Figma does", async () => {
    const document = importRest(
      JSON.parse((await fixture('vector-frame.response.json')).toString()) as object,
    );
    await host.host('loadDocument', serialise(document));
    const ours = await pixels(Uint8Array.from(await host.host('exportPng', '1038:24')));
    const figma = await pixels(await fixture('vector-frame.png'));
    expect([ours.info.width, ours.info.height]).toEqual([500, 500]);
    expect(difference(ours.data, figma.data)).toBeLessThan(0.15);
    const blank = Buffer.alloc(figma.data.length, 255);
    expect(difference(blank, figma.data)).toBeGreaterThan(3);
  });

  it('draws a .fig file: the keylines of an icon', async () => {
    const document = importFig(new Uint8Array(await fixture('icons.fig')), 'icons');
    const component = [...document.walk('0:0')].find(
      (node) => node.name === 'keylines' && node.type === 'COMPONENT',
    );
    const instance = [...document.walk('0:0')].find((node) => node.type === 'INSTANCE');
    expect(document.pages.map((page) => page.name)).toContain('Icons');
    expect(instance?.component).toBe(component?.id);
    await host.host('loadDocument', serialise(document));
    const { data } = await pixels(Uint8Array.from(await host.host('exportPng', component!.id)));
    expect(new Set(data).size).toBeGreaterThan(5);
  });

  it('keeps the box of a rotated node, refuses hidden and empty ones', async () => {
    await host.host('loadDocument', 'sample');
    const id = async (name: string) => (await host.host('find', name))!;
    const rotated = await sharp(
      Uint8Array.from(await host.host('exportPng', await id('Rotated'))),
    ).metadata();
    const radians = (20 * Math.PI) / 180;
    expect(rotated.width).toBe(Math.ceil(240 * Math.cos(radians) + 180 * Math.sin(radians)));
    for (const name of ['Hidden', 'Zero size'])
      await expect(host.host('exportPng', await id(name))).rejects.toThrow(
        'This node may not have any visible layers',
      );
    const broken = await pixels(Uint8Array.from(await host.host('exportPng', await id('Broken image'))));
    expect(broken.info.width).toBe(240);
  });

  it('draws gradients, pictures and text where the sample has them', async () => {
    const { data, info } = await pixels(
      Uint8Array.from(await host.host('exportPng', (await host.host('find', 'Exemplar — Saffron'))!)),
    );
    expect([info.width, info.height]).toEqual([390, 844]);
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
    ];
    const [left, right] = [at(30, 300), at(170, 340)];
    expect(left[0]).toBeGreaterThan(230);
    expect(right[1]! - left[1]!).toBeLessThan(0);
    expect(at(107, 520)[1]).toBeGreaterThan(at(107, 520)[2]!);
  });
});
