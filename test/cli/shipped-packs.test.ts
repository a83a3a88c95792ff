import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rasterise } from '../faults/lab/node-codec.ts';
import { sampleDocument } from '../fixtures/sample-document.ts';
import { exportNode } from '../../host/api/export-node.ts';
import type { HostServices } from '../../host/api/host-services.ts';
import { roughMeasurer } from '../../host/render/text-lines.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
let folder: string;

/** A frame of the sample document as files: its picture and its layers. */
async function filesOf(name: string): Promise<{ picture: string; layers: string }> {
  const document = await sampleDocument();
  const id = [...document.walk('0:0')].find((node) => node.name === name)!.id;
  const services = { measure: roughMeasurer, rasterise } as Pick<HostServices, 'measure' | 'rasterise'>;
  const [picture, layers] = [join(folder, `${name}.png`), join(folder, `${name}.json`)];
  await writeFile(picture, (await exportNode(document, id, {}, services)) as Uint8Array);
  const json = await exportNode(document, id, { format: 'JSON_REST_V1' }, services);
  await writeFile(layers, JSON.stringify(json));
  return { picture, layers };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shipped-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The packs of the paper's own domains run by their ids; a pack that is not there fails the test. */
describe('--model', () => {
  test.each([
    ['people-mask', 'Mask', 'Exemplar — Street'],
    ['products-edges', 'Edges', 'Exemplar — Mustard'],
    ['people-pose', 'Pose', 'Exemplar — Park 3'],
  ])(
    '%s',
    async (model, source, exemplar) => {
      const [given, look] = [await filesOf(source), await filesOf(exemplar)];
      const out = join(folder, `${model}.png`);
      const words = [
        ...['--import', 'tsx', 'models/cli/main.ts', '--model', model, '--source', given.picture],
        ...['--source-layers', given.layers, '--exemplar', look.picture, '--out', out, '--json'],
      ];
      const { stdout } = await run(process.execPath, words, { cwd: ROOT });
      const { width, height } = await sharp(given.picture).metadata();
      expect(JSON.parse(stdout)).toMatchObject({ model, width, height });
      const { channels } = await sharp(await readFile(out)).stats();
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(10);
    },
    120_000,
  );
});
