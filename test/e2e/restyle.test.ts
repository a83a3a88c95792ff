import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SceneNode } from '../../host/graph/types.ts';
import { openPlugin, SCREENS, type OpenPlugin } from './open-plugin.ts';
import { colourDistance, decode, difference, type Pixels } from './pixels.ts';

/** The main job, in the real bundle and on the real pack: two frames in, a picture on the canvas, one undo takes it away. */
describe('restyle a frame', () => {
  let host: OpenPlugin;
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    host = await openPlugin();
  });
  afterAll(() => host.close());

  const png = async (id: string): Promise<Pixels> => decode(await host.host('exportPng', id));
  const nodes = async (): Promise<Record<string, SceneNode>> =>
    (await host.host('serialise')).nodes as Record<string, SceneNode>;

  it.each([
    ['Wireframe', 'Exemplar — Saffron'],
    ['Wireframe', 'Exemplar — Nightledger'],
    ['Wireframe desktop', 'Exemplar — Harbour'],
  ])('%s in the look of %s', async (source, exemplar) => {
    await host.host('loadDocument', 'sample');
    const before = await host.snapshot();
    // The exemplar is selected first: the selection's order means nothing, the greyer frame is the source.
    const panel = await host.run(exemplar, source);
    await expect.poll(() => panel.locator('.slot-name').allTextContents()).toEqual([source, exemplar]);
    await host.page.screenshot({ path: join(SCREENS, `canvas-before-${source}.png`) });

    await panel.getByRole('button', { name: 'Restyle' }).click();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
    expect(await host.snapshot(), 'the canvas is untouched until Apply').toBe(before);
    const cores = await panel.evaluate(() => navigator.hardwareConcurrency);
    // Each has a worker of its own inside that answers while it computes.
    expect(host.page.workers(), 'the engine and its helpers').toHaveLength(2 * Math.min(4, cores));
    await host.page.screenshot({ path: join(SCREENS, `panel-review-${exemplar.slice(11)}.png`) });
    await panel.getByRole('button', { name: 'Apply' }).click();
    const name = `${source} — restyled 1`;
    await expect.poll(() => host.host('find', name)).not.toBeNull();

    const result = (await nodes())[await host.id(name)]!;
    const original = (await nodes())[await host.id(source)]!;
    expect(result).toMatchObject({
      type: 'RECTANGLE',
      parent: original.parent,
      width: original.width,
      height: original.height,
    });
    expect(result.fills).toMatchObject([{ type: 'IMAGE', scaleMode: 'FILL' }]);
    const [s, e, r] = [await png(original.id), await png(await host.id(exemplar)), await png(result.id)];
    expect(difference(s, r).mean).toBeGreaterThan(4);
    expect(colourDistance(r, e) / colourDistance(s, e), 'colours come nearer to the exemplar’s').toBeLessThan(
      0.7,
    );
    await host.page.screenshot({ path: join(SCREENS, `canvas-after-${exemplar.slice(11)}.png`) });

    await host.host('undo');
    const undone = JSON.parse(await host.snapshot()) as { nodes: unknown };
    expect(undone.nodes, 'one undo removes exactly the result').toEqual(
      (JSON.parse(before) as { nodes: unknown }).nodes,
    );
  });

  it(
    'gives the same bytes twice, and the same picture as the command line within 8/255',
    { timeout: 400_000 },
    async () => {
      await host.host('loadDocument', 'sample');
      const folder = mkdtempSync(join(tmpdir(), 'exemplar-'));
      const place = async (nth: number): Promise<Buffer> => {
        const panel = await host.run('Wireframe', 'Exemplar — Meadow');
        await panel.getByRole('button', { name: 'Restyle' }).click();
        await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
        await panel.getByRole('button', { name: 'Apply' }).click();
        const name = `Wireframe — restyled ${nth}`;
        await expect.poll(() => host.host('find', name)).not.toBeNull();
        const { nodes, images } = await host.host('serialise');
        const fill = (nodes as Record<string, SceneNode>)[await host.id(name)]!.fills[0] as {
          imageHash: string;
        };
        return Buffer.from(images[fill.imageHash]!, 'base64');
      };
      const [first, second] = [await place(1), await place(2)];
      expect(first.equals(second)).toBe(true);

      // What the plugin reads of the two frames, as exportAsync gives it to anyone.
      const settings = { format: 'PNG', useAbsoluteBounds: true, constraint: { type: 'SCALE', value: 1 } };
      const [wireframe, meadow] = [await host.id('Wireframe'), await host.id('Exemplar — Meadow')];
      for (const [name, id] of [
        ['layers', wireframe],
        ['exemplar-layers', meadow],
      ] as const) {
        const layers = await host.host('exportNode', id, { format: 'JSON_REST_V1' });
        writeFileSync(join(folder, `${name}.json`), JSON.stringify(layers));
      }
      const bytes = async (id: string, how: object): Promise<Buffer> =>
        Buffer.from((await host.host('exportNode', id, how)) as number[]);
      writeFileSync(join(folder, 'source.png'), await bytes(wireframe, settings));
      writeFileSync(join(folder, 'exemplar.png'), await bytes(meadow, settings));
      for (const backend of ['cpu', 'wasm']) {
        const out = join(folder, `${backend}.png`);
        const run = spawnSync(
        'npx',
        ['tsx', 'models/cli/main.ts', '--source', join(folder, 'source.png'), '--exemplar', join(folder, 'exemplar.png'),
          '--source-layers', join(folder, 'layers.json'), '--exemplar-layers', join(folder, 'exemplar-layers.json'),
          '--backend', backend, '--out', out],
        { encoding: 'utf8' },
      ); // prettier-ignore
        expect(run.stderr).toBe('');
        const { max } = difference(await decode(readFileSync(out)), await decode(first));
        // A photo keeps the network’s own rounding; what elements are painted is the same everywhere.
        expect(max, `${backend} and the browser`).toBeLessThanOrEqual(8);
      }
    },
  );
});
