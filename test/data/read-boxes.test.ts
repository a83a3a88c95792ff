import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RestNode } from '../../models/data/trees/rest-node.ts';
import { allNodes, openTreeBrowser, type TreeBrowser } from './page-trees.ts';

let trees: TreeBrowser;
beforeAll(async () => {
  trees = await openTreeBrowser();
}, 60_000);
afterAll(() => trees.close());

/** The tree's one layer. */
async function only(css: string, inner = ''): Promise<RestNode> {
  const { tree } = await trees.read(`<div style="width:100px;height:40px;${css}">${inner}</div>`);
  expect(tree.children).toHaveLength(1);
  return tree.children![0]!;
}
const solid = (r: number, g: number, b: number, opacity?: number) => ({
  type: 'SOLID',
  blendMode: 'NORMAL',
  color: { r, g, b, a: 1 },
  ...(opacity !== undefined && { opacity }),
});

describe('a box', () => {
  it('lies where it is drawn, zoomed and moved by transforms', async () => {
    const plain = await only('background:red;margin:10px 20px');
    expect(plain).toMatchObject({
      type: 'RECTANGLE',
      absoluteBoundingBox: { x: 20, y: 10, width: 100, height: 40 },
    });
    const moved = await only('background:red;transform:translate(30px,8px) scale(.5);border-radius:8px');
    expect(moved).toMatchObject({
      absoluteBoundingBox: { x: 55, y: 18, width: 50, height: 20 },
      cornerRadius: 4,
    });
    const zoomed = await only('background:red;zoom:2;border:1px solid blue');
    expect(zoomed).toMatchObject({ absoluteBoundingBox: { width: 200, height: 80 }, strokeWeight: 2 });
  });

  it('is filled by its colour, with its alpha as the paint’s opacity', async () => {
    expect((await only('background:rgba(255,0,0,.5)')).fills).toEqual([solid(1, 0, 0, 0.5)]);
    const [oklch] = (await only('background:oklch(62.796% .25768 29.234)')).fills;
    expect(oklch).toMatchObject({ type: 'SOLID' });
    expect((oklch as { color: { r: number; g: number } }).color.r).toBeGreaterThan(0.98);
  });

  it('has its layers from the bottom up, gradients along their line', async () => {
    const { fills } = await only(
      'background:linear-gradient(90deg,red,transparent),radial-gradient(circle at 25% 50%,#fff,#000 20px),lime',
    );
    expect(fills.map(({ type }) => type)).toEqual(['SOLID', 'GRADIENT_RADIAL', 'GRADIENT_LINEAR']);
    const [, radial, linear] = fills as unknown as {
      gradientHandlePositions: unknown[];
      gradientStops: unknown[];
    }[];
    expect(linear!.gradientHandlePositions.slice(0, 2)).toEqual([
      { x: 0, y: 0.5 },
      { x: 1, y: 0.5 },
    ]);
    expect(linear!.gradientStops).toEqual([
      { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
      { position: 1, color: { r: 1, g: 0, b: 0, a: 0 } },
    ]);
    expect(radial!.gradientHandlePositions[0]).toEqual({ x: 0.25, y: 0.5 });
    expect(radial!.gradientStops).toMatchObject([
      { position: 0 },
      { position: expect.closeTo(20 / Math.hypot(75, 20), 3) as number },
    ]);
  });

  it('has borders as strokes inside, one side alone as that side’s weight, another colour as a bar', async () => {
    expect(await only('border:2px solid rgb(0,0,255)')).toMatchObject({
      strokes: [solid(0, 0, 1)],
      strokeWeight: 2,
      strokeAlign: 'INSIDE',
    });
    expect(await only('background:#fff;border-bottom:3px solid rgb(0,0,255)')).toMatchObject({
      strokeWeight: 3,
      individualStrokeWeights: { top: 0, right: 0, bottom: 3, left: 0 },
    });
    const two = await only('border:1px solid rgb(0,0,255);border-left:4px solid rgb(255,0,0)');
    expect(two.individualStrokeWeights).toEqual({ top: 1, right: 1, bottom: 1, left: 0 });
    expect(two.children).toMatchObject([
      { fills: [solid(1, 0, 0)], absoluteBoundingBox: { x: 0, width: 4, height: 40 } },
    ]);
    expect((await only('border:1px dashed red')).strokeDashes).toEqual([2, 1]);
  });

  it('has rings and outlines as strokes, a flood of inset shadow as a fill', async () => {
    expect(await only('box-shadow:inset 0 0 0 2px red')).toMatchObject({
      strokes: [solid(1, 0, 0)],
      strokeWeight: 2,
      strokeAlign: 'INSIDE',
    });
    expect(await only('box-shadow:inset 0 -3px 0 red')).toMatchObject({
      individualStrokeWeights: { top: 0, right: 0, bottom: 3, left: 0 },
    });
    expect(await only('box-shadow:0 0 0 1px red')).toMatchObject({ strokeWeight: 1, strokeAlign: 'OUTSIDE' });
    expect(await only('outline:3px solid red')).toMatchObject({ strokeWeight: 3, strokeAlign: 'OUTSIDE' });
    const flood = await only('background:#fff;box-shadow:inset 0 0 0 9999px rgba(255,0,0,.25)');
    expect(flood.fills).toEqual([solid(1, 1, 1), solid(1, 0, 0, 0.25)]);
    expect(flood.strokes).toBeUndefined();
  });

  it('has round corners no larger than fit', async () => {
    expect((await only('background:red;border-radius:9999px')).cornerRadius).toBe(20);
    expect((await only('background:red;border-radius:10px 0 4px 2px')).rectangleCornerRadii).toEqual([
      10, 0, 4, 2,
    ]);
    expect((await only('background:red;border-radius:25%')).cornerRadius).toBe(10);
    expect((await only('background:red;border-radius:50%')).type).toBe('ELLIPSE');
  });

  it('has shadows and blurs as effects', async () => {
    const { effects } = await only(
      'background:red;box-shadow:0 4px 8px 1px rgba(0,0,0,.25),inset 0 1px 2px #000;filter:blur(3px)',
    );
    expect(effects).toMatchObject([
      { type: 'INNER_SHADOW', radius: 2, offset: { x: 0, y: 1 } },
      { type: 'DROP_SHADOW', radius: 8, spread: 1, offset: { x: 0, y: 4 }, color: { a: 0.25 } },
      { type: 'LAYER_BLUR', radius: 6 },
    ]);
  });

  it('turned on its middle is a vector of its outline, and so is a triangle of borders', async () => {
    const turned = await only('background:red;transform:rotate(90deg)');
    expect(turned).toMatchObject({
      type: 'VECTOR',
      absoluteBoundingBox: { x: 30, y: -30, width: 40, height: 100 },
    });
    const triangle = await only('width:0;height:0;border:10px solid transparent;border-top-color:red');
    expect(triangle).toMatchObject({
      type: 'VECTOR',
      fills: [solid(1, 0, 0)],
      fillGeometry: [{ path: 'M0 0L20 0L10 10L10 10Z' }],
    });
  });
});

describe('the tree', () => {
  it('leaves out what paints nothing, but for what holds several things', async () => {
    const bar = '<i style="display:block;height:10px;background:red"></i>';
    const { tree } = await trees.read(
      `<div><div>${bar}</div></div><div style="display:flex">${bar}${bar}</div><section>${bar}${bar}</section>`,
    );
    expect(tree.children!.map(({ type, name }) => `${type} ${name}`)).toEqual([
      'RECTANGLE i',
      'GROUP section',
    ]);
    const wide = bar.replace('height', 'width:10px;height');
    const flex = await trees.read(`<div style="display:flex">${wide}${wide}</div>${bar}`);
    expect(flex.tree.children!.map(({ type }) => type)).toEqual(['FRAME', 'RECTANGLE']);
  });

  it('has its children in paint order, and what hangs out above what follows', async () => {
    const box = (id: string, css: string, inner = '') =>
      `<div id="${id}" class="${id}" style="background:red;width:50px;height:20px;${css}">${inner}</div>`;
    const { tree, roles } = await trees.read(
      box('a', 'position:relative;z-index:2') +
        box('b', '', box('menu', 'position:absolute;z-index:1;top:30px;height:80px')) +
        box('c', '') +
        box('d', 'position:relative;z-index:-1'),
    );
    expect(tree.children!.map(({ id }) => roles[id])).toEqual([
      'div.d',
      'div.b',
      'div.c',
      'div.menu',
      'div.a',
    ]);
  });

  it('clips by overflow and by the frame, and leaves out what is not seen', async () => {
    const { tree } = await trees.read(
      '<div style="width:100px;height:50px;overflow:hidden;background:#eee"><p style="margin:0;width:200px;height:20px;background:red"></p><p style="margin:60px 0;width:20px;height:20px;background:lime"></p></div>' +
        '<div style="visibility:hidden;background:red;height:9px"></div><div style="opacity:0;background:red;height:9px"></div><div style="position:absolute;left:-500px;width:50px;height:50px;background:red"></div>',
    );
    expect(tree).toMatchObject({
      clipsContent: true,
      absoluteBoundingBox: { x: 0, y: 0, width: 400, height: 300 },
    });
    expect(tree.children).toMatchObject([
      { clipsContent: true, children: [{ absoluteBoundingBox: { width: 200 } }] },
    ]);
  });

  it('keeps opacity, reads through display: contents, and takes the canvas’ colour', async () => {
    const { tree } = await trees.read(
      '<div style="display:contents"><div style="opacity:.5"><b style="display:block;height:9px;background:red"></b></div></div>',
      '<style>body{background:rgb(0,255,0)}</style>',
    );
    expect(tree.fills).toEqual([solid(0, 1, 0)]);
    expect(tree.children).toMatchObject([{ type: 'FRAME', opacity: 0.5, children: [{ type: 'RECTANGLE' }] }]);
  });

  it('has the same ids whatever the paint, in document order', async () => {
    const body = '<div class="x" style="height:9px"></div><p>Words</p>';
    const [bare, painted] = [
      await trees.read(body),
      await trees.read(body, '<style>.x{background:red}p{color:lime}</style>'),
    ];
    const words = (tree: RestNode) => allNodes(tree).find(({ type }) => type === 'TEXT')!.id;
    expect(words(bare.tree)).toBe(words(painted.tree));
    expect(painted.roles[words(painted.tree)]).toBe('text of p');
  });
});
