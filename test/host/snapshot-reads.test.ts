import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { slimLayer } from '../../plugin/selection/snapshot-layers.ts';

type Json = Record<string, unknown>;

/** Figma answers exportAsync without these. */
const GEOMETRY = ['fillGeometry', 'strokeGeometry', 'relativeTransform', 'size'];

/** The Radix Icons file as exportAsync({ format: 'JSON_REST_V1' }) gives it. */
async function readDocument(): Promise<Json> {
  const zip = await readFile(new URL('../fixtures/figma/radix-icons.rest.zip', import.meta.url));
  const files = unzipSync(zip);
  const name = Object.keys(files).find((path) => /^\d.*document\.json$/.test(path))!;
  const without = (key: string, value: unknown) => (GEOMETRY.includes(key) ? undefined : value);
  return (JSON.parse(new TextDecoder().decode(files[name]), without) as { document: Json }).document;
}

/** An object that counts what is read of it and of all that is in it. */
function counting(value: object, count: () => void): object {
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === 'string' && key !== 'toJSON') count();
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'object' && member !== null ? counting(member, count) : member;
    },
  });
}

it('cutting layers down where they are reads less of the answer than sending them whole', async () => {
  const document = await readDocument();
  let reads = 0;
  const read = (write: (node: Json) => string): [string, number] => {
    reads = 0;
    const text = write(counting(document, () => reads++) as Json);
    return [text, reads];
  };
  const [whole, readWhole] = read((node) => JSON.stringify(node));
  const [slim, readSlim] = read((node) => JSON.stringify(slimLayer(node)));
  expect(readSlim / readWhole).toBeLessThan(0.45);
  expect(slim.length / whole.length).toBeLessThan(0.3);
  expect(slim).toBe(JSON.stringify(slimLayer(document)));
});
