import { beforeEach, expect, it } from 'vitest';
import { SceneDocument } from '../../host/graph/document.ts';
import { openNodeHost, type NodeHost } from '../../host/node-host.ts';

let host: NodeHost;

beforeEach(async () => {
  const document = new SceneDocument('Test');
  const page = document.create('PAGE', '0:0');
  const frame = document.create('FRAME', page.id);
  for (const name of ['a', 'b', 'c']) document.create('RECTANGLE', frame.id).name = name;
  document.select([frame.id], page.id);
  host = await openNodeHost(document);
});

const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

it('counts every property that the sandbox reads of a node, id, type and children too', () => {
  host.run(`const [frame] = figma.currentPage.selection;
    for (const child of frame.children) [child.id, child.type, child.name];`);
  expect(host.reads.total).toBe(1 + 1 + 3 * 3);
});

it('counts the walk of findAll and what its callback reads', () => {
  host.run(`figma.currentPage.findAll((node) => node.name === 'b')`);
  // The page's children and the frame's, and four names.
  expect(host.reads.total).toBe(2 + 4);
});

it('counts neither methods nor writes, nor what the host reads for itself', () => {
  host.run(`const r = figma.createRectangle(); r.name = 'x'; r.resize(4, 4); figma.currentPage.findAllWithCriteria({ types: ['FRAME'] });
    'children' in r;`);
  expect(host.reads.total).toBe(0);
});

it('counts what is copied of messages and REST answers, property by property, and a JSON string as nothing', async () => {
  const message = { a: [1, 2], b: { c: Uint8Array.of(1, 2, 3) } };
  const run = host.run(
    `figma.showUI(''); figma.ui.postMessage(${`{ a: [1, 2], b: { c: new Uint8Array(3) } }`});`,
  );
  // a, its two items, b, c.
  expect(host.reads.copied).toBe(5);
  run.message(message);
  expect(host.reads.copied).toBe(10);
  run.message(JSON.stringify(message));
  expect(host.reads.copied).toBe(10);
  host.reads.reset();
  host.run(`figma.currentPage.children[0].exportAsync({ format: 'JSON_REST_V1' })`);
  await turn();
  expect(host.reads.copied).toBeGreaterThan(30);
});

it('tells the turns apart by what set them off, promises that continue included', async () => {
  const [frame] = host.document.selection();
  host.document.select([]);
  await turn();
  host.run(`figma.on('selectionchange', async () => {
      const [node] = figma.currentPage.selection;
      const again = await figma.getNodeByIdAsync(node.id);
      again.name; again.visible; again.opacity;
    });`);
  host.reads.reset();
  host.document.select([frame!]);
  await turn();
  expect(host.reads.turns).toEqual([
    { by: 'event selectionchange', reads: 2 },
    { by: 'settle', reads: 3 },
  ]);
  expect(host.reads.longestTurn).toBe(3);
  host.reads.reset();
  expect([host.reads.total, host.reads.longestTurn, host.reads.turns]).toEqual([0, 0, []]);
});
