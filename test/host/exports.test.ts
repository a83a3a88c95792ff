import { beforeEach, describe, expect, it } from 'vitest';
import { draw, frame, image } from '../fixtures/draw.ts';
import { encodePng } from '../fixtures/png.ts';
import { emptyDocument, openAsking } from './ask.ts';
import type { SceneDocument } from '../../host/graph/document.ts';

let document: SceneDocument;
let hash: string;
beforeEach(async () => {
  document = emptyDocument();
  hash = document.images.add(await encodePng(1, 1, Uint8Array.of(255, 0, 0))).hash;
  draw(document, document.currentPage.id, frame('Frame 1', 0, 0, 100, 60, image(hash), []));
});

const NODE = `const [node] = figma.currentPage.children; const { imageHash } = node.fills[0];`;

describe('an image that is not loaded yet', () => {
  it('is not known by its hash, until an export has loaded it', async () => {
    document.images.unload(hash);
    const host = await openAsking(document);
    expect(
      await host.ask(`${NODE} const before = figma.getImageByHash(imageHash);
        const svg = await node.exportAsync({ format: 'SVG_STRING' });
        return [before, svg.includes('<image'), figma.getImageByHash(imageHash) !== null, (await figma.getImageByHash(imageHash).getBytesAsync()).length > 0];`),
    ).toEqual([null, true, true, true]);
  });

  it('is loaded by making it anew', async () => {
    const { bytes } = document.images.find(hash)!;
    document.images.unload(hash);
    document.images.add(bytes);
    const host = await openAsking(document);
    expect(await host.ask(`${NODE} return figma.getImageByHash(imageHash) !== null;`)).toBe(true);
  });
});

describe('exportAsync', () => {
  it('rejects with a plain string', async () => {
    const host = await openAsking(document);
    expect(await host.ask(`${NODE} node.visible = false; await node.exportAsync();`)).toBe(
      'thrown: in exportAsync: Failed to export node. This node may not have any visible layers.',
    );
    expect(await host.ask(`${NODE} await node.exportAsync({ format: 'BMP' });`)).toMatch(
      /^thrown: in exportAsync: Property "settings" failed/,
    );
  });

  it('is a pixel larger where a frame lies between pixels', async () => {
    const sizes: number[][] = [];
    const host = await openAsking(document, async (_, width, height) => {
      sizes.push([width, height]);
      return new Uint8Array(1);
    });
    await host.ask(`${NODE} await node.exportAsync(); node.x = 0.5; await node.exportAsync();
      await node.exportAsync({ format: 'PNG', constraint: { type: 'WIDTH', value: 50 } });`);
    expect(sizes).toEqual([
      [100, 60],
      [101, 60],
      [50, 30],
    ]);
  });
});
