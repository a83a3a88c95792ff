import { expect, it } from 'vitest';
import { bakedGlyphs } from '../../host/graph/baked-text.ts';
import { importRest } from '../../host/import/import-rest.ts';
import { openNodeHost } from '../../host/node-host.ts';
import { svgOfNode } from '../../host/render/svg-of-node.ts';
import { roughMeasurer } from '../../host/render/text-lines.ts';

const answer = () => ({
  nodes: {
    '1:2': {
      document: {
        id: '1:2',
        name: 'Words',
        type: 'TEXT',
        size: { x: 91, y: 17 },
        characters: 'Hello',
        fills: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } }],
        fillGeometry: [{ path: 'M0 0L9 0L9 9Z', windingRule: 'NONZERO' as const }],
        style: { fontFamily: 'Inter', fontWeight: 400, fontSize: 14 },
      },
    },
  },
});
const load = "await figma.loadFontAsync({ family: 'Inter', style: 'Regular' });";

async function after(change: string) {
  const host = await openNodeHost(importRest(answer()));
  const run = host.run(`(async () => {
    ${load}
    const node = await figma.getNodeByIdAsync('1:2');
    ${change}
    figma.closePlugin();
  })();`);
  await expect.poll(() => run.closed || host.logs.length > 0).toBe(true);
  expect(host.logs).toEqual([]);
  return host.document.get('1:2');
}

it('REST texts are drawn from the outlines that came with them', () => {
  const settings = { measure: roughMeasurer, imageHref: () => null };
  const { svg } = svgOfNode(importRest(answer()), '1:2', settings, 'absolute', (box) => box);
  expect(svg).toContain('<path d="M0 0L9 0L9 9Z" fill="#ff0000"/>');
});

it('a plugin that writes what is there already, or other colours, keeps the outlines and their box', async () => {
  const node = await after(`
    node.characters = 'Hello';
    node.fontSize = 14;
    node.fills = [{ type: 'SOLID', color: { r: 0, g: 0, b: 1 } }];`);
  expect(node.fills).toMatchObject([{ color: { r: 0, g: 0, b: 1 } }]);
  expect(bakedGlyphs(node)).toHaveLength(1);
  expect([node.width, node.height]).toEqual([91, 17]);
});

it('a plugin that writes other words, another size or another box needs a font', async () => {
  for (const change of ["node.characters = 'Hallo';", 'node.fontSize = 15;', 'node.resize(80, 17);'])
    expect(bakedGlyphs(await after(change)), change).toBeNull();
});
