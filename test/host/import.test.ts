import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../fixtures/sample-document.ts';
import { absoluteBox } from '../../host/graph/boxes.ts';
import { deserialise, serialise } from '../../host/graph/serialise.ts';
import { importFig } from '../../host/import/import-fig.ts';
import { importRest, type RestNode } from '../../host/import/import-rest.ts';
import { restJson } from '../../host/render/rest-json.ts';

const fixture = (name: string): Promise<Buffer> =>
  readFile(new URL(`../fixtures/figma/${name}`, import.meta.url));

describe('importers', () => {
  it('place every layer of a real document where Figma says it is', async () => {
    const files = unzipSync(new Uint8Array(await fixture('radix-icons.rest.zip')));
    const find = (end: string) =>
      Object.keys(files).find((name) => name.endsWith(end) && !name.startsWith('__MACOSX'))!;
    const answer = JSON.parse(new TextDecoder().decode(files[find('document.json')])) as {
      document: RestNode;
    };
    const images = new Map(
      Object.entries(files).flatMap(([name, bytes]) =>
        /^[^_].*images\/\w+\.png$/.test(name) ? [[name.replace(/.*\/|\.png/g, ''), bytes] as const] : [],
      ),
    );
    const document = importRest(answer, images);
    const nodes = [...document.walk('0:0')];
    expect(nodes.filter((node) => node.type === 'COMPONENT')).toHaveLength(332);
    expect(nodes.filter((node) => node.type === 'INSTANCE')).toHaveLength(223);
    expect(document.images.hashes().sort()).toEqual([...images.keys()].sort());
    let checked = 0;
    const compare = (
      rest: RestNode & {
        absoluteBoundingBox?: { x: number; y: number; width: number; height: number } | null;
      },
    ): void => {
      const box = rest.absoluteBoundingBox;
      if (
        box &&
        document.has(rest.id) &&
        ['FRAME', 'COMPONENT', 'INSTANCE', 'RECTANGLE', 'VECTOR'].includes(rest.type)
      ) {
        const ours = absoluteBox(document, rest.id);
        expect(
          Math.max(Math.abs(ours.x - box.x), Math.abs(ours.y - box.y)),
          `${rest.name} ${rest.id}`,
        ).toBeLessThan(0.05);
        checked++;
      }
      rest.children?.forEach(compare);
    };
    compare(answer.document);
    // Most of the file's vectors lie in boolean operations, which come in as one vector.
    expect(checked).toBeGreaterThan(800);
  }, 60_000);

  it('refuse what is no Figma document', () => {
    expect(() => importRest({})).toThrow('neither "document" nor "nodes"');
    expect(() => importFig(new Uint8Array(40), 'x')).toThrow('This is no .fig file');
  });
});

describe('the sample document', () => {
  it('is the same every time, ids and pictures included', async () => {
    const [first, second] = [serialise(await sampleDocument()), serialise(await sampleDocument())];
    expect(second).toEqual(first);
    expect(serialise(deserialise(first))).toEqual(first);
  });

  it('has a wireframe and exemplars of some forty layers, all within the frame or clipped by it', async () => {
    const document = await sampleDocument();
    for (const name of ['Wireframe', 'Exemplar — Saffron', 'Exemplar — Nightledger', 'Exemplar — Meadow']) {
      const frame = [...document.walk('0:0')].find((node) => node.name === name)!;
      expect([...document.walk(frame.id)].length, name).toBeGreaterThanOrEqual(40);
    }
  });

  it('exports as REST JSON that comes in again', async () => {
    const document = await sampleDocument();
    const frame = [...document.walk('0:0')].find((node) => node.name === 'Exemplar — Saffron')!;
    const json = restJson(document, frame.id) as {
      document: { type: string; absoluteBoundingBox: object; children: { name: string; style?: object }[] };
    };
    expect(json.document.type).toBe('FRAME');
    expect(json.document.absoluteBoundingBox).toEqual({ x: 520, y: 0, width: 390, height: 844 });
    expect(json.document.children.find((child) => child.name === 'Loved near you')?.style).toMatchObject({
      fontFamily: 'Inter',
      fontWeight: 700,
      fontSize: 20,
    });
    expect(JSON.stringify(json)).toContain('"imageRef"');
  });
});
